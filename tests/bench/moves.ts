/** A task added, a card done: from the touch to the paint that says it is kept. */
import type { Page } from 'playwright-core';
import { Owner } from '../support/owner.ts';
import { atMost, type ByRate, Gathered, type Row, rates, type Section, single } from './figure.ts';
import type { Sight } from './probe.ts';
import type { Stage } from './stage.ts';
import { live, open, timed } from './subject.ts';

const frameMs = 16.7;
/** Two frames; on a slow phone what still feels like at once. */
const atOnce = { 1: 2 * frameMs, 4: 100 };
/** After the words are in their draft, as when the owner looks at them before Enter. */
const readAgainMs = 250;
/** With the first task added the empty one is like any other. */
const anyNow = { has: ['h1', 'input[type=radio]', '.button.main'] };

export async function measureAdd(stage: Stage, runs: number): Promise<Section> {
  const { many, floor } = stage;
  const none = { ...stage.none, first: anyNow };
  const gathered = new Gathered();
  for (const rate of rates) {
    const raw = await open(floor.raw, rate);
    await putOne(raw.page, `Warm up ${rate}`);
    const apps = await Promise.all(
      [none, many].map(async (subject) => {
        const { page } = await open(subject, rate);
        await live(page);
        await addOne(page, `Warm up ${rate}`);
        return { id: subject.id, page };
      }),
    );
    for (let run = 0; run < runs; run++) {
      const title = `Ring the roofer ${rate}-${run}`;
      gathered.add(floor.raw.id, rate, await putOne(raw.page, title));
      for (const { id, page } of apps) gathered.add(id, rate, await addOne(page, title));
    }
    for (const { page } of [raw, ...apps]) await page.close();
  }
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
  for (const rate of rates) {
    const [raw, round] = [await open(floor.raw, rate), await open(many, rate)];
    await putOne(raw.page, `Warm up ${rate}`);
    await live(round.page);
    await startRound(round.page);
    await doneOne(round.page);
    for (let run = 0; run < runs; run++) {
      gathered.add(floor.raw.id, rate, await putOne(raw.page, `Done ${rate}-${run}`));
      gathered.add(many.id, rate, await doneOne(round.page));
    }
    const owner = new Owner(round.page);
    await owner.tap(owner.button('Leave'));
    await owner.button(/^Start/).waitFor();
    await raw.page.close();
    await round.page.close();
  }
  return {
    id: 'done',
    title: 'Done → next card painted',
    rows: [
      ...limits(gathered.of(floor.raw.id)),
      move('many', 'next card, 10,000 tasks', gathered.of(many.id)),
    ],
  };
}

async function addOne(page: Page, title: string): Promise<number> {
  const field = await new Owner(page).openAdd();
  await field.fill(title);
  await page.waitForTimeout(readAgainMs);
  return await enter(page, { has: [], hasNot: ['dialog'], text: ['[role=status]', title] });
}

async function putOne(page: Page, title: string): Promise<number> {
  const field = page.locator('input');
  await field.fill(title);
  await field.focus();
  return await enter(page, { has: [], text: ['li', title] });
}

/** The key comes up again when all is said, as under a finger. */
async function enter(page: Page, sight: Sight): Promise<number> {
  const down = () => page.keyboard.down('Enter');
  const took = await timed(page, { touch: 'keydown', sight, act: down });
  await page.keyboard.up('Enter');
  return took;
}

/** Only from card to card: the last Done of a round leads to its end, and a new round is dealt. */
async function doneOne(page: Page): Promise<number> {
  const owner = new Owner(page);
  const progress = await page.getByText(/^Card \d+ of \d+$/).textContent();
  const [at, of] = progress?.match(/\d+/g) ?? [];
  if (at === of) {
    await owner.tap(owner.button('Leave'));
    await startRound(page);
  }
  const title = (await owner.card().getAttribute('aria-label')) ?? '';
  return await timed(page, {
    touch: 'click',
    sight: { has: [`.round article:not([aria-label=${JSON.stringify(title)}])`] },
    act: () => owner.tap(owner.button('Done')),
  });
}

async function startRound(page: Page): Promise<void> {
  const owner = new Owner(page);
  await owner.chooseGap('1 hour');
  await owner.start();
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
