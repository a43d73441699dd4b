/** Opening hours as a person says them: one row for days that are alike. */
import type { Opening, WeekHours } from './record/hours.ts';
import type { ClockTime } from './time.ts';

export type WeekRow = {
  /** 0 Monday … 6 Sunday, never empty. */
  readonly days: readonly number[];
  readonly opening: Opening | null;
};

const everyDay = [0, 1, 2, 3, 4, 5, 6] as const;
const workdays = [0, 1, 2, 3, 4] as const;
const halfHours = Array.from(
  { length: 49 },
  (_, i) => `${String(Math.floor(i / 2)).padStart(2, '0')}:${i % 2 === 0 ? '00' : '30'}`,
);
const dayStart = '08:00';
const dayEnd = '17:00';

/** Monday to Friday as one row where they are alike; all seven where `together` says so. */
export function weekRows(week: WeekHours, together: 'week' | 'workdays'): readonly WeekRow[] {
  if (together === 'week' && isAlike(week, everyDay)) return [row(week, everyDay)];
  const first = isAlike(week, workdays) ? [row(week, workdays)] : workdays.map(single);
  return [...first, single(5), single(6)];

  function single(day: number): WeekRow {
    return row(week, [day]);
  }
}

export function withOpening(
  week: WeekHours,
  days: readonly number[],
  opening: Opening | null,
): WeekHours {
  return week.map((old, day) => (days.includes(day) ? opening : old));
}

/** Opens a closed day too; an end that is no longer after the start moves to the next sensible one. */
export function openFrom(opening: Opening | null, from: ClockTime): Opening {
  const to = opening?.to ?? dayEnd;
  return { from, to: to > from ? to : '24:00' };
}

export function openTo(opening: Opening | null, to: ClockTime): Opening {
  const from = opening?.from ?? dayStart;
  return { from: from < to ? from : '00:00', to };
}

/** Every half hour to choose from, and the one that stands there already. */
export function startChoices(opening: Opening | null): readonly ClockTime[] {
  return choices(opening?.from).filter((time) => time < '24:00');
}

export function endChoices(opening: Opening): readonly ClockTime[] {
  return choices(opening.to).filter((time) => time > opening.from);
}

function choices(now: ClockTime | undefined): readonly ClockTime[] {
  if (now === undefined || halfHours.includes(now)) return halfHours;
  return [...halfHours, now].sort();
}

function row(week: WeekHours, days: readonly number[]): WeekRow {
  return { days, opening: week[days[0] ?? 0] ?? null };
}

function isAlike(week: WeekHours, days: readonly number[]): boolean {
  const first = week[days[0] ?? 0];
  return days.every((day) => week[day]?.from === first?.from && week[day]?.to === first?.to);
}
