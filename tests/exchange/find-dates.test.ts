import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaptureLocale } from '../../src/domain/capture/date-finder.ts';
import { addDays, type LocalDate, type LocalDateTime, weekdayOf } from '../../src/domain/time.ts';
import { createDateFinder } from '../../src/exchange/find-dates.ts';

const findDates = createDateFinder();
const now = '2026-03-11T10:15' as LocalDateTime;

function read(text: string, locale: CaptureLocale = 'en-GB', reference = now): string {
  const [found] = findDates(text, reference, locale);
  return found ? `${found.date} ${found.time}`.trim() : 'none';
}

describe('dates as owners write them (Wednesday 11 March 2026, 10:15)', () => {
  it.each([
    ['fri 4pm', '2026-03-13 16:00'],
    ['wed', '2026-03-18'],
    ['next tuesday', '2026-03-17'],
    ['next week', '2026-03-16'],
    ['this week', '2026-03-13'],
    ['this month', '2026-03-31'],
    ['next month', '2026-04-01'],
    ['tuesday next week', '2026-03-17'],
    ['friday week', '2026-03-20'],
    ['a week on tuesday', '2026-03-24'],
    ['in a fortnight', '2026-03-25'],
    ['in 3 days', '2026-03-14'],
    ['the 14th', '2026-03-14'],
    ['by the 1st', '2026-04-01'],
    ['31 jan', '2027-01-31'],
    ['in march', '2026-03-31'],
    ['by may', '2026-05-01'],
    ['mid april', '2026-04-15'],
    ['end of april', '2026-04-30'],
    ['by eod', '2026-03-11'],
    ['end of the week', '2026-03-13'],
    ['before the weekend', '2026-03-14'],
    ['in the morning', '2026-03-12'],
    ['quarter to five', '2026-03-11 16:45'],
    ['half past four', '2026-03-11 16:30'],
    ['at 9', '2026-03-12 09:00'],
    ['at 3', '2026-03-11 15:00'],
    ['back after 4', '2026-03-11 16:00'],
    ['9.30 tomorrow', '2026-03-12 09:30'],
    ['tomorrow noon', '2026-03-12 12:00'],
    ['2026-04-01', '2026-04-01'],
  ])('reads "%s" as %s in both Englishes', (text, expected) => {
    expect(read(text, 'en-GB')).toBe(expected);
    expect(read(text, 'en-US')).toBe(expected);
  });

  it.each([
    ['4/5', '2026-05-04', '2026-04-05'],
    ['4/5/2027', '2027-05-04', '2027-04-05'],
    ['4.5.2027', '2027-05-04', '2027-04-05'],
    ['19/3', '2026-03-19', '2026-03-19'],
    ['may 12', '2026-05-12', '2026-05-12'],
    ['half four', '2026-03-11 16:30', 'none'],
  ])('reads "%s" as %s in Britain and %s in America', (text, british, american) => {
    expect([read(text, 'en-GB'), read(text, 'en-US')]).toEqual([british, american]);
  });

  it.each(['', 'half a dozen', '0415', 'order 28', '31/31'])('reads nothing in "%s"', (text) => {
    expect(read(text)).toBe('none');
  });
});

describe('laws', () => {
  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((days) => addDays('2020-01-01' as LocalDate, days));
  const written = (date: LocalDate, locale: CaptureLocale) => {
    const [y, m, d] = date.split('-').map(Number);
    return locale === 'en-GB' ? `${d}/${m}/${y}` : `${m}/${d}/${y}`;
  };

  it('a written date is that date, wherever it stands', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('en-GB', 'en-US'), fc.nat(20), (date, locale, shift) => {
        const text = `${'x'.repeat(shift)} ${written(date, locale)} ok`;
        const found = findDates(text, now, locale)[0];
        expect(found?.date).toBe(date);
        expect(found?.index).toBe(shift + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('a weekday is one of the next seven days, never today', () => {
    const names = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
    fc.assert(
      fc.property(day, fc.nat(6), (today, weekday) => {
        const found = findDates(
          names[weekday] ?? '',
          `${today}T10:00` as LocalDateTime,
          'en-GB',
        )[0];
        const ahead = [1, 2, 3, 4, 5, 6, 7].map((n) => addDays(today, n));
        expect(ahead).toContain(found?.date);
        expect(found && weekdayOf(found.date)).toBe(weekday);
      }),
      { numRuns: 300 },
    );
  });

  it('an hour alone is always ahead, by less than a day', () => {
    fc.assert(
      fc.property(day, fc.nat(23), fc.nat(23), (today, hourNow, hour) => {
        const two = (n: number) => String(n).padStart(2, '0');
        const reference = `${today}T${two(hourNow)}:30` as LocalDateTime;
        const found = findDates(`at ${two(hour)}:15`, reference, 'en-GB')[0];
        const ahead = `${found?.date}T${found?.time}`;
        expect(ahead > reference).toBe(true);
        expect(ahead < `${addDays(today, 1)}T${two(hourNow)}:30`).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('every place lies inside the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const { index, text: found } of findDates(text, now, 'en-GB'))
          expect(text.slice(index, index + found.length)).toBe(found);
      }),
      { numRuns: 1_000 },
    );
  });
});
