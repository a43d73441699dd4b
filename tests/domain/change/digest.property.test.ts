import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Row } from '../../../src/domain/change/change.ts';
import { noDigest, rowDigest, shiftDigest } from '../../../src/domain/change/digest.ts';
import { canon } from '../../../src/domain/change/merge.ts';
import { sha256Words } from '../../../src/domain/change/sha256.ts';
import type { Json } from '../../../src/domain/record/field.ts';
import { anyOp, rowOf } from '../../support/arbitrary-records.ts';

vi.setConfig({ testTimeout: 30_000 });

const numRuns = 10_000;
const anyRow = fc
  .array(anyOp, { minLength: 1, maxLength: 4 })
  .map((ops) => rowOf(ops) as Row)
  .filter((row) => Object.keys(row.s).length > 0);

describe('SHA-256', () => {
  it('is that of the platform, for every length around a block and any text', () => {
    const texts = Array.from({ length: 200 }, (_, i) => 'ä'.repeat(i % 3) + 'x'.repeat(i));
    for (const text of [...texts, 'y'.repeat(100_000)]) expect(hex(text)).toBe(platformHex(text));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(hex(text)).toBe(platformHex(text));
      }),
      { numRuns },
    );
  });
});

describe('the digest', () => {
  it('does not depend on the order of fields or records', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 4 }), (rows) => {
        const named = rows.map((row, i) => ({ ...row, id: `t${i}` }));
        const turned = named.map((row) => ({
          ...row,
          s: Object.fromEntries(Object.entries(row.s).reverse()),
        }));
        expect(sumOf(turned.reverse())).toBe(sumOf(named));
      }),
      { numRuns },
    );
  });

  it('gives a record back when it is taken out', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (a, b) => {
        const other = { ...b, id: 't2' };
        const out = { table: 'task', before: other, after: undefined };
        expect(shiftDigest(sumOf([a, other]), [out])).toBe(sumOf([a]));
      }),
      { numRuns },
    );
  });

  it('follows changes without counting anew', () => {
    fc.assert(
      fc.property(anyRow, fc.array(anyOp, { maxLength: 4 }), (row, ops) => {
        const after = rowOf(ops, row);
        expect(shiftDigest(sumOf([row]), [{ table: 'task', before: row, after }])).toBe(
          sumOf(after ? [after] : []),
        );
      }),
      { numRuns },
    );
  });

  it('tells rows apart that differ in a value, a stamp, a name or a table', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (a, b) => {
        const same = stateOf(a) === stateOf(b);
        expect(rowDigest('task', a) === rowDigest('task', b)).toBe(same);
        expect(rowDigest('task', a)).not.toBe(rowDigest('note', a));
      }),
      { numRuns },
    );
  });
});

function sumOf(rows: readonly Row[]) {
  return shiftDigest(
    noDigest,
    rows.map((row) => ({ table: 'task', before: undefined, after: row })),
  );
}

function stateOf(row: Row): string {
  return canon(row as unknown as Json);
}

function hex(text: string): string {
  return Array.from(sha256Words(text), (word) => (word >>> 0).toString(16).padStart(8, '0')).join(
    '',
  );
}

function platformHex(text: string): string {
  return createHash('sha256').update(text.toWellFormed()).digest('hex');
}
