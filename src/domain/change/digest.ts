/**
 * One number for all that a device holds: the sum, modulo 2^128, of the SHA-256 of
 * every (table | id | field | stamp | value). Order does not matter and a record can
 * be taken out again, so it is kept up to date instead of counted anew. Two devices
 * that took in the same changes have the same one.
 */
import type { Json } from '../record/field.ts';
import type { Row } from './change.ts';
import { canon, storedValue } from './merge.ts';
import { sha256Words } from './sha256.ts';

declare const digestBrand: unique symbol;
/** 32 hexadecimal digits. */
export type Digest = string & { readonly [digestBrand]: true };

export const noDigest = '0'.repeat(32) as Digest;

export function rowDigest(kind: string, row: Row): Digest {
  const sum = new Uint32Array(4);
  const prefix = `${kind}|${row.id}|`;
  for (const name of Object.keys(row.s)) {
    const value: Json = storedValue(kind, row, name) ?? null;
    addWords(sum, sha256Words(`${prefix}${name}|${row.s[name]}|${canon(value)}`));
  }
  return format(sum);
}

export type Exchange = { readonly out: Digest; readonly into: Digest };

/** What records were goes out of the sum, what they are comes in. */
export function exchangeDigests(sum: Digest, exchanges: readonly Exchange[]): Digest {
  const words = parse(sum);
  for (const { out, into } of exchanges) {
    if (out !== noDigest) addWords(words, negated(parse(out)));
    if (into !== noDigest) addWords(words, parse(into));
  }
  return format(words);
}

/** The most significant word first. */
function addWords(sum: Uint32Array, words: ArrayLike<number>): void {
  let carry = 0;
  for (let i = 3; i >= 0; i--) {
    const next = (sum[i] as number) + ((words[i] as number) >>> 0) + carry;
    sum[i] = next;
    carry = next > 0xffffffff ? 1 : 0;
  }
}

function negated(words: Uint32Array): Uint32Array {
  const inverse = words.map((word) => ~word);
  addWords(inverse, [0, 0, 0, 1]);
  return inverse;
}

function parse(digest: Digest): Uint32Array {
  return Uint32Array.from([0, 8, 16, 24], (at) => Number.parseInt(digest.slice(at, at + 8), 16));
}

function format(words: Uint32Array): Digest {
  return Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('') as Digest;
}
