/**
 * The date reader of capture, on chrono. Only its English part is taken (the
 * package index brings every language); day-first dates are turned round before.
 */
import { Chrono, configuration, type ParsedResult } from 'chrono-node/en';
import type { CaptureLocale, FoundDate } from '../domain/capture/date-finder.ts';
import {
  addDays,
  type ClockTime,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  parseLocalDate,
  timeOf,
  weekdayOf,
} from '../domain/time.ts';
import { ownersWords } from './owners-dates.ts';

/** Makes a reader; it holds chrono's rules, so one is enough. */
export function createDateFinder(): (
  text: string,
  reference: LocalDateTime,
  locale: CaptureLocale,
) => readonly FoundDate[] {
  const rules = configuration.createCasualConfiguration(false);
  const reader = (locale: CaptureLocale) =>
    new Chrono({ ...rules, parsers: [...ownersWords(locale), ...rules.parsers] });
  const readers = { 'en-GB': reader('en-GB'), 'en-US': reader('en-US') } as const;
  return (text, reference, locale) => {
    const monthFirst = locale === 'en-GB' ? turnDates(text) : text;
    return readers[locale]
      .parse(monthFirst, dateFrom(reference), { forwardDate: true })
      .flatMap((result) => foundFrom(result, text, reference));
  };
}

/** `19/3` becomes `3/19`: same length, so places stay. */
function turnDates(text: string): string {
  return text.replace(
    /(^|[^\d/.-])(\d{1,2})(?:(\/)(\d{1,2})(?!\d)|([.-])(\d{1,2})(?=\5\d{2,4}(?!\d)))/g,
    (_, lead, day, slash, month, dot, dottedMonth) =>
      `${lead}${month ?? dottedMonth}${slash ?? dot}${day}`,
  );
}

/** chrono reckons in the clock of its machine; only wall-clock parts go in and come out. */
function dateFrom(local: LocalDateTime): Date {
  const [y = 1970, mo = 1, d = 1, h = 0, mi = 0] = local.split(/[-T:]/).map(Number);
  return new Date(y, mo - 1, d, h, mi);
}

function foundFrom(result: ParsedResult, text: string, now: LocalDateTime): readonly FoundDate[] {
  const { start } = result;
  const lead = /^(?:by|before|after|until|till) /i.exec(result.text)?.[0].length ?? 0;
  const index = result.index + lead;
  const written = text.slice(index, result.index + result.text.length);
  const hasHour = start.isCertain('hour');
  const dayGiven = !hasHour || start.isCertain('day') || start.isCertain('weekday');
  const time = hasHour ? clockTime(start, written) : '';
  const date = dayGiven ? dayOf(result, written, dateOf(now)) : nextDayWith(time, now);
  return date ? [{ index, text: written, date, time, dayGiven }] : [];
}

/** 1 to 6 without am or pm is the afternoon: nobody is rung at three in the night. */
function clockTime(start: ParsedResult['start'], written: string): ClockTime {
  const hour = start.get('hour') ?? 0;
  const saysHalf = start.isCertain('meridiem') || /[ap]\.?m|\b0\d[:.]/i.test(written);
  const inDay = !saysHalf && hour >= 1 && hour <= 6 ? hour + 12 : hour;
  return `${two(inDay)}:${two(start.get('minute') ?? 0)}`;
}

function nextDayWith(time: ClockTime, now: LocalDateTime): LocalDate {
  return time > timeOf(now) ? dateOf(now) : addDays(dateOf(now), 1);
}

function dayOf({ start }: ParsedResult, written: string, today: LocalDate): LocalDate | undefined {
  const [year = 0, month = 0] = [start.get('year') ?? 0, start.get('month') ?? 0];
  const read = parseLocalDate(
    `${String(year).padStart(4, '0')}-${two(month)}-${two(start.get('day') ?? 0)}`,
  );
  if (read === undefined) return undefined;
  const span = wholeSpans.find(([words]) => words.test(written));
  if (span) return span[1](today);
  if (start.isCertain('day')) return read;
  if (start.isCertain('weekday')) {
    const saysToday = /\b(?:this|today)\b/i.test(written);
    return read === today && !saysToday ? addDays(today, 7) : read;
  }
  const isMonth = start.isCertain('month') && read > today;
  return isMonth ? monthOf(month, start.isCertain('year') ? year : 0, today) : read;
}

/** Stretches of time chrono counts from today, as the day owners mean. */
const wholeSpans: readonly (readonly [RegExp, (today: LocalDate) => LocalDate])[] = [
  [/^next\s+week$/i, (today) => addDays(today, 7 - weekdayOf(today))],
  [/^this\s+week$/i, (today) => addDays(today, (weekdayOf(today) < 5 ? 4 : 6) - weekdayOf(today))],
  [/^next\s+month$/i, firstOfNextMonth],
  [/^this\s+month$/i, (today) => addDays(firstOfNextMonth(today), -1)],
];

/** A month is its first day; the month we are in, its last. */
function monthOf(month: number, year: number, today: LocalDate): LocalDate | undefined {
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (month === thisMonth && (year === 0 || year === thisYear))
    return addDays(firstOfNextMonth(today), -1);
  const ahead = month > thisMonth ? thisYear : thisYear + 1;
  return parseLocalDate(`${year || ahead}-${two(month)}-01`);
}

function firstOfNextMonth(today: LocalDate): LocalDate {
  return `${addDays(`${today.slice(0, 7)}-28` as LocalDate, 4).slice(0, 7)}-01` as LocalDate;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
