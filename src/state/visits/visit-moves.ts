/** What the owner says of a visit: one mutation each, with what follows from it; one Undo brings all back. */
import { type Change, change } from '../../domain/change/change.ts';
import { byline } from '../../domain/crew.ts';
import type { MoveVerb } from '../../domain/move-verb.ts';
import type { Climb } from '../../domain/outcome/climbs.ts';
import { shownName } from '../../domain/record/customer.ts';
import { asId, type TaskId, type VisitId } from '../../domain/record/id.ts';
import type { Job, Rung } from '../../domain/record/job.ts';
import type { Visit } from '../../domain/record/visit.ts';
import { at, dateOf, type LocalDate, type LocalDateTime, timeOf } from '../../domain/time.ts';
import {
  againTaskId,
  billTaskId,
  type Ending,
  endVisit,
  followsVisit,
  type Moving,
  moveVisit,
  type VisitEnd,
  type VisitTitles,
} from '../../domain/visit-end.ts';
import { crewIn } from '../../storage/deck-reader.ts';
import { jobsOfCustomer, visitsOfJob } from '../../storage/job-reads.ts';
import { getRecord, getRecords } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { contactNote, type Way } from '../customers/contact.ts';
import { editRecord, ownerMove } from '../owner-move.ts';
import { readClimbs, titleWords } from '../round/settling.ts';
import { agreed } from './job-visits.ts';

const verbs = {
  done: 'done',
  bill: 'done',
  'no-bill': 'done',
  'no-show': 'no-show',
  cancelled: 'cancelled',
} as const satisfies { readonly [E in VisitEnd]: MoveVerb };

type Said = { readonly title: string; readonly titles: VisitTitles };

/** `false` when it could not be kept. */
export function sayVisit(app: App, id: VisitId, end: VisitEnd, said: Said): Promise<boolean> {
  return editRecord(app, {
    kind: 'visit',
    id,
    verb: verbs[end],
    title: () => said.title,
    decide: async (visit) => endVisit(end, await endingOf(app, visit, said.titles)),
  });
}

/** To the same hour of another day. */
export function putVisitOff(
  app: App,
  { id, title }: Pick<Visit, 'id' | 'title'>,
  day: LocalDate,
): Promise<boolean> {
  const { platform } = app.services;
  return editRecord(app, {
    kind: 'visit',
    id,
    verb: 'moved',
    title: () => title,
    decide: (visit) => {
      const start = platform.instantOf(at(day, timeOf(platform.localAt(visit.time.start))));
      const time = { start, end: start + visit.time.end - visit.time.start };
      return movedChanges(app, visit, time);
    },
  });
}

/** All of them were, and there is nothing to bill for any; one that was answered or deleted meanwhile stays so. */
export function allDone(app: App, visits: readonly Visit[], title: string): Promise<boolean> {
  const ids = visits.map(({ id }) => id);
  const changes = async () =>
    (await getRecords(app.services.db, 'visit', ids))
      .filter(({ state }) => state === 'planned')
      .map(({ id }) => change('visit', id, { state: 'done' }));
  return ownerMove(app, { verb: 'done', title, changes });
}

/** What "done" would lead to. */
export async function followsFrom(app: App, visit: Visit) {
  return followsVisit(await climbOf(app, visit), visit);
}

export type SentWords = { readonly way: Way; readonly text: string; readonly title: string };

/** The owner's phone has the words: it stands on the customer's timeline. */
export async function logSent(
  app: App,
  visit: Visit,
  { way, text, title }: SentWords,
): Promise<boolean> {
  const { platform, reader } = app.services;
  const { customer, job } = visit;
  const note = contactNote({
    id: asId<'note'>(platform.newId()),
    about: { id: null, customer, job },
    said: { way, text },
    outcome: 'sent',
    at: platform.now().instant,
    by: byline(await crewIn(reader)),
  });
  // The words were handed to the phone: whether they were sent there is not known.
  return await ownerMove(app, { verb: 'noted', title, said: title, changes: [note] });
}

type NewVisit = Pick<Visit, 'customer'> & Partial<Omit<Visit, 'id'>>;

/** A visit by hand, and where the job of its customer waits for a day, the day it waited for. */
export async function addedChanges(
  app: App,
  id: VisitId,
  { visit, start }: { readonly visit: NewVisit; readonly start: LocalDateTime },
): Promise<readonly Change[]> {
  const climb = await climbOf(app, { job: null, customer: visit.customer });
  const follow = climb ? agreed(app, climb, start) : [];
  const job = climb && follow.length > 0 ? { job: climb.job.id } : {};
  return [change('visit', id, { ...visit, ...job }), ...follow];
}

/** With what follows for the job; the visit as it lies there. */
export async function movedChanges(
  app: App,
  visit: Visit,
  time: Visit['time'],
): Promise<readonly Change[]> {
  const day = dateOf(app.services.platform.localAt(time.start));
  return moveVisit(time, { ...(await movingOf(app, visit)), day });
}

async function movingOf(app: App, visit: Visit): Promise<Moving> {
  const { platform } = app.services;
  const climb = await climbOf(app, visit);
  return {
    visit,
    day: dateOf(platform.localAt(visit.time.start)),
    now: platform.now(),
    climb,
    nextDay: climb ? await nextDayOf(app, climb.job, visit) : null,
    titleOf: titleWords(app),
  };
}

async function endingOf(app: App, visit: Visit, titles: VisitTitles): Promise<Ending> {
  const { db } = app.services;
  const [moving, whom, there] = await Promise.all([
    movingOf(app, visit),
    visit.customer ? getRecord(db, 'customer', visit.customer) : undefined,
    getRecords(db, 'task', [billTaskId(visit), againTaskId(visit)]),
  ]);
  const ids = new Set(there.map(({ id }): TaskId => id));
  return { ...moving, whose: whom ? shownName(whom) : '', there: ids, titles };
}

/** A visit by hand names no job: it is the one that waits for a visit, where there is one alone. */
async function climbOf(
  app: App,
  { job, customer }: Pick<Visit, 'job' | 'customer'>,
): Promise<Climb | undefined> {
  if (job !== null) return (await readClimbs(app, [job])).get(job);
  if (customer === null) return undefined;
  const jobs = await jobsOfCustomer(app.services.db, customer);
  const [only, ...others] = jobs.filter(({ rung }) => waitsForVisit.has(rung));
  return only && others.length === 0 ? (await readClimbs(app, [only.id])).get(only.id) : undefined;
}
const waitsForVisit: ReadonlySet<Rung> = new Set(['visit', 'invoice']);

async function nextDayOf(app: App, { id }: Job, but: Visit): Promise<LocalDate | null> {
  const { db, platform } = app.services;
  const now = platform.now().instant;
  const next = (await visitsOfJob(db, id)).find(
    (visit) => visit.id !== but.id && visit.state === 'planned' && visit.time.end > now,
  );
  return next ? dateOf(platform.localAt(next.time.start)) : null;
}
