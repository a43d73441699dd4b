/** The round in play with the records its cards show, in one live read. */
import type { Customer } from '../../domain/record/customer.ts';
import type { CustomerId, TaskId } from '../../domain/record/id.ts';
import type { Note } from '../../domain/record/note.ts';
import type { Task } from '../../domain/record/task.ts';
import { type DeckReader, lastNoteOn, metaOf, recordsOf } from '../../storage/deck-reader.ts';
import { type Contact, parseContact } from '../customers/contact.ts';
import { metaKeys } from './deck.ts';
import { parseRoundInPlay, type RoundInPlay } from './round-in-play.ts';

export type CardFacts = {
  readonly round: RoundInPlay | null;
  readonly tasks: ReadonlyMap<TaskId, Task>;
  readonly customers: ReadonlyMap<CustomerId, Customer>;
  readonly lastNotes: ReadonlyMap<TaskId, Note>;
  /** Whom the owner is reaching, until the answer is in. */
  readonly contact: Contact | null;
};

export async function readRound(reader: DeckReader, now: number): Promise<CardFacts> {
  const round = await metaOf(reader, metaKeys.round, (value) => parseRoundInPlay(value, now));
  if (!round) return noCards;
  const contact = await metaOf(reader, metaKeys.contact, (value) => parseContact(value, now));
  const tasks = await recordsOf(
    reader,
    'task',
    round.cards.flatMap((card) => [card.task, ...card.also]),
  );
  const ids = new Set(tasks.map((task) => task.customer).filter((id) => id !== null));
  const customers = await recordsOf(reader, 'customer', [...ids]);
  const notes = await Promise.all(
    tasks.map(async (task) => [task.id, await lastNoteOn(reader, task)] as const),
  );
  return {
    round,
    contact: contact ?? null,
    tasks: new Map(tasks.map((task) => [task.id, task])),
    customers: new Map(customers.map((customer) => [customer.id, customer])),
    lastNotes: new Map(notes.filter((pair): pair is [TaskId, Note] => pair[1] !== undefined)),
  };
}

export const noCards: CardFacts = {
  round: null,
  tasks: new Map<TaskId, Task>(),
  customers: new Map<CustomerId, Customer>(),
  lastNotes: new Map<TaskId, Note>(),
  contact: null,
};
