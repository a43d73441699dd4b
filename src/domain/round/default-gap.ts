import { type LocalDateTime, minutesBetween } from '../time.ts';
import { type Gap, gaps } from './round.ts';

const nearMinutes = 75;
const usablePercent = 80;
const shortest: Gap = 2;
const usual: Gap = 5;

/**
 * The gap offered first (G4): until the next visit if one is near, with a fifth
 * of the time left to get going; else the last one chosen, else five minutes.
 */
export function defaultGap(of: {
  readonly nextVisitStart: LocalDateTime | null;
  readonly now: LocalDateTime;
  readonly last: Gap | null;
}): Gap {
  const minutes = of.nextVisitStart === null ? 0 : minutesBetween(of.now, of.nextVisitStart);
  if (minutes <= 0 || minutes > nearMinutes) return of.last ?? usual;
  return gaps.findLast((gap) => gap * 100 <= minutes * usablePercent) ?? shortest;
}
