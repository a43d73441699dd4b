/** The one line on a card that says why it was dealt (R5): whole facts, 60 characters at most. */
import type { Money } from '../domain/record/money-field.ts';
import type { Reason } from '../domain/round/round.ts';
import type { LocalDate, LocalDateTime } from '../domain/time.ts';
import { ruleWords } from './chore-rule.ts';
import { spoken } from './spoken.ts';

/** Money, days and times in the owner's own way; `day` as in "Friday", `time` as in "tomorrow 08:30". */
export type ReasonFormat = {
  readonly money: (money: Money) => string;
  readonly day: (date: LocalDate) => string;
  readonly time: (time: LocalDateTime) => string;
};

type Of<K extends Reason['is']> = Extract<Reason, { readonly is: K }>;

/** One language: a phrase for each sort of fact, lower case, and what to say when none fits. */
export type ReasonWords = {
  readonly [K in Reason['is']]: (reason: Of<K>, format: ReasonFormat) => string;
} & { readonly none: string };

type ReasonChip = { readonly text: string; readonly strong: boolean };

const reasonLength = 60;
const between = ' · ';

export const reasonWords = spoken('reasons', {
  money: ({ money, days }, format) =>
    days === null ? format.money(money) : `${format.money(money)} waiting ${since(days)}`,
  promise: ({ on, days }, format) => `promised ${nearDay(on, days, format)}`,
  deadline: ({ on, days }, format) => `deadline ${nearDay(on, days, format)}`,
  wish: ({ on, days }, format) => `planned for ${nearDay(on, days, format)}`,
  'said-pays': ({ on, days }, format) => `said they’d pay ${nearDay(on, days, format)}`,
  enquiry: ({ hours }) => {
    if (hours >= 48) return `enquiry, ${count(Math.floor(hours / 24), 'day')} old`;
    return hours < 1 ? 'new enquiry, just in' : `new enquiry, ${count(hours, 'hour')} old`;
  },
  written: () => 'written, ready to send',
  leaves: ({ at, holiday }, format) =>
    `${holiday ? 'holiday today: ' : ''}you send it ${format.time(at)}`,
  also: ({ count: others }) => `settles ${others + 1} at once`,
  'came-back': ({ on }, format) => `back since ${format.time(on)}`,
  chore: ({ rule, days }) =>
    rule.is === 'on-date' || days === null ? ruleWords(rule) : `last done ${ago(days)}`,
  'waiting-since': ({ days }) => `on your list ${count(days, 'day')}`,
  new: () => 'new on your list',
  none: 'on your list',
} satisfies ReasonWords);

/** As many of the facts, from the first, as fit in 60 characters; never part of one, never nothing. */
export function reasonLine(
  reasons: readonly Reason[],
  format: ReasonFormat,
  words: ReasonWords = reasonWords,
): string {
  let line = '';
  for (const reason of reasons) {
    const longer =
      line === '' ? phrase(reason, format, words) : line + between + phrase(reason, format, words);
    if (longer.length <= reasonLength) line = longer;
    else if (line !== '') break;
  }
  return capital(line === '' ? words.none : line);
}

/** The same facts as short chips; the first promise or money is the strong one. */
export function reasonChips(
  reasons: readonly Reason[],
  format: ReasonFormat,
  words: ReasonWords = reasonWords,
): readonly ReasonChip[] {
  const strong = reasons.find(({ is }) => is === 'promise' || is === 'money');
  return reasons.map((reason) => ({
    text: capital(phrase(reason, format, words)),
    strong: reason === strong,
  }));
}

/** The table's own type pairs each fact with its phrase; a union of them has to be told. */
function phrase(reason: Reason, format: ReasonFormat, words: ReasonWords): string {
  const say = words[reason.is] as (reason: Reason, format: ReasonFormat) => string;
  return say(reason, format);
}

function nearDay(on: LocalDate, days: number, format: ReasonFormat): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : format.day(on);
}

function since(days: number): string {
  return days === 0 ? 'since today' : count(days, 'day');
}

function ago(days: number): string {
  return days === 0 ? 'today' : `${count(days, 'day')} ago`;
}

function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
