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
import {
  acksOf,
  type Brought,
  moveAcks,
  putOwn,
  putSnapshotCovers,
  readState,
} from './sync-state.ts';
import { putVerified } from './upload.ts';

/** Characters of content in one part; far below what a reader inflates. */
const partChars = 8 * 1024 * 1024;
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
  const covers = await ports.store.run('write', readCovers);
  const parts: string[] = [];
  let lines: string[] = [];
  let chars = 0;
  for await (const ops of statePages(ports.store)) {
    const line = JSON.stringify(ops);
    if (ops.length > 0) lines.push(line);
    chars += line.length;
    if (chars > partChars) {
      const put = await putPart(ports, covers, { lines, isLast: false });
      if (!put.ok) return put;
      parts.push(put.value);
      [lines, chars] = [[], 0];
    }
    await ports.pause();
  }
  const put = await putPart(ports, covers, { lines, isLast: true });
  if (!put.ok) return put;
  parts.push(put.value);
  await ports.store.run('write', (tx) =>
    noteOwn(tx, covers, { parts, at: ports.now(), acks: covers.acks }),
  );
  return ok(undefined);
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
  { lines, isLast }: { readonly lines: readonly string[]; readonly isLast: boolean },
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
