/** After an update: records of tables that were unknown when they came move to where they belong now. */
import { storedValue } from '../domain/change/merge.ts';
import { isRecordKind } from '../domain/record/record.ts';
import { shiftKeptDigest } from '../storage/digests.ts';
import { mergeOps } from '../storage/merge-ops.ts';
import type { SyncPorts } from './ports.ts';

export async function adoptTables(ports: SyncPorts): Promise<void> {
  const kept = await ports.store.run('read', (tx) => tx.page('ext'));
  const ours = kept.filter(({ t }) => isRecordKind(t));
  if (ours.length === 0) return;
  await ports.store.run('merge', async (tx) => {
    const ops = ours.flatMap(({ t, row }) =>
      Object.entries(row.s).map(([name, s]) => ({
        t,
        r: row.id,
        s,
        f: { [name]: storedValue(t, row, name) ?? null },
        b: {},
        m: '',
      })),
    );
    await mergeOps(tx, ops, { now: ports.now(), from: 'ext' });
    await shiftKeptDigest(
      tx,
      ours.map(({ t, row }) => ({ table: t, before: row, after: undefined })),
    );
    await tx.remove(
      'ext',
      ours.map(({ key }) => key),
    );
  });
}
