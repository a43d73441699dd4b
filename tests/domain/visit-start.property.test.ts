import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin } from '../../src/domain/contact-hours.ts';
import { defaultWorkingHours, everyDay, week } from '../../src/domain/record/hours.ts';
import { type LocalDate, type LocalDateTime, minutesBetween } from '../../src/domain/time.ts';
import { startFrom, visitStart } from '../../src/domain/visit-start.ts';
import { anyLocal } from '../support/arbitrary-records.ts';

test.each([
  ['2026-11-23T14:05', '2026-11-23T15:00'],
  ['2026-11-23T14:00', '2026-11-23T15:00'],
  ['2026-11-23T16:30', '2026-11-24T08:00'],
  ['2026-11-23T05:10', '2026-11-23T08:00'],
  ['2026-11-27T18:00', '2026-11-30T08:00'],
])('at %s the next visit starts %s', (now, start) => {
  expect(visitStart(now as LocalDateTime, defaultWorkingHours)).toBe(start);
});

test('always a full hour ahead, within working hours where there are any', () => {
  const hours = fc.constantFrom(
    defaultWorkingHours,
    everyDay('07:00', '20:00'),
    week(null, { from: '10:00', to: '12:00' }, null),
  );
  fc.assert(
    fc.property(anyLocal, hours, (now, working) => {
      const start = visitStart(now, working);
      expect(start.endsWith(':00')).toBe(true);
      expect(minutesBetween(now, start)).toBeGreaterThan(0);
      expect(isWithin(working, start)).toBe(true);
    }),
  );
});

test('an owner who works on no day gets the next hour', () => {
  expect(visitStart('2026-11-23T14:05' as LocalDateTime, week(null, null, null))).toBe(
    '2026-11-23T15:00',
  );
});

test.each([
  [null, '', '2026-11-23T15:00'],
  [null, '16:30', '2026-11-23T16:30'],
  [null, '09:00', '2026-11-24T09:00'],
  ['2026-11-25', '', '2026-11-25T08:00'],
  ['2026-11-28', '', '2026-11-28T09:00'],
  ['2026-11-23', '', '2026-11-23T15:00'],
  ['2026-11-25', '07:45', '2026-11-25T07:45'],
] as const)('of day %s and hour %s comes %s', (day, hour, start) => {
  const now = '2026-11-23T14:05' as LocalDateTime;
  const said = { day: day as LocalDate | null, hour };
  expect(startFrom(said, now, defaultWorkingHours)).toBe(start);
});
