/** Whole apps as phones of one deck over one store; import 'fake-indexeddb/auto' first in the test. */
import { expect, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { createDeck, giftFor, joinDeck, readDeckAccount } from '../../src/state/sync/account.ts';
import { meKey } from '../../src/storage/deck-reader.ts';
import { devicesSeen } from '../../src/storage/device-reads.ts';
import { getRecord } from '../../src/storage/reads.ts';
import { openSyncApp, type SyncApp } from './sync-apps.ts';
import { credentials, startWebdavServer } from './webdav-server.ts';
import { write } from './whole-app.ts';

export type StoreOfPhones = Awaited<ReturnType<typeof openStore>>;

export const patient = { timeout: 20_000, interval: 20 };

export async function openStore() {
  const server = await startWebdavServer();
  const open: SyncApp[] = [];
  const address = () => ({ kind: 'webdav', url: server.url, ...credentials });

  async function device(): Promise<SyncApp> {
    const one = await openSyncApp();
    open.push(one);
    return one;
  }

  async function joined(first: SyncApp): Promise<SyncApp> {
    const gift = await giftFor(first.app);
    if (!gift) throw new Error('no deck to join');
    const other = await device();
    await joinDeck(other.app, gift.address, gift);
    return other;
  }

  /** That know each other. */
  async function three(): Promise<readonly [SyncApp, SyncApp, SyncApp]> {
    const a = await device();
    await isUsedBy(a, 'Ana');
    await add(a, 'roof');
    await createDeck(a.app, address());
    await vi.waitFor(() => expect(a.app.sync.getState().is).toBe('in-step'), patient);
    const [b, c] = [await joined(a), await joined(a)];
    await isUsedBy(c, 'Jo');
    for (const phone of [b, c]) await has(phone, 'roof', [a, b, c]);
    await vi.waitFor(async () => {
      for (const phone of [a, b, c]) phone.show();
      for (const { app } of [a, b, c]) {
        const seen = await devicesSeen(app.services.db);
        expect(seen.filter(({ key }) => key !== null)).toHaveLength(2);
        expect(seen.filter(({ name }) => name === 'Jo')).toHaveLength(app === c.app ? 0 : 1);
      }
    }, patient);
    return [a, b, c];
  }

  return {
    server,
    address,
    device,
    three,
    files: () => [...server.files].map(([path, { bytes }]) => ({ path, bytes })),
    stop: async () => {
      for (const one of open.splice(0)) one.stop();
      await server.stop();
    },
  };
}

async function isUsedBy({ app }: SyncApp, name: string): Promise<void> {
  const id = asId<'member'>(name);
  await write(app, change('member', id, { name, created: 1 }));
  await app.act({ changes: [], local: { meta: { [meKey]: id } } });
  app.now.start();
  await vi.waitFor(() => expect(app.now.getState().crew.me?.name).toBe(name), patient);
}

export async function add({ app }: SyncApp, title: string): Promise<void> {
  await write(app, change('task', asId<'task'>(title), { title }));
}

export async function has(one: SyncApp, title: string, all: readonly SyncApp[]): Promise<void> {
  await vi.waitFor(async () => {
    for (const phone of all) phone.show();
    expect(await titleOn(one, title)).toBe(title);
  }, patient);
}

/** `undefined` where it never came. */
export async function titleOn({ app }: SyncApp, title: string): Promise<string | undefined> {
  return (await getRecord(app.services.db, 'task', asId(title)))?.title;
}

export async function folderOf({ app }: SyncApp): Promise<string> {
  return (await readDeckAccount(app))?.keys.workspace ?? '';
}

export async function writersOf({ app }: SyncApp): Promise<readonly string[]> {
  return [String((await app.services.db.meta.get('writer'))?.value)];
}
