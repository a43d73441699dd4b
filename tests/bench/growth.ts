/** How a start and a move grow with the deck: nothing, a thousand, ten thousand, a hundred thousand tasks. */
import type { Page } from 'playwright-core';
import { closeApp, installApp, launchApp } from '../support/browser.ts';
import { Gathered, type Row, rates, type Section, within } from './figure.ts';
import { leaveRound, nextCard, startRound, tapDone } from './moves.ts';
import { handOnTheTable, type Stage } from './stage.ts';
import { closedMs, startOnce } from './start.ts';
import { live, type Opened, open, type Subject } from './subject.ts';

/** A hundred thousand may cost so many times what ten thousand do. */
const mostTimes = 1.3;

export async function measureGrowth(stage: Stage, runs: number): Promise<Section> {
  const { none, many } = stage;
  await stage.server.start();
  const thousand = await grown(stage, { id: '1000', what: 'with 1,000 tasks', rows: 1000 });
  const tenfold = await grown(stage, { id: '100000', what: 'with 100,000 tasks', copies: 10 });
  await stage.server.stop();
  const subjects = [
    { ...none, id: '0', what: 'with none' },
    thousand,
    { ...many, id: '10000', what: 'with 10,000 tasks' },
    tenfold,
  ];
  const gathered = new Gathered();
  await measureStarts(subjects, runs, gathered);
  await measureTaps(subjects.slice(1), runs, gathered);
  for (const { app } of [thousand, tenfold]) await closeApp(app);
  const row = (what: 'start' | 'done', subject: Subject): Row => {
    const value = gathered.of(`${what} ${subject.id}`);
    const limit = gathered.of(`${what} 10000`);
    const goal = subject === tenfold && { goal: within(mostTimes, value, limit) };
    return {
      id: `${what}-${subject.id}`,
      what: `${what} ${subject.what}`,
      unit: 'ms',
      value,
      ...goal,
    };
  };
  return {
    id: 'growth',
    title: 'Growth with the deck',
    rows: [
      ...subjects.map((subject) => row('start', subject)),
      ...subjects.slice(1).map((subject) => row('done', subject)),
    ],
  };
}

async function measureStarts(
  subjects: readonly Subject[],
  runs: number,
  gathered: Gathered,
): Promise<void> {
  for (const rate of rates) {
    for (let run = 0; run < runs; run++) {
      await new Promise((resolve) => setTimeout(resolve, closedMs));
      for (const subject of subjects) {
        const { usable } = await startOnce(subject, rate, true);
        gathered.add(`start ${subject.id}`, rate, usable);
      }
    }
  }
}

async function measureTaps(
  subjects: readonly Subject[],
  runs: number,
  gathered: Gathered,
): Promise<void> {
  const rounds: { readonly id: string; readonly opened: Opened }[] = [];
  for (const subject of subjects) {
    const opened = await open(subject);
    await live(opened.page);
    await startRound(opened.page);
    rounds.push({ id: subject.id, opened });
  }
  for (const rate of rates) {
    for (let run = 0; run <= runs; run++) {
      for (const { id, opened } of rounds) {
        const took = await nextCard(opened, rate, tapDone);
        if (run > 0) gathered.add(`done ${id}`, rate, took);
      }
    }
  }
  for (const { opened } of rounds) {
    await leaveRound(opened.page);
    await opened.page.close();
  }
}

type Grown = {
  readonly id: string;
  readonly what: string;
  /** So many of the imported rows; all of them when not given. */
  readonly rows?: number;
  readonly copies?: number;
};

/** The imported rows, fewer or many times over, put into an app of their own as they lie. */
async function grown(stage: Stage, { id, what, rows, copies = 1 }: Grown): Promise<Subject> {
  const app = await launchApp({ baseURL: stage.server.url });
  const subject = { id, what, app, path: '/', first: handOnTheTable };
  await installApp(app.page);
  const { page } = await open({ ...subject, first: { has: ['h1'] } });
  await live(page);
  await page.close();
  const tasks = stage.seeded.rows.slice(0, rows);
  const part = 500;
  for (let at = 0; at < tasks.length; at += part) {
    await plant(app.page, 'task', { rows: tasks.slice(at, at + part), copies });
  }
  await plant(app.page, 'customer', { rows: stage.seeded.customerRows, copies: 1 });
  await app.page.goto('about:blank');
  return subject;
}

type Planted = { readonly rows: readonly { readonly id: string }[]; readonly copies: number };

async function plant(page: Page, table: string, planted: Planted): Promise<void> {
  await page.evaluate(putCopies, { table, ...planted });
}

/** Serialised into the page. */
function putCopies({ table, rows, copies }: Planted & { readonly table: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('stopgap');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(table, 'readwrite');
      const store = transaction.objectStore(table);
      for (const row of rows) {
        for (let n = 0; n < copies; n++) store.put(n ? { ...row, id: `${row.id}-${n}` } : row);
      }
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
