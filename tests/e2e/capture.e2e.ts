/** What can be put in: lines, a photo, an audio memo, what other apps share. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { Owner, setClock, tuesdayMorning } from '../support/owner.ts';
import { StaticServer } from '../support/serve.ts';
import { storedRows } from '../support/stored.ts';

let server: StaticServer;
let app: RunningApp;
let owner: Owner;

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({
    baseURL: server.url,
    args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
  await setClock(app.page, tuesdayMorning);
  await installApp(app.page);
  await server.stop();
  owner = new Owner(app.page);
});

afterAll(async () => {
  await closeApp(app);
});

type Attachment = {
  readonly id: string;
  readonly media: string;
  readonly mime: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly about: { readonly task: string };
};

test('a photo of 4000 × 3000 is kept as at most 1600 px and 200 kB, and hangs on its task', async () => {
  const field = await owner.openAdd();
  await field.fill('photo of meter');
  await app.page.evaluate(chooseLargePhoto);
  await app.page.getByRole('button', { name: 'Remove Photo' }).waitFor();
  await owner.tap(owner.button('Save'));
  await owner.toast().getByText('Added: photo of meter').waitFor();

  const [photo] = (await storedRows(app.page, 'attachment')) as unknown as Attachment[];
  const [task] = await storedRows(app.page, 'task');
  expect(photo).toMatchObject({ media: 'photo', about: { task: task?.['id'] } });
  expect(photo?.width).toBeLessThanOrEqual(1600);
  expect(photo?.width).toBeGreaterThan(700);
  expect((photo?.width ?? 0) / (photo?.height ?? 1)).toBeCloseTo(4 / 3, 2);
  expect(photo?.bytes).toBeLessThanOrEqual(200_000);
  const kept = await app.page.evaluate(async (id) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('stopgap');
      opening.onsuccess = () => resolve(opening.result);
    });
    const row = await new Promise<{ bytes: unknown }>((resolve) => {
      const request = db.transaction('blobs').objectStore('blobs').get(id);
      request.onsuccess = () => resolve(request.result as { bytes: unknown });
    });
    db.close();
    const { bytes } = row;
    if (!(bytes instanceof ArrayBuffer)) return null;
    const image = await createImageBitmap(new Blob([bytes]));
    return { size: bytes.byteLength, width: image.width, height: image.height };
  }, photo?.id ?? '');
  expect(kept).toEqual({ size: photo?.bytes, width: photo?.width, height: photo?.height });
});

test('the focus is in the field from the first instant: a space pressed then closes nothing', async () => {
  const first = app.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { showModal } = HTMLDialogElement.prototype;
        HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
          HTMLDialogElement.prototype.showModal = showModal;
          showModal.call(this);
          resolve(document.activeElement?.localName ?? '');
        };
      }),
  );
  await owner.openAdd();
  expect(await first).toBe('textarea');
  await owner.tap(owner.button('Close'));
});

test('an audio memo is recorded and kept', async () => {
  const field = await owner.openAdd();
  await field.fill('memo about the roof');
  await owner.tap(owner.button('Audio memo'));
  await owner.tap(owner.button(/^Stop/));
  await app.page.getByRole('button', { name: 'Remove Audio memo' }).waitFor();
  await owner.tap(owner.button('Save'));
  await owner.toast().getByText('Added: memo about the roof').waitFor();
  const memo = (await storedRows(app.page, 'attachment')).find((one) => one['media'] === 'audio');
  expect(memo?.['mime']).toMatch(/^audio\//);
  expect(Number(memo?.['bytes'])).toBeGreaterThan(0);
});

test('twelve lines are twelve tasks', async () => {
  const before = (await storedRows(app.page, 'task')).length;
  const field = await owner.openAdd();
  await field.fill(Array.from({ length: 12 }, (_, i) => `- order part ${i}`).join('\n'));
  await owner.tap(owner.button('Save 12 tasks'));
  await owner.toast().getByText('Added 12 tasks').waitFor();
  expect((await storedRows(app.page, 'task')).length).toBe(before + 12);
});

test('a chip taken off stays off, and the words stay word for word', async () => {
  const field = await owner.openAdd();
  await field.fill('* ring Ana friday 4pm £120');
  await app.page.getByRole('button', { name: 'Remove Friday 16:00' }).click();
  await owner.tap(owner.button('Save'));
  await owner.toast().getByText('Added: ring Ana friday').waitFor();
  const task = (await storedRows(app.page, 'task')).find((one) =>
    String(one['raw']).includes('Ana'),
  );
  expect(task).toMatchObject({
    raw: '* ring Ana friday 4pm £120',
    kind: 'call',
    when: { due: null },
    money: { amount: 12_000, currency: 'GBP' },
  });
});

test('what another app shares waits in Add, words and picture, offline', async () => {
  await app.page.goto('about:blank');
  await app.page.goto('/');
  await app.page.evaluate(async () => {
    const canvas = new OffscreenCanvas(300, 200);
    canvas.getContext('2d')?.fillRect(0, 0, 300, 200);
    const form = document.createElement('form');
    form.method = 'POST';
    form.action = '/share';
    form.enctype = 'multipart/form-data';
    const text = Object.assign(document.createElement('input'), {
      name: 'text',
      value: 'Leak under the sink',
    });
    const link = Object.assign(document.createElement('input'), {
      name: 'url',
      value: 'https://example.org/listing/7',
    });
    const files = Object.assign(document.createElement('input'), { name: 'files', type: 'file' });
    const transfer = new DataTransfer();
    transfer.items.add(new File([await canvas.convertToBlob()], 'leak.png', { type: 'image/png' }));
    files.files = transfer.files;
    form.append(text, link, files);
    document.body.append(form);
    form.submit();
  });
  const field = app.page.getByRole('textbox', { name: 'What needs doing?' });
  await expect
    .poll(() => field.inputValue())
    .toBe('Leak under the sink https://example.org/listing/7');
  await app.page.getByRole('button', { name: 'Remove Photo' }).waitFor();
  await owner.tap(owner.button('Save'));
  await owner.toast().getByText('Added: Leak under the sink').waitFor();
});

/** Runs in the page: noise does not compress, so this is the hardest picture to make small. */
async function chooseLargePhoto(): Promise<void> {
  const canvas = new OffscreenCanvas(4000, 3000);
  const pen = canvas.getContext('2d');
  for (let i = 0; i < 20_000; i++) {
    if (pen) pen.fillStyle = `hsl(${(i * 137) % 360} 80% ${(i * 29) % 100}%)`;
    pen?.fillRect((i * 7919) % 4000, (i * 104_729) % 3000, 40, 30);
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  const transfer = new DataTransfer();
  transfer.items.add(new File([blob], 'meter.jpg', { type: 'image/jpeg' }));
  const input = document.querySelector<HTMLInputElement>('input[accept="image/*"]');
  if (!input) throw new Error('no field for a photo');
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
