/**
 * An exchange file: objects of one workspace with their names, for mail or a stick. What is in them is
 * sealed already; the file adds only a magic, a version, an end mark with the count, and a hash, so that a
 * file cut off or bent on the way is told from a good one and taken in whole or not at all.
 *
 *   magic 8 · version 1 · workspace: length 1, text
 *   object: name length 1 (1…200), name, modified ms 8, size 4, bytes
 *   end: 0 · count 4 · SHA-256 over all before it 32
 */
import { err, ok, type Result } from '../domain/result.ts';
import { joined } from './bytes.ts';
import { isHead, isObjectName } from './object-name.ts';

export type BundleObject = {
  readonly bytes: Uint8Array;
  /** By the clock of the device that put it; never goes back for one name. */
  readonly modified: number;
};

export type Bundle = {
  readonly workspace: string;
  readonly objects: ReadonlyMap<string, BundleObject>;
};

export type BundleError = 'not-a-bundle' | 'newer' | 'damaged';

const magic = new TextEncoder().encode('STOPGAPX');
const version = 1;
const hashLength = 32;
const mostObjectBytes = 64 * 1024 * 1024;

export async function writeBundle(bundle: Bundle): Promise<Uint8Array> {
  const parts: Uint8Array[] = [magic, Uint8Array.of(version), short(bundle.workspace)];
  const names = [...bundle.objects.keys()].sort();
  for (const name of names) {
    const object = bundle.objects.get(name);
    if (object === undefined || !isObjectName(name)) throw new Error('no name for an object');
    parts.push(short(name), numbers(object), object.bytes);
  }
  const end = new Uint8Array(5);
  new DataView(end.buffer).setUint32(1, names.length);
  // Once in memory: with photos in it, it may be large.
  const file = joined([...parts, end, new Uint8Array(hashLength)]);
  file.set(await sha256(file.subarray(0, -hashLength)), file.length - hashLength);
  return file;
}

export async function readBundle(bytes: Uint8Array): Promise<Result<Bundle, BundleError>> {
  if (!magic.every((byte, at) => bytes[at] === byte)) return err('not-a-bundle');
  const fileVersion = bytes[magic.length];
  if (fileVersion !== undefined && fileVersion > version) return err('newer');
  const body = bytes.subarray(0, Math.max(bytes.length - hashLength, 0));
  const hash = await sha256(body);
  if (fileVersion !== version || !same(hash, bytes.subarray(body.length))) return err('damaged');
  return readObjects(body);
}

/**
 * All objects of both. Of two heads the one put later counts; of two objects that should be the same
 * the one already here stays, and the engine checks its hash.
 */
export function mergeBundles(mine: Bundle, theirs: Bundle): Bundle {
  const objects = new Map(mine.objects);
  for (const [name, object] of theirs.objects) {
    const here = objects.get(name);
    const isNews = here === undefined || (isHead(name) && object.modified > here.modified);
    if (isNews) objects.set(name, object);
  }
  return { workspace: mine.workspace, objects };
}

function readObjects(body: Uint8Array): Result<Bundle, BundleError> {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  const workspace = shortAt(body, magic.length + 1);
  if (workspace === null) return err('damaged');
  const objects = new Map<string, BundleObject>();
  let at = workspace.end;
  while (at < body.length && body[at] !== 0) {
    const name = shortAt(body, at);
    const object = name === null ? null : objectAt(view, name.end);
    if (name === null || object === null) return err('damaged');
    if (!isObjectName(name.text) || objects.has(name.text)) return err('damaged');
    objects.set(name.text, { bytes: object.bytes, modified: object.modified });
    at = object.end;
  }
  const isWhole = at + 5 === body.length && view.getUint32(at + 1) === objects.size;
  return isWhole ? ok({ workspace: workspace.text, objects }) : err('damaged');
}

function objectAt(view: DataView, at: number): (BundleObject & { readonly end: number }) | null {
  if (at + 12 > view.byteLength) return null;
  const modified = view.getFloat64(at);
  const size = view.getUint32(at + 8);
  const end = at + 12 + size;
  if (!Number.isFinite(modified) || size > mostObjectBytes || end > view.byteLength) return null;
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 12, size).slice();
  return { bytes, modified, end };
}

function shortAt(
  bytes: Uint8Array,
  at: number,
): { readonly text: string; readonly end: number } | null {
  const length = bytes[at];
  if (length === undefined || at + 1 + length > bytes.length) return null;
  const end = at + 1 + length;
  return { text: new TextDecoder().decode(bytes.subarray(at + 1, end)), end };
}

function short(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > 255) throw new Error('a name is too long');
  return joined([Uint8Array.of(bytes.length), bytes]);
}

function numbers({ modified, bytes }: BundleObject): Uint8Array {
  const view = new DataView(new ArrayBuffer(12));
  view.setFloat64(0, modified);
  view.setUint32(8, bytes.length);
  return new Uint8Array(view.buffer);
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
