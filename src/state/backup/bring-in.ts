/** Photos and memos that lie in the sync store only, on their way here before a backup. */

import { readStoredAway } from '../../storage/backup-reads.ts';
import { dexieSyncStore } from '../../storage/dexie-tx.ts';
import { wantNow } from '../../sync/attachments/want.ts';
import type { App } from '../app.ts';
import { rethrow } from '../rethrow.ts';
import { readDeckAccount } from '../sync/account.ts';
import { storeKindOf } from '../sync/store-address.ts';

type Ports = Pick<App, 'services'>;

/** Those that could come now: there is a network, and a store that has them. */
export async function bringable(app: Ports): Promise<readonly string[]> {
  const { db, platform } = app.services;
  if (!platform.isOnline()) return [];
  const deck = await readDeckAccount(app);
  // A deck carried from phone to phone as a file has no store to ask.
  if (deck === undefined || storeKindOf(deck.address) === 'file') return [];
  return await readStoredAway(db);
}

/** Asks for them and calls back once none is on its way any more; returns the way to stop waiting. */
export async function bringIn(
  { services }: Ports,
  ids: readonly string[],
  onEnd: () => void,
): Promise<() => void> {
  const { db, platform } = services;
  const now = () => platform.now().instant;
  for (const id of ids) await wantNow(dexieSyncStore(db), id, now());
  const isUnderWay = async () =>
    (await db.wants.bulkGet([...ids])).some((row) => row !== undefined && row.nextAt <= now());
  return services.live(isUnderWay, (is) => !is && onEnd(), rethrow);
}
