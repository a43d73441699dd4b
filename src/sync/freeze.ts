/** Journal entries become sealed segments. Sealing waits for the cipher, so it lies between two transactions. */
import type { Op } from '../domain/change/change.ts';
import type { Json } from '../domain/record/field.ts';
import { opsToFreeze, takeFrozen } from '../storage/freeze-ops.ts';
import type { Tx } from '../storage/tx.ts';
import { ownBytes } from './bytes.ts';
import { segmentName } from './names.ts';
import { payloadVersion, type Segment, segmentMost } from './payload.ts';
import type { SyncPorts } from './ports.ts';
import { mostChars } from './size-limit.ts';
import { putOwn, readState, type SyncState } from './sync-state.ts';

export async function freeze(ports: SyncPorts): Promise<void> {
  const { store } = ports;
  for (;;) {
    const { state, ops } = await store.run('read', async (tx) => ({
      state: await readState(tx),
      ops: await opsToFreeze(tx, {
        ...segmentMost,
        chars: await mostChars(tx, 'segment', ports.now()),
      }),
    }));
    if (ops.length === 0) return;
    const sealed = await sealSegment(ports, state, ops);
    await store.run('write', async (tx) => {
      const { own, writer } = await readState(tx);
      if (writer !== state.writer || own.seq !== state.own.seq) return;
      if (!(await takeFrozen(tx, ops))) return;
      await putSealed(tx, sealed, ports.now());
      await putOwn(tx, { ...own, seq: sealed.n, tip: sealed.name });
    });
  }
}

export type SealedSegment = {
  readonly name: string;
  readonly w: string;
  readonly n: number;
  readonly bytes: Uint8Array;
  readonly ops: readonly Op[];
};

/** The next one after those that are sealed here. */
export async function sealSegment(
  ports: SyncPorts,
  { own, writer }: Pick<SyncState, 'own' | 'writer'>,
  ops: readonly Op[],
): Promise<SealedSegment> {
  const n = own.seq + 1;
  const segment: Segment = {
    v: payloadVersion,
    minReader: 1,
    w: writer,
    n,
    prev: own.tip,
    wall: ports.now(),
    app: ports.app,
    ops: ops.map(opOf),
  };
  const value = segment as unknown as Json;
  const bytes = await ports.sealer.seal({ kind: 'segment', writer, seq: n, value });
  const hash = await ports.sealer.hashOf(bytes);
  return { name: segmentName({ w: writer, n, hash }), w: writer, n, bytes, ops };
}

export async function putSealed(
  tx: Tx,
  { name, w, n, bytes, ops }: SealedSegment,
  at: number,
): Promise<void> {
  const changes = new Set(ops.map(({ m }) => m)).size;
  await tx.put('segments', [{ name, w, n, state: 'new', size: bytes.length, at, changes }]);
  await tx.put('frames', [{ name, bytes: ownBytes(bytes) }]);
}

function opOf({ t, r, s, f, b, m }: Op): Op {
  return { t, r, s, f, b, m };
}
