/** A folder of this machine in the shape of the browser's File System Access. */
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Folder, FolderFile } from '../../src/sync/folder-remote.ts';

export function nodeFolder(dir: string): Folder {
  return {
    kind: 'directory',
    entries: async function* () {
      const entries = await named(readdir(dir, { withFileTypes: true }));
      for (const entry of entries) {
        const inside = path.join(dir, entry.name);
        yield [entry.name, entry.isDirectory() ? nodeFolder(inside) : nodeFile(inside)] as const;
      }
    },
    getDirectoryHandle: async (name, o) => {
      const inside = path.join(dir, name);
      if (o?.create === true) {
        await named(stat(dir));
        await mkdir(inside, { recursive: true });
      }
      await named(readdir(inside));
      return nodeFolder(inside);
    },
    getFileHandle: async (name, o) => {
      const file = path.join(dir, name);
      if (o?.create === true) await (await named(open(file, 'a'))).close();
      await named(stat(file));
      return nodeFile(file);
    },
    removeEntry: (name) => named(rm(path.join(dir, name))),
  };
}

function nodeFile(file: string): FolderFile {
  return {
    kind: 'file',
    getFile: async () => {
      const { size, mtimeMs } = await named(stat(file));
      const arrayBuffer = async () => new Uint8Array(await readFile(file)).buffer;
      return { size, lastModified: mtimeMs, arrayBuffer };
    },
    createWritable: () => {
      const swap = `${file}.${Math.random().toString(36).slice(2)}.crswap`;
      return Promise.resolve({
        write: (bytes) => writeFile(swap, bytes),
        close: () => named(rename(swap, file)),
        abort: () => rm(swap, { force: true }),
      });
    },
  };
}

const names: Readonly<Record<string, string>> = {
  ENOENT: 'NotFoundError',
  ENOTDIR: 'TypeMismatchError',
  EISDIR: 'TypeMismatchError',
  EACCES: 'NotAllowedError',
  ENOSPC: 'QuotaExceededError',
};

async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? '';
    throw new DOMException(code, names[code] ?? 'UnknownError');
  }
}
