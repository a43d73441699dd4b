/** When money comes: drawn for each bill beforehand, so that a policy decides only when it asks. */
import type { LocalDate } from '../../src/domain/time.ts';
import { world as assumed } from './assumptions.ts';
import { endOf } from './clock.ts';
import { choose, draw, exponential } from './draws.ts';

const dayMinutes = 24 * 60;

/** Unasked; never for those who pay only when they are asked. `from`: nothing came before this minute. */
export function paysByItself(bill: string, due: LocalDate, from = 0): number {
  const { onTime, later, onlyWhenAsked } = assumed.payers.value;
  const u = (what: string) => draw(bill, what);
  // Money due before the start that has not come is not that of one who pays in time.
  const prompt = endOf(due) - Math.ceil(u('early') * assumed.daysEarly.value) * dayMinutes;
  const payer = choose(
    [
      ['on-time', prompt > from ? onTime : 0],
      ['later', later],
      ['asked', onlyWhenAsked],
    ] as const,
    u('payer'),
  );
  switch (payer) {
    case 'on-time':
      return prompt;
    case 'later':
      return (
        Math.max(from, endOf(due)) + exponential(assumed.daysLate.value, u('late')) * dayMinutes
      );
    case 'asked':
      return Number.POSITIVE_INFINITY;
  }
}

/** Minutes from the `nth` reminder to the money, `null` where it does not help. */
export function paysWhenAsked(bill: string, nth: number, by: 'message' | 'call'): number | null {
  if (draw(bill, 'asked', nth) >= assumed.remindedPays.value[by]) return null;
  return exponential(assumed.remindedDays.value, draw(bill, 'asked-days', nth)) * dayMinutes;
}
