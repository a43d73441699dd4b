/** Two devices without any storage: a file goes from one to the other and back; one of them goes through a folder. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { closeApp } from './browser.ts';
import { SyncOwner } from './sync-owner.ts';

export async function liveByFile(home: string): Promise<Readonly<Record<string, number>>> {
  const [desk, phone] = [await SyncOwner.open(home), await SyncOwner.open(home)];
  const seen: Record<string, number> = {};
  try {
    const code = await desk.setUp('file');
    seen['tapsToSetUp'] = desk.taps;
    await phone.join(code, 'file');
    seen['tapsToJoin'] = phone.taps;
    await desk.page.goto('/');
    await desk.add('Call Frau Ilvermorny');
    await desk.addPhoto('Look at the leak');
    const out = await saved(desk, seen);
    expect(out.includes('Ilvermorny')).toBe(false);
    await phone.page.goto('/');
    await taken(phone, { file: out, seen });
    await phone.hasTitles((titles) => titles.has('Call Frau Ilvermorny'));
    const [photo] = await desk.media();
    await expect.poll(async () => (await phone.media())[0]?.equals(photo as Buffer)).toBe(true);
    await phone.page.goto('/');
    await phone.add('Order pipes');
    await desk.page.goto('/');
    await taken(desk, { file: await saved(phone, seen), seen });
    await desk.hasTitles((titles) => titles.has('Order pipes') && titles.size === 3);
    await throughFolder(desk, seen);
    return seen;
  } finally {
    for (const one of [desk, phone]) await closeApp(one.app);
  }
}

/** From Now to the file. */
async function saved(owner: SyncOwner, seen: Record<string, number>): Promise<Buffer> {
  owner.taps = 0;
  await owner.page.goto('/');
  await owner.tap(owner.page.getByRole('link', { name: 'Settings' }));
  const downloading = owner.page.waitForEvent('download');
  await owner.tap(owner.button('Save changes to a file'));
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^stopgap-\d{4}-\d\d-\d\d\.stopgap$/);
  seen['tapsToMakeTheFile'] = owner.taps;
  return readFileSync(await download.path());
}

/** From Now to what the file brought; picking the file is the last tap. */
async function taken(
  owner: SyncOwner,
  { file: buffer, seen }: { readonly file: Buffer; readonly seen: Record<string, number> },
): Promise<void> {
  owner.taps = 1;
  await owner.tap(owner.page.getByRole('link', { name: 'Settings' }));
  const choosing = owner.page.waitForEvent('filechooser');
  await owner.tap(owner.button('Take in a file'));
  const file = { name: 'from-the-other.stopgap', mimeType: 'application/octet-stream', buffer };
  await (await choosing).setFiles(file);
  await owner.page.getByText(/^\d+ changes? taken in$/).waitFor();
  seen['tapsToTakeItIn'] = owner.taps;
}

/** The browser's own private folder stands for one on the disk: its handles are real. */
async function throughFolder(owner: SyncOwner, seen: Record<string, number>): Promise<void> {
  const { page } = owner;
  await page.addInitScript(() => {
    const own = globalThis as unknown as { showDirectoryPicker: () => Promise<unknown> };
    own.showDirectoryPicker = async () =>
      await (await navigator.storage.getDirectory()).getDirectoryHandle('Shared', { create: true });
  });
  await page.goto('/settings');
  owner.taps = 2;
  await owner.tap(owner.button('Go through a folder'));
  await page.getByText('In step with the folder. Nothing new in it').waitFor();
  seen['tapsThroughAFolder'] = owner.taps;
  // The folder is known the next time.
  await page.reload();
  await owner.button('Go through “Shared”').click();
  await page.getByText('In step with the folder. Nothing new in it').waitFor();
}
