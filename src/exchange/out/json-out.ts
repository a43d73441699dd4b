/**
 * All records as JSON that any program can read, by the schema in
 * public/stopgap-export.schema.json. Values are as the app reads them; bytes of photos
 * and memos are in the backup only.
 */
import type { Row } from '../../domain/change/change.ts';
import type { Stamp } from '../../domain/change/stamp.ts';
import { isObject, type Json } from '../../domain/record/field.ts';
import { isKnownField, type RecordKind, recordKinds } from '../../domain/record/record.ts';
import type { Instant } from '../../domain/time.ts';
import type { Missing, ReadBackup } from '../backup/format.ts';

export const exportName = 'stopgap-export';
export const exportVersion = 1;
export const schemaFile = 'stopgap-export.schema.json';

export type ExportHead = {
  readonly app: string;
  readonly made: Instant;
  readonly records: { readonly [K in RecordKind]: readonly { readonly id: string }[] };
};

/** Piece by piece, one record a line. */
export function* jsonPieces({ app, made, records }: ExportHead): Generator<string> {
  const head = {
    $schema: `./${schemaFile}`,
    format: exportName,
    version: exportVersion,
    app,
    made: new Date(made).toISOString(),
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "records": {`;
  for (const [at, kind] of recordKinds.entries()) {
    yield `${at === 0 ? '' : ','}\n  ${JSON.stringify(kind)}: [`;
    for (const [i, record] of records[kind].entries()) {
      const { deleted: _gone, ...rest } = record as { id: string; deleted?: boolean };
      yield `${i === 0 ? '' : ','}\n   ${JSON.stringify(rest)}`;
    }
    yield ']';
  }
  yield '\n }\n}\n';
}

/** An export back as a restore takes it; `undefined` when it is none. `newer` than this version is said. */
export function readExport(bytes: Uint8Array): ReadBackup | { readonly newer: number } | undefined {
  const read = parse(bytes);
  if (!isObject(read) || read['format'] !== exportName) return undefined;
  const version = read['version'];
  if (typeof version === 'number' && version > exportVersion) return { newer: version };
  const records = read['records'];
  // Its own name over nothing: read as a whole one, it would say that there was nothing.
  if (!isObject(records)) return undefined;
  const tables = recordKinds.map((table) => ({ table, rows: rowsOf(table, records[table]) }));
  const counts = Object.fromEntries(tables.map(({ table, rows }) => [table, rows.length]));
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const { app, made: said } = read;
  const made = typeof said === 'string' ? Date.parse(said) : Number.NaN;
  const missing = missingOf(records, rows);
  return {
    head: {
      app: typeof app === 'string' ? app : '',
      made: Number.isFinite(made) ? made : 0,
      counts,
      rows,
      blobs: 0,
      newest: 0,
      away: 0,
      rescued: null,
    },
    tables,
    blobs: [],
    missing,
    // One of an older app knows fewer kinds.
    mayLack: missing !== null || recordKinds.some((kind) => records[kind] === undefined),
  };
}

/** What stands in its lists and is no record. */
function missingOf(records: { readonly [kind: string]: Json }, read: number): Missing | null {
  const lists = recordKinds.map((kind) => records[kind] ?? []);
  if (!lists.every((list) => Array.isArray(list))) return { rows: null, blobs: null };
  const listed = lists.reduce((sum, list) => sum + list.length, 0);
  return listed === read ? null : { rows: listed - read, blobs: 0 };
}

/** A stamp older than any: what is here keeps its words, where the owner only adds. */
const before = '' as Stamp;

function rowsOf(kind: RecordKind, list: Json | undefined): readonly Row[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: Json) => {
    if (!isObject(one) || typeof one['id'] !== 'string' || one['id'] === '') return [];
    const known = Object.entries(one).filter(([name]) => isKnownField(kind, name));
    const stamps = Object.fromEntries(known.map(([name]) => [name, before]));
    return [{ ...Object.fromEntries(known), id: one['id'], s: stamps } as Row];
  });
}

function parse(bytes: Uint8Array): Json | undefined {
  // Far from JSON is told apart without reading all of it.
  if (![0x7b, 0xef, 0x20, 0x0a].includes(bytes[0] ?? 0)) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Json;
  } catch {
    return undefined;
  }
}
