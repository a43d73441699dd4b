/** Where a new visit begins until the owner says otherwise. */
import { nextOpening } from './contact-hours.ts';
import type { WeekHours } from './record/hours.ts';
import { addMinutes, type LocalDateTime } from './time.ts';

export const visitMinutes = [30, 60, 90, 120] as const;
export const usualMinutes = 60;

/** The next full hour; outside working hours the next opening. An owner who works on no day gets the hour. */
export function visitStart(now: LocalDateTime, working: WeekHours): LocalDateTime {
  const hour = nextHour(now);
  const opening = nextOpening(working, hour);
  return opening === null || opening === hour ? hour : fullHour(opening);
}

function nextHour(now: LocalDateTime): LocalDateTime {
  return addMinutes(`${now.slice(0, 13)}:00` as LocalDateTime, 60);
}

function fullHour(local: LocalDateTime): LocalDateTime {
  return local.endsWith(':00') ? local : nextHour(local);
}
