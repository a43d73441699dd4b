/**
 * Ids that follow from content, so that importing a file again finds what it made
 * before, on this device and on another. A 128-bit non-cryptographic hash (cyrb128,
 * public domain): it keeps rows apart, it guards nothing.
 */
import { asId, type Id } from './record/id.ts';

export function deriveId<K extends string>(kind: K, parts: readonly string[]): Id<K> {
  return asId<K>(hash128(JSON.stringify([kind, ...parts])));
}

/** 32 hexadecimal characters. */
export function hash128(text: string): string {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  const e = Math.imul(c ^ (a >>> 18), 597399067);
  const f = Math.imul(d ^ (b >>> 22), 2869860233);
  const g = Math.imul(e ^ (c >>> 17), 951274213);
  const h = Math.imul(f ^ (d >>> 19), 2716044179);
  return [e ^ f ^ g ^ h, f ^ e, g ^ e, h ^ e].map(hex).join('');
}

function hex(n: number): string {
  return (n >>> 0).toString(16).padStart(8, '0');
}
