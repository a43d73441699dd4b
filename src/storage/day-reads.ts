/** All of one day: its visits with what to know of whom they are with, and what comes up on it. By index and bounded. */
import type { Customer } from '../domain/record/customer.ts';
import type { Note } from '../domain/record/note.ts';
import type { Task } from '../domain/record/task.ts';
import type { Visit } from '../domain/record/visit.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { type Database, rows } from './database.ts';
import { visible } from './deck-reader.ts';
import { dexieReader } from './dexie-reader.ts';
import { getRecord, notesOn } from './reads.ts';

export type DayVisit = {
  readonly visit: Visit;
  readonly customer: Customer | undefined;
  /** The newest one with words. */
  readonly lastNote: Note | undefined;
};

export type DayFacts = {
  /** From morning to evening, without those called off. */
  readonly visits: readonly DayVisit[];
  /** Promised for that day. */
  readonly promises: readonly Task[];
  /** Held until that day, or waiting until then. */
  readonly held: readonly Task[];
};

type Day = {
  readonly date: LocalDate;
  readonly from: Instant;
  /** The first instant of the next day. */
  readonly to: Instant;
};

const most = 60;

export async function readDay(db: Database, { date, from, to }: Day): Promise<DayFacts> {
  const lane = (name: string) => tasksOn(db, name, date);
  const [found, promises, ready, waiting] = await Promise.all([
    rows(db, 'visit').where('time.start').between(from, to).limit(most).toArray(),
    lane('promise'),
    lane('ready'),
    lane('waiting'),
  ]);
  const visits = visible('visit', found).filter(({ state }) => state !== 'cancelled');
  const promised = new Set(promises.map(({ id }) => id));
  return {
    visits: await Promise.all(visits.map((visit) => withWhom(db, visit))),
    promises,
    held: [...ready, ...waiting].filter(({ id }) => !promised.has(id)),
  };
}

async function tasksOn(db: Database, lane: string, date: LocalDate): Promise<readonly Task[]> {
  const range = { from: `${lane}:${date}`, to: `${lane}:${date}\uffff` };
  return visible('task', await dexieReader(db).lane(range, { limit: most }));
}

async function withWhom(db: Database, visit: Visit): Promise<DayVisit> {
  const { customer: id } = visit;
  if (id === null) return { visit, customer: undefined, lastNote: undefined };
  const [customer, notes] = await Promise.all([
    getRecord(db, 'customer', id),
    notesOn(db, 'customer', id),
  ]);
  return { visit, customer, lastNote: notes.find(({ text }) => text !== '') };
}
