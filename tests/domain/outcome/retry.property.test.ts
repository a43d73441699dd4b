import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWithin, nextOpening } from '../../../src/domain/contact-hours.ts';
import { retryAt } from '../../../src/domain/outcome/retry.ts';
import type { Opening, WeekHours } from '../../../src/domain/record/hours.ts';
import { addMinutes, dateOf, minutesBetween, timeOf } from '../../../src/domain/time.ts';
import { anyLocal } from '../../support/arbitrary-records.ts';

const noon = '13:00';
const anyOpening: fc.Arbitrary<Opening | null> = fc.constantFrom(
  null,
  { from: '09:00', to: '19:00' },
  { from: '07:00', to: '09:30' },
  { from: '10:00', to: '13:00' },
  { from: '13:00', to: '16:00' },
  { from: '18:00', to: '24:00' },
);
const anyWeek: fc.Arbitrary<WeekHours> = fc.array(anyOpening, { minLength: 7, maxLength: 7 });

it('a call comes back in two hours at the earliest, while the customer may be called', () => {
  fc.assert(
    fc.property(anyWeek, anyLocal, (calls, now) => {
      const again = retryAt(calls, now);
      expect(minutesBetween(now, again)).toBeGreaterThanOrEqual(120);
      if (calls.some((opening) => opening !== null)) expect(isWithin(calls, again)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

it('it comes in the other half of the day wherever the week has one, and then in the first of them', () => {
  fc.assert(
    fc.property(anyWeek, anyLocal, (calls, now) => {
      const other = timeOf(now) < noon ? isAfternoon : isMorning;
      const first = firstMinute(calls, now, other);
      const again = retryAt(calls, now);
      expect(again).toBe(first ?? nextOpening(calls, addMinutes(now, 120)) ?? addMinutes(now, 120));
    }),
    { numRuns: 200 },
  );
});

const isMorning = (time: string) => time < noon;
const isAfternoon = (time: string) => time >= noon;

/** By trying every minute of a week. */
function firstMinute(
  calls: WeekHours,
  now: Parameters<typeof retryAt>[1],
  half: (time: string) => boolean,
): string | undefined {
  const end = addMinutes(`${dateOf(now)}T23:59` as typeof now, 7 * 24 * 60);
  for (let then = addMinutes(now, 120); then <= end; then = addMinutes(then, 1)) {
    if (half(timeOf(then)) && isWithin(calls, then)) return then;
  }
  return undefined;
}
