/**
 * How long the owner was away, by a clock that may jump. A reading of a clock
 * that ran ahead is kept beside the newest one, so that neither a jump back nor
 * the way out of one looks like a long absence.
 */
import { daysBetween, type Instant, type LocalDate } from '../time.ts';

/** Up to this many days nothing is said (L5). */
const silentDays = 3;
/** From here on one tap may put away all that does not matter any more. */
const longDays = 21;
/** Beyond this the clock is to blame, or nothing said would help: the deck as it lies is never wrong. */
const farthestDays = 400;
const mostAhead = 2;

export type Absence = {
  /** When the owner was last seen here. */
  readonly since: Instant;
  /** Days by the calendar, as people count them. */
  readonly days: number;
};

/** The readings with the one of now; those ahead of it stay. */
export function seenNow(readings: readonly Instant[], now: Instant): readonly Instant[] {
  const ahead = readings.filter((reading) => reading > now).sort((a, b) => a - b);
  return [...ahead.slice(0, mostAhead), now];
}

/** `null` when the owner was here lately, was never here, or the clock cannot be believed. */
export function absenceOf(
  readings: readonly Instant[],
  now: Instant,
  dateAt: (instant: Instant) => LocalDate,
): Absence | null {
  const past = readings.filter((reading) => reading <= now);
  if (past.length === 0) return null;
  const since = Math.max(...past);
  const days = daysBetween(dateAt(since), dateAt(now));
  return days > silentDays && days <= farthestDays ? { since, days } : null;
}

export function isLong({ days }: Pick<Absence, 'days'>): boolean {
  return days >= longDays;
}
