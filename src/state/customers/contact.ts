/** Whom the owner is reaching just now: kept, so that the answer is asked for also after a kill. */
import { type Change, change } from '../../domain/change/change.ts';
import { deriveId } from '../../domain/derive-id.ts';
import type { Outcome, OutcomeName, Reach } from '../../domain/outcome/outcome.ts';
import {
  idField,
  instant,
  type Json,
  maybe,
  oneOf,
  shape,
  type ValuesOf,
} from '../../domain/record/field.ts';
import type { NoteId, TaskId } from '../../domain/record/id.ts';
import type { Note } from '../../domain/record/note.ts';
import type { Task } from '../../domain/record/task.ts';
import { at, type ClockTime, type Instant } from '../../domain/time.ts';
import { usualMinutes } from '../../domain/visit-start.ts';
import type { Platform } from '../../platform/platform.ts';

export const ways = ['call', 'text', 'whatsapp', 'mail'] as const;
export type Way = (typeof ways)[number];

const fields = {
  customer: maybe(idField<'customer'>()),
  task: maybe(idField<'task'>()),
  way: oneOf(ways, 'call'),
  at: instant,
} as const;

export type Contact = ValuesOf<typeof fields>;

/** After this long the owner has forgotten how it went, and is not asked. */
const askedForMs = 12 * 3_600_000;

export function parseContact(value: unknown, now: Instant): Contact | undefined {
  const contact = shape(fields).parse(value as Json);
  return contact && contact.at > 0 && now - contact.at <= askedForMs ? contact : undefined;
}

export function reachOf(way: Way): Reach {
  return way === 'call' ? 'call' : 'message';
}

const hows = { call: 'call', text: 'message', whatsapp: 'message', mail: 'mail' } as const;

export function howOf(way: Way): Note['how'] {
  return hows[way];
}

const logged = {
  done: '',
  sent: 'sent',
  spoke: 'spoke',
  'no-answer': 'no-answer',
  'left-message': 'left-message',
  'will-pay': 'will-pay',
  yes: 'yes',
  no: 'no',
  paid: 'spoke',
  booked: 'spoke',
  'let-go': '',
} as const satisfies { readonly [O in OutcomeName]: Note['outcome'] };

/** How the answer stands in the timeline. */
export function loggedAs(outcome: OutcomeName): Note['outcome'] {
  return logged[outcome];
}

/** One entry of the timeline: that the customer was reached, how, and with which words. */
export function contactNote(o: {
  readonly id: NoteId;
  /** Whom and what it was about; without a task, the customer alone. */
  readonly about: Pick<Task, 'customer' | 'job'> & { readonly id: TaskId | null };
  readonly said: { readonly way: Way; readonly text: string };
  readonly outcome: OutcomeName;
  readonly at: Instant;
  /** Who of the crew; '' for one who works alone. */
  readonly by: string;
}): Change {
  const { id, about, said, outcome, at, by } = o;
  return change('note', id, {
    about: { customer: about.customer, job: about.job, task: about.id },
    text: said.text,
    at,
    how: howOf(said.way),
    outcome: loggedAs(outcome),
    ...(by !== '' && { by }),
  });
}

const visitMs = usualMinutes * 60_000;

type Agreed = {
  readonly outcome: Outcome;
  readonly time: ClockTime | undefined;
  /** What the visit is for. */
  readonly title: string;
};

/** A day with an hour is a visit in the calendar; a day alone only moves the job. */
export function agreedVisit(
  platform: Platform,
  task: Task,
  { outcome, time, title }: Agreed,
): readonly Change[] {
  if (outcome.is !== 'booked' || !time) return [];
  const start = platform.instantOf(at(outcome.on, time));
  const { customer, job } = task;
  const created = platform.now().instant;
  const id = deriveId('visit', [task.id, outcome.on, time]);
  return [
    change('visit', id, { title, customer, job, time: { start, end: start + visitMs }, created }),
  ];
}
