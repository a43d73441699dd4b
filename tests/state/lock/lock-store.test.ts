import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lastWaitMs } from '../../../src/domain/screen-lock.ts';
import type { KeptLock, LockPort } from '../../../src/platform/screen-lock.ts';
import type { App } from '../../../src/state/app.ts';
import { followLock } from '../../../src/state/lock/follow-lock.ts';
import { createLockSettings } from '../../../src/state/lock/lock-settings.ts';
import { createLockStore } from '../../../src/state/lock/lock-store.ts';
import { openApp } from '../../support/whole-app.ts';

const minute = 60_000;
const day = 1440 * minute;
let clock: number;
let older: unknown;
let here: number;
let passkeyOpens: boolean;
let ask: () => void;
let answer: () => void;
let app: App;
let events: { readonly hide: () => void; readonly show: () => void };

const port: LockPort = {
  older: () => older,
  dropOlder: () => {
    older = null;
  },
  noteHere: () => {
    here = clock;
  },
  onAsked: (asked, answered) => {
    [ask, answer] = [asked, answered];
  },
  hashOf: async (pin, salt) => `hash of ${salt}${pin}`,
  newSalt: () => 'salt',
  hasPasskeys: async () => true,
  makePasskey: async () => 'key',
  usePasskey: async () => passkeyOpens,
};

beforeEach(async () => {
  [clock, older, here, passkeyOpens] = [Date.UTC(2026, 10, 24, 9), null, 0, true];
  const [hide, show] = [new Set<() => void>(), new Set<() => void>()];
  const to = (set: Set<() => void>) => (listener: () => void) => {
    set.add(listener);
    return () => undefined;
  };
  app = await openApp({
    platform: {
      now: () => ({ instant: clock, local: '2026-11-24T09:00' as never }),
      isLocked: (minutes) =>
        typeof minutes === 'number' && (clock < here || clock - here >= minutes * minute),
      screenLock: async () => port,
      onHide: to(hide),
      onVisible: to(show),
    },
  });
  const call = (set: Set<() => void>) => () => {
    for (const one of set) one();
  };
  events = { hide: call(hide), show: call(show) };
  await followLock(app);
});

const keptIn = async () => (await app.services.reader.meta('lock')) as KeptLock | null | undefined;

async function away(ms: number): Promise<void> {
  events.hide();
  clock += ms;
  events.show();
}

describe('who sets a lock', () => {
  beforeEach(() => createLockSettings(app).lock('2468', 5));

  test('finds the screen open after a moment, and locked after too long', async () => {
    await away(5 * minute - 1);
    expect(app.locked.getState()).toBe(false);
    await away(5 * minute);
    expect(app.locked.getState()).toBe(true);
  });

  test('keeps no PIN, only what it comes to', async () => {
    const kept = await keptIn();
    expect(JSON.stringify(kept)).not.toContain('"2468"');
    expect(kept?.hash).toBe('hash of salt2468');
  });

  test('may choose how long, and take it off', async () => {
    const settings = createLockSettings(app);
    await settings.setMinutes(60);
    await away(30 * minute);
    expect(app.locked.getState()).toBe(false);
    expect((await settings.takeOff('1357')).is).toBe('wrong');
    expect(await keptIn()).toMatchObject({ minutes: 60, wrong: 1 });
    expect((await settings.takeOff('2468')).is).toBe('off');
    await away(90 * minute);
    expect(app.locked.getState()).toBe(false);
  });

  test('too short a PIN sets none', async () => {
    await createLockSettings(app).takeOff('2468');
    expect(await createLockSettings(app).lock('12', 5)).toBe(false);
    expect(await keptIn()).toBeNull();
  });

  test('may have it at once: left for no time at all, it is locked', async () => {
    await createLockSettings(app).setMinutes(0);
    await away(0);
    expect(app.locked.getState()).toBe(true);
  });

  describe('at once, and has the app open the camera', () => {
    beforeEach(() => createLockSettings(app).setMinutes(0));

    test('comes back to an open screen, once for each time', async () => {
      ask();
      clock += 2000;
      await away(4 * minute);
      expect(app.locked.getState()).toBe(false);
      await away(1);
      expect(app.locked.getState()).toBe(true);
    });

    test('finds it locked after some minutes with the camera', async () => {
      ask();
      await away(5 * minute);
      expect(app.locked.getState()).toBe(true);
    });

    test('finds it locked when what was opened hid nothing, and the owner left later', async () => {
      ask();
      clock += 5000;
      await away(1);
      expect(app.locked.getState()).toBe(true);
    });

    test('finds it locked when what was opened was put away, and the owner left then', async () => {
      ask();
      answer();
      await away(1);
      expect(app.locked.getState()).toBe(true);
    });

    test('finds it locked by a clock that was set back meanwhile', async () => {
      ask();
      await away(-minute);
      expect(app.locked.getState()).toBe(true);
    });
  });
});

describe('a locked screen', () => {
  let store: ReturnType<typeof createLockStore>;

  beforeEach(async () => {
    await createLockSettings(app).lock('2468', 5);
    await away(5 * minute);
    store = createLockStore(app, 'called off');
    await store.start();
  });

  test('opens by its PIN alone', async () => {
    await store.open('1357');
    expect([store.getState().is, app.locked.getState()]).toEqual(['wrong', true]);
    await store.open('2468');
    expect(app.locked.getState()).toBe(false);
    expect((await keptIn())?.wrong).toBe(0);
  });

  test('stays locked when left again, however short', async () => {
    await away(1);
    expect(app.locked.getState()).toBe(true);
    expect(clock - here).toBeGreaterThan(5 * minute);
  });

  test('waits after five wrong ones, also after a new start; the right one waits too', async () => {
    for (let n = 0; n < 5; n += 1) await store.open('1357');
    const { waitsUntil } = store.getState();
    expect(waitsUntil).toBe(clock + 30_000);
    const again = createLockStore(app, 'called off');
    await again.start();
    expect(again.getState().waitsUntil).toBe(waitsUntil);
    await again.open('2468');
    expect([again.getState().is, app.locked.getState()]).toEqual(['asking', true]);
    clock += 30_000;
    await again.open('2468');
    expect(app.locked.getState()).toBe(false);
  });

  test('opens by the device’s own key, when that says yes', async () => {
    await createLockSettings(app).addPasskey('Stopgap');
    passkeyOpens = false;
    await store.openByPasskey();
    expect(app.locked.getState()).toBe(true);
    passkeyOpens = true;
    await store.openByPasskey();
    expect(app.locked.getState()).toBe(false);
  });

  describe('that somebody asked to open', () => {
    beforeEach(async () => {
      await store.askToOpen();
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });
    afterEach(() => void vi.useRealTimers());

    const isOpen = () => !app.locked.getState();

    test('comes off a day later, once it was left open for ten minutes', async () => {
      const { opensAt } = store.getState();
      clock = (opensAt ?? 0) - 1;
      await store.start();
      vi.advanceTimersByTime(lastWaitMs);
      expect(isOpen()).toBe(false);
      clock += 1;
      await store.start();
      expect(store.getState().opensAt).toBe(clock + lastWaitMs);
      vi.advanceTimersByTime(lastWaitMs - 1);
      expect(isOpen()).toBe(false);
      vi.advanceTimersByTime(1);
      await vi.waitFor(() => expect(isOpen()).toBe(true));
      expect(await keptIn()).toBeNull();
    });

    test('is not opened at once by a clock set ahead, however often it is loaded anew', async () => {
      for (const days of [1, 30, 365]) {
        clock += days * day;
        const again = createLockStore(app, 'called off');
        await again.start();
        clock += day;
        vi.advanceTimersByTime(lastWaitMs - minute);
        expect(isOpen()).toBe(false);
        vi.clearAllTimers();
      }
    });

    test('stays shut when the PIN called it off in those ten minutes', async () => {
      clock += day;
      await store.start();
      await store.open('2468');
      await away(5 * minute);
      await store.start();
      await store.askToOpen();
      vi.advanceTimersByTime(lastWaitMs);
      await keptIn();
      expect(isOpen()).toBe(false);
    });

    test('waits a day from now by a clock that was set back a year since', async () => {
      clock -= 365 * day;
      await store.start();
      expect(store.getState().opensAt).toBe(clock + day);
      await createLockStore(app, 'called off').start();
      clock += day;
      await store.start();
      vi.advanceTimersByTime(lastWaitMs);
      await vi.waitFor(() => expect(isOpen()).toBe(true));
    });
  });

  test('waits no longer after a wrong PIN than ever, by a clock set back since', async () => {
    for (let n = 0; n < 5; n += 1) await store.open('1357');
    clock -= 365 * day;
    await store.start();
    expect(store.getState().waitsUntil).toBe(clock + 15 * minute);
  });

  test('asking again does not make the wait longer, and the PIN calls it off and says so', async () => {
    await store.askToOpen();
    const first = store.getState().opensAt;
    clock += minute;
    await store.askToOpen();
    expect(store.getState().opensAt).toBe(first);
    await store.open('2468');
    expect((await keptIn())?.askedAt).toBeNull();
    expect(app.toasts.getState().toast?.text).toBe('called off');
  });

  test('of which what is kept cannot be read is open: nobody could ever open it', async () => {
    await app.services.db.meta.put({ key: 'lock', value: { minutes: 5 } });
    await store.start();
    expect(app.locked.getState()).toBe(false);
  });

  test('knows what deleting all would fall back on', async () => {
    expect(store.getState().lastBackup).toBeNull();
    await app.services.db.meta.put({ key: 'backup', value: 77 });
    await store.start();
    expect(store.getState().lastBackup).toBe(77);
  });

  test('can be left by deleting all there is', async () => {
    const { name } = app.services.db;
    await store.beginAnew();
    expect(await Dexie.getDatabaseNames()).not.toContain(name);
  });
});
