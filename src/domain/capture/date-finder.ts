import type { ClockTime, LocalDate, LocalDateTime } from '../time.ts';

export type CaptureLocale = 'en-GB' | 'en-US';

/** A date a reader of dates sees in a text; whether it is meant as one is decided by `findDue`. */
export type FoundDate = {
  readonly index: number;
  readonly text: string;
  readonly date: LocalDate;
  /** `HH:mm`, or '' when no hour was written. */
  readonly time: ClockTime | '';
  /** False when only an hour was written and `date` is the next day that has it. */
  readonly dayGiven: boolean;
};

export type DateFinder = (
  text: string,
  reference: LocalDateTime,
  locale: CaptureLocale,
) => readonly FoundDate[];
