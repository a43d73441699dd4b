/** Copies by themselves: what they keep, what they never take away, and what is said when they stop. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { App } from '../../../src/state/app.ts';
import { copyIfDue, copyNow, keptCopies } from '../../../src/state/backup/copies.ts';
import { createCopiesStore } from '../../../src/state/backup/copies-store.ts';
import { createRestoreStore } from '../../../src/state/backup/restore-store.ts';
import {
  copyAgain,
  keepQuiet,
  lookAfter,
  quietMs,
  tellSafety,
} from '../../../src/state/backup/safety.ts';
import { metaKeys } from '../../../src/state/round/deck.ts';
import { createDeck } from '../../../src/state/sync/account.ts';
import { momentAt } from '../../support/arbitrary-records.ts';
import { type CopiesFolder, chooseFolder, copiesFolder } from '../../support/copies-folder.ts';
import { appHour, openApp, stateOf, write } from '../../support/whole-app.ts';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const version = '1.2.3';

let app: App;
let world: CopiesFolder;
let passed: number;
let show: () => void;

beforeEach(async () => {
  passed = 0;
  const start = momentAt(appHour).instant;
  const now = () => {
    const instant = start + passed;
    return { instant, local: new Date(instant).toISOString().slice(0, 16) as never };
  };
  app = await openApp({
    platform: {
      now,
      alone: oneAtATime(),
      onVisible: (listener) => {
        show = listener;
        return () => undefined;
      },
    },
  });
  await write(app, change('task', asId<'task'>('t1'), { title: 'Order flux', created: 1 }));
  app.now.setState({ ready: true, fresh: false });
  world = copiesFolder();
  chooseFolder(app, world.folder);
});

/** As the browser's own locks. */
function oneAtATime(): App['services']['platform']['alone'] {
  let last: Promise<unknown> = Promise.resolve();
  return (_name, run) => {
    const mine = last.then(run);
    last = mine.catch(() => undefined);
    return mine;
  };
}

const copies = () => [...world.files.keys()].filter((name) => name.endsWith('.stopgap')).sort();
const panel = () => stateOf(createCopiesStore(app, version), ({ folder }) => folder !== null);

async function whole(name: string | undefined): Promise<boolean> {
  const back = createRestoreStore(await openApp());
  await back.pick(new File([new Uint8Array(world.files.get(name ?? '') ?? [])], 'copy.stopgap'));
  const state = back.getState();
  return state.is === 'preview' && state.backup.missing === null;
}

describe('copies in a folder', () => {
  test('the last five stay, other files are never touched, and each restores', async () => {
    world.files.set('stopgap-copy-of-mine.txt', new Uint8Array([1]));
    for (let day = 0; day < keptCopies + 3; day++) {
      passed = day * dayMs;
      expect(await copyIfDue(app, version)).toMatchObject({ is: 'copied' });
      expect(await copyIfDue(app, version)).toBeUndefined();
    }
    expect(copies()).toHaveLength(keptCopies);
    expect(copies()[0]).toBe('stopgap-copy-2026-11-26T1405.stopgap');
    expect(world.files.has('stopgap-copy-of-mine.txt')).toBe(true);
    for (const name of copies()) expect(await whole(name)).toBe(true);
  });

  test.each(['writes-other-bytes', 'is-full', 'is-gone'] as const)(
    'a folder that %s is not called saved, and no copy goes, not even one of the same minute',
    async (fault) => {
      for (let day = 0; day < keptCopies; day++) {
        passed = day * dayMs;
        await copyIfDue(app, version);
      }
      const before = new Map(world.files);
      const last = await app.services.reader.meta(metaKeys.backup);
      world.fault = fault;
      expect(await copyNow(app, world.folder, version)).toEqual({ is: 'not-copied' });
      expect(world.files).toEqual(before);
      passed = 9 * dayMs;
      expect(await copyNow(app, world.folder, version)).toEqual({ is: 'not-copied' });
      expect(world.files).toEqual(before);
      expect(await app.services.reader.meta(metaKeys.backup)).toBe(last);
    },
  );

  test('two in one minute are two, and asked for at once they do not write over each other', async () => {
    const both = await Promise.all([
      copyNow(app, world.folder, version),
      copyNow(app, world.folder, version),
      copyIfDue(app, version),
    ]);
    expect(both.map((one) => one?.is)).toEqual(['copied', 'copied', undefined]);
    expect(copies()).toEqual([
      'stopgap-copy-2026-11-23T1405-02.stopgap',
      'stopgap-copy-2026-11-23T1405.stopgap',
    ]);
    for (const name of copies()) expect(await whole(name)).toBe(true);
  });

  test('with a clock set back a year, the one just made stays', async () => {
    for (let day = 0; day < keptCopies; day++) {
      passed = day * dayMs;
      await copyIfDue(app, version);
    }
    passed = -365 * dayMs;
    const made = await copyIfDue(app, version);
    expect(copies()).toHaveLength(keptCopies);
    expect(made?.is === 'copied' && world.files.has(made.name)).toBe(true);
  });

  test('one that was begun and never filled takes no place of the five', async () => {
    for (let day = 0; day < keptCopies; day++) {
      passed = day * dayMs;
      await copyIfDue(app, version);
    }
    const [, ...good] = copies();
    for (const n of [1, 2, 3])
      world.files.set(`stopgap-copy-2026-11-30T000${n}.stopgap`, new Uint8Array());
    passed = keptCopies * dayMs;
    await copyIfDue(app, version);
    expect(copies()).toHaveLength(keptCopies);
    expect(copies()).toEqual(expect.arrayContaining(good));
  });
});

describe('copies that stop', () => {
  test('for want of leave say so on Now and in Settings; one tap and they go on', async () => {
    await lookAfter(app, version);
    expect(app.safety.getState()).toBe('none');
    world.leave = 'prompt';
    passed = dayMs;
    show();
    await expect.poll(() => app.safety.getState()).toBe('no-leave');
    expect(await panel()).toMatchObject({ stopped: 'no-leave', now: 'quiet' });
    expect(copies()).toHaveLength(1);
    await copyAgain(app, version);
    expect(app.safety.getState()).toBe('none');
    expect(await panel()).toMatchObject({ stopped: null });
    expect(copies()).toHaveLength(2);
  });

  test('say so as well where all of it is in a store', async () => {
    const store = { kind: 'webdav', url: 'https://store.example/', user: 'me', password: 'x' };
    expect((await createDeck(app, store)).ok).toBe(true);
    world.leave = 'prompt';
    await lookAfter(app, version);
    expect(app.safety.getState()).toBe('no-leave');
  });

  test('stay said when the owner turns the browser down, and are quiet for a week after Not now', async () => {
    world.leave = 'prompt';
    world.answer = 'denied';
    await lookAfter(app, version);
    await copyAgain(app, version);
    expect(app.safety.getState()).toBe('no-leave');
    await keepQuiet(app, metaKeys.copiesQuiet);
    await tellSafety(app);
    expect(app.safety.getState()).toBe('none');
    expect(await panel()).toMatchObject({ stopped: 'no-leave' });
    passed = quietMs + 1;
    await tellSafety(app);
    expect(app.safety.getState()).toBe('no-leave');
  });

  test('for want of room say why, until one is made', async () => {
    world.fault = 'is-full';
    await lookAfter(app, version);
    expect(app.safety.getState()).toBe('not-copied');
    world.fault = 'none';
    show();
    await expect.poll(() => app.safety.getState()).toBe('none');
  });
});
