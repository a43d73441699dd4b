/** The list of what was asked for here and has not come yet; it outlives the app. */
import type { WantRow } from '../../storage/sync-rows.ts';
import type { SyncStore, Tx } from '../../storage/tx.ts';

export async function want(tx: Tx, id: string, now: number): Promise<WantRow> {
  const before = await tx.get('wants', id);
  const row = before ?? { id, since: now, tries: 0, nextAt: 0 };
  if (before === undefined) await tx.put('wants', [row]);
  return row;
}

/** Somebody looks at it: it is tried again at once, however often it could not be had. */
export async function wantNow(store: SyncStore, id: string, now: number): Promise<void> {
  await store.run('write', async (tx) => {
    const row = await want(tx, id, now);
    await tx.put('wants', [{ ...row, nextAt: 0 }]);
  });
}
