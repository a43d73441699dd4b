/** The simulated clock: minutes since a Monday midnight; the owner's wall clock runs on UTC. */
import {
  addMinutes,
  at,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  type Moment,
  minutesBetween,
} from '../../src/domain/time.ts';

/** A Monday after which no public holiday falls in the UK until Christmas, so none is in the weeks reported. */
const midnight = at('2027-09-06' as LocalDate, '00:00');
const instant = Date.parse('2027-09-06T00:00Z');

export const dayMinutes = 24 * 60;

export function momentAt(minute: number): Moment {
  return {
    instant: instant + Math.floor(minute * 60_000),
    local: addMinutes(midnight, Math.floor(minute)),
  };
}

export function dateAt(minute: number): LocalDate {
  return dateOf(momentAt(minute).local);
}

export function minuteOf(local: LocalDateTime): number {
  return minutesBetween(midnight, local);
}

/** The end of that day: a promise for a day is kept until midnight. */
export function endOf(date: LocalDate): number {
  return minuteOf(at(date, '00:00')) + dayMinutes;
}

export function hourOf(minute: number): number {
  return Math.floor((minute % dayMinutes) / 60);
}

/** 0 Monday … 6 Sunday */
export function weekdayAt(minute: number): number {
  return Math.floor(minute / dayMinutes) % 7;
}
