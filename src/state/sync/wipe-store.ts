/** The store goes with the device. Loaded when the owner asks for it. */
import { ok, type Result } from '../../domain/result.ts';
import { dexieKeyStore } from '../../storage/key-store.ts';
import { emptyStore } from '../../sync/empty-store.ts';
import type { RemoteError } from '../../sync/remote.ts';
import type { App } from '../app.ts';
import { readDeckAccount, remoteFor, syncLock } from './account.ts';

/** After it this device syncs no more: a cycle would lay all of it down again. Where it fails, sync goes on. */
export async function wipeStore(app: Pick<App, 'services'>): Promise<Result<void, RemoteError>> {
  const { db, platform } = app.services;
  const account = await readDeckAccount(app);
  if (!account) return ok(undefined);
  const { address, keys } = account;
  return await platform.alone(syncLock, async () => {
    const emptied = await emptyStore(await remoteFor(platform, address, keys.workspace));
    if (emptied.ok) await dexieKeyStore(db).clear();
    return emptied;
  });
}
