/** A chosen folder that other programs use too, that goes away, fills up or is closed to the page. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Folder, type FolderFile, folderRemote } from '../../src/sync/folder-remote.ts';
import { bytesOf, errorOf, sure } from '../contracts/remote.contract.ts';
import { nodeFolder } from '../support/node-folder.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'stopgap-folder-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('what other programs leave there is not listed', async () => {
  const remote = folderRemote(nodeFolder(dir), 'v1/w');
  sure(await remote.put('s/w1/0001-x', bytesOf('one')));
  const inside = path.join(dir, 'v1/w/s');
  for (const name of ['w1/0002-x.crswap', '.sync', 'w1/~0003-x', 'w1/0001-x (copy)']) {
    writeFileSync(path.join(inside, name), 'half');
  }
  mkdirSync(path.join(inside, '.stversions'));
  expect(sure(await remote.list('s')).map(({ name }) => name)).toEqual(['s/w1/0001-x']);
});

test('a stick pulled out is no base, not an empty store', async () => {
  const remote = folderRemote(nodeFolder(dir), 'v1/w');
  sure(await remote.put('h/a', bytesOf('one')));
  rmSync(dir, { recursive: true });
  expect(errorOf(await remote.list('h'))).toBe('no-base');
  expect(errorOf(await remote.put('h/a', bytesOf('two')))).toBe('no-base');
  expect(errorOf(await remote.get('h/a'))).toBe('missing');
});

/** Every file of the folder behaves so. */
function withFiles(folder: Folder, change: (file: FolderFile) => FolderFile): Folder {
  return {
    ...folder,
    getDirectoryHandle: async (name, o) =>
      withFiles(await folder.getDirectoryHandle(name, o), change),
    getFileHandle: async (name, o) => change(await folder.getFileHandle(name, o)),
  };
}

test.each([
  ['NotAllowedError', 'denied'],
  ['QuotaExceededError', 'full'],
  ['NoModificationAllowedError', 'busy'],
  ['NotReadableError', 'offline'],
] as const)('%s while writing is %s, and the old bytes stay', async (thrown, error) => {
  sure(await folderRemote(nodeFolder(dir), 'v1/w').put('h/a', bytesOf('whole')));
  const failing = withFiles(nodeFolder(dir), (file) => ({
    ...file,
    createWritable: async () => {
      const writable = await file.createWritable();
      const write = async (bytes: Uint8Array<ArrayBuffer>) => {
        await writable.write(bytes.slice(0, 2));
        throw new DOMException('no', thrown);
      };
      return { ...writable, write };
    },
  }));
  const remote = folderRemote(failing, 'v1/w');
  expect(errorOf(await remote.put('h/a', bytesOf('another')))).toBe(error);
  expect(sure(await remote.get('h/a'))).toEqual(bytesOf('whole'));
  expect(readdirSync(path.join(dir, 'v1/w/h'))).toEqual(['a']);
});

test('a mistake of ours is no trouble of the folder', async () => {
  const broken = withFiles(nodeFolder(dir), () => {
    throw new RangeError('bug');
  });
  sure(await folderRemote(nodeFolder(dir), 'v1/w').put('h/a', bytesOf('one')));
  await expect(folderRemote(broken, 'v1/w').get('h/a')).rejects.toThrow('bug');
});
