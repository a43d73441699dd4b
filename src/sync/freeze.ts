/** Journal entries become sealed segments. Sealing waits for the cipher, so it lies between two transactions. */
import type { Op } from '../domain/change/change.ts';
import type { Json } from '../domain/record/field.ts';
import type { OpRow } from '../storage/database.ts';
import { opsToFreeze, takeFrozen } from '../storage/freeze-ops.ts';
import { ownBytes } from './bytes.ts';
import { segmentName } from './names.ts';
import { payloadVersion, type Segment, segmentMost } from './payload.ts';
import type { SyncPorts } from './ports.ts';
import { putOwn, readState, type SyncState } from './sync-state.ts';

export async function freeze(ports: SyncPorts): Promise<void> {
  const { store } = ports;
  for (;;) {
    const { state, ops } = await store.run('read', async (tx) => ({
      state: await readState(tx),
      ops: await opsToFreeze(tx, segmentMost),
    }));
    if (ops.length === 0) return;
    const sealed = await sealSegment(ports, state, ops);
    await store.run('write', async (tx) => {
      const { own, writer } = await readState(tx);
      if (writer !== state.writer || own.seq !== state.own.seq) return;
      if (!(await takeFrozen(tx, ops))) return;
      const { name, n, bytes } = sealed;
      const at = ports.now();
      const size = bytes.length;
      const changes = new Set(ops.map(({ m }) => m)).size;
      await tx.put('segments', [{ name, w: writer, n, state: 'new', size, at, changes }]);
      await tx.put('frames', [{ name, bytes: ownBytes(bytes) }]);
      await putOwn(tx, { ...own, seq: n, tip: name });
    });
  }
}

async function sealSegment(ports: SyncPorts, { own, writer }: SyncState, ops: readonly OpRow[]) {
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
  return { name: segmentName({ w: writer, n, hash }), n, bytes };
}

function opOf({ t, r, s, f, b, m }: OpRow): Op {
  return { t, r, s, f, b, m };
}
