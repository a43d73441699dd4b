/**
 * Copies by themselves, in a folder the owner chose: each is written, read back and
 * compared, and only then do older ones go. Leave is asked for by a tap only; without
 * it nothing is written, and the screen says so.
 */
import { type ChosenFolder, mayWriteIn } from '../../platform/folder.ts';
import type { App } from '../app.ts';
import { metaKeys } from '../round/deck.ts';
import { fileStamp } from './backup-file.ts';
import { makeBackup } from './make-backup.ts';

export const keptCopies = 5;
const dayMs = 86_400_000;
const pattern = /^stopgap-copy-\d{4}-\d\d-\d\dT\d{4}\.stopgap$/;

export type CopyResult =
  | { readonly is: 'copied'; readonly name: string }
  /** The browser wants to be asked again, by a tap. */
  | { readonly is: 'no-leave' }
  /** The folder is gone, full, or gave back other bytes than went in. */
  | { readonly is: 'not-copied' };

export type LastCopy = { readonly at: number; readonly name: string };

type Ports = Pick<App, 'services' | 'act'>;

/** Once a day at most; without a folder nothing. */
export async function copyIfDue(app: Ports, version: string): Promise<CopyResult | undefined> {
  const { reader, platform } = app.services;
  const folder = await chosenFolder(app);
  if (!folder) return undefined;
  const last = asLastCopy(await reader.meta(metaKeys.copied));
  const since = platform.now().instant - (last?.at ?? 0);
  if (since >= 0 && since < dayMs) return undefined;
  if ((await folder.queryPermission?.({ mode: 'readwrite' })) !== 'granted')
    return { is: 'no-leave' };
  return await platform.alone('stopgap-copy', () => copyTo(app, folder, version));
}

export async function chosenFolder({ services }: Ports): Promise<ChosenFolder | undefined> {
  return asFolder(await services.reader.meta(metaKeys.folder));
}

/** By the owner's tap: the browser may ask them. */
export async function copyNow(
  app: Ports,
  folder: ChosenFolder,
  version: string,
): Promise<CopyResult> {
  if (!(await mayWriteIn(folder))) return { is: 'no-leave' };
  return await copyTo(app, folder, version);
}

/** The stamp in the name is the clock on the wall: a folder sorts itself by age. */
export async function copyTo(
  app: Ports,
  folder: ChosenFolder,
  version: string,
): Promise<CopyResult> {
  const { platform } = app.services;
  const made = await makeBackup(app, { passphrase: null, version });
  if (made.is !== 'ready') return { is: 'not-copied' };
  const at = platform.now();
  const name = `stopgap-copy-${fileStamp(at.local)}.stopgap`;
  const bytes = new Uint8Array(await made.file.arrayBuffer());
  if (!(await isWritten(folder, name, bytes))) return { is: 'not-copied' };
  const copied: LastCopy = { at: at.instant, name };
  await app.act({
    changes: [],
    local: { meta: { [metaKeys.backup]: at.instant, [metaKeys.copied]: copied } },
  });
  await dropOldest(folder).catch(() => undefined);
  return { is: 'copied', name };
}

/** Read back and the same, byte by byte. */
async function isWritten(
  folder: ChosenFolder,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const file = await folder.getFileHandle(name, { create: true });
    const out = await file.createWritable();
    await out.write(bytes);
    await out.close();
    const back = new Uint8Array(await (await file.getFile()).arrayBuffer());
    if (back.length === bytes.length && back.every((byte, i) => byte === bytes[i])) return true;
  } catch {
    // Full, gone or taken back: what of it lies there is no copy.
  }
  await folder.removeEntry(name).catch(() => undefined);
  return false;
}

/** Only files this app named so. */
async function dropOldest(folder: ChosenFolder): Promise<void> {
  const own: string[] = [];
  for await (const name of folder.keys()) if (pattern.test(name)) own.push(name);
  for (const name of own.sort().slice(0, -keptCopies)) await folder.removeEntry(name);
}

export function asLastCopy(value: unknown): LastCopy | undefined {
  return typeof value === 'object' && value !== null && 'at' in value
    ? (value as LastCopy)
    : undefined;
}

function asFolder(value: unknown): ChosenFolder | undefined {
  return typeof value === 'object' && value !== null && 'getFileHandle' in value
    ? (value as ChosenFolder)
    : undefined;
}
