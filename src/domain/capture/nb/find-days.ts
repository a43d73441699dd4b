/** Days as Norwegians write them: "i morgen", "neste uke", "om to uker", "uke 50", "14. des", "14.12". */
import { addDays, type LocalDate, parseLocalDate, weekdayOf } from '../../time.ts';
import { count, countOf, whole } from './words.ts';

export type FoundDay = {
  readonly start: number;
  readonly end: number;
  readonly date: LocalDate;
};

type Read = (groups: readonly (string | undefined)[], today: LocalDate) => LocalDate | undefined;
type Reader = readonly [pattern: RegExp, read: Read];

const months = 'jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des';
const monthName = String.raw`(jan(?:uar)?|feb(?:ruar)?|mars?|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?)\.?`;
/** `man` and `tor` are also a word and a name: short they need a lead. */
const weekday = '(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|tirs?|ons|tors|fre|lør|søn)';
const anyWeekday =
  '(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|man|tirs?|ons|tors?|fre|lør|søn)';
const week = '(?:uke|uka|uken|veke)';

/** Longer ways first: what one has taken no other reads again. */
const readers: readonly Reader[] = [
  [
    whole(String.raw`(?:den\s+)?(\d{1,2})\.?\s*${monthName}(?:\s+(\d{4}))?`, 'giu'),
    ([, day, month, year], today) =>
      year === undefined
        ? nextDate(Number(day), monthOf(month), today)
        : dateOf(Number(year), monthOf(month), Number(day)),
  ],
  [whole(String.raw`(\d{4})-(\d{2})-(\d{2})`, 'giu'), ([written]) => parseLocalDate(written ?? '')],
  [
    whole(String.raw`(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})`, 'giu'),
    ([, day, month, year = '']) =>
      dateOf(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day)),
  ],
  [
    whole(String.raw`(\d{1,2})[./](\d{1,2})(?![.,/:]?\d)\.?`, 'giu'),
    ([, day, month], today) => nextDate(Number(day), Number(month), today),
  ],
  [whole('i\\s*over\\s*i?\\s*morgen', 'giu'), (_, today) => addDays(today, 2)],
  [
    whole('i\\s*mor(?:gen|ra|ro)(?:\\s+(?:tidlig|formiddag|ettermiddag|kveld))?', 'giu'),
    (_, today) => addDays(today, 1),
  ],
  [
    whole('i\\s*dag|i\\s*kveld|i\\s*ettermiddag|i\\s*formiddag|i\\s*natt', 'giu'),
    (_, today) => today,
  ],
  [whole('i\\s*forgårs', 'giu'), (_, today) => addDays(today, -2)],
  [whole('i\\s*går', 'giu'), (_, today) => addDays(today, -1)],
  [
    whole(
      `${anyWeekday}\\.?\\s+(?:i\\s+)?neste\\s+${week}|neste\\s+${week}\\s+(?:på\\s+)?${anyWeekday}`,
      'giu',
    ),
    ([, first, second], today) => inWeek(1, first ?? second, today),
  ],
  [
    whole(`${anyWeekday}\\s+om\\s+(${count})\\s+(?:uker|uke)`, 'giu'),
    ([, day, weeks], today) => addDays(nextWeekday(day, today), 7 * countOf(weeks)),
  ],
  [
    whole(`(?:forrige|sist)\\s+${anyWeekday}`, 'giu'),
    ([, day], today) => addDays(nextWeekday(day, today), -7),
  ],
  [whole(`neste\\s+${anyWeekday}`, 'giu'), ([, day], today) => inWeek(1, day, today)],
  [
    whole(
      `(?:førstkommende|kommende|nå\\s+på|til|på|innen|før|fra|senest|etter)\\s+${anyWeekday}\\.?`,
      'giu',
    ),
    ([, day], today) => nextWeekday(day, today),
  ],
  [whole(`${weekday}\\.?`, 'giu'), ([, day], today) => nextWeekday(day, today)],
  [whole('(man|tor)\\.?(?=\\s+(?:kl|\\d))', 'giu'), ([, day], today) => nextWeekday(day, today)],
  [
    whole(`om\\s+(${count}|et\\s+par|noen)\\s+(dag(?:er)?|uker?|måned(?:er)?|mnd)`, 'giu'),
    ([, n = '', unit = ''], today) => ahead(/par|noen/iu.test(n) ? 2 : countOf(n), unit, today),
  ],
  [whole(`(?:slutten|enden)\\s+av\\s+${week}`, 'giu'), (_, today) => endOfWeek(today)],
  [whole(`denne\\s+${week}|i\\s+løpet\\s+av\\s+${week}`, 'giu'), (_, today) => endOfWeek(today)],
  [
    whole(`neste\\s+${week}|(?:til|over)\\s+(?:uka|uken)|(?:etter|over)\\s+helg(?:a|en)`, 'giu'),
    (_, today) => inWeek(1, 'mandag', today),
  ],
  [
    whole('(?:til|i|før|innen)\\s+helg(?:a|en)?', 'giu'),
    (_, today) => addDays(today, (12 - weekdayOf(today)) % 7),
  ],
  [
    whole('slutten\\s+av\\s+(?:måneden|mnd)|denne\\s+måneden|månedsslutt|månedsskiftet', 'giu'),
    (_, today) => addDays(firstOfNextMonth(today), -1),
  ],
  [whole('neste\\s+måned', 'giu'), (_, today) => firstOfNextMonth(today)],
  [whole('(?:i\\s+)?uke\\s+(\\d{1,2})', 'giu'), ([, n], today) => isoWeek(Number(n), today)],
  [whole('julaften', 'giu'), (_, today) => nextDate(24, 12, today)],
  [whole('nyttårsaften', 'giu'), (_, today) => nextDate(31, 12, today)],
  [whole('(?:før|innen|til)\\s+jul', 'giu'), (_, today) => nextDate(23, 12, today)],
  [whole('(?:etter|over)\\s+(?:nyttår|jul)', 'giu'), (_, today) => nextDate(2, 1, today)],
  [
    whole(
      `(i|innen|til|før|fra|i\\s+begynnelsen\\s+av|i\\s+starten\\s+av|i\\s+midten\\s+av|medio|i\\s+slutten\\s+av|ultimo)\\s+${monthName}(?!\\s*\\d)`,
      'giu',
    ),
    ([, part = '', month], today) => inMonth(part, monthOf(month), today),
  ],
  [
    whole('(?:den|innen|før|senest|til)\\s+(\\d{1,2})\\.(?!\\d)', 'giu'),
    ([, day], today) => nextWithDay(Number(day), today),
  ],
];

export function findDays(text: string, today: LocalDate): readonly FoundDay[] {
  const found: FoundDay[] = [];
  for (const [pattern, read] of readers) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const date = read(match, today);
      if (date) found.push({ start: start + leadLength(match[0]), end, date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A word that weighs the date stays before it, to be read there. */
function leadLength(written: string): number {
  return /^(?:til|på|innen|før|fra|senest|etter)\s+(?=\S)/iu.exec(written)?.[0].length ?? 0;
}

function monthOf(written = ''): number {
  return months.split('|').indexOf(written.slice(0, 3).toLowerCase()) + 1;
}

function weekdayNumber(written = ''): number {
  return ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø'].indexOf(written.slice(0, 2).toLowerCase());
}

function nextWeekday(written: string | undefined, today: LocalDate): LocalDate {
  return addDays(today, (weekdayNumber(written) - weekdayOf(today) + 7) % 7 || 7);
}

function inWeek(weeks: number, written: string | undefined, today: LocalDate): LocalDate {
  return addDays(today, 7 * weeks - weekdayOf(today) + weekdayNumber(written));
}

function endOfWeek(today: LocalDate): LocalDate {
  return addDays(today, (weekdayOf(today) < 5 ? 4 : 6) - weekdayOf(today));
}

function ahead(n: number, unit: string, today: LocalDate): LocalDate | undefined {
  if (unit.startsWith('d')) return addDays(today, n);
  if (unit.startsWith('u')) return addDays(today, 7 * n);
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const to = month - 1 + n;
  const [y, m] = [year + Math.floor(to / 12), (to % 12) + 1];
  return dateOf(y, m, day) ?? dateOf(y, m, 28);
}

function nextDate(day: number, month: number, today: LocalDate): LocalDate | undefined {
  const year = Number(today.slice(0, 4));
  const date = dateOf(year, month, day);
  return date && date < today ? dateOf(year + 1, month, day) : date;
}

function nextWithDay(day: number, today: LocalDate): LocalDate | undefined {
  const [year = 0, month = 0] = today.split('-').map(Number);
  for (let more = 0; more < 3; more++) {
    const to = month - 1 + more;
    const date = dateOf(year + Math.floor(to / 12), (to % 12) + 1, day);
    if (date && date >= today) return date;
  }
  return undefined;
}

/** The first day of the month; its middle or last day when the words say so. */
function inMonth(part: string, month: number, today: LocalDate): LocalDate | undefined {
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number);
  const year = month < thisMonth ? thisYear + 1 : thisYear;
  const first = dateOf(year, month, 1);
  if (first === undefined) return undefined;
  if (/midten|medio/iu.test(part)) return addDays(first, 14);
  const isEnd = /slutten|ultimo/iu.test(part) || first < today;
  return isEnd ? addDays(firstOfNextMonth(first), -1) : first;
}

/** Its Monday. */
function isoWeek(week: number, today: LocalDate): LocalDate | undefined {
  if (week < 1 || week > 53) return undefined;
  const year = Number(today.slice(0, 4));
  const dates = [year, year + 1].map((y) => mondayOf(week, y));
  return dates.find((date) => addDays(date, 6) >= today);
}

function mondayOf(week: number, year: number): LocalDate {
  const fourth = `${year}-01-04` as LocalDate;
  return addDays(fourth, 7 * (week - 1) - weekdayOf(fourth));
}

function firstOfNextMonth(today: LocalDate): LocalDate {
  return `${addDays(`${today.slice(0, 7)}-28` as LocalDate, 4).slice(0, 7)}-01` as LocalDate;
}

function dateOf(year: number, month: number, day: number): LocalDate | undefined {
  const two = (n: number) => String(n).padStart(2, '0');
  return parseLocalDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}
