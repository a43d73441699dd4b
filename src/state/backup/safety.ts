/** The one quiet line on Now about what would be lost with this device. Loaded after the first screen. */
import type { Instant } from '../../domain/time.ts';
import { clockKey } from '../../storage/meta-keys.ts';
import type { App } from '../app.ts';
import { throwLater } from '../rethrow.ts';
import { metaKeys } from '../round/deck.ts';
import { readDeckAccount } from '../sync/account.ts';
import { asStopped, chosenFolder, copyIfDue, copyNow, type Stopped } from './copies.ts';

export type Safety =
  | 'none'
  /** nothing is here any more, and once there was */
  | 'gone'
  /** a Safari tab, with something in it to lose */
  | 'trial'
  /** the installed app, still empty */
  | 'bring'
  /** the copies in the owner's folder have stopped */
  | Stopped
  /** a backup would be good */
  | 'backup'
  /** and it would be the first */
  | 'first-backup';

export const quietMs = 7 * 86_400_000;

/** Copies first: what they have just saved needs no reminder. An app left open makes them too. */
export async function lookAfter(app: App, version: string): Promise<void> {
  const look = async () => {
    await copyIfDue(app, version);
    await tellSafety(app);
  };
  app.services.platform.onVisible(() => void look().catch(throwLater));
  await look();
}

export async function tellSafety(app: App): Promise<void> {
  app.safety.setState(await safetyOf(app), true);
}

async function safetyOf(app: App): Promise<Safety> {
  const { fresh } = app.now.getState();
  const { platform, reader } = app.services;
  if (fresh && platform.hasKept() && (await reader.meta(clockKey)) === undefined) return 'gone';
  const place = platform.iosPlace();
  if (place === 'tab') return fresh ? 'none' : 'trial';
  if (fresh) return place === 'installed' ? 'bring' : 'none';
  const stopped = await copiesStopped(app);
  if (stopped) return stopped;
  if ((await readDeckAccount(app)) !== undefined) return 'none';
  return await dueBackup(app);
}

/** Also where a store keeps all of it: the owner asked for copies, and counts on them. */
async function copiesStopped(app: App): Promise<Safety | undefined> {
  const { reader, platform } = app.services;
  const stopped = asStopped(await reader.meta(metaKeys.copiesStopped));
  if (stopped === null || !(await chosenFolder(app))) return undefined;
  const since = platform.now().instant - asInstant(await reader.meta(metaKeys.copiesQuiet));
  return since >= 0 && since <= quietMs ? undefined : stopped;
}

/** By the owner's tap, from the line that says they have stopped. */
export async function copyAgain(app: App, version: string): Promise<void> {
  const folder = await chosenFolder(app);
  if (folder) await copyNow(app, folder, version);
  await tellSafety(app);
}

/** Seven days after the first look with something in it, after the last backup, after the last "Not now". */
async function dueBackup(app: App): Promise<Safety> {
  const { reader, platform } = app.services;
  const now = platform.now().instant;
  const [backup, quiet] = await Promise.all([
    reader.meta(metaKeys.backup).then(asInstant),
    reader.meta(metaKeys.backupQuiet).then(asInstant),
  ]);
  // A clock that was set back: what lies ahead of it says nothing.
  const from = Math.max(backup <= now ? backup : 0, quiet <= now ? quiet : 0);
  if (from === 0) await keepQuiet(app);
  if (from === 0 || now - from <= quietMs) return 'none';
  return backup === 0 ? 'first-backup' : 'backup';
}

/** For a week from now. */
export async function keepQuiet(
  app: App,
  key: typeof metaKeys.backupQuiet | typeof metaKeys.copiesQuiet = metaKeys.backupQuiet,
): Promise<void> {
  const at = app.services.platform.now().instant;
  await app.act({ changes: [], local: { meta: { [key]: at } } });
  app.safety.setState('none', true);
}

/** The owner has seen it, and goes on without. */
export function letGone(app: App): void {
  app.services.platform.noteKept(false);
  app.safety.setState('none', true);
}

function asInstant(value: unknown): Instant {
  return typeof value === 'number' ? value : 0;
}
