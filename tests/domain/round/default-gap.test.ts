import { expect, it } from 'vitest';
import { defaultGap } from '../../../src/domain/round/default-gap.ts';
import type { Gap } from '../../../src/domain/round/round.ts';
import { addMinutes } from '../../../src/domain/time.ts';
import { momentAt } from '../../support/arbitrary-records.ts';

const now = momentAt('2025-11-18T11:00').local;

function offered(minutesToVisit: number | null, last: Gap | null = null): Gap {
  const nextVisitStart = minutesToVisit === null ? null : addMinutes(now, minutesToVisit);
  return defaultGap({ nextVisitStart, now, last });
}

it('is what fits before the next visit, with time left to get going', () => {
  expect([75, 74, 38, 37, 19, 18, 7, 6, 3, 1].map((minutes) => offered(minutes, 60))).toEqual([
    60, 30, 30, 15, 15, 5, 5, 2, 2, 2,
  ]);
});

it('is the last one chosen when no visit is near, five minutes the first time', () => {
  expect(offered(null, 30)).toBe(30);
  expect(offered(76, 15)).toBe(15);
  expect(offered(0, 15)).toBe(15);
  expect(offered(-20, 2)).toBe(2);
  expect(offered(null)).toBe(5);
});
