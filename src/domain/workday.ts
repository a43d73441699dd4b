/** Days on which work is done, whatever says which those are. */
import { addDays, type LocalDate } from './time.ts';

export type WorksOn = (day: LocalDate) => boolean;

/** Longer than any row of holidays. */
const mostDaysOff = 14;

/** That day or the nearest working day after it, or before it; the day itself where there is none for weeks. */
export function workdayFrom(
  day: LocalDate,
  worksOn: WorksOn,
  way: 'after' | 'before' = 'after',
): LocalDate {
  for (let off = 0; off <= mostDaysOff; off++) {
    const other = addDays(day, way === 'after' ? off : -off);
    if (worksOn(other)) return other;
  }
  return day;
}
