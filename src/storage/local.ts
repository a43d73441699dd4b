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

/** One undoable move: what every field held before, and the stamp the move gave it. */
export type Move = {
  readonly n?: number;
  readonly m: string;
  /** done, later, skip … : the word for the toast and "Done lately" */
  readonly verb: string;
  readonly title: string;
  readonly at: number;
  readonly before: readonly MoveBefore[];
  readonly undone?: boolean;
};

export type MoveBefore = {
  readonly t: string;
  readonly r: string;
  readonly stamp: Stamp;
  /** `undefined` in a field that had never been written */
  readonly values: { readonly [field: string]: Json | undefined };
};
