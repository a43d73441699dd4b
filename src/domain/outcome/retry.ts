/** When a call nobody answered is worth another try (§8). */
import { type Holidays, nextOpening, noHolidays } from '../contact-hours.ts';
import type { WeekHours } from '../record/hours.ts';
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
} from '../time.ts';

const restMinutes = 120;
const noon = '13:00';
const daysAhead = 7;

/** Two hours on at least, in the other half of the day where the customer may be called then. */
export function retryAt(
  calls: WeekHours,
  now: LocalDateTime,
  rest: Holidays = noHolidays,
): LocalDateTime {
  const earliest = addMinutes(now, restMinutes);
  const triedMorning = timeOf(now) < noon;
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const day = addDays(dateOf(now), ahead);
    const found = rest.has(day) ? null : inHalf(calls, day, triedMorning ? 'afternoon' : 'morning');
    const from = found && later(at(day, found.from), earliest);
    if (found && from && from < at(day, found.to)) return from;
  }
  return nextOpening(calls, earliest, rest) ?? earliest;
}

/** After two tries a text reaches further. */
export function offersText(tries: number): boolean {
  return tries >= 2;
}

function inHalf(
  calls: WeekHours,
  day: LocalDate,
  half: 'morning' | 'afternoon',
): { readonly from: ClockTime; readonly to: ClockTime } | null {
  const opening = calls[weekdayOf(day)];
  if (!opening) return null;
  const from = half === 'afternoon' && opening.from < noon ? noon : opening.from;
  const to = half === 'morning' && opening.to > noon ? noon : opening.to;
  return from < to ? { from, to } : null;
}

function later(a: LocalDateTime, b: LocalDateTime): LocalDateTime {
  return a > b ? a : b;
}
