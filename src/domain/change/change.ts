import type { Json } from '../record/field.ts';
import type { RecordKind, RecordTypes } from '../record/record.ts';
import type { Stamp } from './stamp.ts';

/** What a rule decides: these fields of this record take these values. */
export type ChangeOf<K extends RecordKind> = {
  readonly kind: K;
  readonly id: RecordTypes[K]['id'];
  readonly set: Partial<Omit<RecordTypes[K], 'id'>>;
};
export type Change = { [K in RecordKind]: ChangeOf<K> }[RecordKind];

/** A change as the journal keeps it: stamped once, when made. */
export type Op = {
  /** record kind */
  readonly t: string;
  /** record id */
  readonly r: string;
  readonly s: Stamp;
  readonly f: { readonly [field: string]: Json };
  /** the stamps it overwrote; a field that was new is absent */
  readonly b: { readonly [field: string]: Stamp };
  /** mutation id: all ops of one action share it */
  readonly m: string;
};

/** A record as it lies in the database. */
export type Row = {
  readonly id: string;
  readonly s: { readonly [field: string]: Stamp };
  /** values of fields this version does not know, kept for one that does */
  readonly x?: { readonly [field: string]: Json };
  readonly [field: string]: unknown;
};

export function change<K extends RecordKind>(
  kind: K,
  id: RecordTypes[K]['id'],
  set: ChangeOf<K>['set'],
): Change {
  return { kind, id, set } as Change;
}
