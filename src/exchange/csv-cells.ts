/** Dates, times and durations as tables write them. */
import { type LocalDate, parseLocalDate } from '../domain/time.ts';

/** Whether 03/04 is the third of April or the fourth of March. */
export type DateOrder = 'day-first' | 'month-first';

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}:\d{2}))?/;
const numeric = /^(\d{1,2})([./])(\d{1,2})[./](\d{4}|\d{2})(?:,?\s+(\d{1,2}:\d{2}))?$/;

/** A date whose second figure cannot be a month settles it for the column. */
export function dateOrderOf(cells: readonly string[]): DateOrder {
  const isMonthFirst = cells.some((cell) => {
    const match = numeric.exec(cell);
    return match?.[2] === '/' && Number(match[1]) <= 12 && Number(match[3]) > 12;
  });
  return isMonthFirst ? 'month-first' : 'day-first';
}

/** A date in figures and its `HH:mm` (or ''); `null` for words. */
export function dateOf(
  cell: string,
  order: DateOrder,
): { readonly date: LocalDate; readonly time: string } | null {
  const isoMatch = iso.exec(cell);
  const [, year, month, day, time = ''] = isoMatch ?? figures(cell, order) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = parseLocalDate(text);
  return date ? { date, time: timeOf(time) } : null;
}

function figures(cell: string, order: DateOrder): readonly string[] | undefined {
  const match = numeric.exec(cell);
  if (!match) return undefined;
  const [, first = '', separator, second = '', year = '', time = ''] = match;
  const isMonthFirst = order === 'month-first' && separator === '/';
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  return ['', year.length === 2 ? `20${year}` : year, month, day, time];
}

/** `HH:mm`, or '' for anything else. */
export function timeOf(cell: string): string {
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(cell.trim());
  const time = match ? `${match[1]?.padStart(2, '0')}:${match[2]}` : '';
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : '';
}

/** Whole minutes, `null` when the cell gives none. */
export function minutesOf(cell: string, unit: string): number | null {
  const match = /^(\d{1,4})(?::(\d{2}))?\s*(h|hr|hour|std|t|m|min)?/i.exec(cell.trim());
  if (!match) return null;
  const isHours = match[2] !== undefined || /^[hst]/i.test(match[3] ?? unit);
  const minutes = Number(match[1]) * (isHours ? 60 : 1) + Number(match[2] ?? 0);
  const isDays = /^d/i.test(unit);
  return minutes > 0 && minutes <= 24 * 60 && !isDays ? minutes : null;
}
