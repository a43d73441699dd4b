/** The list of everything: opened, and searched. */
import { atMost, Gathered, type Rate, type Row, rates, type Section } from './figure.ts';
import type { Stage } from './stage.ts';
import { live, type Opened, open, timed } from './subject.ts';

const keys = [...'aeiorntslcdmbpfghkw'];
const filled = { has: ['[data-row] a'], hasNot: ['[data-row]:empty'] } as const;
const found = { has: [...filled.has, '.found'], hasNot: filled.hasNot } as const;

export async function measureAll(stage: Stage, runs: number): Promise<Section> {
  const gathered = new Gathered();
  for (const rate of rates) {
    for (let run = 0; run < runs; run++) {
      const opened = await open(stage.many);
      await live(opened.page);
      gathered.add('open', rate, await openList(opened, rate));
      gathered.add('first', rate, await searchKey(opened, rate, run));
      if (run === runs - 1) await searchMore(opened, { rate, runs, gathered });
      await opened.page.close();
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

function openList(opened: Opened, rate: Rate): Promise<number> {
  const main = opened.page.getByRole('navigation', { name: 'Main' });
  const act = () => main.getByRole('link', { name: 'All' }).click();
  return timed(opened, { rate, touch: 'click', sight: filled, act });
}

type More = { readonly rate: Rate; readonly runs: number; readonly gathered: Gathered };

/** One letter finds thousands: the most there can be to draw after a key. */
async function searchMore(opened: Opened, { rate, runs, gathered }: More): Promise<void> {
  const { page } = opened;
  for (let run = 0; run < runs; run++) {
    await page.getByRole('searchbox').fill('');
    await page.waitForTimeout(200);
    gathered.add('key', rate, await searchKey(opened, rate, run));
  }
}

async function searchKey(opened: Opened, rate: Rate, run: number): Promise<number> {
  const { page } = opened;
  const key = keys[run % keys.length] ?? 'a';
  const act = () => page.keyboard.press(key);
  await page.getByRole('searchbox').focus();
  return await timed(opened, { rate, touch: 'keydown', sight: found, act });
}
