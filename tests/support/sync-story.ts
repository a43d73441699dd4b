/** One owner, two devices and a third, a store beside the app: the whole of sync as it is lived with. */
import { expect } from 'vitest';
import { closeApp } from './browser.ts';
import type { Home } from './home.ts';
import { type Login, SyncOwner } from './sync-owner.ts';

export type StoryStore = {
  readonly login: Login;
  /** Where it answers, when that is not beside the app: then what is asked there is counted in the browsers. */
  readonly elsewhere?: string;
  /** A picture goes over too. */
  readonly withPhoto?: boolean;
  readonly bytes: () => readonly Buffer[] | Promise<readonly Buffer[]>;
  /** Somebody empties it. */
  readonly wipe: () => unknown;
};

const canary = 'Ilvermorny';
const many = 1000;

/** Answers what was measured. */
export async function liveWithSync(
  home: Home,
  store: StoryStore,
): Promise<Readonly<Record<string, number>>> {
  const phone = await opened(home, store);
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

    const tablet = await opened(home, store);
    try {
      began = performance.now();
      home.asked.length = 0;
      await tablet.join(code, store.login);
      seen['tapsToJoin'] = tablet.taps;
      await tablet.hasTitles((titles) => titles.size === full);
      seen['secondsToJoin'] = seconds(began);
      // Beside those that try the place out.
      seen['requestsToJoin'] = home.asked.filter((one) => !triesOut.test(one)).length;
      await tablet.isInStep();
      await writeApart(phone, tablet, seen);
      // The device that came empty has taken nothing away.
      expect((await phone.titles()).size).toBe(full + 2);
      if (store.withPhoto) await sendPhoto(phone, tablet, { store, seen });
      await pollQuietly(phone, tablet, { home, seen });
      await store.wipe();
      for (const one of [phone, tablet]) await one.page.goto('/settings');
      for (const one of [phone, tablet]) await one.isInStep();
    } finally {
      await closeApp(tablet.app);
    }
    await joinAfterWipe(home, { code, store, full: full + (store.withPhoto ? 3 : 2) });
    await isUnreadable(store);
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

/** A picture comes over when somebody looks at it, every byte, and the store cannot see it. */
async function sendPhoto(
  phone: SyncOwner,
  tablet: SyncOwner,
  { store, seen }: { readonly store: StoryStore; readonly seen: Record<string, number> },
): Promise<void> {
  const task = await phone.addPhoto(`Photo for ${canary}`);
  const [photo] = await phone.media();
  if (!photo) throw new Error('no photo was kept');
  const began = performance.now();
  await expect
    .poll(async () => {
      await Promise.all([phone.look(), tablet.look()]);
      return (await tablet.titles()).has(`Photo for ${canary}`);
    }, patient)
    .toBe(true);
  await tablet.page.goto(`/task/${task}`);
  await expect.poll(async () => (await tablet.media()).length, patient).toBe(1);
  expect((await tablet.media())[0]?.equals(photo)).toBe(true);
  seen['secondsForPhoto'] = seconds(began);
  const inside = photo.subarray(photo.length >> 1, (photo.length >> 1) + 32);
  const all = await store.bytes();
  expect(all.filter((bytes) => bytes.includes(inside))).toEqual([]);
  expect(all.some((bytes) => bytes.length > photo.length)).toBe(true);
  for (const one of [phone, tablet]) await one.page.goto('/settings');
  for (const one of [phone, tablet]) await one.isInStep();
}

/** In a path, or as the prefix of a list. */
const triesOut = /v1(\/|%2F)probe(\/|%2F)/i;

const patient = { timeout: 60_000, interval: 500 };

async function isUnreadable(store: StoryStore): Promise<void> {
  const all = await store.bytes();
  expect(all.length).toBeGreaterThan(2);
  expect(all.filter((bytes) => /Ilvermorny|Offline |"title"/.test(latin(bytes)))).toEqual([]);
}

async function opened({ url, asked }: Home, { elsewhere }: StoryStore): Promise<SyncOwner> {
  const owner = await SyncOwner.open(url);
  owner.app.context.on('request', (request) => {
    const isAsked = elsewhere !== undefined && request.url().startsWith(elsewhere);
    if (isAsked) asked.push(`${request.method()} ${request.url()}`);
  });
  return owner;
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
