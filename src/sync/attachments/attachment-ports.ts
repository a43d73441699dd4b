/** Bytes of photos and memos: beside the cycle of records, over the same ports. */

import { change } from '../../domain/change/change.ts';
import { isVisible, recordOf } from '../../domain/change/merge.ts';
import type { Attachment, AttachmentPart } from '../../domain/record/attachment.ts';
import type { BlobShelf } from '../../storage/blob-shelf.ts';
import type { ChunksRow } from '../../storage/sync-rows.ts';
import type { Tx } from '../../storage/tx.ts';
import { writeRecords } from '../../storage/write-records.ts';
import { base32 } from '../names.ts';
import type { SyncPorts } from '../ports.ts';
import type { Remote } from '../remote.ts';
import { readState } from '../sync-state.ts';
import { type ChunkSealer, chunkMost, sealedSize } from './chunk-sealer.ts';

export type AttachmentPorts = Pick<SyncPorts, 'store' | 'remote' | 'now' | 'random' | 'pause'> & {
  readonly chunks: ChunkSealer;
  readonly shelf: BlobShelf;
  /** Where the deck was in earlier epochs, newest first: what nobody has brought over yet lies there still. */
  readonly before?: readonly ChunkPlaceThere[];
};

export type ChunkPlaceThere = { readonly remote: Remote; readonly chunks: ChunkSealer };

export function chunkName(hash: string): string {
  return `b/${hash.slice(0, 2)}/${hash}`;
}

/** `undefined` when there is no such attachment here, or it was deleted. */
export async function readAttachment(tx: Tx, id: string): Promise<Attachment | undefined> {
  const row = await tx.get('attachment', id);
  return row && isVisible(row) ? recordOf('attachment', row) : undefined;
}

export async function readChunks(tx: Tx, id: string): Promise<ChunksRow> {
  return (await tx.get('chunks', id)) ?? { id, isStored: false, given: 0, own: [] };
}

/** Through the journal, as every change of a record; the caller's transaction is a merge. */
export async function noteOnRecord(
  tx: Tx,
  ports: AttachmentPorts,
  { id, set }: { readonly id: Attachment['id']; readonly set: Partial<Attachment> },
): Promise<void> {
  const { writer } = await readState(tx);
  const mutation = base32(ports.random(15));
  const changes = [change('attachment', id, set)];
  await writeRecords(tx, { id: mutation, changes, now: ports.now(), writer });
}

const most = { bytes: 128 * 1024 * 1024 } as const;

/** The parts could be this attachment's: nobody is made to fetch what cannot be it. */
export function arePlausible({ parts, bytes }: Pick<Attachment, 'parts' | 'bytes'>): boolean {
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const isPart = ({ hash, size }: AttachmentPart) =>
    /^[a-z2-7]{32}$/.test(hash) && size > 0 && size <= chunkMost;
  return parts.length > 0 && parts.every(isPart) && total === bytes && total <= most.bytes;
}

export function sizeThere({ size }: AttachmentPart): number {
  return sealedSize(size);
}
