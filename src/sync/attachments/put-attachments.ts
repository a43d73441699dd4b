/** Bytes that lie here and not in the store yet go out, newest first, after everything else. */
import { canon } from '../../domain/change/merge.ts';
import type { Attachment, AttachmentPart } from '../../domain/record/attachment.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Tx } from '../../storage/tx.ts';
import type { RemoteError } from '../remote.ts';
import { putVerified } from '../upload.ts';
import {
  type AttachmentPorts,
  arePlausible,
  chunkName,
  noteOnRecord,
  readAttachment,
  readChunks,
} from './attachment-ports.ts';
import { cutBelow, readPieceMost } from './chunk-limit.ts';

export type Put = {
  /** attachments that are whole in the store now and whose records say so */
  readonly stored: number;
  /** the share of one cycle is used up, and more waits */
  readonly isMore: boolean;
};

export async function putAttachments(
  ports: AttachmentPorts,
  most: number,
): Promise<Result<Put, RemoteError>> {
  let [left, stored] = [most, 0];
  for (const one of await dueToPut(ports)) {
    if (left <= 0) return ok({ stored, isMore: true });
    const put = await putAttachment(ports, one, left);
    if (!put.ok) return put;
    left -= put.value.sent;
    if (!put.value.isWhole) return ok({ stored, isMore: true });
    stored += 1;
    await ports.pause();
  }
  return ok({ stored, isMore: false });
}

type Due = {
  readonly id: Attachment['id'];
  readonly at: number;
  readonly wanted: number;
  /** Somebody found what lies there missing or damaged: it is put whatever the store says. */
  readonly isAsked: boolean;
};

async function dueToPut({ store, shelf }: AttachmentPorts): Promise<readonly Due[]> {
  const here = await shelf.ids();
  const asked = new Set(await shelf.wanted());
  return await store.run('read', async (tx) => {
    const known = new Map((await tx.page('chunks')).map((row) => [row.id, row]));
    const maybe = here.filter((id) => !known.get(id)?.isStored || asked.has(id));
    const due: Due[] = [];
    for (const id of maybe) {
      const attachment = await readAttachment(tx, id);
      if (attachment === undefined) continue;
      const row = known.get(id);
      const { at, wanted } = attachment;
      const isAsked = wanted > (row?.given ?? 0);
      if (isAsked || !row?.isStored) due.push({ id: attachment.id, at, wanted, isAsked });
    }
    return due.sort((a, b) => b.at - a.at);
  });
}

type Sent = { readonly isWhole: boolean; readonly sent: number };

async function putAttachment(
  ports: AttachmentPorts,
  due: Due,
  left: number,
): Promise<Result<Sent, RemoteError>> {
  const lying = await ports.store.run('read', async (tx) => ({
    blob: await tx.get('blobs', due.id),
    parts: (await readAttachment(tx, due.id))?.parts ?? [],
    row: await tx.get('chunks', due.id),
  }));
  if (lying.blob === undefined) return ok({ isWhole: true, sent: 0 });
  const bytes = new Uint8Array(lying.blob.bytes);
  const told = arePlausible({ parts: lying.parts, bytes: bytes.length }) ? lying.parts : [];
  const has = new Set([...told, ...(lying.row?.own ?? [])].map(({ hash }) => hash));
  const parts: AttachmentPart[] = [];
  let sent = 0;
  for (const piece of piecesOf(ports, bytes, { told, most: await readPieceMost(ports) })) {
    // What was asked for goes in one go, or it would begin again with each cycle.
    if (sent >= left && !due.isAsked) return ok({ isWhole: false, sent });
    const put = await putPiece(ports, { ...piece, id: due.id }, due.isAsked ? noHashes : has);
    if (!put.ok) {
      const isTooLarge = put.error.is === 'too-large';
      const isCut = isTooLarge && (await cutBelow(ports, piece.bytes.length));
      return isCut ? await putAttachment(ports, due, left - sent) : put;
    }
    parts.push({ hash: put.value.hash, size: piece.bytes.length, epoch: piece.epoch });
    sent += put.value.sent;
    await ports.pause();
  }
  return await settle(ports, due, parts, sent);
}

/** To ask for one costs as much of the share as so many bytes. */
const askCost = 32 * 1024;
const noHashes: ReadonlySet<string> = new Set();

type Piece = { readonly index: number; readonly bytes: Uint8Array; readonly epoch: number };

/** As they were cut and sealed before, so that they are the same objects; else as it is done now. */
export function piecesOf(
  { chunks }: AttachmentPorts,
  bytes: Uint8Array,
  { told, most }: { readonly told: readonly AttachmentPart[]; readonly most: number },
): readonly Piece[] {
  const isAgain = ({ size, epoch }: AttachmentPart) => size <= most && chunks.hasKey(epoch);
  const again = told.length > 0 && told.every(isAgain);
  const count = Math.max(1, Math.ceil(bytes.length / most));
  const cuts = again
    ? told
    : Array.from({ length: count }, () => ({ size: most, epoch: chunks.epoch }));
  let from = 0;
  return cuts.map(({ size, epoch }, index) => {
    const piece = { index, epoch, bytes: bytes.subarray(from, from + size) };
    from += size;
    return piece;
  });
}

async function putPiece(
  ports: AttachmentPorts,
  { id, index, bytes, epoch }: Piece & { readonly id: string },
  has: ReadonlySet<string>,
): Promise<Result<{ readonly hash: string; readonly sent: number }, RemoteError>> {
  const sealed = await ports.chunks.seal(bytes, { id, index }, epoch);
  const hash = await ports.chunks.hashOf(sealed);
  const name = chunkName(hash);
  if (has.has(hash)) {
    const found = await ports.remote.stat(name);
    if (!found.ok && found.error.is !== 'missing') return found;
    if (found.ok && found.value.size === sealed.length) return ok({ hash, sent: askCost });
  }
  // Known here before it lies there: what is never named by a record is found again and taken away.
  await ports.store.run('write', (tx) => noteOwn(tx, id, hash));
  const put = await putVerified(ports, name, sealed);
  return put.ok ? ok({ hash, sent: sealed.length }) : put;
}

async function noteOwn(tx: Tx, id: string, hash: string): Promise<void> {
  const row = await readChunks(tx, id);
  if (row.own.some((one) => one.hash === hash)) return;
  await tx.put('chunks', [{ ...row, own: [...row.own, { hash, freeSince: 0 }] }]);
}

/** All of it lies there: the record says where, and from then on every device can have it. */
async function settle(
  ports: AttachmentPorts,
  { id, wanted }: Due,
  parts: readonly AttachmentPart[],
  sent = 0,
): Promise<Result<Sent, RemoteError>> {
  await ports.store.run('merge', async (tx) => {
    const attachment = await readAttachment(tx, id);
    if (attachment === undefined) return;
    if (canon(attachment.parts) !== canon(parts)) {
      await noteOnRecord(tx, ports, { id, set: { parts } });
    }
    const row = await readChunks(tx, id);
    await tx.put('chunks', [{ ...row, isStored: true, given: Math.max(row.given, wanted) }]);
  });
  return ok({ isWhole: true, sent });
}
