/** Blocks of bytes that survive the loss of their neighbours. */
import { type Block, type BlockKind, blockKinds } from './format.ts';

/** No JSON and no likely payload begins so; a checksum decides anyway. */
const mark = [0xf5, 0x53, 0x47, 0xb1] as const;
const checkBytes = 16;
/** mark, kind, index, length, checksum */
export const blockHeadBytes = mark.length + 1 + 4 + 4 + checkBytes;
const kindAt = mark.length;
const indexAt = kindAt + 1;
const lengthAt = indexAt + 4;
const checkAt = lengthAt + 4;

export async function writeBlock({ kind, index, payload }: Block): Promise<Uint8Array> {
  const bytes = new Uint8Array(blockHeadBytes + payload.length);
  const view = new DataView(bytes.buffer);
  bytes.set(mark);
  view.setUint8(kindAt, blockKinds[kind]);
  view.setUint32(indexAt, index);
  view.setUint32(lengthAt, payload.length);
  bytes.set(payload, blockHeadBytes);
  bytes.set(await checkOf(bytes), checkAt);
  return bytes;
}

/** Every whole block from `from` on, in the order of the file; what lies between them is passed over. */
export async function readBlocks(bytes: Uint8Array, from: number): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  let at = nextMark(bytes, from);
  while (at >= 0) {
    const block = await blockAt(bytes, at);
    if (block) blocks.push(block);
    at = nextMark(bytes, block ? at + blockHeadBytes + block.payload.length : at + 1);
  }
  return blocks;
}

async function blockAt(bytes: Uint8Array, at: number): Promise<Block | undefined> {
  if (at + blockHeadBytes > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const end = at + blockHeadBytes + view.getUint32(lengthAt);
  const kind = kindOf(view.getUint8(kindAt));
  if (kind === undefined || end > bytes.length) return undefined;
  const whole = bytes.subarray(at, end);
  const check = await checkOf(whole);
  if (check.some((byte, i) => byte !== whole[checkAt + i])) return undefined;
  return { kind, index: view.getUint32(indexAt), payload: whole.subarray(blockHeadBytes) };
}

function kindOf(code: number): BlockKind | undefined {
  return (Object.keys(blockKinds) as BlockKind[]).find((kind) => blockKinds[kind] === code);
}

/** Over kind, index, length and payload. */
async function checkOf(block: Uint8Array): Promise<Uint8Array> {
  const checked = new Uint8Array(block.length - mark.length - checkBytes);
  checked.set(block.subarray(kindAt, checkAt));
  checked.set(block.subarray(blockHeadBytes), checkAt - kindAt);
  const sum = await crypto.subtle.digest('SHA-256', checked);
  return new Uint8Array(sum).subarray(0, checkBytes);
}

function nextMark(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(mark[0], from); at >= 0; at = bytes.indexOf(mark[0], at + 1)) {
    if (mark.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}
