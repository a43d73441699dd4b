/**
 * A year in a real browser by the page's clock: tasks, promises, wishes, bills,
 * a job and visits left alone for 1 to 120 days. At each return a scripted owner
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
import { StaticServer } from '../support/serve.ts';
import { type StoredRow, storedRows } from '../support/stored.ts';

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

const gaps = () => app.page.getByRole('radiogroup', { name: 'How long have you got?' });
const fellLine = () => app.page.getByText(/rest on Someday now/);
const heading = () => app.page.getByRole('heading', { level: 1 });

/** `true` when there is something to catch up. */
async function isCaughtUp(): Promise<boolean> {
  await gaps()
    .or(app.page.getByRole('heading', { name: /Welcome back/ }))
    .first()
    .waitFor();
  return (await gaps().count()) === 0;
}

async function numbersTold(): Promise<readonly number[]> {
  const text = await app.page.getByRole('main').innerText();
  const counts = text.replace(/\d+ days|about \d+ min|\d{1,2}:\d\d|[£€][\d,.]+/g, '');
  return (counts.match(/\d+/g) ?? []).map(Number);
}

/** Both lots, then the yellow button, then Done on every card; an answer where one is asked for. */
async function catchUp(): Promise<void> {
  for (const lot of [/Can wait/, /Probably over/]) {
    const button = owner.button(lot);
    if ((await button.count()) === 0) continue;
    await owner.tap(button);
    await button.waitFor({ state: 'detached' });
  }
  const matter = owner.button(/^Do the/);
  if ((await matter.count()) > 0) {
    await owner.tap(matter);
    while (!(await hasEnded())) await settleCard();
    await owner.tap(owner.button('Back to Now'));
  }
  await gaps().waitFor();
}

async function hasEnded(): Promise<boolean> {
  const end = owner.button('Back to Now');
  await end.or(owner.card()).first().waitFor();
  return (await end.count()) > 0;
}

async function settleCard(): Promise<void> {
  const title = (await owner.card().getAttribute('aria-label')) ?? '';
  const progress = await app.page.getByText(/^Card \d of/).innerText();
  await owner.tap(owner.button('Done'));
  const asked = app.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Yes, it is done$|^In a week/ });
  const moved = app.page.getByText(progress, { exact: true });
  await Promise.race([
    asked.waitFor().catch(() => undefined),
    moved.waitFor({ state: 'detached' }).catch(() => undefined),
  ]);
  if ((await asked.count()) > 0) await owner.tap(asked);
  await moved.waitFor({ state: 'detached', timeout: 10_000 }).catch(() => {
    throw new Error(`the card stays: ${title}`);
  });
}

/** Comes back, catches up if there is anything, and looks whether all is still there. */
async function comeBack(away: number, time?: string): Promise<Return> {
  const before = await tasks();
  await awayFor(away, time);
  return await lookAround(away, before);
}

async function lookAround(away: number, before: readonly StoredRow[]): Promise<Return> {
  const isAsked = await isCaughtUp();
  const told = isAsked ? await numbersTold() : [0];
  const shown = isAsked ? (await heading().innerText()).replace('\n', ' ') : 'Now';
  const stale = isAsked ? staleAmong(before) : 0;
  owner.taps = 0;
  const start = performance.now();
  if (isAsked) await catchUp();
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const after = await tasks();
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
  await expectFindable(after);
  expect(back.largest).toBeLessThanOrEqual(largest);
  expect(back.taps).toBeLessThanOrEqual(mostTaps);
  expect(back.seconds).toBeLessThanOrEqual(mostSeconds);
  return back;
}

async function tasks(): Promise<readonly StoredRow[]> {
  return (await storedRows(app.page, 'task')).filter((task) => task['deleted'] !== true);
}

function missing(before: readonly StoredRow[], after: readonly StoredRow[]): readonly unknown[] {
  const there = new Set(after.map(({ id }) => id));
  return before.map(({ id }) => id).filter((id) => !there.has(id));
}

/** Told by the rows as they were left: open, not for someday, not held to a day still to come. */
function staleAmong(rows: readonly StoredRow[]): number {
  const now = clock.toISOString().slice(0, 16);
  return rows.filter((row) => {
    const status = row['status'] as { readonly is: string; readonly until?: string | null };
    const when = row['when'] as { readonly notBefore?: string | null; readonly someday?: boolean };
    if (when?.someday || (when?.notBefore ?? '') > now) return false;
    return status?.is === 'waiting'
      ? (status.until ?? '9') <= now
      : status?.is !== 'done' && status?.is !== 'let-go';
  }).length;
}

/** All is one tap, a filter of it the second: every task is on one of these lists. */
async function expectFindable(rows: readonly StoredRow[]): Promise<void> {
  const found = new Set<string>();
  await app.page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'All' })
    .click();
  for (const filter of ['Open', 'Waiting', 'Someday', 'Done']) {
    await app.page.getByRole('radio', { name: filter, exact: true }).check({ force: true });
    await app.page.waitForTimeout(150);
    await app.page.evaluate(() => scrollTo(0, 0));
    for (let from = -1; from !== (await scrolled()); ) {
      from = await scrolled();
      const links = app.page.getByRole('main').locator('a[href^="/task/"]');
      for (const href of await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
        found.add(decodeURIComponent((href ?? '').replace('/task/', '')));
      }
      await app.page.mouse.wheel(0, 500);
      await app.page.waitForTimeout(100);
    }
  }
  expect(rows.map(({ id }) => id as string).filter((id) => !found.has(id))).toEqual([]);
}

async function scrolled(): Promise<number> {
  return await app.page.evaluate(() => Math.round(scrollY));
}

const customers = ['Ana Berg', 'Tom Okafor', 'Zen Hair'];

function calendar(): { name: string; mimeType: string; buffer: Buffer } {
  const event = (n: number, day: string, what: string) =>
    `BEGIN:VEVENT\r\nUID:v${n}\r\nDTSTART:${day}T090000\r\nDTEND:${day}T100000\r\nSUMMARY:${what}\r\nEND:VEVENT\r\n`;
  const days = ['20261126', '20261203', '20270115', '20270601'];
  const events = days.map((day, i) => event(i, day, `${customers[i % 3]} boiler`)).join('');
  const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n${events}END:VCALENDAR\r\n`;
  return { name: 'visits.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) };
}

async function bringInVisits(): Promise<void> {
  await app.page.goto('/settings');
  await owner.button('Import a file').click();
  const dialog = app.page.getByRole('dialog', { name: 'Import' });
  await dialog.locator('input[type=file]').setInputFiles(calendar());
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByText('All in.').waitFor();
  await dialog.getByRole('button', { name: 'Good' }).click();
}

async function addCustomer(name: string): Promise<void> {
  await app.page.goto('/customers');
  await owner.button('Add customer').click();
  await app.page.getByRole('textbox', { name: 'Name' }).fill(name);
  await app.page.getByRole('textbox', { name: 'Phone' }).fill('07700 900123');
  await owner.button('Save').click();
  await owner.toast().getByText('Added').waitFor();
}

async function startJob(): Promise<void> {
  await app.page
    .getByRole('link', { name: /Ana Berg/ })
    .first()
    .click();
  await app.page.getByRole('link', { name: 'Start a job', exact: true }).click();
  await app.page.getByRole('textbox', { name: 'What is it?' }).fill('Bathroom refit');
  await app.page.getByRole('textbox', { name: /Amount/ }).fill('840');
  await owner.button('Start').click();
  await app.page.getByRole('heading', { level: 1, name: 'Bathroom refit' }).waitFor();
}

/** Fifty lines of an owner's own: bills, promises, wishes, and what has no date. */
const lines = [
  'chase Kaffehuset £1240 invoice 0412, 19 days',
  'chase Zen Hair £310, 5 days',
  'ring Tom Okafor about the boiler by friday',
  'send Ana Berg the tile samples by thursday',
  'quote Zen Hair for the sink by monday',
  'VAT return by 30 nov',
  'text Tom Okafor the arrival time',
  ...Array.from({ length: 15 }, (_, i) => `pick up part ${i} ${['wed', 'thu', 'fri'][i % 3]}`),
  ...Array.from({ length: 13 }, (_, i) => `look at idea ${i}`),
  ...Array.from({ length: 8 }, (_, i) => `clean shelf ${i} 28 nov`),
  ...Array.from({ length: 7 }, (_, i) => `order box ${i}`),
];

describe('a year', () => {
  test('begins with fifty tasks, three customers, a job and visits', async () => {
    for (const name of customers) await addCustomer(name);
    await startJob();
    await bringInVisits();
    await app.page.goto('/');
    await owner.add(...lines);
    expect((await tasks()).length).toBeGreaterThanOrEqual(lines.length + 1);
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
    const before = await tasks();
    await awayFor(120);
    expect(await isCaughtUp()).toBe(true);
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
