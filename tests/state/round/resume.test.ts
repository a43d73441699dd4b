import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { App } from '../../../src/state/app.ts';
import { metaKeys } from '../../../src/state/round/deck.ts';
import { beginOpened, beginRaw } from '../../../src/state/round/resume.ts';
import { openRawReader } from '../../../src/storage/raw-reader.ts';
import { openApp, write } from '../../support/whole-app.ts';

let app: App;

beforeEach(async () => {
  app = await openApp();
});

async function beginAnew(): Promise<boolean> {
  return await beginRaw(app, await openRawReader({ name: app.services.db.name }));
}

describe('the first look', () => {
  test('at nothing shows the first minute', async () => {
    expect(await beginRaw(app, await openRawReader({ name: 'not-there' }))).toBe(true);
    expect(app.now.getState()).toMatchObject({ ready: true, fresh: true });
  });

  test('at a deck shows it', async () => {
    await write(app, change('task', asId<'task'>('t1'), { title: 'Ring Ana' }));
    expect(await beginAnew()).toBe(true);
    expect(app.now.getState()).toMatchObject({ ready: true, fresh: false });
  });

  test('that saw nothing shows nothing, least of all the first minute', async () => {
    expect(await beginRaw(app, undefined)).toBe(false);
    expect(app.now.getState()).toMatchObject({ ready: false, fresh: false });
  });

  test('is made up for once the database is open', async () => {
    await write(app, change('task', asId<'task'>('t1'), { title: 'Ring Ana' }));
    await app.drafts.drop('add');
    app.drafts.keep('add', { text: 'chase Ka', selection: [8, 8], extra: { open: true } });
    await app.drafts.flush();
    await beginOpened(app);
    expect(app.now.getState()).toMatchObject({ ready: true, fresh: false });
    expect(app.over.getState().sheet).toBe('add');
  });

  test('made up for takes nothing out of the owner’s hands', async () => {
    app.drafts.keep('add', { text: 'chase Ka', selection: [8, 8], extra: { open: true } });
    await app.drafts.flush();
    app.openImport();
    await beginOpened(app);
    expect(app.over.getState().sheet).toBe('import');
  });
});

/** Anything IndexedDB can hold. */
const anything = fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true });

test('nothing that may lie in the database stops the start', async () => {
  await write(app, change('task', asId<'task'>('t1'), { title: 'Ring Ana', kind: 'call' }));
  const keys = Object.values(metaKeys);
  const stored = fc.record({
    meta: fc.dictionary(fc.constantFrom(...keys), anything),
    draft: fc.record({ text: anything, at: anything, extra: anything }),
    path: fc.oneof(fc.string(), fc.constantFrom('//elsewhere.example', 'https://x.example/', '/')),
  });
  await fc.assert(
    fc.asyncProperty(stored, async ({ meta, draft, path }) => {
      const { db } = app.services;
      await db.meta.bulkPut(Object.entries(meta).map(([key, value]) => ({ key, value })));
      await db.drafts.bulkPut([
        { ...draft, key: 'a' } as never,
        { key: 'b', text: '', selection: [0, 0], at: Number.MAX_VALUE, extra: { path } },
      ]);
      expect(await beginAnew()).toBe(true);
      await beginOpened(app);
    }),
    { numRuns: 400 },
  );
});
