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

/** A record before and after; `undefined` where it was or is not there. */
export type RowShift = {
  readonly table: string;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
};

/** The sum with what these records were taken out and what they are put in. */
export function shiftDigest(sum: Digest, shifts: readonly RowShift[]): Digest {
  const words = parse(sum);
  for (const { table, before, after } of shifts) {
    const names = Object.keys({ ...before?.s, ...after?.s }).filter((name) => {
      return !isSameField(table, name, [before, after]);
    });
    if (before) addWords(words, negated(fieldsSum(table, before, names)));
    if (after) addWords(words, fieldsSum(table, after, names));
  }
  return format(words);
}

/** The digest of one record alone. */
export function rowDigest(table: string, row: Row): Digest {
  return shiftDigest(noDigest, [{ table, before: undefined, after: row }]);
}

/** A value that was not written over is the very same one. */
function isSameField(
  table: string,
  name: string,
  [a, b]: readonly [Row | undefined, Row | undefined],
): boolean {
  if (a === undefined || b === undefined || a.s[name] !== b.s[name]) return false;
  return storedValue(table, a, name) === storedValue(table, b, name);
}

function fieldsSum(table: string, row: Row, names: readonly string[]): Uint32Array {
  const sum = new Uint32Array(4);
  const prefix = `${table}|${row.id}|`;
  for (const name of names) {
    if (!Object.hasOwn(row.s, name)) continue;
    const value: Json = storedValue(table, row, name) ?? null;
    addWords(sum, sha256Words(`${prefix}${name}|${row.s[name]}|${canon(value)}`));
  }
  return sum;
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
