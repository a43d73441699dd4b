/**
 * The one table of record kinds: storage, journal, merge, export and import all
 * read it, so a new kind or field is added here and nowhere else.
 */
import { type Attachment, attachmentFields } from './attachment.ts';
import { type Business, businessFields } from './business.ts';
import { type Chore, choreFields } from './chore.ts';
import { type Customer, customerFields } from './customer.ts';
import type { Field, Fields, Json } from './field.ts';
import { type Job, jobFields } from './job.ts';
import { type LadderRecord, ladderFields } from './ladder.ts';
import { type Member, memberFields } from './member.ts';
import { type Note, noteFields } from './note.ts';
import { type Task, taskFields } from './task.ts';
import { type Template, templateFields } from './template.ts';
import { type Visit, visitFields } from './visit.ts';

export type RecordTypes = {
  readonly customer: Customer;
  readonly task: Task;
  readonly job: Job;
  readonly visit: Visit;
  readonly chore: Chore;
  readonly note: Note;
  readonly attachment: Attachment;
  readonly template: Template;
  readonly ladder: LadderRecord;
  readonly member: Member;
  readonly business: Business;
};
export type RecordKind = keyof RecordTypes;

export const recordFields = {
  customer: customerFields,
  task: taskFields,
  job: jobFields,
  visit: visitFields,
  chore: choreFields,
  note: noteFields,
  attachment: attachmentFields,
  template: templateFields,
  ladder: ladderFields,
  member: memberFields,
  business: businessFields,
} as const satisfies { readonly [K in RecordKind]: Fields };

export const recordKinds = Object.keys(recordFields) as readonly RecordKind[];

/** A record as a fresh one has it, before any field was written. */
export function blank<K extends RecordKind>(kind: K, id: RecordTypes[K]['id']): RecordTypes[K] {
  return readRecord(kind, { id });
}

/**
 * Reads stored values as a record: missing or unreadable ones take the field's
 * initial value, fields of a newer version are left out (they stay in the row).
 */
export function readRecord<K extends RecordKind>(kind: K, stored: StoredValues): RecordTypes[K] {
  const record: Record<string, unknown> = { id: stored.id };
  const fields: Fields = recordFields[kind];
  for (const name in fields) {
    const field = fields[name] as Field<unknown>;
    const value = Object.hasOwn(stored, name) ? stored[name] : stored.x?.[name];
    record[name] = (value === undefined ? undefined : field.parse(value as Json)) ?? field.initial;
  }
  return record as RecordTypes[K];
}

/** What a fresh record holds in a field; `null` for a field of a newer version. */
export function initialOf(kind: RecordKind, name: string): Json {
  const fields: Fields = recordFields[kind];
  return ((fields[name] as Field<Json> | undefined)?.initial ?? null) as Json;
}

export function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(recordFields, kind);
}

export function isKnownField(kind: string, name: string): boolean {
  return isRecordKind(kind) && Object.hasOwn(recordFields[kind], name);
}

export type StoredValues = {
  readonly id: string;
  readonly x?: { readonly [field: string]: Json };
  readonly [field: string]: unknown;
};
