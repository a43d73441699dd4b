/**
 * Pieces of a photo or memo, sealed as frames. The same piece sealed twice is the same
 * object under the same name: an upload that was cut goes on, and any device that has
 * the bytes can put again what the store lost.
 */
import type { Cipher } from '../cipher.ts';
import { boundBytes, headerLength, pad, padme, readHeader, unpad, writeHeader } from '../frame.ts';
import { nameHash } from '../names.ts';

export type ChunkSealer = {
  /** The key epoch that new pieces are sealed with. */
  readonly epoch: number;
  readonly hasKey: (epoch: number) => boolean;
  readonly seal: (piece: Uint8Array, where: ChunkPlace, epoch: number) => Promise<Uint8Array>;
  /** `undefined` when it was not sealed by us for this place, or was altered. */
  readonly open: (frame: Uint8Array, where: ChunkPlace) => Promise<Uint8Array | undefined>;
  readonly hashOf: (frame: Uint8Array) => Promise<string>;
};

/** The attachment, and which piece of it. */
export type ChunkPlace = { readonly id: string; readonly index: number };

const mib = 1024 * 1024;
const lengthBytes = 4;
const tagBytes = 16;
/** As much as makes an object of just under 1 MiB, which is where servers' own limits often lie. */
export const chunkMost = pieceMost(mib);

/** The piece that makes an object of just under so many bytes, a power of two from 128 KiB on: there padding goes in steps of a 64th. */
export function pieceMost(object: number): number {
  return object - object / 64 - lengthBytes;
}

export function createChunkSealer(o: {
  readonly cipher: Cipher;
  readonly workspace: string;
  readonly epoch: number;
}): ChunkSealer {
  const { cipher, workspace } = o;
  return {
    epoch: o.epoch,
    hasKey: cipher.hasKey,
    hashOf: async (frame) => nameHash(await cipher.hash(frame)),
    seal: async (piece, { id, index }, epoch) => {
      const place = { workspace, writer: id, seq: index };
      const nonce = await nonceFor(cipher, piece, `${workspace}|${id}|${index}|${epoch}|`);
      const header = writeHeader({ kind: 'chunk', deflated: false, epoch, nonce });
      const bound = boundBytes(header, 'chunk', place);
      const sealed = await cipher.encrypt(pad(piece), { epoch, nonce, bound });
      const frame = new Uint8Array(header.length + sealed.length);
      frame.set(header);
      frame.set(sealed, header.length);
      return frame;
    },
    open: async (frame, { id, index }) => {
      const read = readHeader(frame);
      if (!read.ok) return undefined;
      const { kind, deflated, epoch, nonce } = read.value;
      if (kind !== 'chunk' || deflated || !cipher.hasKey(epoch)) return undefined;
      const place = { workspace, writer: id, seq: index };
      const bound = boundBytes(frame.subarray(0, headerLength), kind, place);
      const padded = await cipher.decrypt(frame.subarray(headerLength), { epoch, nonce, bound });
      return padded && unpad(padded);
    },
  };
}

export function sealedSize(plain: number): number {
  return headerLength + padme(plain + lengthBytes) + tagBytes;
}

/**
 * Made of the piece itself: never the same for two different ones, always the same for
 * one. The id in it is 122 random bits that only our devices know, so that nobody can
 * try out which picture this may be.
 */
async function nonceFor(cipher: Cipher, piece: Uint8Array, salt: string): Promise<Uint8Array> {
  const head = new TextEncoder().encode(salt);
  const all = new Uint8Array(head.length + piece.length);
  all.set(head);
  all.set(piece, head.length);
  return (await cipher.hash(all)).slice(0, 12);
}
