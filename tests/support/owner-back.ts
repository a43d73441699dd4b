/** An owner who comes back to the app after a while: what is told, and a script that catches up. */
import type { Locator } from 'playwright-core';
import type { Owner } from './owner.ts';
import { type StoredRow, storedRows } from './stored.ts';

export function gapsOf(owner: Owner): Locator {
  return owner.page.getByRole('radiogroup', { name: 'How long have you got?' });
}

/** `true` when there is something to catch up. */
export async function isCaughtUp(owner: Owner): Promise<boolean> {
  await gapsOf(owner)
    .or(owner.page.getByRole('heading', { name: /Welcome back/ }))
    .first()
    .waitFor();
  return (await gapsOf(owner).count()) === 0;
}

export async function numbersTold(owner: Owner): Promise<readonly number[]> {
  const text = await owner.page.getByRole('main').innerText();
  const counts = text.replace(/\d+ days|about \d+ min|\d{1,2}:\d\d|[£€][\d,.]+/g, '');
  return (counts.match(/\d+/g) ?? []).map(Number);
}

/** Both lots, then the yellow button, then Done on every card; an answer where one is asked for. */
export async function catchUp(owner: Owner): Promise<void> {
  for (const lot of [/Can wait/, /Probably over/]) {
    const button = owner.button(lot);
    if ((await button.count()) === 0) continue;
    await owner.tap(button);
    await button.waitFor({ state: 'detached' });
  }
  const matter = owner.button(/^Do the/);
  if ((await matter.count()) > 0) {
    await owner.tap(matter);
    await settleRound(owner);
    await owner.tap(owner.button('Back to Now'));
  }
  await gapsOf(owner).waitFor();
}

/** Done on every card, to the sentence at the end. */
export async function settleRound(owner: Owner): Promise<void> {
  while (!(await hasEnded(owner))) await settleCard(owner);
}

async function hasEnded(owner: Owner): Promise<boolean> {
  const end = owner.button('Back to Now');
  await end.or(owner.card()).first().waitFor();
  return (await end.count()) > 0;
}

async function settleCard(owner: Owner): Promise<void> {
  const title = (await owner.card().getAttribute('aria-label')) ?? '';
  const progress = await owner.page.getByText(/^Card \d of/).innerText();
  await owner.tap(owner.button('Done'));
  const asked = owner.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Yes, it is done$|^In a week/ });
  const moved = owner.page.getByText(progress, { exact: true });
  await Promise.race([
    asked.waitFor().catch(() => undefined),
    moved.waitFor({ state: 'detached' }).catch(() => undefined),
  ]);
  if ((await asked.count()) > 0) await owner.tap(asked);
  await moved.waitFor({ state: 'detached', timeout: 10_000 }).catch(() => {
    throw new Error(`the card stays: ${title}`);
  });
}

export async function storedTasks(owner: Owner): Promise<readonly StoredRow[]> {
  return (await storedRows(owner.page, 'task')).filter((task) => task['deleted'] !== true);
}

export function missing(
  before: readonly StoredRow[],
  after: readonly StoredRow[],
): readonly unknown[] {
  const there = new Set(after.map(({ id }) => id));
  return before.map(({ id }) => id).filter((id) => !there.has(id));
}

/** Told by the rows as they were left: open, not for someday, not held to a day still to come. */
export function staleAmong(rows: readonly StoredRow[], now: string): number {
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
export async function findable(owner: Owner): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  await owner.page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'All' })
    .click();
  for (const filter of ['Open', 'Waiting', 'Someday', 'Done']) {
    await owner.page.getByRole('radio', { name: filter, exact: true }).check({ force: true });
    await owner.page.waitForTimeout(150);
    await owner.page.evaluate(() => scrollTo(0, 0));
    for (let from = -1; from !== (await scrolled(owner)); ) {
      from = await scrolled(owner);
      const links = owner.page.getByRole('main').locator('a[href^="/task/"]');
      for (const href of await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
        found.add(decodeURIComponent((href ?? '').replace('/task/', '')));
      }
      await owner.page.mouse.wheel(0, 500);
      await owner.page.waitForTimeout(100);
    }
  }
  return found;
}

async function scrolled(owner: Owner): Promise<number> {
  return await owner.page.evaluate(() => Math.round(scrollY));
}

/** How many live tasks each chore has that ever made one. */
export function livePerChore(tasks: readonly StoredRow[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const { madeBy, status, deleted } of tasks) {
    const { is: by, chore = '' } = (madeBy ?? {}) as { is?: string; chore?: string };
    const { is = 'open' } = (status ?? {}) as { is?: string };
    if (by !== 'chore') continue;
    const isLive = deleted !== true && (is === 'open' || is === 'waiting');
    counts.set(chore, (counts.get(chore) ?? 0) + (isLive ? 1 : 0));
  }
  return [...counts.values()];
}
