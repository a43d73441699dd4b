/** Devices that share no store: a file that goes back and forth, with the same engine over it. */

import { err, ok, type Result } from '../../domain/result.ts';
import { dateOf } from '../../domain/time.ts';
import { type Bundle, type BundleError, readBundle, writeBundle } from '../../sync/bundle.ts';
import { type BundleRemote, bundleRemote } from '../../sync/bundle-remote.ts';
import { newSession, runCycle } from '../../sync/run-sync.ts';
import type { App } from '../app.ts';
import { mendDeck } from '../jobs/mend-deck.ts';
import { readDeckAccount, syncLock } from './account.ts';
import { pagePorts } from './run-deck.ts';

export type FileTrouble = BundleError | 'another-deck' | 'not-whole';

/** All that another device may lack; `false` when the owner turned away. */
export async function saveFile(app: App, nameOf: (day: string) => string): Promise<boolean> {
  const { platform } = app.services;
  const { remote } = await exchange(app, null);
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
  const { taken, isDone } = await exchange(app, read.value);
  await mendDeck(app);
  return isDone ? ok(taken) : err('not-whole');
}

/** A file is a store that was emptied: each cycle puts all of its own there again. */
async function exchange(
  app: App,
  start: Bundle | null,
): Promise<{ readonly remote: BundleRemote; readonly taken: number; readonly isDone: boolean }> {
  const account = await readDeckAccount(app);
  if (!account) throw new Error('there is no deck to exchange');
  const { keys } = account;
  const bundle = start ?? { workspace: keys.workspace, objects: new Map() };
  const { platform } = app.services;
  const remote = bundleRemote(bundle, () => platform.now().instant);
  const ports = pagePorts(app, keys, remote);
  const done = await platform.alone(syncLock, () => runCycle(ports, newSession));
  return { remote, taken: done.ok ? done.value.taken : 0, isDone: done.ok };
}
