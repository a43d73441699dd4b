/** What one run of one policy through one world holds: records, clock, what is to come, and what is written down. */
import type { JobId, TaskId } from '../../src/domain/record/id.ts';
import type { Card } from '../../src/domain/round/round.ts';
import type { Desk } from './desk.ts';
import type { World } from './world.ts';

/** All that a policy decides of a card; the reasons are for eyes. */
export type Play = Omit<Card, 'reasons'>;

export type Owed = {
  readonly amount: number;
  /** Since the work was done, or the start. */
  readonly since: number;
  paid: number | null;
};

export type Book = {
  /** Job of each missed enquiry → when it was answered. */
  readonly answered: Map<JobId, number | null>;
  /** Task of each promise → the end of its day, and when it was kept. */
  readonly promises: Map<TaskId, { readonly until: number; kept: number | null }>;
  readonly owed: Map<JobId, Owed>;
  gaps: number;
  gapsWithResult: number;
  results: number;
  minutes: number;
};

export type Run = {
  readonly world: World;
  readonly desk: Desk;
  readonly book: Book;
  readonly events: Event[];
  /** Minutes of work gone into tasks that are not done yet. */
  readonly progress: Map<TaskId, number>;
  /** Questions asked so far, of jobs in a rung where that counts. */
  readonly asked: Map<string, number>;
  now: number;
};

type Event = { readonly at: number; readonly happen: () => void };

export function plan(run: Run, at: number, happen: () => void): void {
  const after = run.events.findIndex((event) => event.at > at);
  run.events.splice(after < 0 ? run.events.length : after, 0, { at, happen });
}

export function passTime(run: Run, until: number): void {
  for (let next = run.events[0]; next && next.at <= until; next = run.events[0]) {
    run.events.shift();
    run.now = Math.max(run.now, next.at);
    next.happen();
  }
  run.now = Math.max(run.now, until);
}

/** The next number under this name. */
export function count(run: Run, name: string): number {
  const number = (run.asked.get(name) ?? 0) + 1;
  run.asked.set(name, number);
  return number;
}
