/** What a file says, before anything is decided: parsers make it, the plan reads it. */
import type { LocalDate } from '../time.ts';

export type Phone = { readonly label: string; readonly number: string };
export type Mail = { readonly label: string; readonly address: string };

/** Why something of the file does not come in; the words for it are in `text/`. */
export type LeftOutWhy =
  | 'broken'
  | 'cut-off'
  | 'no-name'
  | 'no-date'
  | 'all-day'
  | 'cancelled'
  | 'twice'
  | 'already-done'
  | 'not-a-task'
  | 'repeat-not-read'
  | 'long-past'
  | 'deleted-before'
  | 'own-promise';

/** What did come in, but not quite as the file has it. */
export type NoticedWhy =
  | 'date-not-read'
  | 'task-repeats'
  | 'repeats-further'
  | 'unknown-zone'
  | 'shares-number'
  | 'cut-short';

export type LeftOut = { readonly line: number; readonly what: string; readonly why: LeftOutWhy };
export type Noticed = { readonly line: number; readonly what: string; readonly why: NoticedWhy };

export type ParsedCustomer = {
  /** Line of the file it starts on, from 1. */
  readonly line: number;
  /** '' when the file gives none. */
  readonly name: string;
  readonly company: string;
  readonly phones: readonly Phone[];
  readonly mails: readonly Mail[];
  readonly addresses: readonly string[];
  readonly nextTime: string;
  readonly notes: readonly string[];
  readonly language: string | null;
};

export type ParsedTask = {
  readonly line: number;
  readonly title: string;
  readonly notes: readonly string[];
  /** A date the file gives in figures; `time` is `HH:mm` or ''. */
  readonly on: { readonly date: LocalDate; readonly time: string } | null;
  /** The date as the file writes it, '' for none. */
  readonly dateWords: string;
  /** An amount as the file writes it, '' for none. */
  readonly moneyWords: string;
  readonly minutes: number | null;
  /** The customer the row names, when it has columns for one. */
  readonly customer: ParsedCustomer | null;
};

export type ParsedVisit = {
  readonly line: number;
  readonly uid: string;
  /** '' for a single visit, else the start the calendar gave this occurrence, in UTC. */
  readonly occurrence: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly place: string;
  readonly note: string;
  readonly people: readonly ParsedGuest[];
};
export type ParsedGuest = { readonly name: string; readonly mail: string; readonly phone: string };

/** A visit the calendar calls off; it matters when an earlier import brought it in. */
export type ParsedCancel = {
  readonly line: number;
  readonly uid: string;
  readonly occurrence: string;
  readonly title: string;
};

export type Parsed = {
  readonly customers: readonly ParsedCustomer[];
  readonly tasks: readonly ParsedTask[];
  readonly visits: readonly ParsedVisit[];
  readonly cancelled: readonly ParsedCancel[];
  readonly leftOut: readonly LeftOut[];
  readonly noticed: readonly Noticed[];
  /** Photos in the file; they stay there. */
  readonly photos: number;
};

export const nothingParsed: Parsed = {
  customers: [],
  tasks: [],
  visits: [],
  cancelled: [],
  leftOut: [],
  noticed: [],
  photos: 0,
};
