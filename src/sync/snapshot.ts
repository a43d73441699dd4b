/** The whole join state with its stamps, as changes, in parts. It says which segments are in it. */
import type { Op, Row } from '../domain/change/change.ts';
import { type Digest, noDigest, shiftDigest } from '../domain/change/digest.ts';
import { storedValue } from '../domain/change/merge.ts';
import type { Stamp } from '../domain/change/stamp.ts';
import type { Json } from '../domain/record/field.ts';
import { type RecordKind, recordKinds } from '../domain/record/record.ts';
import { ok, type Result } from '../domain/result.ts';
import { putDigest, readDigest } from '../storage/digests.ts';
import type { SyncStore, Tx } from '../storage/tx.ts';
import { snapshotName } from './names.ts';
import {
  type Acks,
  notCounted,
  payloadVersion,
  type SnapshotPart,
  type SnapshotRef,
} from './payload.ts';
import type { SyncError, SyncPorts } from './ports.ts';
import { mostChars, refusedAt } from './size-limit.ts';
import {
  acksOf,
  type Brought,
  moveAcks,
  putOwn,
  putSnapshotCovers,
  readState,
} from './sync-state.ts';
import { putVerified } from './upload.ts';

const rowsAtOnce = 200;

type Covers = {
  readonly names: readonly string[];
  readonly through: { readonly [w: string]: number };
  readonly acks: Acks;
  readonly missing: readonly string[];
  readonly brought: Brought;
  readonly writer: string;
};

/** Reads everything, puts it, and lets the next head tell of it. */
export async function makeSnapshot(ports: SyncPorts): Promise<Result<void, SyncError>> {
  // What is in is settled first: rows read later hold at least that much.
  const { covers, most } = await ports.store.run('write', async (tx) => ({
    covers: await readCovers(tx),
    most: await mostChars(tx, 'snapshot', ports.now()),
  }));
  const parts: string[] = [];
  for await (const part of partsOf(ports, most)) {
    const put = await putPart(ports, covers, part);
    if (!put.ok) return (await isCut(ports, part, put.error)) ? await makeSnapshot(ports) : put;
    parts.push(put.value);
  }
  await ports.store.run('write', (tx) =>
    noteOwn(tx, covers, { parts, at: ports.now(), acks: covers.acks }),
  );
  return ok(undefined);
}

type PartLines = {
  readonly lines: readonly string[];
  /** of changes in it */
  readonly count: number;
  readonly isLast: boolean;
};

async function* partsOf(ports: SyncPorts, most: number): AsyncGenerator<PartLines> {
  let [lines, chars, count]: [string[], number, number] = [[], 0, 0];
  for await (const page of statePages(ports.store)) {
    for (const ops of linesOf(page, most)) {
      const line = JSON.stringify(ops);
      if (lines.length > 0 && chars + line.length > most) {
        yield { lines, count, isLast: false };
        [lines, chars, count] = [[], 0, 0];
      }
      lines.push(line);
      chars += line.length;
      count += ops.length;
    }
    await ports.pause();
  }
  yield { lines, count, isLast: true };
}

/** A page is a line, where the store takes that much. */
function* linesOf(ops: readonly Op[], most: number): Generator<readonly Op[]> {
  const half = Math.ceil(ops.length / 2);
  if (half > 0 && half < ops.length && JSON.stringify(ops).length > most) {
    yield* linesOf(ops.slice(0, half), most);
    yield* linesOf(ops.slice(half), most);
  } else if (ops.length > 0) yield ops;
}

/** Refused as too large, and there is something left to part: begun again, in smaller ones. */
async function isCut(
  { store, now }: SyncPorts,
  { lines, count }: PartLines,
  error: SyncError,
): Promise<boolean> {
  if (error.is !== 'too-large' || count < 2) return false;
  const chars = lines.reduce((sum, { length }) => sum + length, 0);
  await store.run('write', (tx) => refusedAt(tx, 'snapshot', { chars, at: now() }));
  return true;
}

async function readCovers(tx: Tx): Promise<Covers> {
  await moveAcks(tx);
  const state = await readState(tx);
  const segments = await tx.page('segments');
  const merged = segments.filter(({ state: is }) => is !== 'raw' && is !== 'refused');
  // What only a newer app can read is here and yet not in it: whoever reads the snapshot must ask for it.
  const unread = segments.filter(({ state: is }) => is === 'raw');
  const missing = await tx.page('missing');
  const through = Object.entries(state.known).map(([w, known]) => [w, known.through] as const);
  return {
    names: merged.map(({ name }) => name),
    through: Object.fromEntries(through),
    acks: acksOf(state),
    missing: [...missing, ...unread].map(({ name }) => name),
    brought: state.brought,
    writer: state.writer,
  };
}

async function noteOwn(
  tx: Tx,
  { names, through, brought }: Covers,
  snap: Omit<SnapshotRef, 'digest'>,
): Promise<void> {
  await putSnapshotCovers(tx, { names, through });
  const { own } = await readState(tx);
  await putOwn(tx, {
    ...own,
    snap: {
      ...snap,
      digest: (await readDigest(tx)) ?? notCounted,
      ...(brought.own !== null && { from: brought.own }),
    },
    oldSnaps: own.snap ? [...own.oldSnaps, own.snap] : own.oldSnaps,
    wantsSnapshot: false,
  });
}

async function putPart(
  ports: SyncPorts,
  { names, through, missing, brought, writer }: Covers,
  { lines, isLast }: PartLines,
): Promise<Result<string, SyncError>> {
  const part: SnapshotPart = {
    v: payloadVersion,
    minReader: 1,
    w: writer,
    app: ports.app,
    names: isLast ? names : [],
    through: isLast ? through : {},
    missing: isLast ? missing : [],
    ...(isLast && brought.here.length > 0 && { brought: brought.here }),
  };
  const all = [JSON.stringify(part), ...lines];
  const bytes = await ports.sealer.sealLines({ kind: 'snapshot', writer, seq: 0, lines: all });
  const name = snapshotName(writer, await ports.sealer.hashOf(bytes));
  const put = await putVerified(ports, name, bytes);
  return put.ok ? ok(name) : put;
}

/** All rows, a few at a time; the last word is their digest, counted anew. */
async function* statePages(store: SyncStore): AsyncGenerator<readonly Op[]> {
  const kept = await store.run('read', readDigest);
  let counted: Digest = noDigest;
  for (const table of [...recordKinds, 'ext'] as const) {
    for (let after: string | undefined; ; ) {
      const page = await store.run('read', (tx) => pageOf(tx, table, after));
      const shifts = page.map((found) => ({ ...found, before: undefined, after: found.row }));
      counted = shiftDigest(counted, shifts);
      yield page.flatMap(opsOf);
      if (page.length < rowsAtOnce) break;
      after = page.at(-1)?.key;
    }
  }
  // Where nobody wrote meanwhile, both are of the same records, and what was counted is right.
  await store.run('write', async (tx) => {
    if (kept === (await readDigest(tx)) && kept !== counted) await putDigest(tx, counted);
  });
}

type Found = { readonly key: string; readonly table: string; readonly row: Row };

async function pageOf(
  tx: Tx,
  table: RecordKind | 'ext',
  after: string | undefined,
): Promise<readonly Found[]> {
  const range = { limit: rowsAtOnce, ...(after === undefined ? {} : { after }) };
  if (table === 'ext') {
    return (await tx.page('ext', range)).map(({ key, t, row }) => ({ key, table: t, row }));
  }
  return (await tx.page(table, range)).map((row) => ({ key: row.id, table, row }));
}

/** One change for each stamp in the row. */
function opsOf({ table, row }: Found): readonly Op[] {
  const byStamp = new Map<Stamp, Record<string, Json>>();
  for (const [name, stamp] of Object.entries(row.s)) {
    const fields = byStamp.get(stamp) ?? {};
    fields[name] = storedValue(table, row, name) ?? null;
    byStamp.set(stamp, fields);
  }
  return [...byStamp].map(([s, f]) => ({ t: table, r: row.id, s, f, b: {}, m: '' }));
}
