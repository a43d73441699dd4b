/** Takes all that a deck keeps in one of its folders out of its store. Other devices that sync there lay down theirs again. */
import { ok, type Result } from '../domain/result.ts';
import type { Remote, RemoteError, RemoteObject } from './remote.ts';

/**
 * Heads late: a device that looks on meanwhile sees what is gone, and not an empty deck. Rosters
 * last: one that was away is still led on from an epoch that has ended.
 */
const folders = ['b', 's', 'z', 'h', 'roster'] as const;
/** A list may lag behind; what it names for ever, though it was removed, is not there. */
const mostLooks = 5;
const atOnce = 6;

export async function emptyStore(remote: Remote): Promise<Result<void, RemoteError>> {
  for (const folder of folders) {
    const emptied = await emptyFolder(remote, folder);
    if (!emptied.ok) return emptied;
  }
  return ok(undefined);
}

async function emptyFolder(remote: Remote, folder: string): Promise<Result<void, RemoteError>> {
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
