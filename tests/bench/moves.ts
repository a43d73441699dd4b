/** A task added, a card done: from the touch to the paint that says it is kept. */
import type { Page } from 'playwright-core';
import { Owner } from '../support/owner.ts';
import {
  atMost,
  type ByRate,
  Gathered,
  type Rate,
  type Row,
  rates,
  type Section,
  single,
} from './figure.ts';
import type { Sight } from './probe.ts';
import type { Stage } from './stage.ts';
import { live, type Opened, open, timed } from './subject.ts';

const frameMs = 16.7;
/** Two frames; on a slow phone what still feels like at once. */
const atOnce = { 1: 2 * frameMs, 4: 100 };
/** After the words are in their draft, as when the owner looks at them before Enter. */
const readAgainMs = 250;

export async function measureAdd(stage: Stage, runs: number): Promise<Section> {
  const { none, many, floor } = stage;
  const gathered = new Gathered();
  const raw = await open(floor.raw);
  const apps = [
    { id: none.id, opened: await open(none) },
    { id: many.id, opened: await open(many) },
  ];
  for (const { opened } of apps) await live(opened.page);
  for (const rate of rates) {
    // The first one warms up and does not count.
    for (let run = 0; run <= runs; run++) {
      const add = { title: `Ring the roofer ${rate}-${run}`, rate };
      const keep = (id: string, took: number) => run > 0 && gathered.add(id, rate, took);
      keep(floor.raw.id, await putOne(raw, add));
      for (const { id, opened } of apps) keep(id, await addOne(opened, add));
    }
  }
  for (const { page } of [raw, ...apps.map(({ opened }) => opened)]) await page.close();
  return {
    id: 'add',
    title: 'Enter → added and painted',
    rows: [
      ...limits(gathered.of(floor.raw.id)),
      move('none', 'add to an empty deck', gathered.of(none.id)),
      move('many', 'add to 10,000 tasks', gathered.of(many.id)),
    ],
  };
}

export async function measureDone(stage: Stage, runs: number): Promise<Section> {
  const { many, floor } = stage;
  const gathered = new Gathered();
  const [raw, round] = [await open(floor.raw), await open(many)];
  await live(round.page);
  await startRound(round.page);
  for (const rate of rates) {
    for (let run = 0; run <= runs; run++) {
      const put = await putOne(raw, { title: `Done ${rate}-${run}`, rate });
      const done = await nextCard(round, rate, tapDone);
      const later = await nextCard(round, rate, tapLater);
      if (run === 0) continue;
      gathered.add(floor.raw.id, rate, put);
      gathered.add('done', rate, done);
      gathered.add('later', rate, later);
    }
  }
  await leaveRound(round.page);
  await raw.page.close();
  await round.page.close();
  return {
    id: 'done',
    title: 'Done and Later → next card painted',
    rows: [
      ...limits(gathered.of(floor.raw.id)),
      move('done', 'Done, 10,000 tasks', gathered.of('done')),
      move('later', 'Later and its time, 10,000 tasks', gathered.of('later')),
    ],
  };
}

type Add = { readonly title: string; readonly rate: Rate };

async function addOne(opened: Opened, add: Add): Promise<number> {
  const field = await new Owner(opened.page).openAdd();
  await field.fill(add.title);
  await opened.page.waitForTimeout(readAgainMs);
  const text = ['[role=status]', add.title] as const;
  return await enter(opened, { has: [], hasNot: ['dialog'], text }, add.rate);
}

async function putOne(opened: Opened, { title, rate }: Add): Promise<number> {
  const field = opened.page.locator('input');
  await field.fill(title);
  await field.focus();
  return await enter(opened, { has: [], text: ['li', title] }, rate);
}

/** The key comes up again when all is said, as under a finger. */
async function enter(opened: Opened, sight: Sight, rate: Rate): Promise<number> {
  const { keyboard } = opened.page;
  const down = () => keyboard.down('Enter');
  const took = await timed(opened, { rate, touch: 'keydown', sight, act: down });
  await keyboard.up('Enter');
  return took;
}

export type Tap = (owner: Owner) => Promise<void>;

export const tapDone: Tap = (owner) => owner.tap(owner.button('Done'));

/** The first of the times that are offered; only the second tap is timed. */
export const tapLater: Tap = async (owner) => {
  await owner.tap(owner.button('Later'));
  await owner.tap(owner.page.locator('dialog .stack button').first());
};

/** Only from card to card: the last move of a round leads to its end, and a new round is dealt. */
export async function notTheLast(page: Page): Promise<void> {
  const progress = await page.getByText(/^Card \d+ of \d+$/).textContent();
  const [at, of] = progress?.match(/\d+/g) ?? [];
  if (at !== of) return;
  await leaveRound(page);
  await startRound(page);
}

export async function nextCard(opened: Opened, rate: Rate, tap: Tap): Promise<number> {
  const { page } = opened;
  const owner = new Owner(page);
  await notTheLast(page);
  const title = (await owner.card().getAttribute('aria-label')) ?? '';
  return await timed(opened, {
    rate,
    touch: 'click',
    sight: { has: [`.round article:not(.leaving):not([aria-label=${JSON.stringify(title)}])`] },
    act: () => tap(owner),
  });
}

export async function startRound(page: Page): Promise<void> {
  const owner = new Owner(page);
  await owner.chooseGap('1 hour');
  await owner.start();
}

/** A round that is left open is where the next start begins. */
export async function leaveRound(page: Page): Promise<void> {
  const owner = new Owner(page);
  await owner.tap(owner.button('Leave'));
  await page.getByRole('radiogroup').first().waitFor();
}

function move(id: string, what: string, value: ByRate): Row {
  return { id, what, unit: 'ms', value, goal: atMost(atOnce, value, 'ms') };
}

function limits(raw: ByRate): readonly Row[] {
  return [
    { id: 'frame', what: 'limit: one frame', unit: 'ms', value: single(frameMs) },
    { id: 'raw', what: 'limit: raw strict put → painted', unit: 'ms', value: raw },
  ];
}
