/** The app's own first read of the deck and its dealing, timed in the page, built as they are shipped. */
import { recordOf } from '../../src/domain/change/merge.ts';
import { theBusiness } from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';
import type { Task } from '../../src/domain/record/task.ts';
import { dealRound } from '../../src/domain/round/deal-round.ts';
import type { DealInput } from '../../src/domain/round/round.ts';
import type { Moment } from '../../src/domain/time.ts';
import { readDeck } from '../../src/state/round/deck.ts';
import { firstPerLane } from '../../src/state/round/now-store.ts';
import { openRawReader, type RawReader } from '../../src/storage/raw-reader.ts';

declare global {
  interface Window {
    inPage: typeof inPage;
  }
}

type Wanted = { readonly now: Moment; readonly runs: number };
export type Dealt = { readonly tasks: number; readonly times: readonly number[] };

const inPage = { timeFirstReads, timeDeals };

/** Milliseconds of each read, the opening of the database in it. */
async function timeFirstReads({ now, runs }: Wanted): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = performance.now();
    const reader = await openReader();
    await readDeck(reader, now, firstPerLane);
    times.push(performance.now() - before);
    reader.close();
  }
  return times;
}

/** Milliseconds of each deal, over everything that can be dealt and over what the lanes hand over. */
async function timeDeals({ now, runs }: Wanted): Promise<{ whole: Dealt; lanes: Dealt }> {
  const reader = await openReader();
  const lanes = await readDeck(reader, now, firstPerLane);
  const rows = await reader.lane({ from: 'all:', to: 'all:~' }, { limit: 1_000_000 });
  const whole = rows.map((row) => recordOf('task', row));
  const ids = [...new Set(whole.flatMap(({ customer }) => customer ?? []))];
  const found = await reader.rows('customer', ids);
  const people = found.filter((row) => row !== undefined).map((row) => recordOf('customer', row));
  reader.close();
  const input = {
    customers: new Map(people.map((one) => [one.id, one])),
    business: { ...blank('business', theBusiness), currency: 'EUR' },
    timings: {},
    dealt: new Map(),
    gap: 15,
    now,
    place: { at: 'home', network: true },
  } as const satisfies Omit<DealInput, 'seed' | 'tasks'>;
  const timed = (tasks: readonly Task[]): Dealt => ({
    tasks: tasks.length,
    times: Array.from({ length: runs }, (_, seed) => dealOnce({ ...input, tasks, seed })),
  });
  return { whole: timed(whole), lanes: timed([...lanes.tasks.values()]) };
}

function dealOnce(input: DealInput): number {
  const before = performance.now();
  const round = dealRound(input);
  const took = performance.now() - before;
  if (round.is !== 'dealt') throw new Error('Nothing was dealt.');
  return took;
}

async function openReader(): Promise<RawReader> {
  const reader = await openRawReader();
  if (!reader) throw new Error('There is no database to read.');
  return reader;
}

window.inPage = inPage;
