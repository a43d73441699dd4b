import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { Media } from '../../../src/platform/platform.ts';
import { createTaskMediaStore } from '../../../src/state/tasks/task-media-store.ts';
import { allRecords } from '../../../src/storage/reads.ts';
import { openApp, undoLast, write } from '../../support/whole-app.ts';

const id = asId<'task'>('t1');
const berg = asId<'customer'>('berg');
const bytes = new Uint8Array([1, 2, 3]).buffer;

const camera: Media = {
  shrinkPhoto: async (file) =>
    file.type.startsWith('image/')
      ? { bytes, mime: 'image/jpeg', width: 4, height: 3, thumb: 'AAAA' }
      : undefined,
  recordAudio: async () => ({
    stop: async () => ({ bytes, mime: 'audio/webm', seconds: 2 }),
  }),
};

async function opened() {
  const app = await openApp({ platform: { media: async () => camera } });
  await write(app, change('task', id, { title: 'Ring about the boiler', customer: berg }));
  return { app, media: createTaskMediaStore(app, id) };
}

test('a photo goes to the task and its customer, with its thumbnail, and undo takes it back', async () => {
  const { app, media } = await opened();
  await media.attach(new File(['x'], 'label.jpg', { type: 'image/jpeg' }));
  const [photo] = await allRecords(app.services.db, 'attachment');
  expect(photo).toMatchObject({
    ...{ media: 'photo', name: 'label.jpg', bytes: 3, thumb: 'AAAA', deleted: false },
    about: { task: id, customer: berg },
  });
  expect((await app.services.db.blobs.get(photo?.id ?? ''))?.bytes.byteLength).toBe(3);
  await undoLast(app);
  expect((await allRecords(app.services.db, 'attachment')).filter((one) => !one.deleted)).toEqual(
    [],
  );
});

test('a memo is kept when it is stopped, also by leaving', async () => {
  const { app, media } = await opened();
  await media.memo();
  expect(media.getState().recording).toBe(0);
  await media.endMemo();
  expect(await allRecords(app.services.db, 'attachment')).toMatchObject([
    { media: 'audio', seconds: 2, about: { task: id } },
  ]);
  expect(media.getState().recording).toBeNull();
});

test('what is no picture is said, and leaves nothing', async () => {
  const { app, media } = await opened();
  await media.attach(new File(['x'], 'bill.pdf', { type: 'application/pdf' }));
  expect(media.getState().problem).toBe(app.words.add.noPhoto);
  expect(await app.services.db.blobs.count()).toBe(0);
});

test('a task deleted meanwhile gets nothing, and no bytes stay behind', async () => {
  const { app, media } = await opened();
  await write(app, change('task', id, { deleted: true }));
  await media.attach(new File(['x'], 'label.jpg', { type: 'image/jpeg' }));
  expect(await allRecords(app.services.db, 'attachment')).toEqual([]);
  expect(await app.services.db.blobs.count()).toBe(0);
});
