/**
 * A year in a real browser by the page's clock: tasks, promises, wishes, bills,
 * a job, chores and visits left alone for 1 to 120 days. At each return a scripted owner
 * catches up; taps and seconds are counted, and nothing may be gone.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  closeApp,
  installApp,
  killHard,
  launchApp,
  type RunningApp,
  relaunch,
} from '../support/browser.ts';
import { Owner, setClock } from '../support/owner.ts';
import {
  catchUp,
  findable,
  isCaughtUp,
  livePerChore,
  missing,
  numbersTold,
  staleAmong,
  storedTasks,
} from '../support/owner-back.ts';
import { StaticServer } from '../support/serve.ts';
import type { StoredRow } from '../support/stored.ts';
import {
  addChore,
  addCustomer,
  bringInVisits,
  chores,
  customers,
  lines,
  startJob,
} from '../support/year-deck.ts';

const mostTaps = 12;
const mostSeconds = 90;
const largest = 7;

let server: StaticServer;
let app: RunningApp;
let owner: Owner;
/** What the page's clock shows. */
let clock = new Date('2026-11-24T10:10:00');

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  owner = new Owner(app.page);
  await setClock(app.page, clock);
  await installApp(app.page);
});

afterAll(async () => {
  process.stdout.write(`\n${table(returns)}\n`);
  await closeApp(app);
  await server.stop();
});

type Return = {
  readonly day: string;
  readonly away: number;
  readonly shown: string;
  /** Tasks that lay there: not one of these numbers is on the screen. */
  readonly stale: number;
  readonly largest: number;
  readonly taps: number;
  readonly seconds: number;
  readonly tasks: number;
};
const returns: Return[] = [];

function table(rows: readonly Return[]): string {
  const [first] = rows;
  if (first === undefined) return 'nobody came back';
  const names = Object.keys(first) as (keyof Return)[];
  const lines = rows.map((row) => `| ${names.map((name) => String(row[name])).join(' | ')} |`);
  return [`| ${names.join(' | ')} |`, `|${names.map(() => '---|').join('')}`, ...lines].join('\n');
}

async function at(day: Date): Promise<void> {
  clock = day;
  await app.page.clock.setFixedTime(day);
  await app.page.goto('/');
}

async function awayFor(days: number, time = '10:10'): Promise<void> {
  const day = new Date(clock.getTime());
  day.setDate(day.getDate() + days);
  const [hours = 10, minutes = 10] = time.split(':').map(Number);
  day.setHours(hours, minutes, 0, 0);
  await at(day);
}

const fellLine = () => app.page.getByText(/rest on Someday now/);
/** Comes back, catches up if there is anything, and looks whether all is still there. */
async function comeBack(away: number, time?: string): Promise<Return> {
  const before = await storedTasks(owner);
  await awayFor(away, time);
  return await lookAround(away, before);
}

async function lookAround(away: number, before: readonly StoredRow[]): Promise<Return> {
  const isAsked = await isCaughtUp(owner);
  const told = isAsked ? await numbersTold(owner) : [0];
  const shown = isAsked
    ? (await app.page.getByRole('heading', { level: 1 }).innerText()).replace('\n', ' ')
    : 'Now';
  const stale = isAsked ? staleAmong(before, clock.toISOString().slice(0, 16)) : 0;
  owner.taps = 0;
  const start = performance.now();
  if (isAsked) await catchUp(owner);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const after = await storedTasks(owner);
  const back = {
    day: clock.toISOString().slice(0, 10),
    away,
    shown,
    stale,
    largest: Math.max(...told),
    taps: owner.taps,
    seconds,
    tasks: after.length,
  };
  returns.push(back);
  expect(missing(before, after)).toEqual([]);
  // However long: one live task of each chore.
  expect(livePerChore(after)).toEqual(chores.map(() => 1));
  const found = await findable(owner);
  expect(after.filter(({ id }) => !found.has(id as string))).toEqual([]);
  expect(back.largest).toBeLessThanOrEqual(largest);
  expect(back.taps).toBeLessThanOrEqual(mostTaps);
  expect(back.seconds).toBeLessThanOrEqual(mostSeconds);
  return back;
}

describe('a year', () => {
  test('begins with fifty tasks, three customers, a job, two chores and visits', async () => {
    for (const name of customers) await addCustomer(owner, name);
    await startJob(owner);
    await bringInVisits(owner);
    for (const name of chores) await addChore(owner, name);
    await app.page.goto('/');
    await owner.add(...lines);
    expect((await storedTasks(owner)).length).toBeGreaterThanOrEqual(lines.length + 1);
  });

  test('one day away: silence', async () => {
    const back = await comeBack(1);
    expect([back.shown, back.taps]).toEqual(['Now', 0]);
  });

  test('five days away: what matters first', async () => {
    const back = await comeBack(5);
    expect(back.shown).toBe('Welcome back. 5 days, nothing lost.');
  });

  test('sixteen days away, fifty tasks that lay there', async () => {
    await owner.add(...lines.slice(0, 20).map((line) => `${line} again`));
    const back = await comeBack(16);
    expect(back.shown).toBe('Welcome back. 16 days, nothing lost.');
    expect(back.stale).toBeGreaterThanOrEqual(50);
  });

  test('forty days away, back in the evening', async () => {
    await owner.add(...lines.slice(0, 10).map((line) => `${line} once more`));
    const back = await comeBack(40, '21:40');
    expect(back.shown).toBe('Welcome back. 40 days, nothing lost.');
  });

  test('a hundred and twenty days away, killed in the middle: it goes on', async () => {
    await owner.add(...lines.slice(3, 12).map((line) => `${line} and again`));
    const before = await storedTasks(owner);
    await awayFor(120);
    expect(await isCaughtUp(owner)).toBe(true);
    await fellLine().waitFor();
    await owner.button('Sort the other ones').click();
    await app.page.getByText('Card 1 of').waitFor();
    await owner.button('Keep').click();
    const card = await app.page.getByText(/^Card 2 of/).innerText();
    const title = await owner.card().getAttribute('aria-label');
    await killHard(app);
    app = await relaunch(app);
    owner = new Owner(app.page);
    await setClock(app.page, clock);
    await app.page.goto('/');
    await app.page.getByText(card, { exact: true }).waitFor();
    expect(await owner.card().getAttribute('aria-label')).toBe(title);
    await owner.button('Back').click();
    await owner.button('Keep only what still matters').waitFor();
    // What fell to Someday was told, and is not told again.
    expect(await fellLine().count()).toBe(0);
    const back = await lookAround(120, before);
    expect(back.shown).toBe('Welcome back. 120 days, nothing lost.');
  });

  test.each([2, 16, 5, 40, 1, 60, 59])('and %i days on', async (days) => {
    await app.page.goto('/');
    await owner.add(...lines.slice(0, 6).map((line) => `${line} ${days}`));
    await comeBack(days);
  });

  test('it was a whole year', () => {
    expect(clock).toEqual(new Date('2027-11-24T10:10:00'));
  });
});
