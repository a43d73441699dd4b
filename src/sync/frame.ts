/**
 * The outside of every object: magic, version, kind, flags, key epoch, nonce, then
 * what AES-GCM made of the padded content. All before the content is bound to it, and
 * so are workspace, kind, writer and sequence, so that nothing can be moved elsewhere.
 */
import { err, ok, type Result } from '../domain/result.ts';

export const frameKinds = {
  head: 1,
  segment: 2,
  snapshot: 3,
  chunk: 4,
  mail: 5,
  roster: 6,
} as const;
export type FrameKind = keyof typeof frameKinds;

export type Header = {
  readonly kind: FrameKind;
  /** the content was deflated */
  readonly deflated: boolean;
  readonly epoch: number;
  readonly nonce: Uint8Array;
};

/** Where an object belongs; it opens nowhere else. */
export type Place = { readonly workspace: string; readonly writer: string; readonly seq: number };

export type FrameError = { readonly is: 'damaged' } | { readonly is: 'newer' };

export const headerLength = 21;
const magic = [0x53, 0x54, 0x50, 0x47] as const;
const version = 1;

export function writeHeader({ kind, deflated, epoch, nonce }: Header): Uint8Array {
  const bytes = new Uint8Array(headerLength);
  bytes.set([...magic, version, frameKinds[kind], deflated ? 1 : 0, epoch >> 8, epoch & 255]);
  bytes.set(nonce, 9);
  return bytes;
}

/** Unknown versions, kinds and flags are a newer app's. */
export function readHeader(frame: Uint8Array): Result<Header, FrameError> {
  if (frame.length < headerLength + 16 || magic.some((byte, i) => frame[i] !== byte)) {
    return err({ is: 'damaged' });
  }
  const [, , , , ver = 0, kindCode, flags = 0, high = 0, low = 0] = frame;
  const kind = (Object.keys(frameKinds) as FrameKind[]).find((k) => frameKinds[k] === kindCode);
  if (ver !== version || kind === undefined || flags > 1) return err({ is: 'newer' });
  return ok({ kind, deflated: flags === 1, epoch: (high << 8) | low, nonce: frame.slice(9, 21) });
}

export function boundBytes(header: Uint8Array, kind: FrameKind, place: Place): Uint8Array {
  const { workspace, writer, seq } = place;
  const text = new TextEncoder().encode(`${workspace}|${kind}|${writer}|${seq}`);
  const bytes = new Uint8Array(header.length + text.length);
  bytes.set(header);
  bytes.set(text, header.length);
  return bytes;
}

/**
 * Length, content, zeros up to a Padmé size: it gives away the length to at most 12 %.
 * With `turn` two versions that follow each other are never of one size, since some
 * servers tell versions apart by size and second only.
 */
export function pad(content: Uint8Array, turn?: number): Uint8Array {
  const least = padme(content.length + 4);
  const size = turn === undefined ? least : Math.ceil(least / 64) * 64 + (turn % 64);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, content.length);
  bytes.set(content, 4);
  return bytes;
}

export function unpad(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < 4) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return length <= bytes.length - 4 ? bytes.subarray(4, 4 + length) : undefined;
}

/** Nikitin and others, "Reducing metadata leakage from encrypted files" (2019). */
export function padme(length: number): number {
  if (length < 2) return length;
  const e = Math.floor(Math.log2(length));
  const step = 2 ** (e - (Math.floor(Math.log2(e || 1)) + 1));
  return step <= 1 ? length : Math.ceil(length / step) * step;
}
