/**
 * The gap offered first (G4):
 * - a visit is near when it begins within two hours of now;
 * - before a near one the time there is runs from now, or from the end of what is under way
 *   (what is left of a visit is no gap), until it begins; a fifth of that is left to get going;
 * - nothing fits between back-to-back or overlapping visits: then the shortest gap;
 * - none near: the last one chosen, else five minutes.
 * Called-off, done and day-long ones are not seen (`visits-now.ts`).
 */
import type { Instant } from '../time.ts';
import { minutesUntil, type VisitsNow } from '../visits-now.ts';
import { type Gap, gaps } from './round.ts';

/** A visit this near is what the gap is measured to, and what Now tells of. */
export const nearMinutes = 120;
const usablePercent = 80;
const shortest: Gap = 2;
const usual: Gap = 5;

export function defaultGap(of: {
  readonly visits: Pick<VisitsNow, 'underWay' | 'next'>;
  readonly now: Instant;
  readonly last: Gap | null;
}): Gap {
  const { now } = of;
  const { next, underWay } = of.visits;
  if (next === null || minutesUntil(now, next.time.start) > nearMinutes) return of.last ?? usual;
  const freeFrom = Math.max(now, ...underWay.map(({ time }) => time.end));
  const minutes = minutesUntil(freeFrom, next.time.start);
  return gaps.findLast((gap) => gap * 100 <= minutes * usablePercent) ?? shortest;
}
