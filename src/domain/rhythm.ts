/**
 * When the owner tends to work: how many moves fell into each hour of the week,
 * on this device only. What is a week older counts a tenth less, so that a new
 * season shows within a month or two.
 */
import {
  addDays,
  type ClockTime,
  dateOf,
  daysBetween,
  type LocalDate,
  type LocalDateTime,
  parseLocalDate,
  weekdayOf,
} from './time.ts';

export type Rhythm = {
  /** The Monday of the week the counts are of; older ones have faded. */
  readonly monday: LocalDate;
  /** Moves by weekday (0 Monday … 6 Sunday) and hour, `<weekday>-<HH>`. */
  readonly moves: { readonly [hour: string]: number };
};

/** PRODUCT's evening, until something is known. */
export const usualEvening: ClockTime = '20:00';
const latestEvening: ClockTime = '21:00';
const evenings = ['18', '19', '20', '21', '22', '23'] as const;

const fadesTo = 0.9;
const forgotten = 0.05;
const knownFrom = 15;
/** One move in seven, or about two evenings of this weekday. */
const eveningShare = 1 / 7;
const eveningMoves = 1.5;
/** Fewer say too little of one weekday's hour. */
const weekdayMoves = 4;

/** One move more; a clock that went back changes nothing of what faded. */
export function withMove(rhythm: Rhythm | undefined, now: LocalDateTime): Rhythm {
  const today = dateOf(now);
  const monday = addDays(today, -weekdayOf(today));
  const weeks = rhythm ? Math.max(0, Math.round(daysBetween(rhythm.monday, monday) / 7)) : 0;
  const faded = Object.entries(rhythm?.moves ?? {})
    .map(([hour, count]): [string, number] => [hour, count * fadesTo ** weeks])
    .filter(([, count]) => count >= forgotten);
  const moves = Object.fromEntries(faded);
  const hour = keyOf(weekdayOf(today), now.slice(11, 13));
  const latest = rhythm && rhythm.monday > monday ? rhythm.monday : monday;
  return { monday: latest, moves: { ...moves, [hour]: (moves[hour] ?? 0) + 1 } };
}

/** The hour of that weekday's evening at which the owner works; `null` when evenings are not theirs. */
export function eveningOf(rhythm: Rhythm | undefined, weekday: number): ClockTime | null {
  const all = rhythm ? sum(Object.values(rhythm.moves)) : 0;
  if (!rhythm || all < knownFrom) return usualEvening;
  const onThis = evenings.map((hour) => rhythm.moves[keyOf(weekday, hour)] ?? 0);
  const onAny = evenings.map((hour) => sum(week.map((day) => rhythm.moves[keyOf(day, hour)] ?? 0)));
  if (sum(onAny) < all * eveningShare && sum(onThis) < eveningMoves) return null;
  const told = sum(onThis) >= weekdayMoves ? onThis : onAny;
  const best = evenings[told.indexOf(Math.max(...told))] ?? evenings[0];
  const clock = `${best}:00`;
  return clock < latestEvening ? clock : latestEvening;
}

/** `undefined` when what lies there is no rhythm. */
export function parseRhythm(value: unknown): Rhythm | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { monday, moves } = value as { readonly monday?: unknown; readonly moves?: unknown };
  const from = typeof monday === 'string' ? parseLocalDate(monday) : undefined;
  if (from === undefined || typeof moves !== 'object' || moves === null) return undefined;
  const counts = Object.entries(moves).filter(
    (entry): entry is [string, number] => Number.isFinite(entry[1]) && entry[1] > 0,
  );
  return { monday: from, moves: Object.fromEntries(counts) };
}

const week = [0, 1, 2, 3, 4, 5, 6] as const;

function keyOf(weekday: number, hour: string): string {
  return `${weekday}-${hour}`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}
