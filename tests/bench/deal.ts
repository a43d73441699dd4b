/** How long a round takes to deal, over everything and over what the lanes hand over, in Node and in the page. */
import type { Row as StoredRow } from '../../src/domain/change/change.ts';
import { theBusiness } from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';
import type { Task } from '../../src/domain/record/task.ts';
import { dealRound } from '../../src/domain/round/deal-round.ts';
import type { DealInput } from '../../src/domain/round/round.ts';
import type { LocalDateTime, Moment } from '../../src/domain/time.ts';
import { firstPerLane } from '../../src/state/round/now-store.ts';
import { candidatesOf, type DeckReader } from '../../src/storage/deck-reader.ts';
import { tuesdayMorning } from '../support/owner.ts';
import { firstRead } from './build.ts';
import { atMost, Gathered, type Row, rates, type Section, spreadOf } from './figure.ts';
import type { Stage } from './stage.ts';
import { live, open } from './subject.ts';

/** R4: over ten thousand tasks on one desktop core. */
const dealtMs = 5;
const deals = 50;

const now: Moment = {
  instant: tuesdayMorning.getTime(),
  local: '2026-11-24T10:10' as LocalDateTime,
};

export async function measureDeal(stage: Stage, runs: number): Promise<Section> {
  const { seeded, many, server } = stage;
  const { tasks } = await candidatesOf(readerOf(seeded.rows), {
    perLane: firstPerLane,
    now: now.local,
  });
  const read = new Gathered();
  await server.start();
  for (const rate of rates) {
    const { page, cdp } = await open(many);
    await live(page);
    await page.addScriptTag({ url: firstRead, type: 'module' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    const wanted = { now, runs: runs + 1 };
    const times = await page.evaluate((asked) => window.timeFirstReads(asked), wanted);
    for (const time of times.slice(1)) read.add('read', rate, time);
    await page.close();
  }
  await server.stop();
  return {
    id: 'deal',
    title: 'Deal a round',
    rows: [
      dealt('whole', `in Node, over ${seeded.tasks.length} tasks`, seeded.tasks, stage),
      dealt('lanes', `in Node, over the ${tasks.length} the lanes hand over`, tasks, stage),
      {
        id: 'read',
        what: 'in the page: open and read them, raw',
        unit: 'ms',
        value: read.of('read'),
      },
    ],
  };
}

function dealt(id: string, what: string, tasks: readonly Task[], { seeded }: Stage): Row {
  const input = {
    tasks,
    customers: new Map(seeded.customers.map((one) => [one.id, one])),
    business: { ...blank('business', theBusiness), currency: 'EUR' },
    timings: {},
    dealt: new Map(),
    gap: 15,
    now,
    place: { at: 'home', network: true },
  } as const satisfies Omit<DealInput, 'seed'>;
  const times = Array.from({ length: deals + 10 }, (_, seed) => {
    const before = performance.now();
    const round = dealRound({ ...input, seed });
    const took = performance.now() - before;
    if (round.is !== 'dealt') throw new Error('Nothing was dealt.');
    return took;
  });
  const value = { 1: spreadOf(times.slice(10)) };
  return { id, what, unit: 'ms', value, goal: atMost({ 1: dealtMs }, value, 'ms') };
}

/** The rows in memory, read as the database reads them: by lane entry, in order. */
function readerOf(rows: readonly StoredRow[]): DeckReader {
  const entries = rows
    .flatMap((row) => ((row['lanes'] as string[] | undefined) ?? []).map((lane) => ({ lane, row })))
    .sort((a, b) => (a.lane < b.lane ? -1 : 1));
  return {
    lane: async ({ from, to }, { limit, reverse }) => {
      const found = entries.filter(({ lane }) => lane >= from && lane <= to);
      return (reverse ? found.reverse() : found).slice(0, limit).map(({ row }) => row);
    },
    rows: async () => [],
    visitsFrom: async () => [],
    members: async () => [],
    notesOn: async () => [],
    meta: async () => undefined,
    draft: async () => undefined,
  };
}
