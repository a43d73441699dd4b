/** What an import would do; nothing is written until the owner says yes. */
import type { Change } from '../change/change.ts';
import type { Customer } from '../record/customer.ts';
import type { Note } from '../record/note.ts';
import type { Task } from '../record/task.ts';
import type { Visit } from '../record/visit.ts';
import type { Instant } from '../time.ts';
import type { Pace } from './pace.ts';
import type { LeftOut, Noticed } from './parsed.ts';

/** The deck as it stands, deleted records included: they are what is not brought back. */
export type Existing = {
  readonly customers: readonly Customer[];
  readonly tasks: readonly Task[];
  readonly visits: readonly Visit[];
  readonly notes: readonly Note[];
};

/** What capture makes of one line; absent fields keep their default. */
export type Understood = Partial<
  Pick<Task, 'title' | 'kind' | 'customer' | 'when' | 'money' | 'minutes'>
>;
export type Understand = (line: string) => Understood;

export type PlanContext = {
  readonly now: Instant;
  /** Where it came from, kept on each task: the file's name. */
  readonly source: string;
  readonly understandLine?: Understand;
  /** Bring back what the owner deleted after an earlier import of the same file. */
  readonly bringBack?: boolean;
  readonly pace?: Pace;
};

export type Counts = {
  /** New ones. */
  readonly customers: number;
  readonly tasks: number;
  readonly visits: number;
  readonly notes: number;
  /** Cards or rows that joined a customer named elsewhere in the file or in the deck. */
  readonly merged: number;
  /** Records of the deck that get something more. */
  readonly updated: number;
  /** Records of the deck the file adds nothing to. */
  readonly unchanged: number;
  /** Records the owner deleted earlier, left deleted. */
  readonly deletedBefore: number;
  readonly photos: number;
};

export type Merged = {
  readonly line: number;
  /** The name the file gives. */
  readonly what: string;
  /** The customer it joined. */
  readonly into: string;
};

export type Plan = {
  readonly changes: readonly Change[];
  readonly counts: Counts;
  readonly merged: readonly Merged[];
  readonly leftOut: readonly LeftOut[];
  readonly noticed: readonly Noticed[];
};

/** The plan as it grows. */
export type Draft = {
  readonly changes: Change[];
  readonly counts: { -readonly [K in keyof Counts]: Counts[K] };
  readonly merged: Merged[];
  readonly leftOut: LeftOut[];
  readonly noticed: Noticed[];
};

export function emptyDraft(): Draft {
  const counts = {
    customers: 0,
    tasks: 0,
    visits: 0,
    notes: 0,
    merged: 0,
    updated: 0,
    unchanged: 0,
    deletedBefore: 0,
    photos: 0,
  };
  return { changes: [], counts, merged: [], leftOut: [], noticed: [] };
}
