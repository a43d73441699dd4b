/** Bytes somebody wants to see come in; what cannot be had stays on the list, and its owner is asked to put it again. */
import type { Attachment, AttachmentPart } from '../../domain/record/attachment.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { storageErrorOf } from '../../storage/storage-error.ts';
import type { Tx } from '../../storage/tx.ts';
import { getOrMissing } from '../ports.ts';
import type { RemoteError } from '../remote.ts';
import {
  type AttachmentPorts,
  arePlausible,
  chunkName,
  noteOnRecord,
  readAttachment,
  readChunks,
  sizeThere,
} from './attachment-ports.ts';
import type { ChunkPlace } from './chunk-sealer.ts';
import { want } from './want.ts';

/**
 * here: the bytes lie in the database · elsewhere: no device has stored them yet ·
 * missed: the store did not have them whole · gone: there is no such attachment any more ·
 * no-room: this device is full.
 */
export type Fetched = 'here' | 'elsewhere' | 'missed' | 'gone' | 'no-room';

export async function fetchAttachment(
  ports: AttachmentPorts,
  id: string,
): Promise<Result<Fetched, RemoteError>> {
  const { store } = ports;
  const lying = await store.run('write', async (tx) => {
    const attachment = await readAttachment(tx, id);
    const isHere = (await tx.get('blobs', id)) !== undefined;
    if (isHere || attachment === undefined) await tx.remove('wants', [id]);
    else await want(tx, id, ports.now());
    return { attachment, isHere };
  });
  if (lying.isHere) return ok('here');
  if (lying.attachment === undefined) return ok('gone');
  if (!arePlausible(lying.attachment)) return ok('elsewhere');
  const got = await getParts(ports, lying.attachment);
  if (!got.ok) return got;
  if (got.value === undefined) {
    await store.run('merge', (tx) => countMiss(tx, ports, id));
    return ok('missed');
  }
  return ok(await keepIfRoom(ports, id, got.value.buffer as ArrayBuffer));
}

/** Those on the list whose time has come, as many as this cycle's share allows. */
export async function fetchWanted(
  ports: AttachmentPorts,
  most: number,
): Promise<Result<boolean, RemoteError>> {
  const now = ports.now();
  const due = await ports.store.run('read', async (tx) => {
    const wants = (await tx.page('wants')).filter(({ nextAt }) => nextAt <= now);
    const found: { readonly id: string; readonly bytes: number }[] = [];
    for (const { id } of wants.sort((a, b) => b.since - a.since)) {
      found.push({ id, bytes: (await readAttachment(tx, id))?.bytes ?? 0 });
    }
    return found;
  });
  let left = most;
  for (const { id, bytes } of due) {
    if (left <= 0) return ok(true);
    const fetched = await fetchAttachment(ports, id);
    if (!fetched.ok) return fetched;
    left -= bytes;
    await ports.pause();
  }
  return ok(false);
}

async function getParts(
  ports: AttachmentPorts,
  { id, parts, bytes }: Attachment,
): Promise<Result<Uint8Array | undefined, RemoteError>> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const got = await getPiece(ports, part, { id, index });
    if (!got.ok) return got;
    const piece = got.value;
    if (piece?.length !== part.size) return ok(undefined);
    whole.set(piece, at);
    at += piece.length;
    await ports.pause();
  }
  return ok(whole);
}

/** Named by what is in it, so wherever it is found it is the one. */
async function getPiece(
  { remote, chunks, before = [] }: AttachmentPorts,
  part: AttachmentPart,
  where: ChunkPlace,
): Promise<Result<Uint8Array | undefined, RemoteError>> {
  for (const place of [{ remote, chunks }, ...before]) {
    const got = await getOrMissing(place.remote, chunkName(part.hash), sizeThere(part));
    if (!got.ok) return got.error.is === 'too-large' ? ok(undefined) : err(got.error);
    const frame = got.value;
    if (frame === undefined || (await place.chunks.hashOf(frame)) !== part.hash) continue;
    const piece = await place.chunks.open(frame, where);
    if (piece) return ok(piece);
  }
  return ok(undefined);
}

/** A full device goes on with its records: a picture waits for room. */
async function keepIfRoom(
  { store, now }: AttachmentPorts,
  id: string,
  bytes: ArrayBuffer,
): Promise<Fetched> {
  try {
    return await store.run('write', (tx) => keep(tx, id, bytes));
  } catch (thrown) {
    if (storageErrorOf(thrown).is !== 'full') throw thrown;
    await store.run('write', async (tx) => {
      const row = await want(tx, id, now());
      await tx.put('wants', [{ ...row, nextAt: now() + noRoomMs }]);
    });
    return 'no-room';
  }
}

async function keep(tx: Tx, id: string, bytes: ArrayBuffer): Promise<Fetched> {
  await tx.remove('wants', [id]);
  const attachment = await readAttachment(tx, id);
  if (attachment === undefined) return 'gone';
  await tx.put('blobs', [{ id, bytes }]);
  const row = await readChunks(tx, id);
  // What came from there lies there: an older cry for it is none to answer.
  const given = Math.max(row.given, attachment.wanted);
  await tx.put('chunks', [{ ...row, isStored: true, given }]);
  return 'here';
}

const minuteMs = 60_000;
const noRoomMs = 60 * minuteMs;
const dayMs = 86_400_000;
/** One miss may be a cache's: the second one is told. */
const tellAfter = 2;

async function countMiss(tx: Tx, ports: AttachmentPorts, id: string): Promise<void> {
  const attachment = await readAttachment(tx, id);
  if (attachment === undefined) return await tx.remove('wants', [id]);
  const before = await want(tx, id, ports.now());
  const now = ports.now();
  const tries = before.tries + 1;
  const nextAt = now + Math.min(dayMs, minuteMs * 4 ** (tries - 1));
  await tx.put('wants', [{ ...before, tries, nextAt }]);
  const { wanted } = attachment;
  if (tries < tellAfter || Math.abs(now - wanted) < dayMs) return;
  // Above the last cry, whatever the clocks say: each is answered once.
  await noteOnRecord(tx, ports, { id: attachment.id, set: { wanted: Math.max(now, wanted + 1) } });
}
