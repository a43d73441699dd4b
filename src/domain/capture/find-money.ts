/** Money written with its currency, and bare numbers where the line talks of money. */
import type { LocalDate } from '../time.ts';
import { addDays } from '../time.ts';
import { minorUnits } from './amount.ts';
import { overlaps, type Span, type Word, wordAfter, wordsBefore } from './words.ts';

export type FoundAmount = {
  readonly amount: number;
  readonly currency: string;
  readonly span: Span;
};
/** Of one language. */
export type MoneyWords = {
  /** A number behind one of these counts something else. */
  readonly counted: ReadonlySet<string>;
  /** One of these on the line, and a bare number is money. */
  readonly around: ReadonlySet<string>;
  /** What may stand behind a bare amount. */
  readonly follows: ReadonlySet<string>;
};
export type FoundAge = { readonly since: LocalDate; readonly span: Span };

const number = String.raw`\d{1,3}(?:[.,'’]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,3})?`;
const spaced = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d{1,2})?`;
const ends = String.raw`(?![\d\p{L}]|[.,]\d)`;
const signs = String.raw`£|€|¥|US\$|\$`;
const spacedSigns = 'kr\\.?|NOK|SEK|DKK|EUR|CHF|PLN';
const codes = `${spacedSigns}|GBP|USD|CAD|AUD|NZD|JPY`;
const after = `£|€|\\$|${codes}|quid|pounds?|euros?|dollars?|bucks|kroner|kronor|yen|,[-–]`;
const signFirst = new RegExp(
  String.raw`(${signs}|(?<!\d\s?)\b(?:${codes}))\s?(${spaced}|${number})(k)?${ends}`,
  'giu',
);
const numberFirst = new RegExp(
  String.raw`(?:^|[^\d.,\p{L}])(${number})(k)?\s?(${after})(?![\p{L}\d])`,
  'giu',
);
const spacedFirst = new RegExp(
  String.raw`(?:^|[^\d.,\p{L}])(${spaced})()\s?(${spacedSigns}|€|euros?|kroner)(?![\p{L}\d])`,
  'giu',
);
const bare = new RegExp(String.raw`(?:^|[\s(:])(${number})(k)?(?=$|[\s,;:!?)]|\.(?:\s|$))`, 'giu');

const currencyOf: { readonly [word: string]: string } = {
  '£': 'GBP',
  quid: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  us$: 'USD',
  yen: 'JPY',
  '¥': 'JPY',
};
const dollars = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD']);
const crowns = new Set(['NOK', 'SEK', 'DKK', 'ISK']);

/** Every amount that carries a currency, in the order of the text. */
export function markedAmounts(text: string, home: string): readonly FoundAmount[] {
  const found = [
    ...matchesOf(text, signFirst, { number: 2, k: 3, currency: 1 }, home),
    ...matchesOf(text, spacedFirst, { number: 1, k: 2, currency: 3 }, home),
    ...matchesOf(text, numberFirst, { number: 1, k: 2, currency: 3 }, home),
  ];
  return found
    .filter((f, i) => !found.slice(0, i).some((earlier) => overlaps(earlier.span, f.span)))
    .sort((a, b) => a.span.start - b.span.start);
}

/** A bare number the line means as money; `text` has everything else blotted out. */
export function bareAmount(
  text: string,
  words: readonly Word[],
  about: { readonly home: string; readonly paysFor: boolean; readonly said: MoneyWords },
): FoundAmount | undefined {
  return matchesOf(text, bare, { number: 1, k: 2, currency: 0 }, about.home)
    .filter(({ amount, span }) => isWorth(text.slice(span.start, span.end), amount, about.home))
    .find(({ span }) => meansMoney({ text, words, span }, about));
}

/** "19 days", "two weeks": how long it has been waiting. */
export function ageIn(text: string, today: LocalDate, from: number): FoundAge | undefined {
  for (const match of text.matchAll(age)) {
    const [whole, before, count = '', unit = ''] = match;
    if (match.index < from || notAnAge.test(before ?? '')) continue;
    const n = wordNumbers[count.toLowerCase()] ?? Number(count);
    const days = n * (daysIn[unit.toLowerCase().charAt(0)] ?? 1);
    if (days > 3660) continue;
    const start = match.index + (before?.length ?? 0);
    const span = { start, end: match.index + whole.length };
    return { since: addDays(today, -days), span };
  }
  return undefined;
}

const age =
  /(\b(?:in|within|every|each|next|for)\s+)?\b(\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s?(days?|weeks?|wks?|months?|mths?)\b/gi;
const notAnAge = /^(?:in|within|every|each|next)\b/i;
const daysIn: { readonly [unit: string]: number } = { d: 1, w: 7, m: 30 };
const wordNumbers: { readonly [word: string]: number } = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 },
  ...{ seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 },
};

type Groups = { readonly number: number; readonly k: number; readonly currency: number };

function matchesOf(text: string, pattern: RegExp, at: Groups, home: string): FoundAmount[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const digits = match[at.number] ?? '';
    const currency = currencyFor(at.currency === 0 ? '' : (match[at.currency] ?? ''), home);
    const amount = minorUnits(digits, currency, Boolean(match[at.k]));
    if (amount === undefined || amount === 0) return [];
    const lead = at.number === 1 ? match[0].indexOf(digits) : 0;
    const span = { start: match.index + lead, end: match.index + match[0].length };
    return [{ amount, currency, span }];
  });
}

function currencyFor(written: string, home: string): string {
  const word = written.toLowerCase().replace('.', '');
  if (word === '' || word.startsWith(',')) return home;
  if (word === 'kr' || word.startsWith('kron')) return crowns.has(home) ? home : 'NOK';
  if (word === '$' || word.startsWith('dollar') || word === 'bucks')
    return dollars.has(home) ? home : 'USD';
  return currencyOf[word] ?? word.toUpperCase();
}

const year = /^(?:19|20)\d\d$/;
const least = 20;

function isWorth(digits: string, amount: number, home: string): boolean {
  const smallest = minorUnits(String(least), home, false) ?? 0;
  return !digits.startsWith('0') && !year.test(digits) && amount >= smallest;
}

type Place = { readonly text: string; readonly words: readonly Word[]; readonly span: Span };

/** The number ends its clause or is followed by a word of payment, and something says it is paid for. */
function meansMoney(
  { text, words, span }: Place,
  { paysFor, said }: { readonly paysFor: boolean; readonly said: MoneyWords },
): boolean {
  const previous = wordsBefore(words, span.start)[0]?.folded ?? '';
  if (said.counted.has(previous)) return false;
  const next = wordAfter(words, span.end);
  const gap = text.slice(span.end, next?.start ?? text.length);
  const trails = next === undefined || text[next.start] === '_' || /[,;:!?)]|\.\s|\s-\s/.test(gap);
  const moneyAround = words.some((w) => said.around.has(w.folded));
  if (!trails && !said.follows.has(next.folded)) return false;
  return moneyAround || paysFor;
}

export const moneyWords: MoneyWords = {
  counted: new Set('at x in of size no number flat unit room version iso page'.split(' ')),
  around: new Set(
    `owe owes owed owing chase invoice invoiced inv bill pay pays paid unpaid payment deposit balance fee
    refund charge charged price cost costs quote quoted estimate bid due rent cash total voucher`.split(
      /\s+/,
    ),
  ),
  follows: new Set(
    `due from since by for overdue unpaid owed owing outstanding still paid pay deposit balance cash fee
    plus inc including ex vat waiting not today tomorrow friday monday chase ring call text remind`.split(
      /\s+/,
    ),
  ),
};
