/**
 * The rules of the protocol, each with the one place in the code that keeps it and how
 * that place looks without it. The switch is here and nowhere in the app: the engine is
 * loaded with that text changed, and the named seed must go wrong.
 */
import type { Kind } from './world.ts';

export type Rule = {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly without: string;
  /** A second place that keeps the same rule. */
  readonly also?: { readonly text: string; readonly without: string; readonly file: string };
  readonly kind: Kind;
  /** Changes made in the world, where the usual 150 are too few. */
  readonly ops?: number;
  readonly seed: number;
};

export const rules: readonly Rule[] = [
  {
    name: 'field bump: a change stands above what it overwrites',
    file: 'domain/change/stamp.ts',
    text: 'if (by.over === undefined || stamp > by.over) return',
    without: 'return',
    kind: 'plain',
    seed: 1,
  },
  {
    name: 'absorb limit: a stamp too far ahead does not move the clock',
    file: 'domain/change/stamp.ts',
    text: 'if (seen.ms > now + absorbAheadMs) return clock;',
    without: '',
    kind: 'plain',
    seed: 1,
  },
  {
    name: 'ties fall to the larger canonical value',
    file: 'domain/change/merge.ts',
    text: 'return stamp === current.stamp && canon(value) > canon(current.value);',
    without: 'return false;',
    kind: 'twins',
    ops: 60,
    seed: 3,
  },
  {
    name: 'an edit beats a concurrent delete',
    file: 'domain/change/merge.ts',
    text: "name !== 'deleted' && stamp > deletedAt",
    without: "name !== 'deleted' && stamp > deletedAt && false",
    kind: 'plain',
    seed: 32,
  },
  {
    name: 'the clock is read inside the transaction',
    file: 'storage/write-records.ts',
    text: '(clockRow?.value as Clock | undefined) ?? clockAtZero',
    without: 'clockAtZero',
    kind: 'plain',
    seed: 1,
  },
  {
    name: 'missing is durable: names go in with the head that told of them',
    file: 'sync/look.ts',
    text: 'await expectSegments(tx, head.tip === null ? names : [head.tip, ...names], { known, now });',
    without: '',
    kind: 'plain',
    seed: 1,
  },
  {
    name: 'a segment brings the name of the one before it',
    file: 'sync/pull.ts',
    text: 'if (segment.prev !== null)',
    without: 'if (segment.prev === "never")',
    kind: 'chatty',
    ops: 400,
    seed: 20,
  },
  {
    name: 'merge, mark and take off the list are one transaction',
    file: 'sync/pull.ts',
    text: 'const taken = await mergeOps(tx, segment.ops, { now, from: name });',
    without:
      'const taken = 0; void ports.store.run("merge", (later) => mergeOps(later, segment.ops, { now, from: name }));',
    kind: 'plain',
    ops: 300,
    seed: 92,
  },
  {
    name: 'verify after put: the size must be right',
    file: 'sync/upload.ts',
    text: 'found.ok && found.value.size === bytes.length',
    without: 'found.ok',
    kind: 'mortal',
    ops: 60,
    seed: 1,
  },
  {
    name: 'the hash in the name is checked',
    file: 'sync/pull.ts',
    text: '(await sealer.hashOf(bytes)) !== parseSegmentName(name)?.hash',
    without: 'false',
    kind: 'plain',
    seed: 49,
  },
  {
    name: 'freeze takes only what is still there',
    file: 'storage/freeze-ops.ts',
    text: 'if (still.some((op, i) => op?.s !== frozen[i]?.s)) return false;',
    without: '',
    kind: 'plain',
    ops: 200,
    also: {
      file: 'sync/freeze.ts',
      text: 'if (writer !== state.writer || own.seq !== state.own.seq) return;',
      without: '',
    },
    seed: 1,
  },
  {
    name: 'freeze takes what it read, not what came since',
    file: 'storage/freeze-ops.ts',
    text: "await tx.remove('ops', keys);",
    without: "await tx.remove('ops', (await tx.page('ops')).map((op) => op.n as number));",
    kind: 'plain',
    seed: 15,
  },
  {
    name: 'a restored or copied device takes a new name',
    file: 'sync/new-name.ts',
    text: "if (writer === was) await tx.put('meta', [{ key: writerKey, value }]);",
    without: '',
    kind: 'restored',
    ops: 300,
    seed: 12,
  },
  {
    name: 'a store that was emptied or put back is filled again',
    file: 'sync/own-objects.ts',
    text: 'const again = await putAgain(ports, name);',
    without: 'const again = ok(true);',
    kind: 'wild',
    ops: 400,
    seed: 13,
  },
  {
    name: 'heads change length at every version',
    file: 'sync/frame.ts',
    text: 'Math.ceil(least / 64) * 64 + (turn % 64)',
    without: 'Math.ceil(least / 4096) * 4096',
    kind: 'plain',
    ops: 150,
    seed: 56,
  },
  {
    name: 'an older head does not replace a newer one',
    file: 'sync/look.ts',
    text: 'if (before && head.n < before.head.n) return false;',
    without: '',
    kind: 'plain',
    ops: 500,
    seed: 20,
  },
  {
    name: 'need: what the store does not have is asked for',
    file: 'sync/head.ts',
    text: '.filter(({ misses }) => misses > 0)',
    without: '.filter(() => false)',
    kind: 'faulty',
    ops: 80,
    seed: 1,
  },
  {
    name: 'heal: a writer gives again what is needed',
    file: 'sync/heal.ts',
    text: 'const put = await putAgain(ports, name);',
    without: 'const put = { ok: true, value: true } as const;',
    kind: 'faulty',
    ops: 80,
    also: {
      file: 'sync/heal.ts',
      text: 'const stood = await standIn(ports, peer, segments);',
      without: 'const stood = { ok: true } as const;',
    },
    seed: 1,
  },
  {
    name: 'compare: unequal digests exchange snapshots',
    file: 'sync/compare.ts',
    text: '(peer.odd?.count ?? 0) >= quietCycles',
    without: 'false',
    kind: 'faulty',
    ops: 80,
    seed: 1,
  },
  {
    name: 'a snapshot is merged, never laid over',
    file: 'storage/merge-ops.ts',
    text: 'after.set(op.r, applyOp(row, op));',
    without: "after.set(op.r, applyOp(op.m === '' ? undefined : row, op));",
    kind: 'wild',
    seed: 17,
  },
  {
    name: 'sweep takes in what no head tells of',
    file: 'sync/sweep.ts',
    text: 'await expectSegments(tx, names, { known, now: ports.now(), isHint: true });',
    without: '',
    kind: 'mortal',
    ops: 60,
    seed: 16,
  },
  {
    name: 'only what every active device has merged is deleted',
    file: 'sync/sweep.ts',
    text: 'if (!isAcked || !reaches(acksOf(state)[w], n)) return false;',
    without: 'return true;',
    kind: 'mortal',
    ops: 60,
    seed: 3,
  },
  {
    name: 'an unknown version is kept raw and read later',
    file: 'sync/pull.ts',
    text: "if (state === 'raw') await tx.put('frames', [{ name, bytes: ownBytes(bytes) }]);",
    without: '',
    kind: 'plain',
    seed: 44,
  },
  {
    name: 'unknown tables are kept',
    file: 'storage/record-rows.ts',
    text: "await tx.put(\n      'ext',",
    without: "if (rows.length < 0) await tx.put(\n      'ext',",
    kind: 'plain',
    seed: 6,
  },
  {
    name: 'an ack stands before a gap',
    file: 'sync/sync-state.ts',
    text: "new Set((await tx.page('missing')).map(({ w }) => w))",
    without: 'new Set<string>()',
    kind: 'chatty',
    ops: 300,
    seed: 5,
  },
];
