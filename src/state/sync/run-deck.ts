/** The engine with all it needs of this app: the deck's keys and store, the device, and who is told. */
import { isClosedForGood } from '../../storage/database.ts';
import type { StorageError } from '../../storage/storage-error.ts';
import { storageErrorOf } from '../../storage/storage-error.ts';
import type { Keys } from '../../sync/keys.ts';
import type { StoreAddress } from '../../sync/pairing/pair-link.ts';
import type { SyncError, SyncPorts } from '../../sync/ports.ts';
import type { Remote } from '../../sync/remote.ts';
import type { RosterPorts } from '../../sync/roster/roster-ports.ts';
import { type SyncRunner, startSync } from '../../sync/runner.ts';
import { type SyncStatus, withBytes } from '../../sync/status.ts';
import type { App } from '../app.ts';
import { mendDeck } from '../jobs/mend-deck.ts';
import { throwLater } from '../rethrow.ts';
import { remoteFor, syncLock } from './account.ts';
import { chunksBefore } from './bytes-ports.ts';
import { enginePorts } from './engine-ports.ts';
import { followCall, rosterPorts } from './roster-account.ts';
import { startAttachments } from './run-attachments.ts';

export type DeckAccount = { readonly address: StoreAddress; readonly keys: Keys };

/** The name is read for each head anew: whoever uses this phone may be named, or spelled anew. */
export function pagePorts(
  { services, now }: Pick<App, 'services' | 'now'>,
  keys: Keys,
  { remote, roster }: { readonly remote: Remote; readonly roster?: RosterPorts | undefined },
): SyncPorts {
  const name = () => now.getState().crew.me?.name ?? '';
  return enginePorts(services, { keys, remote, roster, name });
}

export type RunningDeck = SyncRunner & { readonly sync: SyncPorts };

/** `onStuck`: the device's own store failed; it is for the caller to begin again. */
export async function runDeck(
  app: App,
  { address, keys }: DeckAccount,
  onStuck: (error: StorageError) => void,
): Promise<RunningDeck> {
  const { db, platform } = app.services;
  const remote = await remoteFor(platform, address, keys.workspace);
  const roster = await rosterPorts(app, { address, keys });
  const sync = pagePorts(app, keys, { remote, roster });
  const before = await chunksBefore(platform, address, roster?.past ?? []);
  let isStopped = false;
  let ofBytes: SyncError | null = null;
  let said: SyncStatus = { is: 'waiting', changes: 0 };
  const say = () => app.sync.setState(withBytes(said, ofBytes), true);
  const stop = () => {
    isStopped = true;
    attachments.stop();
    runner.stop();
  };
  const broken = (thrown: unknown) => {
    if (thrown === left || isClosedForGood(db)) return;
    // Else it would try, and break, without end.
    stop();
    const error = storageOrBug(thrown);
    if (error) onStuck(error);
    else throwLater(thrown);
  };
  const attachments = startAttachments(app, {
    ...{ sync, keys, before, onBroken: broken },
    onEnded: (error) => {
      ofBytes = error;
      say();
    },
  });
  const runner = startSync({
    sync,
    dice: () => new DataView(platform.randomBytes(4).buffer).getUint32(0) / 2 ** 32,
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    alone: (run) =>
      platform.alone(syncLock, () => {
        // The deck was left while this waited for its turn.
        if (isStopped) throw left;
        return run();
      }),
    onStatus: (status) => {
      if (isStopped) return;
      said = status;
      say();
      if (status.is === 'in-step') attachments.look();
    },
    onCall: (call) => followCall(app, call),
    onTaken: () => void mendDeck(app).catch(broken),
    onBroken: broken,
  });
  return { ...runner, stop, sync };
}

const left = new Error('the deck was left');

function storageOrBug(thrown: unknown): StorageError | undefined {
  try {
    return storageErrorOf(thrown);
  } catch {
    return undefined;
  }
}
