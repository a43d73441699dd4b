/** The store goes with the device. Loaded when the owner asks for it. */
import { ok, type Result } from '../../domain/result.ts';
import { emptyDeck } from '../../sync/empty-store.ts';
import type { RemoteError } from '../../sync/remote.ts';
import type { App } from '../app.ts';
import { keysOf, readDeckAccount, remoteFor, syncLock } from './account.ts';
import { attachmentsLock } from './bytes-ports.ts';
import { foldersBefore } from './roster-account.ts';

/** After it this device syncs no more: a cycle would lay all of it down again. Where it fails, sync goes on. */
export async function wipeStore(app: Pick<App, 'services'>): Promise<Result<void, RemoteError>> {
  const { platform } = app.services;
  const store = keysOf(app);
  const emptyAll = async () => {
    // Read once it has its turn: a cycle before it may have gone on to another epoch.
    const account = await readDeckAccount(app);
    if (!account) return ok(undefined);
    const { address, keys } = account;
    const at = (workspace: string) => remoteFor(platform, address, workspace);
    const ended = await Promise.all((await foldersBefore(store)).map(at));
    const emptied = await emptyDeck({ present: await at(keys.workspace), ended });
    if (emptied.ok) await store.clear();
    return emptied;
  };
  // A photo on its way would lie there afterwards.
  return await platform.alone(attachmentsLock, () => platform.alone(syncLock, emptyAll));
}
