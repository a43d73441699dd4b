/** The list of everything: opened, and searched. */
import type { Page } from 'playwright-core';
import { atMost, Gathered, type Rate, type Row, rates, type Section } from './figure.ts';
import type { Stage } from './stage.ts';
import { live, open, timed } from './subject.ts';

const keys = [...'aeiorntslcdmbpfghkw'];
const filled = { has: ['[data-row] a'], hasNot: ['[data-row]:empty'] } as const;
const found = { has: [...filled.has, '.found'], hasNot: filled.hasNot } as const;

export async function measureAll(stage: Stage, runs: number): Promise<Section> {
  const gathered = new Gathered();
  for (const rate of rates) {
    for (let run = 0; run < runs; run++) {
      const { page } = await open(stage.many, rate);
      await live(page);
      gathered.add('open', rate, await openList(page));
      gathered.add('first', rate, await searchKey(page, keys[run % keys.length] ?? 'a'));
      if (run === runs - 1) await searchMore(page, { rate, runs, gathered });
      await page.close();
    }
  }
  const row = (id: string, what: string, most: Parameters<typeof atMost>[0]): Row => {
    const value = gathered.of(id);
    return { id, what, unit: 'ms', value, goal: atMost(most, value, 'ms') };
  };
  return {
    id: 'all',
    title: 'All, 10,000 tasks',
    rows: [
      row('open', 'tap → first rows', { 1: 100, 4: 400 }),
      row('first', 'first key, the search is made', { 1: 1000, 4: 2000 }),
      row('key', 'a key → found rows', { 1: 2 * 16.7, 4: 100 }),
    ],
  };
}

function openList(page: Page): Promise<number> {
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'All' });
  return timed(page, { touch: 'click', sight: filled, act: () => link.click() });
}

type More = { readonly rate: Rate; readonly runs: number; readonly gathered: Gathered };

/** One letter finds thousands: the most there can be to draw after a key. */
async function searchMore(page: Page, { rate, runs, gathered }: More): Promise<void> {
  for (let run = 0; run < runs; run++) {
    await page.getByRole('searchbox').fill('');
    await page.waitForTimeout(200);
    gathered.add('key', rate, await searchKey(page, keys[run % keys.length] ?? 'a'));
  }
}

async function searchKey(page: Page, key: string): Promise<number> {
  await page.getByRole('searchbox').focus();
  return await timed(page, { touch: 'keydown', sight: found, act: () => page.keyboard.press(key) });
}
