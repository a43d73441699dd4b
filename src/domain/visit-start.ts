/** Where a new visit begins until the owner says otherwise. */
import { nextOpening } from './contact-hours.ts';
import type { WeekHours } from './record/hours.ts';
import {
  addDays,
  addMinutes,
  at,
  type ClockTime,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  timeOf,
  weekdayOf,
} from './time.ts';

export const visitMinutes = [30, 60, 90, 120] as const;
export const usualMinutes = 60;

/** The next full hour; outside working hours the next opening. An owner who works on no day gets the hour. */
export function visitStart(now: LocalDateTime, working: WeekHours): LocalDateTime {
  const hour = nextHour(now);
  const opening = nextOpening(working, hour);
  return opening === null || opening === hour ? hour : fullHour(opening);
}

export type SaidWhen = {
  readonly day: LocalDate | null;
  /** `HH:mm`, or '' where none was said. */
  readonly hour: string;
};

/** What was said, and for the rest what is likely: an hour alone is the next one, a day alone begins as that day does. */
export function startFrom(
  { day, hour }: SaidWhen,
  now: LocalDateTime,
  working: WeekHours,
): LocalDateTime {
  const usual = visitStart(now, working);
  if (day === null && hour === '') return usual;
  if (day === null) return at(hour > timeOf(now) ? dateOf(now) : addDays(dateOf(now), 1), hour);
  if (hour !== '') return at(day, hour);
  if (day === dateOf(usual)) return usual;
  if (day === dateOf(now)) return nextHour(now);
  return at(day, dayBegins(working[weekdayOf(day)] ?? null));
}

const usualMorning = '09:00';

function dayBegins(opening: WeekHours[number]): ClockTime {
  return opening ? timeOf(fullHour(at(anyDay, opening.from))) : usualMorning;
}
const anyDay = '2000-01-01' as LocalDate;

function nextHour(now: LocalDateTime): LocalDateTime {
  return addMinutes(`${now.slice(0, 13)}:00` as LocalDateTime, 60);
}

function fullHour(local: LocalDateTime): LocalDateTime {
  return local.endsWith(':00') ? local : nextHour(local);
}
