/** Which visits matter to the hour at hand. */
import type { Visit } from './record/visit.ts';
import type { Instant } from './time.ts';

export type VisitsNow = {
  /** Begun and not yet over, the one begun last first. */
  readonly underWay: readonly Visit[];
  /** The next one to begin. */
  readonly next: Visit | null;
  /** The one that ended last and has no answer yet. */
  readonly passed: Visit | null;
};

/** What takes this long says what day it is ("fair", "holiday"), not when somebody is met. */
const dayLongMs = 20 * 3_600_000;
/** No visit that counts began longer ago and still goes on. */
export const lookBackMs = dayLongMs;

export const noVisitsNow: VisitsNow = { underWay: [], next: null, passed: null };

/** Called off, done and day-long ones left out; the order they come in does not matter. */
export function visitsNow(visits: readonly Visit[], now: Instant): VisitsNow {
  const standing = visits.filter(stands).sort((a, b) => a.time.start - b.time.start);
  const begun = standing.filter(({ time }) => time.start <= now);
  return {
    underWay: begun.filter(({ time }) => time.end > now).reverse(),
    next: standing.find(({ time }) => time.start > now) ?? null,
    passed: begun.filter(({ time }) => time.end <= now).sort(endedLast)[0] ?? null,
  };
}

export function stands({ state, deleted, time }: Visit): boolean {
  return state === 'planned' && !deleted && time.end - time.start < dayLongMs;
}

function endedLast(a: Visit, b: Visit): number {
  return b.time.end - a.time.end || (a.id < b.id ? -1 : 1);
}

const minuteMs = 60_000;

/** As the wall clock shows it, which knows no seconds; true also where the clock is put forward or back between. */
export function minutesUntil(from: Instant, to: Instant): number {
  return Math.floor(to / minuteMs) - Math.floor(from / minuteMs);
}

export type VisitOffers = {
  /** To whom "running late" may have to be said. */
  readonly late: Visit | null;
  /** Whose end is near or has passed: is it done? */
  readonly done: Visit | null;
};

const startNear = 45;
const endNear = 15;
/** So long after its beginning one may still be on the way to it; at first it comes before the next one. */
const lateFor = 30;
const firstLateFor = 15;

/** Nobody is on the way any more to a visit long under way. */
export function mayBeOnTheWay({ time }: Pick<Visit, 'time'>, now: Instant): boolean {
  return minutesUntil(time.start, now) <= lateFor;
}

export function visitOffers({ underWay, next, passed }: VisitsNow, now: Instant): VisitOffers {
  const [current] = underWay;
  const isEnding = current !== undefined && minutesUntil(now, current.time.end) <= endNear;
  const isNext = next !== null && minutesUntil(now, next.time.start) <= startNear;
  const ago = current === undefined ? lateFor + 1 : minutesUntil(current.time.start, now);
  const begun = current !== undefined && mayBeOnTheWay(current, now) ? current : null;
  const late = isNext && ago > firstLateFor ? next : begun;
  return { late, done: isEnding ? current : passed };
}
