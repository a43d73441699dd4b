import type { AttachmentId } from '../../domain/record/id.ts';
import { dexieSyncStore } from '../../storage/dexie-tx.ts';
import { wantNow } from '../../sync/attachments/want.ts';
import type { App } from '../app.ts';
import { rethrow } from '../rethrow.ts';

/** Calls back with the bytes, `undefined` while they are on another device; returns the way to stop. */
export function followBytes(
  { services }: App,
  id: AttachmentId,
  apply: (bytes: ArrayBuffer | undefined) => void,
): () => void {
  return services.live(
    () => services.db.blobs.get(id),
    (row) => apply(row?.bytes),
    rethrow,
  );
}

/** For bytes that are looked at and not here: they come as soon as the store can give them. */
export async function askForBytes({ services }: App, id: AttachmentId): Promise<void> {
  const now = services.platform.now().instant;
  await wantNow(dexieSyncStore(services.db), id, now);
}
