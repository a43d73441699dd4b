/** Devices that share no store: a file that goes back and forth, with the same engine over it. */

import { err, ok, type Result } from '../../domain/result.ts';
import { dateOf } from '../../domain/time.ts';
import { carryIn, carryOut } from '../../sync/attachments/carry.ts';
import { type Bundle, type BundleError, readBundle, writeBundle } from '../../sync/bundle.ts';
import { type BundleRemote, bundleRemote } from '../../sync/bundle-remote.ts';
import type { SyncError, SyncPorts } from '../../sync/ports.ts';
import type { Remote } from '../../sync/remote.ts';
import { type CycleDone, newSession, push, runCycle } from '../../sync/run-sync.ts';
import type { App } from '../app.ts';
import { mendDeck } from '../jobs/mend-deck.ts';
import { readDeckAccount, syncLock } from './account.ts';
import { bytesPorts } from './bytes-ports.ts';
import { type DeckAccount, pagePorts } from './run-deck.ts';

export type FileTrouble = BundleError | 'another-deck' | 'not-whole';

/** All that another device may lack; `false` when the owner turned away. */
export async function saveFile(app: App, nameOf: (day: string) => string): Promise<boolean> {
  const { platform } = app.services;
  const { remote } = await exchange(app, null, 'out');
  const text = (await writeBundle(remote.bundle())) as Uint8Array<ArrayBuffer>;
  const name = nameOf(dateOf(platform.now().local));
  return await platform.handOut({ name, mime: 'application/octet-stream', text });
}

/** Answers how many changes were news here. */
export async function takeFile(app: App, file: Blob): Promise<Result<number, FileTrouble>> {
  const read = await readBundle(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return read;
  const account = await readDeckAccount(app);
  if (account?.keys.workspace !== read.value.workspace) return err('another-deck');
  const { taken, isDone } = await exchange(app, read.value, 'in');
  await mendDeck(app);
  return isDone ? ok(taken) : err('not-whole');
}

/** A file is a store that was emptied: each cycle puts all of its own there again. */
async function exchange(
  app: App,
  start: Bundle | null,
  way: 'out' | 'in',
): Promise<{ readonly remote: BundleRemote; readonly taken: number; readonly isDone: boolean }> {
  const { keys } = await deckHere(app);
  const bundle = start ?? { workspace: keys.workspace, objects: new Map() };
  const remote = bundleRemote(bundle, () => app.services.platform.now().instant);
  const done = await cycleOver(app, remote, way);
  return { remote, taken: done.ok ? done.value.taken : 0, isDone: done.ok };
}

/** One whole cycle over whatever the owner carries, then photos and memos: they hold up no change. */
export async function cycleOver(
  app: App,
  remote: Remote,
  way: 'out' | 'in' | 'both',
): Promise<Result<CycleDone, SyncError>> {
  const { db, platform } = app.services;
  const { keys } = await deckHere(app);
  const ports = pagePorts(app, keys, { remote });
  const bytes = bytesPorts(db, ports, { keys });
  return await platform.alone(syncLock, async () => {
    const done = await cycles(ports);
    if (!done.ok) return done;
    const out = way === 'in' ? ok(0) : await carryOut(bytes);
    if (!out.ok) return out;
    // Where they lie is a change like any other.
    const told = out.value > 0 ? await push(ports) : ok(undefined);
    if (!told.ok) return told;
    const came = way === 'out' ? ok(0) : await carryIn(bytes);
    return came.ok ? done : came;
  });
}

/** So often a store may be slow to show what a head tells of; then it is looked for in snapshots. */
const looks = 3;

/** What is carried is all there, or never will be: what it lacks is not left for another day. */
async function cycles(ports: SyncPorts): Promise<Result<CycleDone, SyncError>> {
  let taken = 0;
  for (let look = 1; ; look += 1) {
    const done = await runCycle(ports, newSession);
    if (!done.ok) return done;
    taken += done.value.taken;
    const missing = await ports.store.run('read', (tx) => tx.page('missing', { limit: 1 }));
    if (missing.length === 0 || look === looks) return ok({ ...done.value, taken });
  }
}

export async function deckHere(app: App): Promise<DeckAccount> {
  const account = await readDeckAccount(app);
  if (!account) throw new Error('there is no deck to exchange');
  return account;
}
