import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, type LocalDate } from '../../src/domain/time.ts';
import { browserPlatform } from '../../src/platform/browser/browser-platform.ts';

const platform = browserPlatform();
const zones = ['Europe/Oslo', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
const anyMinute = fc
  .integer({ min: Date.UTC(2020) / 60_000, max: Date.UTC(2040) / 60_000 })
  .map((minutes) => minutes * 60_000);

let zoneBefore: string | undefined;

beforeEach(() => {
  zoneBefore = process.env['TZ'];
});

afterEach(() => {
  if (zoneBefore === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneBefore;
});

describe.each(zones)('the wall clock in %s', (zone) => {
  beforeEach(() => {
    process.env['TZ'] = zone;
  });

  test('shows the same again for the instant it names', () => {
    fc.assert(
      fc.property(anyMinute, (instant) => {
        const local = platform.localAt(instant);
        expect(platform.localAt(platform.instantOf(local))).toBe(local);
      }),
    );
  });

  test('agrees with the zone tables', () => {
    const reader = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(anyMinute, (instant) => {
        expect(platform.localAt(instant)).toBe(reader.format(instant).replace(' ', 'T'));
      }),
    );
  });
});

test('a time that daylight saving skips moves on', () => {
  process.env['TZ'] = 'Europe/Oslo';
  const skipped = platform.instantOf(at('2026-03-29' as LocalDate, '02:30'));
  expect(platform.localAt(skipped)).toBe('2026-03-29T03:30');
});

test('ids and bytes are fresh each time', () => {
  expect(new Set(Array.from({ length: 1000 }, platform.newId)).size).toBe(1000);
  expect(platform.randomBytes(16)).toHaveLength(16);
  expect(platform.randomBytes(16)).not.toEqual(platform.randomBytes(16));
});
