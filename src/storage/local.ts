/** What lives on this device only: never journalled, never synced. */

import type { Stamp } from '../domain/change/stamp.ts';
import type { Json } from '../domain/record/field.ts';

/** Words not yet saved, with the cursor, so that a kill costs nothing. */
export type Draft = {
  readonly key: string;
  readonly text: string;
  readonly selection: readonly [start: number, end: number];
  /** Whatever else the half-done form holds. */
  readonly extra?: Json;
  readonly at: number;
};

/** One undoable move, with what every field it wrote held before. */
export type Move = {
  readonly n?: number;
  readonly m: string;
  /** done, later, skip … : the word for the toast and "Done lately" */
  readonly verb: string;
  readonly title: string;
  /** How many other tasks went with it; absent for none. */
  readonly more?: number;
  readonly at: number;
  readonly before: readonly MoveBefore[];
  readonly undone?: boolean;
};

export type MoveBefore = {
  readonly t: string;
  readonly r: string;
  /** The move made this record: undoing it deletes it. */
  readonly made?: true;
  readonly fields: { readonly [field: string]: MovedField };
  /** Fields it did not write that undoing a later move put back to what they were at the time. */
  readonly same?: { readonly [field: string]: Stamp };
};

export type MovedField = {
  /** What it held before; absent when it had never been written. */
  readonly value?: Json;
  /** The stamp of that value. */
  readonly over?: Stamp;
  /** The stamp the move gave it: undo writes only where that one still stands. */
  readonly stamp: Stamp;
};
