/** One owner, two devices and a third, a store beside the app: the whole of sync as it is lived with. */
import { expect } from 'vitest';
import { closeApp } from './browser.ts';
import type { Home } from './home.ts';
import { type Login, SyncOwner } from './sync-owner.ts';

export type StoryStore = {
  readonly login: Login;
  readonly bytes: () => readonly Buffer[];
  /** Somebody empties it. */
  readonly wipe: () => void;
};

const canary = 'Ilvermorny';
const many = 1000;

/** Answers what was measured. */
export async function liveWithSync(
  home: Home,
  store: StoryStore,
): Promise<Readonly<Record<string, number>>> {
  const phone = await SyncOwner.open(home.url);
  const seen: Record<string, number> = {};
  try {
    let began = performance.now();
    const code = await phone.setUp(store.login);
    seen['tapsToSetUp'] = phone.taps;
    await phone.isInStep();
    seen['secondsToSetUp'] = seconds(began);
    await phone.bringIn(Array.from({ length: many }, (_, at) => `Call Frau ${canary} ${at}`));
    await phone.isInStep();
    const full = (await phone.titles()).size;
    expect(full).toBe(many);

    const tablet = await SyncOwner.open(home.url);
    try {
      began = performance.now();
      home.asked.length = 0;
      await tablet.join(code, store.login);
      seen['tapsToJoin'] = tablet.taps;
      await tablet.hasTitles((titles) => titles.size === full);
      seen['secondsToJoin'] = seconds(began);
      // Beside those that try the place out.
      seen['requestsToJoin'] = home.asked.filter((one) => !one.includes('/v1/probe/')).length;
      await tablet.isInStep();
      await writeApart(phone, tablet, seen);
      // The device that came empty has taken nothing away.
      expect((await phone.titles()).size).toBe(full + 2);
      await pollQuietly(phone, tablet, { home, seen });
      store.wipe();
      for (const one of [phone, tablet]) await one.page.goto('/settings');
      for (const one of [phone, tablet]) await one.isInStep();
    } finally {
      await closeApp(tablet.app);
    }
    await joinAfterWipe(home, { code, store, full: full + 2 });
    const readable = store
      .bytes()
      .filter((bytes) => /Ilvermorny|Offline |"title"/.test(latin(bytes)));
    expect(store.bytes().length).toBeGreaterThan(2);
    expect(readable).toEqual([]);
    return seen;
  } finally {
    await closeApp(phone.app);
  }
}

async function writeApart(
  phone: SyncOwner,
  tablet: SyncOwner,
  seen: Record<string, number>,
): Promise<void> {
  for (const one of [phone, tablet]) await one.app.context.setOffline(true);
  await phone.page.goto('/');
  await tablet.page.goto('/');
  await phone.add(`Offline on the phone ${canary}`);
  await tablet.add(`Offline on the tablet ${canary}`);
  const began = performance.now();
  for (const one of [phone, tablet]) await one.app.context.setOffline(false);
  const hasBoth = (titles: ReadonlySet<string>) =>
    ['phone', 'tablet'].every((name) => titles.has(`Offline on the ${name} ${canary}`));
  for (const one of [phone, tablet, phone]) {
    await one.look();
    await one.hasTitles((titles) => [...titles].some((title) => title.startsWith('Offline')));
  }
  const ends = Date.now() + 60_000;
  while (!(hasBoth(await phone.titles()) && hasBoth(await tablet.titles()))) {
    if (Date.now() > ends) throw new Error('what was written offline did not come over');
    await phone.page.waitForTimeout(500);
    for (const one of [phone, tablet]) await one.look();
  }
  seen['secondsBackInStep'] = seconds(began);
}

/** Both at rest; one looks: a list, and no more. */
async function pollQuietly(
  phone: SyncOwner,
  tablet: SyncOwner,
  { home, seen }: { readonly home: Home; readonly seen: Record<string, number> },
): Promise<void> {
  const polls: number[] = [];
  for (let at = 0; at < 8; at += 1) {
    home.asked.length = 0;
    await (at % 2 === 0 ? phone : tablet).look();
    await phone.page.waitForTimeout(2500);
    polls.push(home.asked.length);
  }
  seen['requestsOfQuietPoll'] = Math.min(...polls.slice(-2));
  expect(polls.slice(-2)).toEqual([1, 1]);
}

async function joinAfterWipe(
  home: Home,
  o: { readonly code: string; readonly store: StoryStore; readonly full: number },
): Promise<void> {
  const third = await SyncOwner.open(home.url);
  try {
    await third.join(o.code, o.store.login);
    await third.hasTitles((titles) => titles.size === o.full);
  } finally {
    await closeApp(third.app);
  }
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10;
}

function latin(bytes: Buffer): string {
  return bytes.toString('latin1');
}
