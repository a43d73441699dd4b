/**
 * The date of a line and its weight. Choices where words are open:
 * - a weekday without more is the next one, never today;
 * - what has passed is no date, except as the day money has been waiting since;
 * - "he said he'd pay friday" is their promise, not the owner's: nothing comes back before that day;
 * - "by" is a promise when a customer is named, a deadline for taxes and the like, else a wish.
 */
import type { Due, TaskKind } from '../record/task.ts';
import { addDays, at, dateOf, type LocalDate, type LocalDateTime } from '../time.ts';
import { isBelievable } from './believable.ts';
import type { CaptureLocale, DateFinder, FoundDate } from './date-finder.ts';
import { type Span, type Word, wordsBefore } from './words.ts';

export type FoundDue = {
  readonly due: Due;
  readonly notBefore: LocalDateTime | null;
  readonly span: Span;
};
export type Dates = {
  readonly due: FoundDue | undefined;
  /** A day that has passed: since when money has been waiting. */
  readonly since: LocalDate | undefined;
  readonly spans: readonly Span[];
};
export type DateLine = {
  /** With names, references and quantities blotted out. */
  readonly blotted: string;
  readonly text: string;
  readonly words: readonly Word[];
  readonly hasCustomer: boolean;
  readonly kind: TaskKind;
  readonly now: LocalDateTime;
  readonly locale: CaptureLocale;
  readonly findDates: DateFinder;
};

export function findDates(line: DateLine): Dates {
  const today = dateOf(line.now);
  const read = line.findDates(line.blotted, line.now, line.locale);
  const since = read.map((f) => passed(f, line, today)).find((date) => date !== undefined);
  const meant = read.filter(
    (f) =>
      f.date >= today &&
      passed(f, line, today) === undefined &&
      isBelievable(f, line.blotted, line.words),
  );
  const best = mainOf(meant, line.words);
  return {
    due: best && dueOf(withHour(best, meant), line),
    since,
    spans: meant.map(spanOf),
  };
}

/** The day a word like "since" or "from" puts in the past, or one that is past by itself. */
function passed(found: FoundDate, line: DateLine, today: LocalDate): LocalDate | undefined {
  if (!found.dayGiven) return undefined;
  if (found.date < today) return found.date;
  const previous = wordsBefore(line.words, found.index)[0]?.folded ?? '';
  if (!sinceWords.has(previous)) return undefined;
  if (previous === 'from' && !looksBack.has(line.kind)) return undefined;
  return /\d{4}/.test(found.text) ? undefined : yearBefore(found.date);
}

/** "receipts from saturday" looks back, "ring him from saturday" ahead. */
const looksBack: ReadonlySet<TaskKind> = new Set<TaskKind>([
  'chase-message',
  'chase-call',
  'receipt',
  'paperwork',
]);
const sinceWords = new Set(['since', 'from', 'dated', 'sent']);

export function yearBefore(date: LocalDate): LocalDate {
  const year = String(Number(date.slice(0, 4)) - 1).padStart(4, '0');
  const day = date.endsWith('-02-29') ? '-02-28' : date.slice(4);
  return `${year}${day}` as LocalDate;
}

/** The one with the most weight: "visit 20 march, confirm by 18 march" is about the 18th. */
function mainOf(found: readonly FoundDate[], words: readonly Word[]): FoundDate | undefined {
  const days = found.filter((f) => f.dayGiven);
  const leadsWith = (f: FoundDate) => wordsBefore(words, f.index)[0]?.folded ?? '';
  return (
    days.find((f) => ['by', 'due', 'before'].includes(leadsWith(f))) ??
    days.find((f) => f.time !== '') ??
    days[0] ??
    found[0]
  );
}

function withHour(best: FoundDate, found: readonly FoundDate[]): FoundDate {
  if (best.time !== '') return best;
  const hour = found.find((f) => !f.dayGiven && f.time !== '');
  return hour ? { ...best, time: hour.time } : best;
}

function dueOf(found: FoundDate, line: DateLine): FoundDue {
  const before = wordsBefore(line.words, found.index).map((w) => w.folded);
  const span = spanOf(found);
  const start = startsOf(before);
  if (start === 'after') return later(found, span);
  const theirs = isTheirPromise(line, found.index);
  if (start === 'from' || theirs) {
    const notBefore = at(found.date, found.time || '00:00');
    return { due: { is: 'wish', on: found.date, time: '' }, notBefore, span };
  }
  const due: Due = { is: weight(before, found, line), on: found.date, time: found.time };
  return { due, notBefore: null, span };
}

function later(found: FoundDate, span: Span): FoundDue {
  const on = found.time === '' ? addDays(found.date, 1) : found.date;
  return {
    due: { is: 'wish', on, time: '' },
    notBefore: at(on, found.time || '00:00'),
    span,
  };
}

function startsOf(before: readonly string[]): 'after' | 'from' | undefined {
  const [previous, second] = before;
  if (previous === 'after') return 'after';
  if (previous === 'from' || previous === 'starting') return 'from';
  return previous === 'before' && second === 'not' ? 'from' : undefined;
}

function weight(before: readonly string[], found: FoundDate, line: DateLine): Due['is'] {
  const lead = line.text.slice(0, found.index);
  const isBy = before[0] === 'by' || (before[0] === 'the' && before[1] === 'by');
  const chases = line.kind === 'chase-message' || line.kind === 'chase-call';
  if (ownPromise.test(lead)) return 'promise';
  const tail = line.text.slice(found.index + found.text.length);
  if (!chases && promisedAfter.test(tail)) return 'promise';
  if (isBy && line.hasCustomer && !chases) return 'promise';
  if (harms.test(line.blotted) || payBill.test(line.text)) {
    const justTalks = talk.has(line.kind) && !isBy && !/\bdue\b/i.test(lead);
    return justTalks || chases ? 'wish' : 'deadline';
  }
  return 'wish';
}

const ownPromise =
  /\bpromised?\b|\btold\s+\S|\b(?:i|we)\s+(?:said|say)\b|\bsaid\s+(?:i|we)(?:['’]?(?:d|ll)\b|\s+(?:would|will|can|could)\b)/i;
/** Right behind the day: "call Bob by friday, promised". */
const promisedAfter = /^[\s,;:.(–-]*(?:as\s+|is\s+|(?:i|we)\s+)?promised?\b/i;
const harms =
  /\b(?:vat|tax(?:es)?|insurance|mot|licen[cs]e|permit|renew(?:al)?|expires?|deadline|due|filing|file|hmrc|irs|cis|accounts|1099s?|self assessment|payroll|registration|fine|penalty)\b/i;
const payBill = /\bpay\b.*\b(?:bill|rent)\b/i;
const talk: ReadonlySet<TaskKind> = new Set<TaskKind>(['call', 'message', 'confirm-visits']);
const theySaid = /\b(?:said|says|promised|promises)\b/i;
const theyPay = /\b(?:pay|payment|transfer|settle|cash)\b/i;
const owner = /\b(?:i|we)\s+(?:said|promised)\b|\bsaid\s+(?:i|we)\b|\btold\b/i;

/** A day somebody else gave: for paying, or as the answer to a chase. */
function isTheirPromise(line: DateLine, index: number): boolean {
  const lead = line.text.slice(0, index);
  if (owner.test(lead)) return false;
  if (/\b(?:he|she|they)(?:['’]?(?:d|ll)|\s+will|\s+would)\s+pay\b/i.test(lead)) return true;
  const chases = line.kind === 'chase-message' || line.kind === 'chase-call';
  return theySaid.test(lead) && (chases || theyPay.test(lead));
}

function spanOf({ index, text }: FoundDate): Span {
  return { start: index, end: index + text.length };
}
