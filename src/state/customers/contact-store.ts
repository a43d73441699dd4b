/** Reaching a customer outside a round: from their page, or from a task's. */
import { createStore } from 'zustand/vanilla';
import { byline } from '../../domain/crew.ts';
import type { Outcome } from '../../domain/outcome/outcome.ts';
import { settle } from '../../domain/outcome/settle.ts';
import { shownName } from '../../domain/record/customer.ts';
import { asId } from '../../domain/record/id.ts';
import type { Task } from '../../domain/record/task.ts';
import { movedAlong } from '../../domain/round/moved-along.ts';
import type { ClockTime } from '../../domain/time.ts';
import { crewIn } from '../../storage/deck-reader.ts';
import { getRecord } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { rethrow } from '../rethrow.ts';
import { metaKeys } from '../round/deck.ts';
import { readSettling } from '../round/settling.ts';
import { agreedVisit, type Contact, contactNote, parseContact, reachOf } from './contact.ts';

export type ContactState = { readonly contact: Contact | null };

export function createContactStore({ services }: App) {
  const store = createStore<ContactState>(() => ({ contact: null }));
  const now = () => services.platform.now().instant;
  return {
    ...store,
    start: () =>
      services.live(
        async () => parseContact(await services.reader.meta(metaKeys.contact), now()) ?? null,
        (contact) => store.setState({ contact }),
        rethrow,
      ),
  };
}

export type Reached = Omit<Contact, 'at'>;

/** Kept before the phone's own app comes to the front: the answer is asked for on return. */
export async function startContact({ act, services }: App, reached: Reached): Promise<void> {
  const contact: Contact = { ...reached, at: services.platform.now().instant };
  await act({ changes: [], local: { meta: { [metaKeys.contact]: contact } } });
}

/** It was no call after all. */
export async function dropContact({ act }: App): Promise<void> {
  await act({ changes: [], local: { meta: { [metaKeys.contact]: undefined } } });
}

/** Words that lay ready to be sent are what was sent. */
function wordsOf({ way }: Contact, task: Task | undefined): string {
  return reachOf(way) === 'message' ? (task?.message?.text ?? '') : '';
}

/** The answer to a contact apart from a round: it stands in the timeline, and settles what it settles. */
export async function answerContact(
  app: App,
  contact: Contact,
  { outcome, time }: { readonly outcome: Outcome; readonly time?: ClockTime },
): Promise<void> {
  const { services, toasts, words } = app;
  const note = asId<'note'>(services.platform.newId());
  const now = services.platform.now();
  const { db } = services;
  const [person, task] = await Promise.all([
    contact.customer ? getRecord(db, 'customer', contact.customer) : undefined,
    contact.task ? getRecord(db, 'task', contact.task) : undefined,
  ]);
  const title = task?.title ?? (person ? shownName(person) : '');
  let more = 0;
  const changes = async () => {
    const stored = contact.task ? await getRecord(db, 'task', contact.task) : undefined;
    const job = stored?.job ? await getRecord(db, 'job', stored.job) : undefined;
    const about = {
      ...{ id: contact.task, customer: contact.customer, job: stored?.job ?? null },
      title: job?.title ?? title,
    };
    const logged = contactNote({
      ...{ id: note, about, said: { way: contact.way, text: wordsOf(contact, stored) } },
      ...{ outcome: outcome.is, at: now.instant, by: byline(await crewIn(services.reader)) },
    });
    const settling = await readSettling(app, stored ? [stored] : [], now, contact.customer);
    const settled = settle(outcome, stored ? [stored] : [], {
      ...settling,
      minutes: null,
      step: null,
    });
    const visit = stored
      ? agreedVisit(services.platform, stored, { outcome, time, title: about.title })
      : [];
    more = movedAlong(settled, contact.task);
    return [...settled, logged, ...visit];
  };
  const local = { meta: { [metaKeys.contact]: undefined } };
  const move = () => ({ verb: outcome.is, title, ...(more > 0 && { more }) });
  const acted = await app.act({ changes, local, move });
  const whole = words.shell.andMore(title, more);
  if (acted.ok) toasts.show(words.said(outcome.is, whole), acted.value.mutation);
}
