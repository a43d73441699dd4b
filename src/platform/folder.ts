/** What is used of the browser's handles on files outside it (File System Access), and how they are written. */
import { sameBytes } from '../domain/same-bytes.ts';

/** A folder of this device that the owner chose. */
export type ChosenFolder = {
  readonly name: string;
  readonly queryPermission?: (o: FolderLeave) => Promise<PermissionState>;
  readonly requestPermission?: (o: FolderLeave) => Promise<PermissionState>;
  readonly keys: () => AsyncIterable<string>;
  readonly getFileHandle: (name: string, o?: { readonly create?: boolean }) => Promise<ChosenFile>;
  readonly removeEntry: (name: string) => Promise<void>;
};
type FolderLeave = { readonly mode: 'readwrite' };

export type ChosenFile = {
  readonly getFile: () => Promise<{
    readonly size: number;
    readonly arrayBuffer: () => Promise<ArrayBuffer>;
  }>;
  readonly createWritable: () => Promise<{
    readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
    /** Swaps the whole file in. */
    readonly close: () => Promise<void>;
    readonly abort: () => Promise<void>;
  }>;
};

/** Called in a tap: the browser may ask the owner. One that asks nobody lets everybody in. */
export async function mayWriteIn(folder: ChosenFolder): Promise<boolean> {
  const leave = await folder.requestPermission?.({ mode: 'readwrite' }).catch(() => 'denied');
  return leave === undefined || leave === 'granted';
}

/** All of it, or what lay there stays; rejects then. */
export async function writeFile(
  file: Pick<ChosenFile, 'createWritable'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const writable = await file.createWritable();
  try {
    await writable.write(bytes);
    await writable.close();
  } catch (thrown) {
    await writable.abort().catch(() => undefined);
    throw thrown;
  }
}

/** Whether it was written, and reads back the same, byte by byte. */
export async function readsBack(
  file: ChosenFile,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    await writeFile(file, bytes);
    return sameBytes(new Uint8Array(await (await file.getFile()).arrayBuffer()), bytes);
  } catch {
    return false;
  }
}
