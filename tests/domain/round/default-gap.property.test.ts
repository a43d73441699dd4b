import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Gap } from '../../../src/domain/round/round.ts';
import { momentAt } from '../../support/arbitrary-records.ts';
import { type Meeting, minuteMs, offered, type State } from '../../support/meetings.ts';

const anyMeeting: fc.Arbitrary<Meeting> = fc
  .tuple(
    fc.integer({ min: -240, max: 240 }),
    fc.integer({ min: 1, max: 240 }),
    fc.constantFrom<State>('planned', 'planned', 'planned', 'cancelled', 'done'),
  )
  .map(([from, length, state]) => [from, from + length, state]);

/** Walks the minutes one by one, as a finger on the calendar does. */
function byFinger(meetings: readonly Meeting[], chosen: Gap | null): Gap {
  const on = meetings.filter(([, , state]) => state === 'planned');
  const begun = on.filter(([from, to]) => from <= 0 && to > 0);
  const minutes = Array.from({ length: 120 }, (_, minute) => minute);
  const next = minutes.find((minute) => on.some(([from]) => from === minute + 1));
  if (next === undefined) return chosen ?? 5;
  const free = minutes.filter(
    (minute) => minute <= next && !begun.some(([, to]) => minute < to),
  ).length;
  if (free >= 38) return free >= 75 ? 60 : 30;
  if (free >= 19) return 15;
  return free >= 7 ? 5 : 2;
}

it('is what a finger on the calendar finds, for any day', () => {
  fc.assert(
    fc.property(
      fc.array(anyMeeting, { maxLength: 8 }),
      fc.constantFrom<Gap | null>(null, 2, 5, 15, 30, 60),
      fc.integer({ min: 5 * 60, max: 24 * 60 - 1 }),
      (meetings, chosen, minute) => {
        const now = momentAt('2026-11-24T00:00').instant + minute * minuteMs;
        expect(offered(meetings, now, chosen)).toBe(byFinger(meetings, chosen));
      },
    ),
    { numRuns: 5000, seed: 11 },
  );
});
