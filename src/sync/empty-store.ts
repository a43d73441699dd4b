/** Takes all that a deck keeps out of its store. Other devices that sync there lay down theirs again. */
import { ok, type Result } from '../domain/result.ts';
import type { Remote, RemoteError, RemoteObject } from './remote.ts';

type Folder = 'b' | 's' | 'z' | 'h' | 'roster';
/** A list may lag behind; what it names for ever, though it was removed, is not there. */
const mostLooks = 5;
const atOnce = 6;

type Deck = {
  readonly present: Remote;
  /** Of its earlier epochs: pictures and rosters lie there still. */
  readonly ended: readonly Remote[];
};

/**
 * Should the store give up halfway, sync goes on here, so what any device can put again goes
 * before pictures, which may lie nowhere else. Heads late: a device that looks on meanwhile sees
 * what is gone, and not an empty deck. Rosters of ended epochs stay, a kilobyte each: else a
 * phone that was away would find no trace of the end, and lay its deck down again under a key
 * that was given up with a lost phone.
 */
export async function emptyDeck({ present, ended }: Deck): Promise<Result<void, RemoteError>> {
  const all = [...ended, present];
  for (const folder of ['s', 'z', 'b', 'h'] as const) {
    const emptied = await emptyFolders(all, folder);
    if (!emptied.ok) return emptied;
  }
  return await emptyFolder(present, 'roster');
}

async function emptyFolders(
  remotes: readonly Remote[],
  folder: Folder,
): Promise<Result<void, RemoteError>> {
  for (const remote of remotes) {
    const emptied = await emptyFolder(remote, folder);
    if (!emptied.ok) return emptied;
  }
  return ok(undefined);
}

async function emptyFolder(remote: Remote, folder: Folder): Promise<Result<void, RemoteError>> {
  for (let look = 0; look < mostLooks; look += 1) {
    const listed = await remote.list(folder);
    if (!listed.ok) return listed;
    if (listed.value.length === 0) break;
    const removed = await removeAll(remote, listed.value);
    if (!removed.ok) return removed;
  }
  return ok(undefined);
}

async function removeAll(
  remote: Remote,
  objects: readonly RemoteObject[],
): Promise<Result<void, RemoteError>> {
  for (let at = 0; at < objects.length; at += atOnce) {
    const some = objects.slice(at, at + atOnce);
    const answers = await Promise.all(some.map(({ name }) => remote.remove(name)));
    const refused = answers.find((one) => !one.ok && one.error.is !== 'missing');
    if (refused) return refused;
  }
  return ok(undefined);
}
