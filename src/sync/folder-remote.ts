/**
 * A folder of this device as a remote, through File System Access where the browser has it: a stick, or a
 * folder that another program carries from device to device.
 */
import { err, ok, type Result } from '../domain/result.ts';
import { type ChosenFile, writeFile } from '../platform/folder.ts';
import { isObjectName } from './object-name.ts';
import type { Remote, RemoteError, RemoteObject } from './remote.ts';

/** The part of `FileSystemDirectoryHandle` that is used. */
export type Folder = {
  readonly kind: 'directory';
  readonly entries: () => AsyncIterable<readonly [string, Folder | FolderFile]>;
  readonly getDirectoryHandle: (name: string, o?: { readonly create?: boolean }) => Promise<Folder>;
  readonly getFileHandle: (name: string, o?: { readonly create?: boolean }) => Promise<FolderFile>;
  readonly removeEntry: (name: string) => Promise<void>;
};

export type FolderFile = Pick<ChosenFile, 'createWritable'> & {
  readonly kind: 'file';
  readonly getFile: () => Promise<{
    readonly size: number;
    readonly lastModified: number;
    readonly arrayBuffer: () => Promise<ArrayBuffer>;
  }>;
};

/** `root` below the chosen folder is made as needed: `v1/<workspace>`. */
export function folderRemote(base: Folder, root: string): Remote {
  const file = async (name: string) => {
    const { folder, leaf } = await parentOf(base, `${root}/${name}`, false);
    return (await folder.getFileHandle(leaf)).getFile();
  };
  return {
    list: (folder) => guarded(() => list(base, root, folder)).then(orNoBase),
    get: (name, o) =>
      guarded(async () => {
        const found = await file(name);
        if (found.size > (o?.maxBytes ?? Number.POSITIVE_INFINITY)) return err({ is: 'too-large' });
        return ok(new Uint8Array(await found.arrayBuffer()));
      }),
    put: (name, bytes) =>
      guarded(async () => {
        const { folder, leaf } = await parentOf(base, `${root}/${name}`, true);
        await writeFile(
          await folder.getFileHandle(leaf, { create: true }),
          bytes as Uint8Array<ArrayBuffer>,
        );
        return ok(undefined);
      }).then(orNoBase),
    stat: (name) =>
      guarded(async () => {
        const { size } = await file(name);
        // The device's own clock is no second clock.
        return ok({ size, modified: null });
      }),
    remove: (name) =>
      guarded(async () => {
        const { folder, leaf } = await parentOf(base, `${root}/${name}`, false);
        await folder.removeEntry(leaf);
        return ok(undefined);
      }).then((gone) => (!gone.ok && gone.error.is === 'missing' ? ok(undefined) : gone)),
  };
}

async function list(
  base: Folder,
  root: string,
  folder: string,
): Promise<Result<readonly RemoteObject[], RemoteError>> {
  try {
    const start = await walkTo(base, `${root}/${folder}`, false);
    return ok(await below(start, folder));
  } catch (thrown) {
    if (errorOf(thrown)?.is !== 'missing') throw thrown;
    // Nobody put anything there yet, or the chosen folder itself went away.
    for await (const _ of base.entries()) break;
    return ok([]);
  }
}

async function below(folder: Folder, path: string): Promise<readonly RemoteObject[]> {
  const found: RemoteObject[] = [];
  for await (const [leaf, entry] of folder.entries()) {
    const name = `${path}/${leaf}`;
    // Half-written copies of the browser and of sync programs have other names.
    if (!isObjectName(name)) continue;
    if (entry.kind === 'directory') found.push(...(await below(entry, name)));
    else {
      const { size, lastModified } = await entry.getFile();
      found.push({ name, size, validator: `${lastModified}|${size}` });
    }
  }
  return found;
}

async function parentOf(
  base: Folder,
  path: string,
  create: boolean,
): Promise<{ readonly folder: Folder; readonly leaf: string }> {
  const cut = path.lastIndexOf('/');
  return { folder: await walkTo(base, path.slice(0, cut), create), leaf: path.slice(cut + 1) };
}

async function walkTo(base: Folder, path: string, create: boolean): Promise<Folder> {
  let folder = base;
  for (const segment of path.split('/'))
    folder = await folder.getDirectoryHandle(segment, { create });
  return folder;
}

/** Where every folder is made as needed, only the chosen one can be missing: a stick pulled out. */
function orNoBase<T>(result: Result<T, RemoteError>): Result<T, RemoteError> {
  return !result.ok && result.error.is === 'missing' ? err({ is: 'no-base' }) : result;
}

async function guarded<T>(
  work: () => Promise<Result<T, RemoteError>>,
): Promise<Result<T, RemoteError>> {
  try {
    return await work();
  } catch (thrown) {
    const error = errorOf(thrown);
    if (error === null) throw thrown;
    return err(error);
  }
}

/** What a file system says by the name of its exception; anything else is a bug. */
function errorOf(thrown: unknown): RemoteError | null {
  switch (thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '') {
    case 'NotFoundError':
    case 'TypeMismatchError':
      return { is: 'missing' };
    case 'NotAllowedError':
    case 'SecurityError':
      return { is: 'denied' };
    case 'QuotaExceededError':
      return { is: 'full' };
    case 'NoModificationAllowedError':
    case 'InvalidStateError':
    case 'AbortError':
      return { is: 'busy', retryAfterMs: null };
    case 'NotReadableError':
      return { is: 'offline' };
    default:
      return null;
  }
}
