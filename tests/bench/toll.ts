/** What is counted, not timed: what a tap asks of the database, and what holds the page up longer than a twentieth of a second. */
import type { Page } from 'playwright-core';
import { Owner } from '../support/owner.ts';
import { atMost, type Section, type Spread, single, spreadOf } from './figure.ts';
import {
  leaveRound,
  nextCard,
  notTheLast,
  startRound,
  type Tap,
  tapDone,
  tapLater,
} from './moves.ts';
import type { Stage } from './stage.ts';
import { blankPage, live, started } from './subject.ts';

type Count = {
  readonly moves: number;
  readonly writes: number;
  readonly reads: number;
  readonly long: number;
};
declare global {
  interface Window {
    readonly toll: { moves: number; writes: number; reads: number; long: number };
  }
}

const whats = {
  moves: 'transactions that write',
  writes: 'rows written',
  reads: 'transactions that read: the live reads that ran again',
  long: 'tasks over 50 ms, the machine’s own pauses among them',
} as const satisfies { readonly [W in keyof Count]: string };

export async function measureToll({ many }: Stage, runs: number): Promise<Section> {
  const opened = await blankPage(many);
  const { page } = opened;
  await page.addInitScript(countAll);
  await page.goto(many.path);
  await started(page);
  await live(page);
  const atStart = await page.evaluate(() => ({ ...window.toll }));
  await startRound(page);
  const done: Count[] = [];
  const later: Count[] = [];
  const added: Count[] = [];
  const next = async (tap: Tap) => {
    await notTheLast(page);
    return await during(page, () => nextCard(opened, 1, tap));
  };
  for (let run = 0; run < runs; run++) {
    done.push(await next(tapDone));
    later.push(await next(tapLater));
  }
  await leaveRound(page);
  for (let run = 0; run < runs; run++) added.push(await during(page, () => addOne(page, run)));
  await page.close();
  const rows = Object.entries({ done, later, added }).flatMap(([tap, counts]) =>
    (Object.keys(whats) as (keyof Count)[]).map((what) => ({
      id: `${tap}-${what}`,
      what: `${tap}: ${whats[what]}`,
      unit: '' as const,
      value: { 1: spreadOf(counts.map((count) => count[what])) as Spread },
    })),
  );
  const long = single(atStart.long);
  return {
    id: 'toll',
    title: 'Counted, 10,000 tasks',
    rows: [
      { id: 'start-long', what: `start: ${whats.long}`, unit: '', value: long },
      {
        id: 'start-reads',
        what: `start: ${whats.reads.split(':')[0]}`,
        unit: '',
        value: single(atStart.reads),
      },
      ...rows.map((row) =>
        row.id.endsWith('-moves') ? { ...row, goal: atMost({ 1: 2 }, row.value, '') } : row,
      ),
    ],
  };
}

/** After it the live reads have time to run. */
async function during(page: Page, act: () => Promise<unknown>): Promise<Count> {
  const quietMs = 600;
  await page.waitForTimeout(quietMs);
  await page.evaluate(() => Object.assign(window.toll, { moves: 0, writes: 0, reads: 0, long: 0 }));
  await act();
  await page.waitForTimeout(quietMs);
  return await page.evaluate(() => ({ ...window.toll }));
}

async function addOne(page: Page, run: number): Promise<void> {
  const owner = new Owner(page);
  const field = await owner.openAdd();
  await field.fill(`Ring the roofer ${run}`);
  await field.press('Enter');
  await field.waitFor({ state: 'detached' });
}

/** Serialised into the page. */
function countAll(): void {
  const toll = { moves: 0, writes: 0, reads: 0, long: 0 };
  Object.defineProperty(window, 'toll', { value: toll });
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = begin.apply(this, args);
    if (transaction.mode === 'readonly') toll.reads += 1;
    else toll.moves += 1;
    return transaction;
  };
  const { put, add } = IDBObjectStore.prototype;
  const counted = (real: typeof put): typeof put =>
    function (this: IDBObjectStore, ...args) {
      toll.writes += 1;
      return real.apply(this, args);
    };
  Object.assign(IDBObjectStore.prototype, { put: counted(put), add: counted(add) });
  new PerformanceObserver((list) => {
    toll.long += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
}
