/**
 * A folder that the owner chose: on a stick, or one that another program carries. It is a store like any
 * other, and the cycle is the owner's tap, because only then may a page ask the browser for the folder.
 */
import { err, ok, type Result } from '../../domain/result.ts';
import { type ChosenFolder, mayWriteIn } from '../../platform/folder.ts';
import { type Folder, folderRemote } from '../../sync/folder-remote.ts';
import type { App } from '../app.ts';
import { mendDeck } from '../jobs/mend-deck.ts';
import { metaKeys } from '../round/deck.ts';
import { cycleOver, deckHere } from './exchange-file.ts';

export type FolderTrouble = 'no-leave' | 'not-there' | 'full' | 'not-whole';

/** A directory of the browser, with all that its handle can do. */
type WholeFolder = ChosenFolder & Folder;

export async function syncFolder({ services }: App): Promise<WholeFolder | undefined> {
  const kept = await services.reader.meta(metaKeys.syncFolder);
  return isFolder(kept) ? kept : undefined;
}

/** `undefined` when the owner turned away. */
export async function chooseFolder(app: App): Promise<WholeFolder | undefined> {
  const folder = await app.services.platform.pickFolder();
  if (!isFolder(folder)) return undefined;
  await app.act({ changes: [], local: { meta: { [metaKeys.syncFolder]: folder } } });
  return folder;
}

/** Both ways in one go. Answers how many changes were news here. */
export async function throughFolder(
  app: App,
  folder: WholeFolder,
): Promise<Result<number, FolderTrouble>> {
  if (!(await mayWriteIn(folder))) return err('no-leave');
  const { keys } = await deckHere(app);
  const done = await cycleOver(app, folderRemote(folder, `v1/${keys.workspace}`), 'both');
  await mendDeck(app);
  return done.ok ? ok(done.value.taken) : err(troubleOf(done.error.is));
}

function troubleOf(is: string): FolderTrouble {
  if (is === 'denied') return 'no-leave';
  if (is === 'full') return 'full';
  return is === 'no-base' || is === 'offline' ? 'not-there' : 'not-whole';
}

function isFolder(value: unknown): value is WholeFolder {
  return typeof value === 'object' && value !== null && 'getDirectoryHandle' in value;
}
