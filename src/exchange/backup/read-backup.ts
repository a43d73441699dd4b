/** Reads a backup as far as it is whole: every whole block counts, and what is gone is said. */
import type { Row } from '../../domain/change/change.ts';
import { isVisible } from '../../domain/change/merge.ts';
import { isObject, type Json } from '../../domain/record/field.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { readBlocks } from './blocks.ts';
import { inflate } from './deflate.ts';
import {
  type BackupBlob,
  type BackupError,
  type BackupHead,
  type BackupRows,
  type Block,
  fileHeadBytes,
  flags,
  formatVersion,
  type Missing,
  magic,
  type ReadBackup,
  type Rescued,
} from './format.ts';
import { type Lock, openLock, type Randomness } from './lock.ts';

/** What one block of JSON may become: far above what is ever written, far below what hurts. */
const mostInflated = 32 * 1024 * 1024;
/** And all blocks together: a small file can ask for gigabytes, one block after the other. */
const mostTogether = 256 * 1024 * 1024;

export async function readBackup(
  bytes: Uint8Array,
  o: { readonly passphrase: string | null; readonly randomBytes: Randomness },
): Promise<Result<ReadBackup, BackupError>> {
  const isOurs = [...magic].every((char, i) => bytes[i] === char.charCodeAt(0));
  if (!isOurs || bytes.length < fileHeadBytes) return err({ is: 'not-a-backup' });
  const version = bytes[magic.length] ?? 0;
  if (version > formatVersion) return err({ is: 'newer', version });
  const blocks = await readBlocks(bytes, fileHeadBytes);
  const isFlagged = ((bytes[magic.length + 1] ?? 0) & flags.locked) !== 0;
  const isLocked = isFlagged || blocks.some(({ kind }) => kind === 'lock');
  const opened = await openBlocks(blocks, { ...o, isLocked });
  if (!opened.ok) return opened;
  const read = await readContent(opened.value);
  return read ? ok(read) : err({ is: 'damaged' });
}

type Opening = {
  readonly passphrase: string | null;
  readonly randomBytes: Randomness;
  readonly isLocked: boolean;
};

async function openBlocks(
  blocks: readonly Block[],
  { passphrase, randomBytes, isLocked }: Opening,
): Promise<Result<readonly Block[], BackupError>> {
  if (!isLocked) return ok(blocks);
  const first = blocks.find(({ kind }) => kind === 'lock');
  if (!first) return err({ is: 'damaged' });
  if (passphrase === null) return err({ is: 'needs-passphrase' });
  const lock = await openLock(first.payload, passphrase, randomBytes);
  if (lock === 'wrong') return err({ is: 'wrong-passphrase' });
  return lock ? ok(await openedBy(lock, blocks)) : err({ is: 'damaged' });
}

async function openedBy(lock: Lock, blocks: readonly Block[]): Promise<readonly Block[]> {
  const opened: Block[] = [];
  for (const block of blocks) {
    const open = block.kind === 'lock' ? undefined : await lock.open(block);
    if (open) opened.push(open);
  }
  return opened;
}

/** `undefined` when nothing of what it held is left. */
async function readContent(blocks: readonly Block[]): Promise<ReadBackup | undefined> {
  const parts = await partsOf(once(blocks));
  if (parts === undefined || parts.length === 0) return undefined;
  const tables = parts.flatMap((part) => (part.is === 'rows' ? [part.rows] : []));
  const blobs = parts.flatMap((part) => (part.is === 'blob' ? [part.blob] : []));
  const head = parts.find((part) => part.is === 'head')?.head;
  const told = head ?? parts.find((part) => part.is === 'end')?.end;
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const missing = missingOf(told, { rows, blobs: blobs.length });
  if (missing !== null && rows + blobs.length === 0) return undefined;
  const mayLack = missing !== null || (head?.rescued ?? null) !== null;
  const all = { rows, blobs: blobs.length, counts: countsIn(tables) };
  // Of a damaged file what is left is told, not what it held.
  const left = missing === null ? head : head && { ...head, counts: all.counts };
  return { head: left ?? { ...unknownHead, ...all }, tables, blobs, missing, mayLack };
}

/** A block that stands in the file twice counts once. */
function once(blocks: readonly Block[]): readonly Block[] {
  return [...new Map(blocks.map((block) => [block.index, block])).values()];
}

type Counted = Pick<BackupHead, 'rows' | 'blobs'>;
type Part =
  | { readonly is: 'head'; readonly head: BackupHead }
  | { readonly is: 'rows'; readonly rows: BackupRows }
  | { readonly is: 'blob'; readonly blob: BackupBlob }
  | { readonly is: 'end'; readonly end: Counted };

/** One after the other, so that the sum is known before the next; `undefined` where it is too much. */
async function partsOf(blocks: readonly Block[]): Promise<readonly Part[] | undefined> {
  const parts: Part[] = [];
  let left = mostTogether;
  const readJson: ReadJson = async (payload) => {
    const bytes = await inflate(payload, mostInflated);
    left -= bytes?.length ?? 0;
    return bytes && jsonIn(bytes);
  };
  for (const block of blocks) {
    const part = await partOf(block, readJson);
    if (left < 0) return undefined;
    if (part) parts.push(part);
  }
  return parts;
}

type ReadJson = (payload: Uint8Array) => Promise<Json | undefined>;

async function partOf({ kind, payload }: Block, readJson: ReadJson): Promise<Part | undefined> {
  switch (kind) {
    case 'lock':
      return undefined;
    case 'blob':
      return blobPart(payload);
    case 'head': {
      const head = headOf(await readJson(payload));
      return head && { is: 'head', head };
    }
    case 'rows': {
      const rows = rowsOf(await readJson(payload));
      return rows && { is: 'rows', rows };
    }
    case 'end': {
      const end = await readJson(payload);
      return isObject(end) ? { is: 'end', end: counted(end) } : undefined;
    }
  }
}

function jsonIn(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch {
    return undefined;
  }
}

function rowsOf(value: Json | undefined): BackupRows | undefined {
  if (!isObject(value) || typeof value['table'] !== 'string' || !Array.isArray(value['rows']))
    return undefined;
  const rows: readonly Json[] = value['rows'];
  return rows.every(isRow) ? { table: value['table'], rows: rows as unknown as Row[] } : undefined;
}

function isRow(row: Json): boolean {
  if (!isObject(row) || typeof row['id'] !== 'string' || !isObject(row['s'])) return false;
  return Object.values(row['s']).every((stamp) => typeof stamp === 'string');
}

function blobPart(payload: Uint8Array): Part | undefined {
  if (payload.length < 2) return undefined;
  const end = 2 + new DataView(payload.buffer, payload.byteOffset).getUint16(0);
  if (end > payload.length) return undefined;
  const id = new TextDecoder().decode(payload.subarray(2, end));
  return { is: 'blob', blob: { id, bytes: new Uint8Array(payload.subarray(end)) } };
}

function headOf(value: Json | undefined): BackupHead | undefined {
  if (!isObject(value)) return undefined;
  const { app, made, counts, newest, away, rescued } = value;
  return {
    app: typeof app === 'string' ? app : '',
    made: whole(made),
    newest: whole(newest),
    counts: isObject(counts)
      ? Object.fromEntries(Object.entries(counts).map(([table, count]) => [table, whole(count)]))
      : {},
    away: whole(away),
    rescued: isObject(rescued) ? rescuedOf(rescued) : null,
    ...counted(value),
  };
}

function rescuedOf({ lost, torn }: { readonly [key: string]: Json }): Rescued {
  return { lost: Number.isSafeInteger(lost) ? (lost as number) : null, torn: whole(torn) };
}

function counted(value: { readonly [key: string]: Json }): Counted {
  return { rows: whole(value['rows']), blobs: whole(value['blobs']) };
}

function whole(value: Json | undefined): number {
  return Number.isSafeInteger(value) ? (value as number) : 0;
}

function missingOf(told: Counted | undefined, found: Counted): Missing | null {
  if (!told) return { rows: null, blobs: null };
  const missing = { rows: told.rows - found.rows, blobs: told.blobs - found.blobs };
  return missing.rows === 0 && missing.blobs === 0 ? null : missing;
}

/** The head itself is gone: what can be counted still is put into this. */
const unknownHead = { app: '', made: 0, newest: 0, away: 0, rescued: null } as const;

function countsIn(tables: readonly BackupRows[]): BackupHead['counts'] {
  const counts: Record<string, number> = {};
  for (const { table, rows } of tables)
    counts[table] = (counts[table] ?? 0) + rows.filter(isVisible).length;
  return counts;
}
