/**
 * One cycle with no page open: in the worker, woken by the browser once the network is
 * back, or now and then. What it takes in is mended when the app opens (main.tsx).
 */
import type { Platform } from '../../platform/platform.ts';
import type { Database } from '../../storage/database.ts';
import { crewIn } from '../../storage/deck-reader.ts';
import { openStorage, type Storage } from '../../storage/open-storage.ts';
import type { SyncError } from '../../sync/ports.ts';
import { newSession, runCycle } from '../../sync/run-sync.ts';
import { readDeckAccount, remoteFor, syncLock } from './account.ts';
import { enginePorts } from './engine-ports.ts';
import { followCall, rosterPorts } from './roster-account.ts';
import { storeKindOf } from './store-address.ts';

export type BackgroundPlatform = Pick<
  Platform,
  'now' | 'randomBytes' | 'yieldNow' | 'fetch' | 'alone'
>;

/** later: the browser may try again by its own clock. */
export type BackgroundDone = 'done' | 'later';

export async function syncInBackground(platform: BackgroundPlatform): Promise<BackgroundDone> {
  const opened = await openStorage({
    now: () => platform.now().instant,
    randomBytes: platform.randomBytes,
  });
  // Full, or made by a newer app: the page says so, when there is one.
  if (!opened.ok) return 'done';
  const { db } = opened.value;
  try {
    return await platform.alone(syncLock, () => cycleOnce(opened.value, platform));
  } finally {
    db.close();
  }
}

/** The account is read within the lock: whoever leaves the deck waits for it, too. */
async function cycleOnce(
  { db, reader }: Storage,
  platform: BackgroundPlatform,
): Promise<BackgroundDone> {
  const account = await readAccount(db);
  if (account === undefined) return 'done';
  const { address, keys } = account;
  const [remote, { me }] = [
    await remoteFor(platform, address, keys.workspace),
    await crewIn(reader),
  ];
  const device = { services: { db, platform } };
  const roster = await rosterPorts(device, account);
  const deck = { keys, remote, roster, name: () => me?.name ?? '' };
  const done = await runCycle(enginePorts({ db, platform }, deck), newSession);
  if (done.ok && done.value.call) await followCall(device, done.value.call);
  return done.ok || !passes(done.error) ? 'done' : 'later';
}

/** `undefined` also where the deck goes by file: nobody is there to hand it on. */
async function readAccount(db: Database) {
  const account = await readDeckAccount({ services: { db } });
  return account && storeKindOf(account.address) !== 'file' ? account : undefined;
}

/** What waits for the owner is not tried again behind their back. */
function passes({ is }: SyncError): boolean {
  return is === 'offline' || is === 'busy' || is === 'wrong';
}
