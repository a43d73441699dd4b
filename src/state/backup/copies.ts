/**
 * Copies by themselves, in a folder the owner chose: each is written under a name that
 * nothing bears, read back and compared, and only then do older ones go. Leave is asked
 * for by a tap only; how the last try ended is kept, so that Now and Settings say so.
 */
import { type ChosenFolder, mayWriteIn, readsBack } from '../../platform/folder.ts';
import type { App } from '../app.ts';
import { metaKeys } from '../round/deck.ts';
import { fileStamp } from './backup-file.ts';
import { makeBackup } from './make-backup.ts';

export const keptCopies = 5;
const dayMs = 86_400_000;
const ending = '.stopgap';
const pattern = /^stopgap-copy-\d{4}-\d\d-\d\dT\d{4}(-\d\d+)?\.stopgap$/;

/** Why no copy was made. */
export type Stopped =
  /** The browser wants to be asked again, by a tap. */
  | 'no-leave'
  /** The folder is gone, full, or gave back other bytes than went in. */
  | 'not-copied';

export type CopyResult =
  | { readonly is: 'copied'; readonly name: string }
  | { readonly is: Stopped };

export type LastCopy = { readonly at: number; readonly name: string };

type Ports = Pick<App, 'services' | 'act'>;

/** Once a day at most; without a folder nothing. */
export async function copyIfDue(app: Ports, version: string): Promise<CopyResult | undefined> {
  if (!(await isDue(app))) return undefined;
  return await alone(app, async () => {
    const folder = await chosenFolder(app);
    // Another window may have made it while this one waited.
    if (!folder || !(await isDue(app))) return undefined;
    const leave = await folder.queryPermission?.({ mode: 'readwrite' });
    if (leave !== undefined && leave !== 'granted') return await stopped(app, 'no-leave');
    return await copyTo(app, folder, version);
  });
}

async function isDue(app: Ports): Promise<boolean> {
  const { reader, platform } = app.services;
  if (!(await chosenFolder(app))) return false;
  const last = asLastCopy(await reader.meta(metaKeys.copied));
  const since = platform.now().instant - (last?.at ?? 0);
  return since < 0 || since >= dayMs;
}

export async function chosenFolder({ services }: Ports): Promise<ChosenFolder | undefined> {
  return asFolder(await services.reader.meta(metaKeys.folder));
}

/** By the owner's tap: the browser may ask them, before anything is waited for. */
export async function copyNow(
  app: Ports,
  folder: ChosenFolder,
  version: string,
): Promise<CopyResult> {
  const mayWrite = await mayWriteIn(folder);
  return await alone(app, async () =>
    mayWrite ? await copyTo(app, folder, version) : await stopped(app, 'no-leave'),
  );
}

/** Two at once would each find the name free. */
function alone<T>({ services }: Ports, run: () => Promise<T>): Promise<T> {
  return services.platform.alone('stopgap-copy', run);
}

async function copyTo(app: Ports, folder: ChosenFolder, version: string): Promise<CopyResult> {
  const { platform } = app.services;
  const made = await makeBackup(app, { passphrase: null, version });
  if (made.is !== 'ready') return await stopped(app, 'not-copied');
  const at = platform.now();
  const bytes = new Uint8Array(await made.file.arrayBuffer());
  // The stamp in the name is the clock on the wall: a folder sorts itself by age.
  const name = await writtenAs(folder, `stopgap-copy-${fileStamp(at.local)}`, bytes);
  if (name === undefined) return await stopped(app, 'not-copied');
  const copied: LastCopy = { at: at.instant, name };
  const meta = { [metaKeys.backup]: at.instant, [metaKeys.copied]: copied };
  await app.act({ changes: [], local: { meta: { ...meta, [metaKeys.copiesStopped]: undefined } } });
  await dropOldest(folder, name).catch(() => undefined);
  return { is: 'copied', name };
}

/** Kept beside the phone's other marks; a disk that is full has been told of elsewhere. */
async function stopped({ services }: Ports, is: Stopped): Promise<CopyResult> {
  const local = { meta: { [metaKeys.copiesStopped]: is } };
  await services.write({ id: services.platform.newId(), changes: [], local });
  return { is };
}

/** Under which name it reads back the same, byte by byte; what lay there before is not touched. */
async function writtenAs(
  folder: ChosenFolder,
  stem: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const name = await freeName(folder, stem).catch(() => undefined);
  if (name === undefined) return undefined;
  const file = await folder.getFileHandle(name, { create: true }).catch(() => undefined);
  if (file && (await readsBack(file, bytes))) return name;
  // Full, gone or taken back: what of it lies there is no copy.
  await folder.removeEntry(name).catch(() => undefined);
  return undefined;
}

/** A second one in the same minute, or in an hour that comes twice, is told from the first. */
async function freeName(folder: ChosenFolder, stem: string): Promise<string> {
  const taken = new Set<string>();
  for await (const name of folder.keys()) taken.add(name);
  let name = stem + ending;
  for (let n = 2; taken.has(name); n++) name = `${stem}-${String(n).padStart(2, '0')}${ending}`;
  return name;
}

/** Only files this app named so, and never the one just written: a clock set back makes it look old. */
async function dropOldest(folder: ChosenFolder, fresh: string): Promise<void> {
  const full: string[] = [];
  for await (const name of folder.keys()) {
    if (!pattern.test(name) || name === fresh) continue;
    // A copy that was begun and never filled keeps none of the others from their place.
    if (await isEmpty(folder, name)) await folder.removeEntry(name);
    else full.push(name.slice(0, -ending.length));
  }
  for (const stem of full.sort().slice(0, 1 - keptCopies)) await folder.removeEntry(stem + ending);
}

async function isEmpty(folder: ChosenFolder, name: string): Promise<boolean> {
  return (await (await folder.getFileHandle(name)).getFile()).size === 0;
}

export function asLastCopy(value: unknown): LastCopy | undefined {
  return typeof value === 'object' && value !== null && 'at' in value
    ? (value as LastCopy)
    : undefined;
}

export function asStopped(value: unknown): Stopped | null {
  return value === 'no-leave' || value === 'not-copied' ? value : null;
}

function asFolder(value: unknown): ChosenFolder | undefined {
  return typeof value === 'object' && value !== null && 'getFileHandle' in value
    ? (value as ChosenFolder)
    : undefined;
}
