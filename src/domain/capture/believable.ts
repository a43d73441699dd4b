/** Whether something that reads as a date is meant as one, from the words around it. */
import type { FoundDate } from './date-finder.ts';
import { doubtfulWeekdays, months, weekdays } from './date-words.ts';
import { type Word, wordAfter, wordsBefore } from './words.ts';

type Surroundings = {
  readonly found: FoundDate;
  readonly text: string;
  readonly words: readonly Word[];
  /** Folded, nearest first, in the same clause. */
  readonly before: readonly string[];
  readonly next: Word | undefined;
};

export function isBelievable(found: FoundDate, text: string, words: readonly Word[]): boolean {
  const end = found.index + found.text.length;
  const before = wordsBefore(words, found.index).map((w) => w.folded);
  const around = { found, text, words, before, next: wordAfter(words, end) };
  const unnamed = wordsBefore(words, found.index).filter((w) => text[w.start] !== '_');
  if (isGlued(around) || isPastSpeech(unnamed.map((w) => w.folded))) return false;
  const written = found.text.toLowerCase().replace(/\.$/, '');
  if (months.has(written)) return isMonthMeant(before);
  if (weekdays.has(written)) return isWeekdayMeant(written, around);
  if (dayPart.test(written)) return /^(?:this|tonight|in the)/.test(written);
  if (found.dayGiven) return isDayMeant(written, around);
  return isHourMeant(written, around);
}

const dayPart =
  /^(?:(?:this|in the|at)\s+)?(?:morning|afternoon|evening|night|noon|midday|midnight)$/;
const unitOnly =
  /^(?:\d+\s*(?:days?|weeks?|months?|years?|hours?|minutes?|mins?)|now|weekend|(?:on )?the (?:day|week|month|year))$/;
const monthAndNumber = /^[a-z]+\.? \d{1,2}$/;
/** Fractions, and marks out of ten at the start of a line, read as days of a month. */
const fraction = /^(?:[1-3]\/4|[12]\/3|[1357]\/8|1\/2)$/;
const outOfTen = /^(?:\d|10)\/10$/;

function isDayMeant(written: string, { before, next, text, found }: Surroundings): boolean {
  if (unitOnly.test(written)) return false;
  if (outOfTen.test(written) && before.length === 0) return false;
  if (fraction.test(written)) return leadsDay.has(before[0] ?? '') || weekdays.has(before[0] ?? '');
  const gap = text.slice(found.index + found.text.length, next?.start);
  const counts = next !== undefined && gap === ' ' && plural.test(next.raw);
  return !(counts && monthAndNumber.test(written));
}

/** "May 2 bedrooms" */
const plural = /^\p{Ll}{2,}[^s\P{L}]s$/u;
const leadsDay = new Set('on by before due until till for from since the to'.split(' '));

/** "monday.com", "friday's grill": part of a longer name. */
function isGlued({ found, text, next }: Surroundings): boolean {
  const end = found.index + found.text.length;
  return /^[.@_-]\p{L}/u.test(text.slice(end, end + 2)) || nameTails.has(next?.folded ?? '');
}

const nameTails = new Set(
  'grill cafe bar island roast playlist fool fools candles stewards'.split(' '),
);

/** "rang 08:40", "spoke to her on monday": it has happened. */
function isPastSpeech(before: readonly string[]): boolean {
  for (const word of before) {
    if (happened.has(word)) return true;
    if (!betweenSpeechAndHour.has(word)) return false;
  }
  return false;
}

const happened = new Set(
  `rang called phoned texted emailed messaged wrote visited sent spoke arrived replied voicemail since ago`.split(
    ' ',
  ),
);
const betweenSpeechAndHour = new Set(
  `at to on around about him her them me us it the a my back early in yesterday`.split(/\s+/),
);

function isMonthMeant(before: readonly string[]): boolean {
  return monthLeads.has(before[0] ?? '');
}

const monthLeads = new Set('in by next until till before this early mid late'.split(' '));

function isWeekdayMeant(written: string, { before, next, text, found }: Surroundings): boolean {
  if (!doubtfulWeekdays.has(written)) return true;
  const previous = before[0] ?? '';
  if (dayLeads.has(previous)) return true;
  if (next && (booked.has(next.folded) || months.has(next.folded))) return true;
  const gap = text.slice(found.index + found.text.length, next?.start);
  const endsClause = next === undefined || /[,;:!?()]|\.\s|\s-\s/.test(gap);
  return endsClause && before.length > 0 && !notADay.has(previous);
}

const dayLeads = new Set('on by this next until till before after from coming'.split(' '));
const booked = new Set(
  `clients customers appointments appts visits jobs bookings wedding shoot flight flights round
  session am pm morning afternoon evening night first`.split(/\s+/),
);
const notADay = new Set('the a i he she it they we who newly just be in get'.split(' '));

function isHourMeant(written: string, { before, next, found, text }: Surroundings): boolean {
  if (/[ap]\.?m|\d[:.]\d\d|noon|midday|half|quarter|o'?clock/.test(written)) {
    return !/^\d+\.\d+$/.test(written) || hourLeads.has(before[0] ?? '');
  }
  if (!/^(?:at|by|before|after|from|until|till)\b/.test(written) && !hourLeads.has(before[0] ?? ''))
    return false;
  const gap = text.slice(found.index + found.text.length, next?.start);
  return next === undefined || /[,;:!?()]|\.\s|\s-\s/.test(gap) || afterHour.has(next.folded);
}

const hourLeads = new Set('at by before after from until till around about'.split(' '));
const afterHour = new Set(
  `to on re about for with and then sharp ish today tomorrow tonight if so when but or please not latest
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun`.split(
    /\s+/,
  ),
);
