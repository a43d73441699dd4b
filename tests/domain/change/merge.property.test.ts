import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Op, Row } from '../../../src/domain/change/change.ts';
import {
  applyOp,
  canon,
  isVisible,
  recordOf,
  storedValue,
} from '../../../src/domain/change/merge.ts';
import type { Json } from '../../../src/domain/record/field.ts';
import { anyJson, anyOp, rowOf, stampAt, writerNamed } from '../../support/arbitrary-records.ts';

/** Ten thousand cases, on a machine that may be busy. */
vi.setConfig({ testTimeout: 30_000 });

const numRuns = 10_000;
const ops = fc.array(anyOp, { maxLength: 5 });

describe('merge is a join', () => {
  it('commutes: the order of arrival does not matter', () => {
    fc.assert(
      fc.property(ops, anyOp, anyOp, (before, a, b) => {
        const row = rowOf(before);
        expect(text(rowOf([a, b], row))).toBe(text(rowOf([b, a], row)));
      }),
      { numRuns },
    );
  });

  it('associates: rows joined in any grouping are the same row', () => {
    fc.assert(
      fc.property(ops, ops, ops, (a, b, c) => {
        const [ra, rb, rc] = [rowOf(a), rowOf(b), rowOf(c)];
        expect(text(join(join(ra, rb), rc))).toBe(text(join(ra, join(rb, rc))));
      }),
      { numRuns },
    );
  });

  it('is idempotent: taking the same op in again changes nothing', () => {
    fc.assert(
      fc.property(ops, fc.nat(), (all, pick) => {
        const row = rowOf(all);
        const again = all[pick % Math.max(1, all.length)];
        if (row && again) expect(applyOp(row, again)).toEqual(row);
        expect(text(join(row, row))).toBe(text(row));
      }),
      { numRuns },
    );
  });

  it('does not depend on order or repetition of any number of ops', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyOp, { minLength: 1, maxLength: 6 })
          .chain((all) =>
            fc.tuple(
              fc.constant(all),
              fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
            ),
          ),
        ([all, shuffled]) => {
          expect(text(rowOf(shuffled))).toBe(text(rowOf(all)));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('keeps per field the newest stamp that was ever offered', () => {
    fc.assert(
      fc.property(fc.array(anyOp, { minLength: 1, maxLength: 6 }), (all) => {
        const row = rowOf(all) as Row;
        for (const [name, stamp] of Object.entries(row.s)) {
          const offered = all.filter((op) => Object.hasOwn(op.f, name));
          const newest = offered.filter((op) => op.s === stamp);
          expect(offered.every((op) => op.s <= stamp)).toBe(true);
          expect(newest.map((op) => canon(op.f[name] as Json))).toContain(
            canon(valueIn(row, name)),
          );
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('canon', () => {
  it('is the same text whatever the order of the keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(canon(reversedKeys(value))).toBe(canon(value));
        expect(canon(JSON.parse(canon(value)) as Json)).toBe(canon(value));
      }),
    );
  });
});

describe('a deleted record', () => {
  const [early, middle, late] = [stampAt(1), stampAt(2), stampAt(3, 0, writerNamed('b'))] as const;
  const born = op({ title: 'Call Ana' }, early);
  const deleted = op({ deleted: true }, middle);

  it('does not show', () => {
    expect(isVisible(rowOf([born, deleted]) as Row)).toBe(false);
  });

  it('shows again when somebody wrote to it afterwards, in either order of arrival', () => {
    const edit = op({ title: 'Call Ana today' }, late);
    for (const order of [
      [born, deleted, edit],
      [edit, deleted, born],
    ]) {
      const row = rowOf(order) as Row;
      expect(isVisible(row)).toBe(true);
      expect(recordOf('task', row)).toMatchObject({ title: 'Call Ana today', deleted: false });
    }
  });

  it('stays away when what was written is older', () => {
    const row = rowOf([deleted, op({ title: 'Old words' }, early)]) as Row;
    expect(isVisible(row)).toBe(false);
    expect(recordOf('task', row).deleted).toBe(true);
  });
});

describe('fields this version does not know', () => {
  it('are kept with their stamps, apart from what the row derives', () => {
    const row = rowOf([op({ lanes: 'theirs', colour: 'blue' }, stampAt(5))], {
      id: 't1',
      s: {},
      lanes: ['all:0'],
    }) as Row;
    expect(row['lanes']).toEqual(['all:0']);
    expect(row.x).toEqual({ lanes: 'theirs', colour: 'blue' });
    expect(row.s).toEqual({ lanes: stampAt(5), colour: stampAt(5) });
  });

  it('lose to a value written once they are known, be it null', () => {
    const row = rowOf([op({ customer: null }, stampAt(9))], {
      id: 't1',
      s: { customer: stampAt(1) },
      x: { customer: 'c1' },
    }) as Row;
    expect(recordOf('task', row).customer).toBeNull();
    expect(storedValue('task', row, 'customer')).toBeNull();
  });

  it('may not overwrite the row itself', () => {
    const hostile = JSON.parse('{"id":"t9","s":{},"x":{},"__proto__":{"deleted":true}}') as Op['f'];
    const row = applyOp(
      { id: 't1', s: { title: stampAt(1) }, title: 'Call' },
      op(hostile, stampAt(9)),
    );
    expect(row).toEqual({ id: 't1', s: { title: stampAt(1) }, title: 'Call' });
    expect(row['deleted']).toBeUndefined();
  });

  it('of a whole kind unheard of are kept as well', () => {
    const row = applyOp(undefined, { ...op({ length: 3 }, stampAt(1)), t: 'ladder' });
    expect(row).toEqual({ id: 't1', s: { length: stampAt(1) }, x: { length: 3 } });
  });
});

function op(f: Op['f'], s: Op['s']): Op {
  return { t: 'task', r: 't1', s, f, b: {}, m: 'm' };
}

/** A row as the ops that make it, one per field: loading a snapshot is a merge. */
function asOps(row: Row | undefined): readonly Op[] {
  if (row === undefined) return [];
  return Object.entries(row.s).map(([name, stamp]) => op({ [name]: valueIn(row, name) }, stamp));
}

function join(a: Row | undefined, b: Row | undefined): Row | undefined {
  return rowOf(asOps(b), a);
}

function valueIn(row: Row, name: string): Json {
  return storedValue('task', row, name) ?? null;
}

function text(row: Row | undefined): string {
  return row === undefined ? '' : canon(row as unknown as Json);
}

function reversedKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, v]) => [key, reversedKeys(v)]),
  );
}
