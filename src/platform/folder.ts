/** A folder of this device that the owner chose (File System Access); the parts of the browser's handles that are used. */
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
