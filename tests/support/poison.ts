/** Records in which every text that the app takes in is another: one that would do harm if it became markup. */
import type { Change } from '../../src/domain/change/change.ts';
import type { Json } from '../../src/domain/record/field.ts';
import { type RecordKind, readRecord, recordKinds } from '../../src/domain/record/record.ts';
import { jsonPieces } from '../../src/exchange/out/json-out.ts';

export type Poisoned = {
  /** As an export that the app restores. */
  readonly file: Buffer;
  /** "task.steps.0.text" */
  readonly texts: readonly string[];
  readonly ids: readonly (readonly [RecordKind, string])[];
};

/** A text counts as one when the record, read as from any outside, keeps it. Ids stay, or nothing would hang together. */
export function poison(changes: readonly Change[], text: string): Poisoned {
  const ids = new Set<string>(changes.map(({ id }) => id));
  const texts: string[] = [];
  const records = Object.fromEntries(recordKinds.map((kind): [RecordKind, object[]] => [kind, []]));
  for (const { kind, id, set } of changes) {
    let fields = set as Json;
    for (const path of textPaths(fields).filter((one) => !ids.has(String(valueAt(fields, one))))) {
      const tried = withValue(fields, path, text);
      const read = readRecord(kind, { ...(tried as object), id });
      if (valueAt(read as unknown as Json, path) !== text) continue;
      fields = tried;
      texts.push([kind, ...path].join('.'));
    }
    records[kind]?.push(readRecord(kind, { ...(fields as object), id }));
  }
  const head = { app: text, made: 0, records } as unknown as Parameters<typeof jsonPieces>[0];
  return {
    file: Buffer.from([...jsonPieces(head)].join('')),
    texts: [...new Set(texts)],
    ids: changes.map(({ kind, id }) => [kind, id]),
  };
}

type Path = readonly string[];

function textPaths(value: Json, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textPaths(inner, [...path, key]));
}

type Branch = { readonly [key: string]: Json };

function valueAt(value: Json | undefined, [key, ...rest]: Path): Json | undefined {
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt((value as Branch)[key], rest);
}

function withValue(value: Json, [key, ...rest]: Path, text: string): Json {
  if (key === undefined) return text;
  const put = withValue((value as Branch)[key] ?? null, rest, text);
  return Array.isArray(value)
    ? (value as readonly Json[]).with(Number(key), put)
    : { ...(value as Branch), [key]: put };
}
