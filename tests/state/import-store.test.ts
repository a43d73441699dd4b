import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/state/app.ts';
import { createImportStore, type ImportStore } from '../../src/state/import-store.ts';
import { openApp } from '../support/whole-app.ts';

let app: App;
let store: ImportStore;

beforeEach(async () => {
  app = await openApp();
  store = createImportStore(app);
});

const lines = new File(['ring Ana\norder flux\n'], 'notebook.txt', { type: 'text/plain' });

test('a file is read, shown, and written whole when told to', async () => {
  await store.read(lines);
  expect(store.getState()).toMatchObject({ is: 'preview', plan: { counts: { tasks: 2 } } });
  expect(await app.services.db.ops.count()).toBe(0);
  await store.write();
  expect(store.getState().is).toBe('done');
  expect(await app.services.db.table('task').count()).toBe(2);
});

describe('a problem is shown, and another file can be chosen', () => {
  test('when the file is gone by the time it is read', async () => {
    const arrayBuffer = async () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    await store.read(Object.assign(new Blob(), { name: 'gone.csv', arrayBuffer }));
    expect(store.getState()).toEqual({
      is: 'problem',
      name: 'gone.csv',
      error: { is: 'not-readable' },
    });
    await store.read(lines);
    expect(store.getState().is).toBe('preview');
  });

  test('when the database does not answer', async () => {
    const customers = app.services.db.table('customer');
    vi.spyOn(customers, 'toArray').mockRejectedValueOnce(new DOMException('', 'UnknownError'));
    await store.read(lines);
    expect(store.getState()).toMatchObject({
      is: 'problem',
      error: { is: 'storage', error: { is: 'unavailable', name: 'UnknownError' } },
    });
  });
});

test('what was cancelled while it was read stays away', async () => {
  const reading = store.read(lines);
  store.cancel();
  await reading;
  expect(store.getState()).toEqual({ is: 'choose' });
});

test('of two files the newer one is shown, however slow the older one is', async () => {
  let hand: (bytes: ArrayBuffer) => void = () => undefined;
  const slow = new Promise<ArrayBuffer>((resolve) => {
    hand = resolve;
  });
  const older = store.read(
    Object.assign(new Blob(), { name: 'older.txt', arrayBuffer: () => slow }),
  );
  await store.read(lines);
  hand(new TextEncoder().encode('older line').buffer as ArrayBuffer);
  await older;
  expect(store.getState()).toMatchObject({ is: 'preview', name: 'notebook.txt' });
});
