/** Dates as owners say them and chrono does not: "half four", "the 14th", "EOD", "friday week". */
import type { Component, Parser } from 'chrono-node/en';
import type { CaptureLocale } from '../domain/capture/date-finder.ts';
import { addDays, type LocalDate, parseLocalDate, weekdayOf } from '../domain/time.ts';

type ParsingContext = Parameters<Parser['extract']>[0];
type Parts = { readonly [part in Component]?: number };
/** Where in the match the date begins, and what it says; `undefined` when it is none. */
type Reading = { readonly skip?: number; readonly parts: Parts } | undefined;
type Match = readonly (string | undefined)[];

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const monthName = `(${months})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?`;
const weekdays = 'mon|tue|wed|thu|fri|sat|sun';
const weekdayName = `(${weekdays})(?:day|s|sday|nesday|rs|r|rsday|urday)?`;
const hourName = '(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])';
const hours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

export function ownersWords(locale: CaptureLocale): Parser[] {
  const shared = [...clock, ...daysOfMonth, ...ends, ...weeks, ...nearDays, ...wholeMonths];
  return locale === 'en-GB' ? [britishHalf, ...shared] : shared;
}

/** In British English "half four" is 16:30. */
const britishHalf = parser(`\\bhalf ${hourName}\\b(?![.:]\\d)`, ([, hour]) => ({
  parts: { hour: hourOf(hour), minute: 30 },
}));

const clock: readonly Parser[] = [
  parser(
    `(?:^|[^\\d\\s]\\s+)((?:by|before|after|until|till) (1[0-2]|[1-9]))(?=$|[\\s,;!?)]|\\.(?!\\d))(?!\\s*[ap]\\.?m\\b)`,
    ([whole = '', written = '', hour]) => ({
      skip: whole.length - written.length,
      parts: { hour: Number(hour), minute: 0 },
    }),
  ),
  parser(`\\bhalf past ${hourName}\\b`, ([, hour]) => ({
    parts: { hour: hourOf(hour), minute: 30 },
  })),
  parser(`\\bquarter (past|to|after|of) ${hourName}\\b`, ([, way, hour]) => ({
    parts:
      way === 'past' || way === 'after'
        ? { hour: hourOf(hour), minute: 15 }
        : { hour: (hourOf(hour) + 11) % 12 || 12, minute: 45 },
  })),
];

const daysOfMonth: readonly Parser[] = [
  parser(
    `\\b(?:(?:on|by|due|before|until|till|${weekdayName})\\s+)?((?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th))\\b(?!\\s*(?:of\\s+)?(?:${months}))`,
    ([whole = '', , written = '', day], today) => {
      const skip = whole.length - written.length;
      if (skip === 0 && !/^the/i.test(written)) return undefined;
      const date = nextWithDay(Number(day), today);
      return date && { skip, parts: partsOf(date) };
    },
  ),
];

const ends: readonly Parser[] = [
  parser(
    `\\b(?:eod|cob|cop|end of (?:the )?(?:day|play)|close of (?:play|business))\\b(?!\\s+(?:on\\s+)?(?:${weekdays}|tomorrow|\\d))`,
    (_, today) => ({ parts: partsOf(today) }),
  ),
  parser(`\\b(?:eow|end of (?:the |this )?week)\\b`, (_, today) => ({
    parts: partsOf(addDays(today, (11 - weekdayOf(today)) % 7)),
  })),
];

const weeks: readonly Parser[] = [
  parser('\\bin a fortnight\\b', (_, today) => ({ skip: 3, parts: partsOf(addDays(today, 14)) })),
  parser(
    `\\b(?:(?:a )?week on ${weekdayName}|${weekdayName} week)\\b`,
    ([, after, before], today) => ({
      parts: partsOf(addDays(nextWeekday(after ?? before, today), 7)),
    }),
  ),
  parser(
    `\\b(?:(${weekdays})(?:nes|s|rs|ur|r)?(?:day)?\\s+next week|next week\\s+(?:on\\s+)?(${weekdays})(?:nes|s|rs|ur|r)?(?:day)?)\\b`,
    ([, first, second], today) => ({ parts: partsOf(inNextWeek(first ?? second, today)) }),
  ),
  parser('\\b(?:at|by|before|over) (the weekend)\\b', ([whole = '', written = ''], today) => ({
    skip: whole.length - written.length,
    parts: partsOf(addDays(today, (12 - weekdayOf(today)) % 7)),
  })),
];

const nearDays: readonly Parser[] = [
  parser('\\b(?:tues|weds|thur|thurs)\\b', ([written], today) => ({
    parts: partsOf(nextWeekday(written, today)),
  })),
  parser(
    '\\b(?:2moro|2morrow|tomoz|tmoro|tomorow|tommorow|tommorrow|in the morning)\\b',
    (_, today) => ({
      parts: partsOf(addDays(today, 1)),
    }),
  ),
];

/** chrono drops a bare "may", so the word that leads it stays in the match. */
const wholeMonths: readonly Parser[] = [
  parser(
    `\\b((?:early|start of|beginning of|mid|middle of|late|end of)(?:[\\s-]+in)?[\\s-]+|(?:by|before|until|till|next)\\s+)${monthName}\\b(?![\\s-]*\\d)`,
    ([, lead = '', month], today) => {
      const part = /^(?:mid|late|end)/i.exec(lead)?.[0].toLowerCase();
      const date = inMonth(months.split('|').indexOf((month ?? '').toLowerCase()) + 1, part, today);
      return date && { parts: partsOf(date) };
    },
  ),
];

function parser(pattern: string, read: (match: Match, today: LocalDate) => Reading): Parser {
  const regex = new RegExp(pattern, 'i');
  return {
    pattern: () => regex,
    extract: (context, match) => {
      const reading = read(match, todayOf(context));
      if (reading === undefined) return null;
      const { skip = 0, parts } = reading;
      const start = (match.index ?? 0) + skip;
      return context.createParsingResult(start, match[0].slice(skip), parts);
    },
  };
}

function todayOf({ refDate }: ParsingContext): LocalDate {
  return dateFrom(refDate.getFullYear(), refDate.getMonth() + 1, refDate.getDate()) as LocalDate;
}

function hourOf(written: string | undefined): number {
  return hours.indexOf((written ?? '').toLowerCase()) + 1 || Number(written);
}

function partsOf(date: LocalDate): Parts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

function nextWeekday(written: string | undefined, today: LocalDate): LocalDate {
  const ahead = (weekdayNumber(written) - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead || 7);
}

function inNextWeek(written: string | undefined, today: LocalDate): LocalDate {
  return addDays(today, 7 - weekdayOf(today) + weekdayNumber(written));
}

function weekdayNumber(written: string | undefined): number {
  return weekdays.split('|').indexOf((written ?? '').slice(0, 3).toLowerCase());
}

/** The nearest such day of a month, today included. */
function nextWithDay(day: number, today: LocalDate): LocalDate | undefined {
  const [year = 0, month = 0] = today.split('-').map(Number);
  for (let ahead = 0; ahead < 3; ahead++) {
    const date = dateFrom(
      year + Math.floor((month + ahead - 1) / 12),
      ((month + ahead - 1) % 12) + 1,
      day,
    );
    if (date && date >= today) return date;
  }
  return undefined;
}

/** The first day of the month; its middle or last day when the words say so. */
function inMonth(month: number, part: string | undefined, today: LocalDate): LocalDate | undefined {
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number);
  const year = month < thisMonth ? thisYear + 1 : thisYear;
  const first = dateFrom(year, month, 1);
  if (first === undefined) return undefined;
  const last = addDays(
    dateFrom(month === 12 ? year + 1 : year, (month % 12) + 1, 1) as LocalDate,
    -1,
  );
  if (part === 'mid') return addDays(first, 14);
  return part === undefined && first >= today ? first : last;
}

function dateFrom(year: number, month: number, day: number): LocalDate | undefined {
  const two = (n: number) => String(n).padStart(2, '0');
  return parseLocalDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}
