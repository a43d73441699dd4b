import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/domain/record/field.ts';
import {
  blank,
  type RecordKind,
  readRecord,
  recordFields,
  recordKinds,
} from '../../../src/domain/record/record.ts';
import { restoreChanges } from '../../../src/domain/restore.ts';
import {
  type ExportHead,
  jsonPieces,
  readExport,
  schemaFile,
} from '../../../src/exchange/out/json-out.ts';
import { allowed, misfits, type Schema } from '../../support/json-schema.ts';

const file = path.join(import.meta.dirname, '../../../public', schemaFile);
const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
const ofKind = (kind: RecordKind): Schema => schema.$defs?.[kind] ?? {};

/** Openings end after they begin, which a schema cannot say. */
function isSound(value: Json): boolean {
  if (Array.isArray(value)) return value.every((one: Json) => isSound(one));
  if (typeof value !== 'object' || value === null) return true;
  const { from, to } = value as { readonly from?: Json; readonly to?: Json };
  const isOpening = typeof from === 'string' && typeof to === 'string';
  return !(isOpening && from >= to) && Object.values(value).every((one: Json) => isSound(one));
}

function anyRecord(kind: RecordKind): fc.Arbitrary<{ readonly id: string }> {
  return allowed(schema, ofKind(kind)).filter(isSound) as fc.Arbitrary<Json & { id: string }>;
}

const anyRecords = fc.record(
  Object.fromEntries(
    recordKinds.map((kind) => [
      kind,
      fc.uniqueArray(anyRecord(kind), { maxLength: 2, selector: ({ id }) => id }),
    ]),
  ),
) as fc.Arbitrary<ExportHead['records']>;

const head = { app: '1.2.3', made: Date.UTC(2026, 10, 28) };
const bytesOf = (records: ExportHead['records']) =>
  new TextEncoder().encode([...jsonPieces({ ...head, records })].join(''));

describe('the schema of the export', () => {
  it.each(recordKinds)('has every field of a %s, and no other', (kind) => {
    const known = Object.keys(recordFields[kind]).filter((name) => name !== 'deleted');
    expect(Object.keys(ofKind(kind).properties ?? {}).sort()).toEqual(['id', ...known].sort());
    expect([...(ofKind(kind).required ?? [])].sort()).toEqual(['id', ...known].sort());
  });

  it.each(recordKinds)('allows a %s nobody has written to', (kind) => {
    const { deleted: _deleted, ...record } = blank(kind, 'a' as never);
    expect(misfits(schema, ofKind(kind), record as unknown as Json)).toEqual([]);
  });

  it.each(recordKinds)('allows of a %s only what the app reads as it stands', (kind) => {
    fc.assert(
      fc.property(anyRecord(kind), (record) => {
        expect(readRecord(kind, record)).toEqual({ ...record, deleted: false });
      }),
      { numRuns: 60 },
    );
  });
});

describe('an export', () => {
  it('fits the schema, and comes back as it was, field by field', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const bytes = bytesOf(records);
        const said = JSON.parse(new TextDecoder().decode(bytes)) as Json;
        expect(misfits(schema, schema, said)).toEqual([]);
        const read = readExport(bytes);
        if (read === undefined || 'newer' in read) throw new Error('it was not read');
        for (const { table, rows } of read.tables) {
          const back = rows.map(({ s: _stamps, ...row }) => row);
          expect(back).toEqual(records[table as RecordKind]);
        }
        const changes = restoreChanges('add', read.tables, []);
        const made = Object.fromEntries(changes.map(({ kind, id, set }) => [`${kind} ${id}`, set]));
        for (const kind of recordKinds) {
          for (const { id, ...fields } of records[kind])
            expect(made[`${kind} ${id}`]).toEqual(fields);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('put back where all of it is adds nothing', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const read = readExport(bytesOf(records));
        if (read === undefined || 'newer' in read) throw new Error('it was not read');
        const stamped = read.tables.map(({ table, rows }) => ({
          table,
          rows: rows.map((row) => ({
            ...row,
            s: Object.fromEntries(Object.keys(row.s).map((name) => [name, 'x'])) as never,
          })),
        }));
        expect(restoreChanges('add', read.tables, stamped)).toEqual([]);
        expect(restoreChanges('replace', read.tables, stamped)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is told from any other file, and one of a newer app is named so', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(readExport(bytes)).toBeUndefined();
      }),
    );
    const newer = new TextEncoder().encode('{"format":"stopgap-export","version":2}');
    expect(readExport(newer)).toEqual({ newer: 2 });
  });

  it('without its records is none: it would say that there was nothing', () => {
    for (const text of [
      '{"format":"stopgap-export","version":1}',
      '{"format":"stopgap-export","version":1,"records":[]}',
      '{"format":"stopgap-export","version":1,"records":null}',
    ])
      expect(readExport(new TextEncoder().encode(text))).toBeUndefined();
  });

  it.each([
    ['a kind that it has no list of', '{"task":[{"id":"a"}]}', null],
    ['what stands in a list and is no record', '{"task":[{"id":"a"},7,{}]}', { rows: 2, blobs: 0 }],
    ['a list that is none', '{"task":{"id":"a"}}', { rows: null, blobs: null }],
  ])('may lack %s', (_name, records, missing) => {
    const text = `{"format":"stopgap-export","version":1,"records":${records}}`;
    const read = readExport(new TextEncoder().encode(text));
    expect(read).toMatchObject({ missing, mayLack: true });
  });

  it('with a list of every kind lacks nothing', () => {
    const none = Object.fromEntries(recordKinds.map((kind) => [kind, []])) as never;
    expect(readExport(bytesOf(none))).toMatchObject({ missing: null, mayLack: false });
  });

  it('cut anywhere is no export, never half of one', () => {
    const none = Object.fromEntries(recordKinds.map((kind) => [kind, []])) as never;
    const whole = bytesOf(none);
    const most = new TextDecoder().decode(whole).trimEnd().length;
    for (let end = 0; end < most; end++) expect(readExport(whole.subarray(0, end))).toBeUndefined();
  });
});
