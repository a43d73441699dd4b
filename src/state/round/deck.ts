/** Everything a round is dealt from, in one live read by index: its cost does not grow with the deck. */
import type { Crew } from '../../domain/crew.ts';
import type { Timings } from '../../domain/estimate.ts';
import type { Business } from '../../domain/record/business.ts';
import type { Customer } from '../../domain/record/customer.ts';
import {
  type CustomerId,
  type MemberId,
  type TaskId,
  theBusiness,
} from '../../domain/record/id.ts';
import { blank } from '../../domain/record/record.ts';
import type { Task } from '../../domain/record/task.ts';
import type { Visit } from '../../domain/record/visit.ts';
import { type Gap, gaps } from '../../domain/round/round.ts';
import type { Moment } from '../../domain/time.ts';
import {
  candidatesHere,
  type DeckReader,
  metaOf,
  rangeOf,
  recordsOf,
  visitsAround,
} from '../../storage/deck-reader.ts';
import { type HolidayCache, parseHolidays } from '../holiday-cache.ts';

export type Deck = {
  readonly tasks: ReadonlyMap<TaskId, Task>;
  readonly dealt: ReadonlyMap<TaskId, number>;
  /** False when a lane held more than was read. */
  readonly complete: boolean;
  readonly customers: ReadonlyMap<CustomerId, Customer>;
  readonly business: Business;
  readonly timings: Timings;
  readonly holidays: HolidayCache | undefined;
  readonly crew: Crew;
  /** Of the crew, whose tasks are not dealt here. */
  readonly others: ReadonlySet<MemberId>;
  /** Those around now that stand, with whom they are among `customers`. */
  readonly visits: readonly Visit[];
  readonly lastGap: Gap | null;
  readonly seed: number;
  readonly fresh: boolean;
};

export const metaKeys = {
  timings: 'timings',
  lastGap: 'last-gap',
  seed: 'seed',
  round: 'round',
  /** Whom the owner is reaching, until the answer is in. */
  contact: 'contact',
  lastLadder: 'last-ladder',
  /** When the owner last took a backup file. */
  backup: 'backup',
  /** From when on seven days without a backup count. */
  backupQuiet: 'backup-quiet',
  /** Where copies go by themselves, as the browser's own handle; and the last of them. */
  folder: 'copies-folder',
  copied: 'copies-last',
  /** Why the last try made no copy; absent when it did. And when the owner last said "Not now" to that. */
  copiesStopped: 'copies-stopped',
  copiesQuiet: 'copies-quiet',
  /** The folder that carries the deck to other devices, as the browser's own handle. */
  syncFolder: 'sync-folder',
  /** Playbooks opened or turned down here. */
  helpReads: 'help-reads',
  /** Readings of the clock when the owner was last seen here. */
  seen: 'seen',
  /** What is caught up after an absence, until it is. */
  catchUp: 'catch-up',
  /** The wishes that fell to Someday lately. */
  fell: 'fell',
  /** Pairs of customers that are not one person. */
  different: 'different-customers',
  holidays: 'holidays',
  /** At which hours of the week the owner makes moves. */
  rhythm: 'rhythm',
  /** The lock on the screen; `null` once it was taken off. */
  lock: 'lock',
} as const;

export async function readDeck(reader: DeckReader, now: Moment, perLane: number): Promise<Deck> {
  const [found, [business], timings, holidays, lastGap, seed, visits] = await Promise.all([
    candidatesHere(reader, { perLane, now: now.local }),
    recordsOf(reader, 'business', [theBusiness]),
    metaOf(reader, metaKeys.timings, asTimings),
    metaOf(reader, metaKeys.holidays, parseHolidays),
    metaOf(reader, metaKeys.lastGap, asGap),
    metaOf(reader, metaKeys.seed, asNumber),
    visitsAround(reader, now.instant),
  ]);
  const ids = new Set(found.tasks.map((task) => task.customer).filter((id) => id !== null));
  for (const { customer } of visits) if (customer) ids.add(customer);
  const customers = new Map(
    (await recordsOf(reader, 'customer', [...ids])).map((one) => [one.id, one]),
  );
  return {
    tasks: new Map(found.tasks.map((task) => [task.id, task])),
    dealt: found.dealt,
    complete: found.complete,
    customers,
    business: business ?? blank('business', theBusiness),
    timings: timings ?? {},
    holidays,
    crew: found.crew,
    others: found.others,
    visits,
    lastGap: lastGap ?? null,
    seed: seed ?? 0,
    fresh: found.tasks.length === 0 && !(await hasOtherTasks(reader)),
  };
}

async function hasOtherTasks(reader: DeckReader): Promise<boolean> {
  for (const lane of ['waiting', 'someday', 'closed', 'all'] as const) {
    if ((await reader.lane(rangeOf(lane), { limit: 1 })).length > 0) return true;
  }
  return false;
}

export function asTimings(value: unknown): Timings | undefined {
  return typeof value === 'object' && value !== null ? (value as Timings) : undefined;
}

function asGap(value: unknown): Gap | undefined {
  return gaps.find((gap) => gap === value);
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
