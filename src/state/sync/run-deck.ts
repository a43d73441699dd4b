/** The engine with all it needs of this app: the deck's keys and store, the device, and who is told. */
import { version } from '../../../package.json';
import { isClosedForGood } from '../../storage/database.ts';
import { dexieSyncStore } from '../../storage/dexie-tx.ts';
import type { StorageError } from '../../storage/storage-error.ts';
import { storageErrorOf } from '../../storage/storage-error.ts';
import type { Keys } from '../../sync/keys.ts';
import type { StoreAddress } from '../../sync/pairing/pair-link.ts';
import { payloadVersion } from '../../sync/payload.ts';
import type { SyncPorts } from '../../sync/ports.ts';
import type { Remote } from '../../sync/remote.ts';
import { type SyncRunner, startSync } from '../../sync/runner.ts';
import { createSealer } from '../../sync/seal.ts';
import { webCipher } from '../../sync/web-cipher.ts';
import type { App } from '../app.ts';
import { mendChores } from '../chores/mend-chores.ts';
import { mendJobs } from '../jobs/mend-jobs.ts';
import { throwLater } from '../rethrow.ts';
import { remoteFor, syncLock } from './account.ts';
import { startAttachments } from './run-attachments.ts';

export type DeckAccount = { readonly address: StoreAddress; readonly keys: Keys };

/** What the engine touches; the remote may be the deck's store, or a file. */
export function enginePorts(
  { services, now }: Pick<App, 'services' | 'now'>,
  keys: Keys,
  remote: Remote,
): SyncPorts {
  const { db, platform } = services;
  const random = platform.randomBytes;
  const { workspace } = keys;
  return {
    store: dexieSyncStore(db),
    remote,
    sealer: createSealer({ cipher: webCipher(keys.data), workspace, epoch: 0, random }),
    now: () => platform.now().instant,
    random,
    app: version,
    /** Read for each head anew: whoever uses this phone may be named, or spelled anew. */
    get name() {
      return now.getState().crew.me?.name ?? '';
    },
    reader: payloadVersion,
    pause: platform.yieldNow,
  };
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
  const sync = enginePorts(app, keys, remote);
  let isStopped = false;
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
  const attachments = startAttachments(app, { sync, keys, onBroken: broken });
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
      app.sync.setState(status, true);
      if (status.is === 'in-step') attachments.look();
    },
    onTaken: () => void mend(app).catch(broken),
    onBroken: broken,
  });
  return { ...runner, stop, sync };
}

const left = new Error('the deck was left');

/** Own and others' changes were merged field by field: what hangs together is put right. */
export async function mend(app: App): Promise<void> {
  await mendJobs(app);
  await mendChores(app);
}

function storageOrBug(thrown: unknown): StorageError | undefined {
  try {
    return storageErrorOf(thrown);
  } catch {
    return undefined;
  }
}
