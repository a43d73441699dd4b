/** What would be lost with this device: the line on Now, and the way out of a trial tab. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { App } from '../../../src/state/app.ts';
import { keepLink, mostInLink, readKeepLink } from '../../../src/state/backup/keep-link.ts';
import { createKeepStore } from '../../../src/state/backup/keep-store.ts';
import { createRestoreStore } from '../../../src/state/backup/restore-store.ts';
import { keepQuiet, letGone, quietMs, tellSafety } from '../../../src/state/backup/safety.ts';
import { metaKeys } from '../../../src/state/round/deck.ts';
import { allRecords } from '../../../src/storage/reads.ts';
import { momentAt } from '../../support/arbitrary-records.ts';
import { fillSample } from '../../support/sample-database.ts';
import { appHour, openApp, undoLast, write } from '../../support/whole-app.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

async function withTask(platform: Partial<Platform> = {}): Promise<App> {
  const app = await openApp({ platform });
  await write(app, change('task', asId<'task'>('t1'), { title: 'Order flux', created: 1 }));
  app.now.setState({ ready: true, fresh: false });
  return app;
}

/** An app whose clock is moved by hand. */
async function clocked(platform: Partial<Platform> = {}) {
  const start = momentAt(appHour).instant;
  let ms = 0;
  const now = () => {
    const instant = start + ms;
    return { instant, local: new Date(instant).toISOString().slice(0, 16) as never };
  };
  const app = await withTask({ now, ...platform });
  const safetyAfter = async (passed: number) => {
    ms = passed;
    await tellSafety(app);
    return app.safety.getState();
  };
  return { app, safetyAfter };
}

describe('the reminder', () => {
  test('comes after seven days without a backup, not before, and goes for a week by Not now', async () => {
    const { app, safetyAfter } = await clocked();
    expect(await safetyAfter(0)).toBe('none');
    expect(await safetyAfter(quietMs)).toBe('none');
    expect(await safetyAfter(quietMs + 1)).toBe('first-backup');
    await keepQuiet(app);
    expect(app.safety.getState()).toBe('none');
    expect(await safetyAfter(2 * quietMs + 1)).toBe('none');
    expect(await safetyAfter(2 * quietMs + 2)).toBe('first-backup');
  });

  test('goes by a backup', async () => {
    const { app, safetyAfter } = await clocked();
    await safetyAfter(0);
    expect(await safetyAfter(9 * dayMs)).toBe('first-backup');
    const at = app.services.platform.now().instant;
    await app.act({ changes: [], local: { meta: { [metaKeys.backup]: at } } });
    expect(await safetyAfter(9 * dayMs)).toBe('none');
    expect(await safetyAfter(16 * dayMs + 1)).toBe('backup');
  });

  test('counts anew when the clock was a year ahead at the last backup', async () => {
    const { app, safetyAfter } = await clocked();
    const at = app.services.platform.now().instant + 365 * dayMs;
    await app.act({
      changes: [],
      local: { meta: { [metaKeys.backup]: at, [metaKeys.backupQuiet]: at } },
    });
    expect(await safetyAfter(0)).toBe('none');
    expect(await safetyAfter(8 * dayMs)).toBe('backup');
  });

  test('is never said of an empty deck', async () => {
    const { app, safetyAfter } = await clocked();
    app.now.setState({ fresh: true });
    await safetyAfter(0);
    expect(await safetyAfter(30 * dayMs)).toBe('none');
  });
});

describe('what was here and is gone', () => {
  const kept = { hasKept: () => true };

  test('is said of a database nobody ever wrote to, until the owner goes on without', async () => {
    const noteKept = vi.fn();
    const app = await openApp({ platform: { ...kept, noteKept } });
    app.now.setState({ fresh: true });
    await tellSafety(app);
    expect(app.safety.getState()).toBe('gone');
    letGone(app);
    expect(noteKept).toHaveBeenCalledWith(false);
    expect(app.safety.getState()).toBe('none');
  });

  test('is not said where all was let go by hand', async () => {
    const app = await withTask(kept);
    app.now.setState({ fresh: true });
    await tellSafety(app);
    expect(app.safety.getState()).toBe('none');
  });
});

describe('on an iPhone', () => {
  test.each([
    ['tab', false, 'trial'],
    ['tab', true, 'none'],
    ['installed', true, 'bring'],
    ['installed', false, 'none'],
  ] as const)('%s, empty %s: %s', async (place, fresh, said) => {
    const app = await withTask({ iosPlace: () => place });
    app.now.setState({ fresh });
    await tellSafety(app);
    expect(app.safety.getState()).toBe(said);
  });

  test('a small deck goes over as a link, whole, after a look, and can be undone', async () => {
    let copied = '';
    const writeClipboard = async (text: Promise<string>) => {
      copied = await text;
      return true;
    };
    const tab = await withTask({ writeClipboard });
    const keeping = createKeepStore(tab, '1.2.3');
    await keeping.begin();
    expect(keeping.getState()).toEqual({ is: 'copied', records: 1 });
    expect(copied).toMatch(/^https:\/\/stopgap\.example\/#k=[\w-]+$/);
    const installed = await openApp();
    const bringing = createRestoreStore(installed);
    await bringing.pickLink(`Look: ${copied} (from Safari)`);
    expect(bringing.getState()).toMatchObject({ is: 'preview', backup: { head: { rows: 1 } } });
    expect(await allRecords(installed.services.db, 'task')).toEqual([]);
    await bringing.write('add');
    const tasks = await allRecords(installed.services.db, 'task');
    expect(tasks).toEqual(await allRecords(tab.services.db, 'task'));
    await undoLast(installed);
    expect(await allRecords(installed.services.db, 'task')).toEqual([]);
  });

  test('a deck with photos is too much for a link, and goes as a file', async () => {
    const names: string[] = [];
    const app = await withTask({
      writeClipboard: (text) => text.then(() => true).catch(() => false),
      handOutFile: async ({ name }) => {
        names.push(name);
        return 'shared';
      },
    });
    await fillSample(app.services.db, app.services.author);
    const bytes = new Uint8Array(mostInLink).map((_, i) => (i * i * 31) % 251).buffer;
    await app.act({ changes: [], local: { blobs: [{ id: 'large', bytes }] } });
    const keeping = createKeepStore(app, '1.2.3');
    await keeping.begin();
    expect(keeping.getState().is).toBe('file');
    await keeping.handOut();
    expect(keeping.getState()).toEqual({ is: 'out', how: 'shared', name: names[0] });
  });

  test('a clipboard without a link says so and changes nothing', async () => {
    const app = await openApp();
    const store = createRestoreStore(app);
    for (const link of ['', 'call Tom', 'https://stopgap.example/#p=abc']) {
      await store.pickLink(link);
      expect(store.getState()).toEqual({ is: 'choose', noLink: true });
    }
    await store.pickLink('https://stopgap.example/#k=AAAA');
    expect(store.getState()).toEqual({ is: 'problem', error: { is: 'not-a-backup' } });
  });
});

describe('a link with tasks', () => {
  test('gives back its bytes, and is never longer than it may be', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const link = keepLink('https://stopgap.example', bytes) ?? '';
        expect(readKeepLink(link) ?? new Uint8Array()).toEqual(bytes);
      }),
    );
    for (const length of [44_000, 44_980, 45_000, 60_001]) {
      const link = keepLink('https://stopgap.example', new Uint8Array(length));
      expect((link ?? '').length).toBeLessThanOrEqual(mostInLink);
    }
    expect(keepLink('https://stopgap.example', new Uint8Array(45_000))).toBeUndefined();
  });
});
