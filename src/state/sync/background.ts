/**
 * One cycle with no page open, then photos and memos: in the worker, woken by the browser once the network is
 * back, or now and then. What it takes in is mended when the app opens (main.tsx).
 */
import type { Platform } from '../../platform/platform.ts';
import type { Database } from '../../storage/database.ts';
import { crewIn } from '../../storage/deck-reader.ts';
import { openStorage, type Storage } from '../../storage/open-storage.ts';
import type { AttachmentPorts } from '../../sync/attachments/attachment-ports.ts';
import { syncAttachments } from '../../sync/attachments/sync-attachments.ts';
import type { SyncError, SyncPorts } from '../../sync/ports.ts';
import { newSession, runCycle, type SyncSession } from '../../sync/run-sync.ts';
import { readDeckAccount, remoteFor, syncLock } from './account.ts';
import { attachmentsLock, bytesPorts, chunksBefore } from './bytes-ports.ts';
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
    const cycled = await platform.alone(syncLock, () => cycleFirst(opened.value, platform));
    return isEnd(cycled) ? cycled : await moveBytes(cycled, platform);
  } finally {
    db.close();
  }
}

/** A cycle that went well, and what to go on with. */
type Cycled = {
  readonly device: { readonly services: Device };
  readonly sync: SyncPorts;
  readonly bytes: AttachmentPorts;
  readonly session: SyncSession;
};
type Device = { readonly db: Database; readonly platform: BackgroundPlatform };

/** The account is read within the lock: whoever leaves the deck waits for it, too. */
async function cycleFirst(
  { db, reader }: Storage,
  platform: BackgroundPlatform,
): Promise<Cycled | BackgroundDone> {
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
  const sync = enginePorts({ db, platform }, deck);
  const before = await chunksBefore(platform, address, roster?.past ?? []);
  const bytes = bytesPorts(db, sync, { keys, before });
  return await cycle({ device, sync, bytes, session: newSession });
}

async function cycle(from: Cycled): Promise<Cycled | BackgroundDone> {
  const done = await runCycle(from.sync, from.session);
  if (!done.ok) return endedBy(done.error);
  if (done.value.call === undefined) return { ...from, session: done.value.session };
  await followCall(from.device, done.value.call);
  return 'done';
}

/** A browser ends a worker that takes long (Chromium: after five minutes). */
const longMs = 2 * 60_000;

/** Photos and memos, behind the records as in the page, and under their own lock: a page that opens meanwhile waits for none. */
async function moveBytes(first: Cycled, platform: BackgroundPlatform): Promise<BackgroundDone> {
  const until = first.sync.now() + longMs;
  for (let at = first; at.sync.now() < until; ) {
    const moved = await platform.alone(attachmentsLock, () => syncAttachments(at.bytes));
    if (!moved.ok) return endedBy(moved.error);
    // Where they lie now is a change like any other.
    const told = moved.value.stored > 0 ? await platform.alone(syncLock, () => cycle(at)) : at;
    if (isEnd(told)) return told;
    if (!moved.value.isMore) return 'done';
    at = told;
  }
  return 'later';
}

function isEnd(cycled: Cycled | BackgroundDone): cycled is BackgroundDone {
  return cycled === 'done' || cycled === 'later';
}

/** `undefined` also where the deck goes by file: nobody is there to hand it on. */
async function readAccount(db: Database) {
  const account = await readDeckAccount({ services: { db } });
  return account && storeKindOf(account.address) !== 'file' ? account : undefined;
}

/** What waits for the owner is not tried again behind their back. */
function endedBy({ is }: SyncError): BackgroundDone {
  return is === 'offline' || is === 'busy' || is === 'wrong' ? 'later' : 'done';
}
