/** The lock as a browser keeps it, from one window to the next: leaving, closing, clocks that are set. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isLocked } from '../../src/platform/browser/kept-away.ts';
import { browserLock } from '../../src/platform/browser/screen-lock.ts';
import type { App } from '../../src/state/app.ts';
import { awayIn } from '../../src/state/lock/away.ts';
import { followLock } from '../../src/state/lock/follow-lock.ts';
import { createLockSettings } from '../../src/state/lock/lock-settings.ts';
import { createLockStore } from '../../src/state/lock/lock-store.ts';
import { openApp } from '../support/whole-app.ts';

const minute = 60_000;
const start = Date.UTC(2026, 10, 24, 9);
const lock = {
  ...{ ...browserLock, onAsked: () => undefined },
  hashOf: async (pin: string) => `hash of ${pin}`,
};

let name: string;

beforeEach(() => {
  name = `lock-${crypto.randomUUID()}`;
  const notes = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, value: string) => void notes.set(key, value),
    removeItem: (key: string) => void notes.delete(key),
  });
  vi.useFakeTimers({ toFake: ['Date'], now: start });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (ms: number) => void vi.setSystemTime(Date.now() + ms);

/** One window, with what a browser tells it in which order. */
async function openWindow({ isHidden = false } = {}) {
  const [hide, show] = [new Set<() => void>(), new Set<() => void>()];
  const to = (set: Set<() => void>) => (listener: () => void) => {
    set.add(listener);
    return () => undefined;
  };
  const app = await openApp({
    name,
    platform: {
      now: () => ({ instant: Date.now(), local: '2026-11-24T09:00' as never }),
      ...{ isLocked, screenLock: async () => lock, isHidden: () => isHidden },
      ...{ onHide: to(hide), onVisible: to(show), onPageShow: to(show) },
    },
  });
  await followLock(app);
  const call = (set: Set<() => void>) => () => {
    for (const one of set) one();
  };
  // `visibilitychange`, `freeze` and `pagehide` all end in the one listener.
  return { app, leave: call(hide), comeBack: call(show) };
}

/** As the first look of the next window would say. */
async function isNextLocked({ services }: App): Promise<boolean> {
  return isLocked(awayIn(await services.reader.meta('lock')));
}

const set = (app: App) => createLockSettings(app).lock('2468', 5);

describe('a hidden page', () => {
  test('that was away for too long and is frozen or closed then: the next window is locked', async () => {
    const { app, leave } = await openWindow();
    await set(app);
    leave();
    pass(180 * minute);
    leave();
    expect(await isNextLocked(app)).toBe(true);
    leave();
    expect(await isNextLocked(app)).toBe(true);
  });

  test('that was opened hidden says nothing of its owner', async () => {
    const first = await openWindow();
    await set(first.app);
    first.leave();
    const behind = await openWindow({ isHidden: true });
    expect(behind.app.locked.getState()).toBe(false);
    pass(180 * minute);
    behind.leave();
    expect(await isNextLocked(behind.app)).toBe(true);
  });

  test('that is left and come back to counts from the last time it was left', async () => {
    const { app, leave, comeBack } = await openWindow();
    await set(app);
    for (let turn = 0; turn < 5; turn++) {
      pass(60 * minute);
      leave();
      pass(4 * minute);
      comeBack();
      expect(app.locked.getState()).toBe(false);
    }
  });

  test('leaving, freezing and closing never shorten the time away, in whatever order', async () => {
    const steps = fc.array(fc.record({ ms: fc.nat({ max: 4 * minute }), leaves: fc.boolean() }));
    await fc.assert(
      fc.asyncProperty(steps, async (then) => {
        const { app, leave } = await openWindow();
        await set(app);
        leave();
        const left = Date.now();
        for (const { ms, leaves } of then) {
          pass(ms);
          if (leaves) leave();
          expect(await isNextLocked(app)).toBe(Date.now() - left >= 5 * minute);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a locked screen is still locked in the next window', () => {
  let app: App;

  beforeEach(async () => {
    const { leave, ...first } = await openWindow();
    app = first.app;
    await set(app);
    leave();
    pass(6 * minute);
  });

  test('after a wrong PIN', async () => {
    const { app } = await openWindow();
    await createLockStore(app, '').open('1357');
    expect(await isNextLocked(app)).toBe(true);
  });

  test('after somebody asked to open it without', async () => {
    const { app } = await openWindow();
    const store = createLockStore(app, '');
    await store.start();
    await store.askToOpen();
    expect(await isNextLocked(app)).toBe(true);
  });

  test('after the clock was set back into the minutes that are free', async () => {
    expect(await isNextLocked(app)).toBe(true);
    pass(-3 * minute);
    expect(await isNextLocked(app)).toBe(true);
    pass(-365 * 1440 * minute);
    expect(await isNextLocked(app)).toBe(true);
  });

  test('and open after the PIN, though the clock stands before what it once showed', async () => {
    expect(await isNextLocked(app)).toBe(true);
    pass(-365 * 1440 * minute);
    const next = await openWindow();
    await createLockStore(next.app, '').open('2468');
    expect(next.app.locked.getState()).toBe(false);
    next.leave();
    pass(4 * minute);
    expect(await isNextLocked(app)).toBe(false);
  });
});
