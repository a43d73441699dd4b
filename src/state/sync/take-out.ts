/** Taking a lost phone out: the deck goes on in a new epoch, without it. */
import { dexieSyncStore } from '../../storage/dexie-tx.ts';
import type { RosterSyncPorts } from '../../sync/roster/heed.ts';
import { takeOut } from '../../sync/roster/take-out.ts';
import { hasMoved } from '../../sync/sync-state.ts';
import type { App } from '../app.ts';
import { readDeckAccount, remoteFor, syncLock } from './account.ts';
import { codeDue, followCall, rosterPorts } from './roster-account.ts';
import { pagePorts } from './run-deck.ts';
import { storeKindOf } from './store-address.ts';

/**
 * changed: somebody else took somebody out meanwhile, so look again · by-file: there is no
 * store to leave it in.
 */
export type NotTakenOut = 'offline' | 'store' | 'changed' | 'by-file';

export type TakenOut =
  | { readonly is: 'done'; readonly code: string }
  | { readonly is: 'not'; readonly why: NotTakenOut };

/** Whoever writes under these names; all else goes on, on each phone by itself. */
export async function takePhoneOut(app: App, writers: readonly string[]): Promise<TakenOut> {
  const ports = await portsFor(app);
  if (ports === undefined) return { is: 'not', why: 'by-file' };
  return await app.services.platform.alone(syncLock, async () => {
    if (await hasMoved({ store: dexieSyncStore(app.services.db) }, ports.roster)) return changed;
    const done = await takeOut(ports, writers);
    if (!done.ok) return { is: 'not', why: done.error.is === 'offline' ? 'offline' : 'store' };
    const { call, isOut } = done.value;
    if (call !== undefined) await followCall(app, call);
    const code = await codeDue(app);
    return code === null || !isOut ? changed : { is: 'done', code };
  });
}

const changed = { is: 'not', why: 'changed' } as const;

async function portsFor(app: App): Promise<RosterSyncPorts | undefined> {
  const account = await readDeckAccount(app);
  if (!account || storeKindOf(account.address) === 'file') return undefined;
  const { address, keys } = account;
  const roster = await rosterPorts(app, { address, keys });
  const remote = await remoteFor(app.services.platform, address, keys.workspace);
  return roster && { ...pagePorts(app, keys, { remote }), roster };
}
