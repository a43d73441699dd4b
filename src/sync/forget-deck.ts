/** Leaving a deck: what was known of its store goes, the records and what is still to be said of them stay. */
import type { KeyRow } from '../storage/database.ts';
import type { SyncStore, TableName } from '../storage/tx.ts';
import { putPartings, readPartings } from './roster/parting-rows.ts';
import type { Parting } from './roster/roster-ports.ts';
import { bringAlong, putFolder, putOwn, readState } from './sync-state.ts';

type NextRows = {
  readonly workspace: string;
  readonly keys: readonly KeyRow[];
  readonly partings: readonly Parting[];
};

/**
 * Changes that went out already are in no journal any more, so the next deck is told
 * everything at once: by a snapshot, which is asked for here.
 */
export async function forgetDeck(
  store: SyncStore,
  /** The next one, where it follows at once. */
  next?: NextRows,
): Promise<void> {
  await store.run('write', async (tx) => {
    const { writer, brought } = await readState(tx);
    const named = async (table: 'segments' | 'frames' | 'missing') =>
      [table, (await tx.page(table)).map(({ name }) => name)] as const;
    const before = await readPartings(tx);
    const rows = (await tx.page('sync')).map(({ key }) => key);
    const gone: readonly (readonly [TableName, readonly string[]])[] = [
      await named('segments'),
      await named('frames'),
      await named('missing'),
      ['chunks', (await tx.page('chunks')).map(({ id }) => id)],
      ['wants', (await tx.page('wants')).map(({ id }) => id)],
      ['sync', rows],
    ];
    for (const [table, keys] of gone) await tx.remove(table, keys);
    await bringAlong(tx, brought);
    await putOwn(tx, {
      ...{ w: writer, seq: 0, tip: null, base: 1, head: null, hashes: [] },
      ...{ snap: null, oldSnaps: [], wantsSnapshot: true, sweptAt: 0 },
    });
    if (next === undefined) return;
    await tx.put('keys', next.keys);
    await putFolder(tx, next.workspace);
    await putPartings(tx, [...next.partings, ...before]);
  });
}
