/** How the objects are called. A name holds the hash of what is in it, so that nobody can put anything else there unseen. */
export type SegmentName = { readonly w: string; readonly n: number; readonly hash: string };

export function segmentName({ w, n, hash }: SegmentName): string {
  return `s/${w}/${String(n).padStart(8, '0')}-${hash}`;
}

export function parseSegmentName(name: string): SegmentName | undefined {
  const found = /^s\/([0-9a-v]{10})\/([0-9]{8})-([a-z2-7]{32})$/.exec(name);
  if (!found) return undefined;
  const [, w = '', n = '', hash = ''] = found;
  return Number(n) > 0 ? { w, n: Number(n), hash } : undefined;
}

export function headName(w: string): string {
  return `h/${w}`;
}

export function parseHeadName(name: string): string | undefined {
  return /^h\/([0-9a-v]{10})$/.exec(name)?.[1];
}

export function snapshotName(w: string, hash: string): string {
  return `z/${w}/${hash}`;
}

export function parseSnapshotName(
  name: string,
): { readonly w: string; readonly hash: string } | undefined {
  const found = /^z\/([0-9a-v]{10})\/([a-z2-7]{32})$/.exec(name);
  return found ? { w: found[1] ?? '', hash: found[2] ?? '' } : undefined;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648 in small letters, without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >>> bits) & 31];
    }
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}

/** 160 bits of the SHA-256. */
export function nameHash(sha256: Uint8Array): string {
  return base32(sha256.subarray(0, 20));
}
