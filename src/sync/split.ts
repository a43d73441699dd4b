/**
 * A segment that the store refuses as too large: what is in it goes out in smaller ones, and so
 * does what was sealed after it and waits, for its chain leads over it. Whoever was told of it
 * finds it in a snapshot.
 */
import { charsOf, firstOps } from '../storage/freeze-ops.ts';
import type { SegmentRow } from '../storage/sync-rows.ts';
import type { Tx } from '../storage/tx.ts';
import { putSealed, type SealedSegment, sealSegment } from './freeze.ts';
import { readSegment, type Segment, segmentMost } from './payload.ts';
import type { SyncPorts } from './ports.ts';
import { refusedAt } from './size-limit.ts';
import { putOwn, readState, type SyncState } from './sync-state.ts';

/** `false` when there is nothing left to part. */
export async function splitSegment(ports: SyncPorts, name: string): Promise<boolean> {
  const { state, rows, newest } = await ports.store.run('read', async (tx) => ({
    state: await readState(tx),
    rows: await waitingFrom(tx, name),
    newest: await newestStored(tx, name),
  }));
  const opened = await openAll(ports, rows);
  const [refused] = opened ?? [];
  if (opened === undefined || refused === undefined || refused.ops.length < 2) return false;
  const chars = refused.ops.reduce((sum, op) => sum + charsOf(op), 0);
  const tip = newest ?? refused.prev;
  const sealed = await sealAll(ports, { state, tip, opened, chars: Math.floor(chars / 2) });
  await ports.store.run('write', async (tx) => {
    const { own, writer } = await readState(tx);
    const still = await tx.getMany(
      'segments',
      rows.map((row) => row.name),
    );
    // Another window was quicker, or something was sealed meanwhile: the store is asked again.
    if (writer !== state.writer || own.seq !== state.own.seq) return;
    if (still.some((row) => row?.state !== 'new')) return;
    const at = ports.now();
    await tx.put(
      'segments',
      rows.map((row) => ({ ...row, state: 'covered' as const })),
    );
    await tx.remove(
      'frames',
      rows.map((row) => row.name),
    );
    for (const one of sealed) await putSealed(tx, one, at);
    const { n = own.seq, name: tip = own.tip } = sealed.at(-1) ?? {};
    await putOwn(tx, { ...own, seq: n, tip, wantsSnapshot: true });
    await refusedAt(tx, 'segment', { chars, at });
  });
  return true;
}

async function waitingFrom(tx: Tx, name: string): Promise<readonly SegmentRow[]> {
  const refused = await tx.get('segments', name);
  const waiting = (await tx.page('segments')).filter(({ w, n, state }) => {
    return refused && state === 'new' && w === refused.w && n >= refused.n;
  });
  return [...waiting].sort((a, b) => a.n - b.n);
}

/** What was sealed after it may be there already, where the store lost this one: the chain leads over that still. */
async function newestStored(tx: Tx, name: string): Promise<string | undefined> {
  const refused = await tx.get('segments', name);
  const stored = (await tx.page('segments')).filter(({ w, state }) => {
    return state === 'stored' && w === refused?.w;
  });
  return stored.sort((a, b) => b.n - a.n)[0]?.name;
}

/** `undefined` when one does not open: then all stay as they are. */
async function openAll(
  { store, sealer, reader }: SyncPorts,
  rows: readonly SegmentRow[],
): Promise<readonly Segment[] | undefined> {
  const opened: Segment[] = [];
  for (const { name, w, n } of rows) {
    const frame = await store.run('read', (tx) => tx.get('frames', name));
    if (frame === undefined) return undefined;
    const where = { kind: 'segment', writer: w, seq: n } as const;
    const content = await sealer.open(new Uint8Array(frame.bytes), where);
    if (!content.ok) return undefined;
    const read = readSegment(content.value, reader);
    if (read.is !== 'read') return undefined;
    opened.push(read.value);
  }
  return opened;
}

async function sealAll(
  ports: SyncPorts,
  o: {
    readonly state: SyncState;
    readonly tip: string | null;
    readonly opened: readonly Segment[];
    readonly chars: number;
  },
): Promise<readonly SealedSegment[]> {
  const { writer } = o.state;
  let own = { ...o.state.own, tip: o.tip };
  const sealed: SealedSegment[] = [];
  for (let left = o.opened.flatMap(({ ops }) => ops); left.length > 0; ) {
    const ops = firstOps(left, { ...segmentMost, chars: o.chars });
    const one = await sealSegment(ports, { own, writer }, ops);
    sealed.push(one);
    own = { ...own, seq: one.n, tip: one.name };
    left = left.slice(ops.length);
  }
  return sealed;
}
