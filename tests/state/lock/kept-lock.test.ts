/** The lock in the database: said once it is there, moved over from where it once lay, seen by the first look. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { KeptLock, LockPort } from '../../../src/platform/screen-lock.ts';
import type { App } from '../../../src/state/app.ts';
import { lookForLock } from '../../../src/state/lock/away.ts';
import { followLock } from '../../../src/state/lock/follow-lock.ts';
import { keepLock, readLock } from '../../../src/state/lock/kept-lock.ts';
import { createLockSettings } from '../../../src/state/lock/lock-settings.ts';
import { beginRaw } from '../../../src/state/round/resume.ts';
import { openRawReader } from '../../../src/storage/raw-reader.ts';
import { openApp, write } from '../../support/whole-app.ts';

const set: KeptLock = {
  ...{ minutes: 5, salt: 'salt', hash: 'hash of 2468', passkey: null },
  ...{ wrong: 0, waitsUntil: 0, askedAt: null },
};
let app: App;
let older: KeptLock | null;

const port: LockPort = {
  older: () => older,
  dropOlder: () => {
    older = null;
  },
  noteHere: () => undefined,
  onAsked: () => undefined,
  hashOf: async (pin) => `hash of ${pin}`,
  newSalt: () => 'salt',
  hasPasskeys: async () => false,
  makePasskey: async () => undefined,
  usePasskey: async () => false,
};

/** As if the owner was away for long. */
const isLocked = (minutes: number | null | undefined) =>
  minutes === undefined ? older !== null : minutes !== null;
const platform = { isLocked, screenLock: async () => port };
const rowOf = ({ services }: App) => services.reader.meta('lock');
const nextStart = () => openApp({ platform, name: app.services.db.name });

beforeEach(async () => {
  older = null;
  app = await openApp({ platform });
});

describe('no screen says so before it is on the disk', () => {
  /** What the screen said while the strict transaction was not complete yet. */
  async function saidBefore(move: () => Promise<unknown>): Promise<readonly unknown[]> {
    const { db } = app.services;
    const said: unknown[] = [];
    let isComplete = false;
    const begin = db.transaction.bind(db) as (...asked: readonly unknown[]) => Promise<unknown>;
    const spy = vi.spyOn(db, 'transaction').mockImplementation(((...asked: readonly unknown[]) =>
      begin(...asked).then(() => {
        isComplete = asked[0] === 'rw!';
      })) as never);
    const stop = settings.subscribe((state) => isComplete || said.push(state));
    await move();
    expect(isComplete).toBe(true);
    stop();
    spy.mockRestore();
    return said;
  }

  let settings: ReturnType<typeof createLockSettings>;
  beforeEach(() => {
    settings = createLockSettings(app);
  });

  test('set, changed, taken off', async () => {
    const moves = [
      () => settings.lock('2468', 5),
      () => settings.setMinutes(15),
      () => settings.takeOff('2468'),
    ];
    const minutes: unknown[] = [];
    for (const move of moves) {
      expect(await saidBefore(move)).toEqual([]);
      minutes.push(settings.getState().minutes);
    }
    expect(minutes).toEqual([5, 15, null]);
  });

  test('what could not be written is not said', async () => {
    const refuse = () =>
      vi
        .spyOn(app.services.db, 'transaction')
        .mockRejectedValue(new DOMException('', 'AbortError'));
    refuse();
    expect(await settings.lock('2468', 5)).toBe(false);
    expect(settings.getState().minutes).toBeNull();
    vi.restoreAllMocks();
    expect(await settings.lock('2468', 5)).toBe(true);
    refuse();
    expect((await settings.takeOff('2468')).is).toBe('not-kept');
    expect(settings.getState().minutes).toBe(5);
    vi.restoreAllMocks();
  });
});

describe('a lock that was set the older way, beside the database', () => {
  beforeEach(() => {
    older = set;
  });

  test('holds at the first look, and opens by its PIN', async () => {
    await lookForLock(app, app.services.reader);
    expect(app.locked.getState()).toBe(true);
    expect(await readLock(app)).toEqual(set);
  });

  test('is moved over by the first start', async () => {
    await followLock(app);
    expect([await rowOf(app), older, app.away.getState()]).toEqual([set, null, 5]);
  });

  test('that could not be moved over stays where it was', async () => {
    vi.spyOn(app.services.db, 'transaction').mockRejectedValue(new DOMException('', 'AbortError'));
    expect(await readLock(app)).toEqual(set);
    vi.restoreAllMocks();
    expect([await rowOf(app), older]).toEqual([undefined, set]);
  });

  test('and came back in a kill after it was taken off is none', async () => {
    await createLockSettings(app).takeOff('2468');
    older = set;
    const next = await nextStart();
    await lookForLock(next, next.services.reader);
    expect([next.locked.getState(), await readLock(next)]).toEqual([false, undefined]);
  });

  test('and came back after it was changed is not what counts', async () => {
    await createLockSettings(app).setMinutes(60);
    older = set;
    expect((await readLock(await nextStart()))?.minutes).toBe(60);
  });
});

test('the first look locks before it hands over anything of the deck, and asks no second transaction for it', async () => {
  await write(app, change('task', asId<'task'>('t1'), { title: 'Ring Ana' }));
  await keepLock(app, set);
  const next = await nextStart();
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const lockedWhenShown: boolean[] = [];
  next.now.subscribe(() => lockedWhenShown.push(next.locked.getState()));
  expect(await beginRaw(next, await openRawReader({ name: app.services.db.name }))).toBe(true);
  const withLock = begun.mock.calls.length;
  expect(lockedWhenShown.length).toBeGreaterThan(0);
  expect(lockedWhenShown).not.toContain(false);
  begun.mockRestore();
  expect(withLock).toBe(1);
});

test('set in one window it holds in the other', async () => {
  const other = await nextStart();
  await followLock(other);
  expect(other.away.getState()).toBeUndefined();
  await createLockSettings(app).lock('2468', 5);
  await vi.waitFor(() => expect(other.away.getState()).toBe(5));
});
