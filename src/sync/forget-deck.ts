/** Leaving a deck: what was known of its store goes, the records and what is still to be said of them stay. */
import type { SyncStore, TableName } from '../storage/tx.ts';
import { putOwn, readState } from './sync-state.ts';

/**
 * Changes that went out already are in no journal any more, so the next deck is told
 * everything at once: by a snapshot, which is asked for here.
 */
export async function forgetDeck(store: SyncStore): Promise<void> {
  await store.run('write', async (tx) => {
    const { writer } = await readState(tx);
    const named = async (table: 'segments' | 'frames' | 'missing') =>
      [table, (await tx.page(table)).map(({ name }) => name)] as const;
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
    await putOwn(tx, {
      ...{ w: writer, seq: 0, tip: null, base: 1, head: null, hashes: [] },
      ...{ snap: null, oldSnaps: [], wantsSnapshot: true, sweptAt: 0 },
    });
  });
}
