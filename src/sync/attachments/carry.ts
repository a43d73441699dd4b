/**
 * Photos and memos through what the owner carries, a file or a folder. It is at hand for
 * one tap only, so nothing waits until it is looked at: all that lies here goes out, and
 * all that lies there comes in. One list says what is there.
 */
import type { Row } from '../../domain/change/change.ts';
import { canon, isVisible, recordOf } from '../../domain/change/merge.ts';
import { msOf, type Stamp } from '../../domain/change/stamp.ts';
import type { Attachment, AttachmentPart } from '../../domain/record/attachment.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { RemoteError } from '../remote.ts';
import { putVerified } from '../upload.ts';
import {
  type AttachmentPorts,
  arePlausible,
  chunkName,
  noteOnRecord,
  readAttachment,
  readChunks,
  sizeThere,
} from './attachment-ports.ts';
import { readPieceMost } from './chunk-limit.ts';
import { fetchAttachment } from './fetch-attachment.ts';
import { piecesOf } from './put-attachments.ts';

type There = ReadonlyMap<string, number>;

/** Answers how many records were told where their bytes lie now: they want to be sent, too. */
export async function carryOut(ports: AttachmentPorts): Promise<Result<number, RemoteError>> {
  const there = await listThere(ports);
  if (!there.ok) return there;
  let noted = 0;
  for (const id of await ports.shelf.ids()) {
    const put = await putWhatLacks(ports, id, there.value);
    if (!put.ok) return put;
    if (put.value) noted += 1;
    await ports.pause();
  }
  const swept = await sweep(ports, there.value);
  return swept.ok ? ok(noted) : swept;
}

/** Answers how many photos and memos are here that were not before. */
export async function carryIn(ports: AttachmentPorts): Promise<Result<number, RemoteError>> {
  const there = await listThere(ports);
  if (!there.ok) return there;
  const here = new Set(await ports.shelf.ids());
  let came = 0;
  for (const { id, parts } of await attachments(ports, isVisible)) {
    if (here.has(id) || parts.length === 0 || !parts.every(isIn(there.value))) continue;
    const fetched = await fetchAttachment(ports, id);
    if (!fetched.ok) return fetched;
    if (fetched.value === 'here') came += 1;
    await ports.pause();
  }
  return ok(came);
}

async function listThere({ remote }: AttachmentPorts): Promise<Result<There, RemoteError>> {
  const listed = await remote.list('b');
  if (!listed.ok && listed.error.is !== 'missing') return listed;
  return ok(new Map((listed.ok ? listed.value : []).map(({ name, size }) => [name, size])));
}

function isIn(there: There): (part: AttachmentPart) => boolean {
  return (part) => there.get(chunkName(part.hash)) === sizeThere(part);
}

/** `true` when its record was told. */
async function putWhatLacks(
  ports: AttachmentPorts,
  id: string,
  there: There,
): Promise<Result<boolean, RemoteError>> {
  const { store } = ports;
  const { attachment, row } = await store.run('read', async (tx) => ({
    attachment: await readAttachment(tx, id),
    row: await readChunks(tx, id),
  }));
  if (attachment === undefined) return ok(false);
  const told = arePlausible(attachment) ? attachment.parts : [];
  // What somebody found damaged there is put again, though its size is right.
  const isAsked = attachment.wanted > row.given;
  if (!isAsked && told.length > 0 && told.every(isIn(there))) return ok(false);
  const blob = await store.run('read', (tx) => tx.get('blobs', id));
  if (blob === undefined) return ok(false);
  const parts: AttachmentPart[] = [];
  const cut = { told, most: await readPieceMost(ports) };
  for (const { index, bytes, epoch } of piecesOf(ports, new Uint8Array(blob.bytes), cut)) {
    const sealed = await ports.chunks.seal(bytes, { id, index }, epoch);
    const part = { hash: await ports.chunks.hashOf(sealed), size: bytes.length, epoch };
    parts.push(part);
    if (!isAsked && isIn(there)(part)) continue;
    const put = await putVerified(ports, chunkName(part.hash), sealed);
    if (!put.ok) return put;
    await ports.pause();
  }
  return ok(await note(ports, attachment, parts));
}

async function note(
  ports: AttachmentPorts,
  { id, wanted }: Attachment,
  parts: readonly AttachmentPart[],
): Promise<boolean> {
  return await ports.store.run('merge', async (tx) => {
    const attachment = await readAttachment(tx, id);
    if (attachment === undefined) return false;
    const row = await readChunks(tx, id);
    if (wanted > row.given) await tx.put('chunks', [{ ...row, given: wanted }]);
    if (canon(attachment.parts) === canon(parts)) return false;
    await noteOnRecord(tx, ports, { id, set: { parts } });
    return true;
  });
}

/** So long a deleted one may come back, by an edit made elsewhere meanwhile. */
const freeMs = 30 * 86_400_000;

/** What a month ago was deleted and no other record names. Taken away too early, it is put again by whoever has it. */
async function sweep(ports: AttachmentPorts, there: There): Promise<Result<void, RemoteError>> {
  const named = await attachments(ports, (row) => !isLongGone(row, ports.now()));
  const kept = new Set(named.flatMap(namesOf));
  const gone = await attachments(ports, (row) => isLongGone(row, ports.now()));
  for (const name of new Set(gone.flatMap(namesOf))) {
    if (kept.has(name) || !there.has(name)) continue;
    const removed = await ports.remote.remove(name);
    if (!removed.ok && removed.error.is !== 'missing') return removed;
  }
  return ok(undefined);
}

function isLongGone(row: Row, now: number): boolean {
  return !isVisible(row) && now - msOf(row.s['deleted'] as Stamp) > freeMs;
}

type Lying = { readonly id: string; readonly parts: readonly AttachmentPart[] };

function namesOf({ parts }: Lying): readonly string[] {
  return parts.map(({ hash }) => chunkName(hash));
}

/** Page by page: each row holds a thumbnail. */
async function attachments(
  { store }: AttachmentPorts,
  fits: (row: Row) => boolean,
): Promise<readonly Lying[]> {
  const found: Lying[] = [];
  for (let after = ''; ; ) {
    const rows = await store.run('read', (tx) => tx.page('attachment', { after, limit: pageRows }));
    const fitting = rows.filter(fits);
    found.push(...fitting.map((row) => ({ id: row.id, parts: recordOf('attachment', row).parts })));
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageRows) return found;
    after = last.id;
  }
}

const pageRows = 100;
