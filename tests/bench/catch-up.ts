/** Back after some days: one card sorted, from the touch to the paint of the next. */
import type { Page } from 'playwright-core';
import { Owner } from '../support/owner.ts';
import { atMost, Gathered, type Rate, rates, type Section } from './figure.ts';
import type { Stage } from './stage.ts';
import { live, type Opened, open, timed } from './subject.ts';

const away = { laterDays: 12, first: { has: ['h1', '.button.main'] } } as const;

/** A card is read before it is decided about; meanwhile the list is read again. */
const readMs = 1000;

/** After all others: it leaves the deck older than they know it. */
export async function measureCatchUp({ many }: Stage, runs: number): Promise<Section> {
  const gathered = new Gathered();
  const opened = await open({ ...many, ...away });
  await live(opened.page);
  for (const rate of rates) {
    // The first one warms up and does not count.
    for (let run = 0; run <= runs; run++) {
      await atACard(opened.page);
      await opened.page.waitForTimeout(readMs);
      const took = await sortOne(opened, rate);
      if (run > 0) gathered.add('week', rate, took);
    }
  }
  await opened.page.close();
  const value = gathered.of('week');
  const what = 'This week → next card, 10,000 tasks';
  const goal = atMost({ 1: 2 * 16.7, 4: 100 }, value, 'ms');
  return {
    id: 'catch-up',
    title: 'Catch up, one by one',
    rows: [{ id: 'week', what, unit: 'ms', value, goal }],
  };
}

/** Seven at a time, and never the last of them: that one leads back to Now. */
async function atACard(page: Page): Promise<void> {
  const owner = new Owner(page);
  const progress = page.getByText(/^Card \d+ of \d+$/);
  const sort = owner.button('Sort the other ones');
  await progress.or(sort).first().waitFor();
  if ((await sort.count()) === 0) {
    const [at, of] = (await progress.textContent())?.match(/\d+/g) ?? [];
    if (at !== of) return;
    await owner.tap(owner.button('Back'));
  }
  await owner.tap(sort);
  await progress.waitFor();
}

async function sortOne(opened: Opened, rate: Rate): Promise<number> {
  const owner = new Owner(opened.page);
  const title = (await opened.page.locator('.catch-up article').getAttribute('aria-label')) ?? '';
  return await timed(opened, {
    rate,
    touch: 'click',
    sight: { has: [`.catch-up article:not([aria-label=${JSON.stringify(title)}])`] },
    act: () => owner.tap(owner.button('This week')),
  });
}
