/** What photos and memos go by, in the page and in the worker alike: the engine's own ports, and their own sealer. */
import { dexieBlobShelf } from '../../storage/blob-shelf.ts';
import type { Database } from '../../storage/database.ts';
import type { AttachmentPorts, ChunkPlaceThere } from '../../sync/attachments/attachment-ports.ts';
import { createChunkSealer } from '../../sync/attachments/chunk-sealer.ts';
import { type Keys, keysOf } from '../../sync/keys.ts';
import type { StoreAddress } from '../../sync/pairing/pair-link.ts';
import type { SyncPorts } from '../../sync/ports.ts';
import type { Past } from '../../sync/roster/roster-ports.ts';
import { webCipher } from '../../sync/web-cipher.ts';
import { type RemotePorts, remoteFor } from './account.ts';

/** Its own lock: a large one on its way holds up no change. */
export const attachmentsLock = 'stopgap-attachments';

export function bytesPorts(
  db: Database,
  sync: SyncPorts,
  { keys, before = [] }: { readonly keys: Keys; readonly before?: readonly ChunkPlaceThere[] },
): AttachmentPorts {
  return { ...sync, before, chunks: chunksOf(keys), shelf: dexieBlobShelf(db) };
}

/** Where the deck was in earlier epochs. */
export async function chunksBefore(
  platform: RemotePorts,
  address: StoreAddress,
  past: readonly Past[],
): Promise<readonly ChunkPlaceThere[]> {
  return await Promise.all(
    past.map(async ({ root, epoch }) => {
      const keys = await keysOf(root, epoch);
      const remote = await remoteFor(platform, address, keys.workspace);
      return { remote, chunks: chunksOf(keys) };
    }),
  );
}

function chunksOf({ data, workspace, epoch }: Keys) {
  return createChunkSealer({ cipher: webCipher(data), workspace, epoch });
}
