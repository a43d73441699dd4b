/**
 * Understands one captured line: who, when, how much, what kind of task. Names
 * come first and are blotted out, then what only looks like a date, so that the
 * date reader never sees either.
 */
import { dateOf, type LocalDate, type Moment } from '../time.ts';
import type { Chip, Understood } from './chip.ts';
import type { CaptureLocale, DateFinder } from './date-finder.ts';
import { findCustomer, type Names } from './find-customer.ts';
import type { Dates } from './find-due.ts';
import type { FoundKind } from './find-kind.ts';
import { bareAmount, type FoundAmount, markedAmounts } from './find-money.ts';
import { bulletLength } from './lines.ts';
import type { NameIndex } from './name-index.ts';
import { referencesIn } from './not-dates.ts';
import { english, type Tongue } from './tongue.ts';
import { blot, type Word, wordsOf } from './words.ts';

export type CaptureContext = {
  readonly now: Moment;
  /** Built once by `buildNameIndex`. */
  readonly customers: NameIndex;
  /** ISO 4217, the currency of amounts written without one. */
  readonly currency: string;
  readonly locale: CaptureLocale;
  readonly findDates: DateFinder;
  /** English where it is not said. */
  readonly tongue?: Tongue;
};

/** Longer texts are kept whole and understood by their beginning. */
const longestRead = 400;

export function understand(text: string, context: CaptureContext): Understood {
  const skip = bulletLength(text);
  const line = readLine(text.slice(0, longestRead), skip, context);
  const money = moneyOf(line, context);
  const kind = line.kind ?? (money?.since ? chaseOf(line) : undefined);
  const chips: readonly (Chip | undefined)[] = [
    line.names.customer && { is: 'customer', ...line.names.customer },
    line.dates.due && { is: 'date', ...line.dates.due },
    money && {
      is: 'money',
      money: { amount: money.amount, currency: money.currency, since: money.since },
      span: money.span,
    },
    kind && { is: 'kind', ...kind },
  ];
  return { title: text.slice(skip).trim(), chips: chips.filter((chip) => chip !== undefined) };
}

type Line = {
  readonly tongue: Tongue;
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: Names;
  readonly kind: FoundKind | undefined;
  readonly marked: readonly FoundAmount[];
  readonly dates: Dates;
  /** Names, references and amounts blotted out. */
  readonly rest: string;
};

function readLine(text: string, skip: number, context: CaptureContext): Line {
  const { tongue = english } = context;
  const words = wordsOf(text, skip);
  const body = text.slice(skip).padStart(text.length);
  const references = blot(body, referencesIn(body));
  const names = findCustomer(words, context.customers);
  const nameless = blot(references, names.spans);
  const kind = tongue.findKind(blot(body, names.spans));
  const marked = markedAmounts(nameless, context.currency);
  const rest = blot(
    nameless,
    marked.map((m) => m.span),
  );
  const dates = tongue.findDates({
    blotted: blot(rest, tongue.notDatesIn(rest)),
    text,
    words,
    hasCustomer: names.customer !== undefined,
    kind: kind?.kind ?? 'other',
    now: context.now.local,
    locale: context.locale,
    findDates: context.findDates,
  });
  return { tongue, text, words, names, kind, marked, dates, rest };
}

type FoundMoney = FoundAmount & { readonly since: LocalDate | null };

function moneyOf(line: Line, context: CaptureContext): FoundMoney | undefined {
  const found = line.marked[0] ?? bareOf(line, context);
  return found && { ...found, since: sinceOf(line, found, dateOf(context.now.local)) };
}

function bareOf(line: Line, { currency, now }: CaptureContext): FoundAmount | undefined {
  const { tongue } = line;
  const bare = blot(line.rest, [...line.dates.spans, ...tongue.quantitiesIn(line.rest)]);
  const named = line.names.customer !== undefined;
  const aged = tongue.ageIn(line.rest, dateOf(now.local), 0) !== undefined;
  const paysFor = named && (aged || line.dates.due !== undefined || tongue.serves.test(line.rest));
  return bareAmount(bare, line.words, { home: currency, paysFor, said: tongue.money });
}

/** Waiting since: only where money is chased, or an age stands right behind the amount. */
function sinceOf(line: Line, found: FoundAmount, today: LocalDate): LocalDate | null {
  const kind = line.kind?.kind;
  const chased = kind === 'chase-message' || kind === 'chase-call';
  const age = line.tongue.ageIn(line.rest, today, chased ? 0 : found.span.end);
  if (chased) return age?.since ?? line.dates.since ?? null;
  const follows = age !== undefined && age.span.start - found.span.end <= 2;
  return follows && line.kind === undefined ? age.since : null;
}

function chaseOf({ names }: Line): FoundKind | undefined {
  return names.customer && { kind: 'chase-message', span: null };
}
