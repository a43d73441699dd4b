/**
 * Understands a visit in one line: with whom, which day, what hour, how long. What
 * was understood as time leaves the title; the name stays in it.
 */
import type { LocalDate } from '../time.ts';
import { type FoundCustomer, findCustomer } from './find-customer.ts';
import { referencesIn } from './not-dates.ts';
import { english } from './tongue.ts';
import type { CaptureContext } from './understand.ts';
import { blot, type Span, wordsOf } from './words.ts';

export type UnderstoodVisit = {
  readonly title: string;
  readonly customer: FoundCustomer | null;
  readonly day: LocalDate | null;
  /** `HH:mm`, or '' where no hour was said. */
  readonly hour: string;
  readonly minutes: number | null;
};

export type VisitPart = 'customer' | 'day' | 'hour' | 'length';

/** `removed` are the parts the owner took away again: their words are words of the title. */
export function understandVisit(
  text: string,
  context: Omit<CaptureContext, 'currency'>,
  removed: ReadonlySet<VisitPart> = new Set(),
): UnderstoodVisit {
  const { tongue = english } = context;
  const length = tongue.findLength(blot(text, referencesIn(text)));
  // Hidden also where it was taken away: it is no date either way.
  const bare = length ? hidden(text, length.span) : text;
  const words = wordsOf(bare);
  const names = findCustomer(words, context.customers);
  const found = datesIn(bare, { ...context, words, hide: names.spans });
  const due = found.due?.due;
  const day = due && !removed.has('day') ? due.on : null;
  const hour = due && !removed.has('hour') ? due.time : '';
  const isTimed = day !== null || hour !== '';
  const taken = length && !removed.has('length') ? length : undefined;
  const gone = [...(taken ? [taken.span] : []), ...(isTimed ? found.spans : [])];
  return {
    title: without(text, gone, tongue.leads) || text.trim(),
    customer: removed.has('customer') ? null : (names.customer ?? null),
    day,
    hour,
    minutes: taken?.minutes ?? null,
  };
}

type Line = Omit<CaptureContext, 'currency'> & {
  readonly words: ReturnType<typeof wordsOf>;
  readonly hide: readonly Span[];
};

function datesIn(text: string, { words, hide, now, locale, findDates, tongue = english }: Line) {
  const rest = blot(text, [...hide, ...referencesIn(text)]);
  return tongue.findDates({
    blotted: blot(rest, tongue.notDatesIn(rest)),
    text,
    words,
    hasCustomer: false,
    kind: 'other',
    now: now.local,
    locale,
    findDates,
  });
}

/** A gap: a date reader stumbles over a blot right behind an hour. */
function hidden(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** Words that led to what is gone ("on", "at", "for") go along; so do doubled spaces and loose commas. */
function without(text: string, spans: readonly Span[], leads: RegExp): string {
  const sorted = [...spans].sort((a, b) => b.start - a.start);
  const bare = sorted.reduce((left, { start, end }) => {
    const before = left.slice(0, start).replace(leads, '');
    return `${before} ${left.slice(end)}`;
  }, text);
  return bare
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;])/g, '$1')
    .replace(/^[\s,;·-]+|[\s,;·-]+$/g, '')
    .trim();
}
