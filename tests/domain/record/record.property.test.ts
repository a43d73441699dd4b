import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Field, Fields, Json } from '../../../src/domain/record/field.ts';
import { asId } from '../../../src/domain/record/id.ts';
import {
  blank,
  isKnownField,
  isRecordKind,
  type RecordKind,
  readRecord,
  recordFields,
  recordKinds,
} from '../../../src/domain/record/record.ts';
import { anyJson } from '../../support/arbitrary-records.ts';

/** Many cases, on a machine that may be busy. */
vi.setConfig({ testTimeout: 30_000 });

const anyKind = fc.constantFrom(...recordKinds);
/** Names a row needs for itself; a field of that name could not be told apart. */
const takenByTheRow = ['id', 's', 'x', 'lanes', 'dealt'];

describe.each(recordKinds)('a %s', (kind) => {
  const fields: Fields = recordFields[kind];

  it('is blank before any field was written', () => {
    const record = blankOf(kind);
    expect(Object.keys(record).sort()).toEqual(['id', ...Object.keys(fields)].sort());
    for (const name of Object.keys(fields)) expect(record[name]).toEqual(fields[name]?.initial);
  });

  it('has initial values that are stored and read back as they are', () => {
    const stored = JSON.parse(JSON.stringify(blankOf(kind))) as { id: string };
    expect(readRecord(kind, stored)).toEqual(blankOf(kind));
  });

  it('can be deleted, and leaves the names of the row alone', () => {
    expect(Object.keys(fields)).toContain('deleted');
    for (const name of takenByTheRow) expect(Object.keys(fields)).not.toContain(name);
  });
});

describe('reading a record', () => {
  it('never fails, and every field parses again to what was read', () => {
    fc.assert(
      fc.property(anyKind, storedFields(), (kind, values) => {
        const record = readRecord(kind, { ...values, id: 'r1' }) as unknown as Record<string, Json>;
        const fields: Fields = recordFields[kind];
        for (const [name, field] of Object.entries(fields)) {
          const value = record[name] as Json;
          if (isInitial(field, value)) continue;
          expect(field.parse(value)).toEqual(value);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('takes the initial value for one of another type, field by field', () => {
    const stored = {
      id: 't1',
      title: 'Call Ana',
      skips: 'many',
      status: { is: 'delegated' },
      when: 3,
    };
    const task = readRecord('task', stored);
    const start = blank('task', asId<'task'>('t1'));
    expect(task).toEqual({ ...start, title: 'Call Ana' });
  });

  it('takes a value of x for a field that this version came to know', () => {
    const row = { id: 't1', s: {}, x: { title: 'From a newer phone', colour: 'blue' } };
    expect(readRecord('task', row).title).toBe('From a newer phone');
    expect(readRecord('task', { ...row, title: '' }).title).toBe('');
    expect(readRecord('task', row)).not.toHaveProperty('colour');
  });

  it('fills in keys that an older version did not write within a field', () => {
    const task = readRecord('task', {
      id: 't1',
      when: { someday: true },
      status: { is: 'waiting' },
    });
    expect(task.when).toEqual({ notBefore: null, due: null, someday: true });
    expect(task.status).toEqual({ is: 'waiting', until: null, on: '' });
  });

  it('refuses dates, times, amounts and hours that are none', () => {
    const wrong: readonly [RecordKind, string, Json][] = [
      ['job', 'sent', '2026-02-30'],
      ['job', 'sent', '0050-01-01'],
      ['task', 'money', { amount: 1.5, currency: 'EUR', since: null }],
      ['task', 'money', { amount: 1, currency: 'euro', since: null }],
      ['task', 'money', { amount: 1, currency: 'EUR', since: 'soon' }],
      ['customer', 'contactHours', { calls: [], messages: [] }],
      ['business', 'workingHours', Array(7).fill({ from: '18:00', to: '09:00' }) as Json],
      ['business', 'workingHours', Array(7).fill({ from: '09:00', to: '24:30' }) as Json],
      ['customer', 'mergedInto', ''],
    ];
    for (const [kind, name, value] of wrong) expect(parseField(kind, name, value)).toBeUndefined();
    expect(
      parseField('business', 'workingHours', Array(7).fill({ from: '09:00', to: '24:00' })),
    ).toBeDefined();
  });
});

describe('known names', () => {
  it('are own names only', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(isKnownField('task', name)).toBe(false);
      expect(isRecordKind(name)).toBe(false);
      expect(isKnownField(name, 'title')).toBe(false);
    }
    expect(isKnownField('task', 'title')).toBe(true);
  });
});

/** Any JSON under the names of any kind, the right ones among the wrong. */
function storedFields(): fc.Arbitrary<Record<string, Json>> {
  const names = [...new Set(recordKinds.flatMap((kind) => Object.keys(recordFields[kind])))];
  const likely = fc.constantFrom<Json>(
    '2026-11-23',
    '2026-11-23T09:00',
    { is: 'open' },
    { is: 'done', at: 5 },
    { amount: 5, currency: 'EUR', since: null },
    { start: 1, end: 2 },
    [{ text: 'one', done: true }],
    [null],
  );
  return fc.dictionary(fc.constantFrom(...names), fc.oneof(anyJson, likely));
}

function blankOf(kind: RecordKind): Record<string, unknown> {
  return readRecord(kind, { id: 'r1' }) as unknown as Record<string, unknown>;
}

function isInitial(field: Field<unknown>, value: unknown): boolean {
  return value === field.initial;
}

function parseField(kind: RecordKind, name: string, value: Json): unknown {
  return (recordFields[kind] as Fields)[name]?.parse(value);
}
