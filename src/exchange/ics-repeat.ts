/**
 * Repeating rules (RFC 5545, 3.3.10) walked in whole days on the wall clock, so that
 * daylight saving never shifts a visit. ical.js reads the rule but does not walk it
 * here: it needs up to 0.1 ms a step and never returns from a rule without a match.
 */
import { type CalendarProperty, wallOf } from './ics-values.ts';
import { type Day, dayMs, daysOfPeriod, periodStart } from './repeat-days.ts';

export class UnreadableRule extends Error {}

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
type Frequency = (typeof frequencies)[number];

export type Rule = {
  readonly every: Frequency;
  readonly interval: number;
  readonly count: number;
  /** Last wall-clock time that may be taken. */
  readonly until: number;
  /** `nth` 0 for each such weekday; weekday 0 is Monday. */
  readonly weekdays: readonly { readonly nth: number; readonly weekday: number }[];
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly positions: readonly number[];
  readonly weekStart: number;
};

export type RuleStart = {
  /** First occurrence, wall clock. */
  readonly wall: number;
  /** Takes the rule's UTC end to the wall clock. */
  readonly toWall: (utc: number) => number;
};

/** Periods walked before giving up on a rule: daily for more than a century. */
const mostPeriods = 40_000;
const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Parts that no calendar of visits was seen to use; a rule with one is left out, never guessed. */
const unread = ['byhour', 'byminute', 'bysecond', 'byyearday', 'byweekno'];

/**
 * Wall-clock times of the rule in order, none after `last`. The start is the first one
 * and counts, even where the rule would not name it. Throws `UnreadableRule`.
 */
export function* occurrencesOf(
  property: CalendarProperty,
  start: RuleStart,
  last: number,
): Generator<number> {
  const rule = ruleOf(property, start);
  const end = Math.min(last, rule.until);
  const first = Math.floor(start.wall / dayMs);
  const time = start.wall - first * dayMs;
  if (start.wall > end) return;
  yield start.wall;
  let taken = 1;
  for (let period = 0; period < mostPeriods; period++) {
    if (periodStart(rule, first, period) * dayMs > end) return;
    for (const day of inPositions(rule, daysOfPeriod(rule, first, period))) {
      const wall = day * dayMs + time;
      if (wall <= start.wall) continue;
      if (wall > end || taken >= rule.count) return;
      taken++;
      yield wall;
    }
  }
}

function inPositions(rule: Rule, days: readonly Day[]): readonly Day[] {
  if (rule.positions.length === 0) return days;
  const at = new Set(rule.positions.map((n) => (n > 0 ? n - 1 : days.length + n)));
  return days.filter((_, i) => at.has(i));
}

function ruleOf(property: CalendarProperty, start: RuleStart): Rule {
  const parts = property[3] as { readonly [part: string]: unknown };
  const every = frequencies.find((frequency) => frequency === parts['freq']);
  if (!every || unread.some((part) => parts[part] !== undefined)) throw new UnreadableRule();
  return {
    every,
    interval: wholeOf(parts['interval'], 1),
    count: wholeOf(parts['count'], Number.POSITIVE_INFINITY),
    until: untilOf(parts['until'], start),
    weekdays: listOf(parts['byday']).map(weekdayOf),
    months: listOf(parts['bymonth']).map((n) => within(n, 1, 12)),
    monthDays: listOf(parts['bymonthday']).map((n) => within(n, -31, 31)),
    positions: listOf(parts['bysetpos']).map((n) => within(n, -366, 366)),
    weekStart: weekStartOf(parts['wkst']),
  };
}

/** UNTIL may be UTC, on the wall clock, or a day that still counts whole. */
function untilOf(until: unknown, start: RuleStart): number {
  if (until === undefined || until === null) return Number.POSITIVE_INFINITY;
  const text = String(until);
  const wall = wallOf(text);
  if (wall === undefined) throw new UnreadableRule();
  if (!text.includes('T')) return wall + dayMs - 1;
  return text.endsWith('Z') ? start.toWall(wall) : wall;
}

function weekdayOf(value: unknown): Rule['weekdays'][number] {
  const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(String(value));
  const weekday = weekdayCodes.indexOf(match?.[2] ?? '');
  if (!match || weekday === -1) throw new UnreadableRule();
  return { nth: Number(match[1] ?? 0), weekday };
}

/** ical.js numbers weekdays from Sunday, 1. */
function weekStartOf(value: unknown): number {
  return typeof value === 'number' && value >= 1 && value <= 7 ? (value + 5) % 7 : 0;
}

function wholeOf(value: unknown, fallback: number): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new UnreadableRule();
  return number;
}

function within(value: unknown, least: number, most: number): number {
  const number = Number(value);
  const isIn = Number.isInteger(number) && number !== 0 && number >= least && number <= most;
  if (!isIn) throw new UnreadableRule();
  return number;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
