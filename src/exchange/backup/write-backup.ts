/** Writes a backup in parts, so that a large one never lies in memory twice. */

import { writeBlock } from './blocks.ts';
import { deflate } from './deflate.ts';
import {
  type BackupBlob,
  type BackupHead,
  type BackupRows,
  type Block,
  type BlockKind,
  fileHeadBytes,
  flags,
  formatVersion,
  magic,
} from './format.ts';
import { type Lock, makeLock, type Randomness } from './lock.ts';

export type BackupSource = {
  readonly head: BackupHead;
  readonly tables: AsyncIterable<BackupRows> | Iterable<BackupRows>;
  readonly blobs: AsyncIterable<BackupBlob> | Iterable<BackupBlob>;
};

/** Records in one block: what one damaged place may cost, at most 100 and of a small deck about a twentieth. */
const rowsPerBlock = (rows: number) => Math.min(100, Math.max(4, Math.ceil(rows / 20)));

/** The parts of the file in their order. Without a passphrase anybody who has the file can read it. */
export async function* writeBackup(
  source: BackupSource,
  o: { readonly passphrase: string | null; readonly randomBytes: Randomness },
): AsyncGenerator<Uint8Array> {
  const made = o.passphrase === null ? null : await makeLock(o.passphrase, o.randomBytes);
  yield fileHead(made !== null);
  const out = numbered(made?.lock);
  if (made) yield await out.plain('lock', made.payload);
  yield await out.json('head', source.head);
  const most = rowsPerBlock(source.head.rows);
  for await (const { table, rows } of source.tables) {
    for (let at = 0; at < rows.length; at += most) {
      yield await out.json('rows', { table, rows: rows.slice(at, at + most) });
    }
  }
  for await (const blob of source.blobs) yield await out.sealed('blob', blobPayload(blob));
  const { rows, blobs } = source.head;
  yield await out.json('end', { rows, blobs });
}

function fileHead(isLocked: boolean): Uint8Array {
  const bytes = new Uint8Array(fileHeadBytes);
  bytes.set(new TextEncoder().encode(magic));
  bytes[magic.length] = formatVersion;
  bytes[magic.length + 1] = isLocked ? flags.locked : 0;
  return bytes;
}

function numbered(lock: Lock | undefined) {
  let index = 0;
  const next = (kind: BlockKind, payload: Uint8Array): Block => ({ kind, payload, index: index++ });
  const sealed = async (kind: BlockKind, payload: Uint8Array) => {
    const block = next(kind, payload);
    return await writeBlock(lock ? await lock.seal(block) : block);
  };
  return {
    plain: (kind: BlockKind, payload: Uint8Array) => writeBlock(next(kind, payload)),
    sealed,
    json: async (kind: BlockKind, value: unknown) =>
      await sealed(kind, await deflate(new TextEncoder().encode(JSON.stringify(value)))),
  };
}

/** Length of the id, the id, the bytes. */
function blobPayload({ id, bytes }: BackupBlob): Uint8Array {
  const name = new TextEncoder().encode(id);
  const payload = new Uint8Array(2 + name.length + bytes.length);
  new DataView(payload.buffer).setUint16(0, name.length);
  payload.set(name, 2);
  payload.set(bytes, 2 + name.length);
  return payload;
}
