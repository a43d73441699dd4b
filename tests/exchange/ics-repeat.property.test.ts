import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { occurrencesOf, UnreadableRule } from '../../src/exchange/ics-repeat.ts';
import type { CalendarProperty } from '../../src/exchange/ics-values.ts';

const dayMs = 86_400_000;
const far = Date.UTC(2060, 0, 1);

function propertyOf(rule: string): CalendarProperty {
  const parsed: unknown = ICAL.parse(`BEGIN:VEVENT\r\nRRULE:${rule}\r\nEND:VEVENT`);
  const [, [property]] = parsed as [string, [CalendarProperty]];
  return property;
}

function ours(rule: string, wall: number, most: number): readonly string[] {
  const start = { wall, toWall: (utc: number) => utc };
  const found: string[] = [];
  for (const at of occurrencesOf(propertyOf(rule), start, far)) {
    found.push(new Date(at).toISOString());
    if (found.length === most) break;
  }
  return found;
}

/** The same rule walked by ical.js, which is right about rules that have a match. */
function theirs(rule: string, wall: number, most: number): readonly string[] {
  const dtstart = ICAL.Time.fromDateTimeString(new Date(wall).toISOString().slice(0, 19));
  const iterator = ICAL.Recur.fromString(rule).iterator(dtstart);
  const found: string[] = [];
  while (found.length < most) {
    const time = iterator.next() as ICAL.Time | null;
    if (!time || time.year >= 2060) break;
    found.push(`${time.toString()}.000Z`);
  }
  return found;
}

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const some = <T>(one: fc.Arbitrary<T>, maxLength = 3) =>
  fc.uniqueArray(one, { minLength: 1, maxLength }).map((list) => list.join(','));
const monthDay = fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constant(-1));
const nth = fc.tuple(fc.constantFrom(1, 2, 3, 4, -1, -2), weekday).map(([n, day]) => `${n}${day}`);
const months = some(fc.integer({ min: 1, max: 12 }));
const optional = (part: fc.Arbitrary<string>) => fc.option(part, { nil: '' });

const rules = fc
  .oneof(
    fc.tuple(fc.constant('DAILY'), optional(some(weekday).map((d) => `;BYDAY=${d}`))),
    fc.tuple(fc.constant('WEEKLY'), optional(some(weekday).map((d) => `;BYDAY=${d}`))),
    fc.tuple(
      fc.constant('MONTHLY'),
      fc.oneof(
        some(monthDay).map((d) => `;BYMONTHDAY=${d}`),
        some(nth).map((d) => `;BYDAY=${d}`),
        some(weekday).map((d) => `;BYDAY=${d};BYSETPOS=-1`),
      ),
    ),
    fc.tuple(
      fc.constant('YEARLY'),
      fc.oneof(
        months.map((m) => `;BYMONTH=${m}`),
        fc.tuple(months, nth).map(([m, d]) => `;BYMONTH=${m};BYDAY=${d}`),
        // From the end of a month ical.js gives 3 March for the last of February.
        fc
          .tuple(months, fc.integer({ min: 1, max: 28 }))
          .map(([m, d]) => `;BYMONTH=${m};BYMONTHDAY=${d}`),
      ),
    ),
  )
  .chain(([freq, by]) => {
    // ical.js goes astray where an interval jumps over the week or month it starts in.
    const interval = fc.integer({ min: 1, max: freq === 'DAILY' ? 6 : 3 });
    const end = fc.oneof(
      fc.integer({ min: 1, max: 40 }).map((count) => `;COUNT=${count}`),
      fc.constant(';UNTIL=20291231T235959Z'),
      fc.constant(''),
    );
    return fc.tuple(interval, end).map(([n, until]) => `FREQ=${freq};INTERVAL=${n}${by}${until}`);
  });
const starts = fc
  .integer({ min: 0, max: 2_000 })
  .map((day) => Date.UTC(2024, 0, 1, 9, 30) + day * dayMs);

describe('a repeating rule', () => {
  it('gives the days ical.js gives', () => {
    fc.assert(
      fc.property(rules, starts, (rule, from) => {
        // On a start the rule does not name, the two differ, and RFC 5545 leaves it open.
        const second = ours(rule.replace(/;COUNT=\d+/, ''), from, 2)[1];
        const wall = Date.parse(second ?? '');
        // ical.js loses its way from a 29th, 30th or 31st: it rolls over into the next month.
        fc.pre(new Date(wall).getUTCDate() <= 28);
        expect(ours(rule, wall, 40)).toEqual(theirs(rule, wall, 40));
      }),
      { numRuns: 500 },
    );
  });

  it('is only its start where nothing ever matches', () => {
    for (const rule of [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=YEARLY;BYDAY=6MO;BYMONTH=1',
    ]) {
      expect(ours(rule, Date.UTC(2026, 0, 1), 5)).toEqual(['2026-01-01T00:00:00.000Z']);
    }
  });

  it('finds the last day of months of any length', () => {
    const rule = 'FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=-1';
    const days = ours(rule, Date.UTC(2027, 1, 28, 8), 4).map((at) => at.slice(0, 10));
    expect(days).toEqual(['2027-02-28', '2027-03-31', '2028-02-29', '2028-03-31']);
  });

  it('skips months without the day it began on', () => {
    const days = ours('FREQ=MONTHLY', Date.UTC(2026, 0, 31, 8), 4).map((at) => at.slice(0, 10));
    expect(days).toEqual(['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31']);
  });

  it('keeps every other week to the week the calendar says', () => {
    // RFC 5545, 3.3.10: the two examples that differ only in the first day of the week.
    const start = Date.UTC(1997, 7, 5, 9);
    const dates = (rule: string) => ours(rule, start, 4).map((at) => at.slice(5, 10));
    const rule = 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU';
    expect(dates(`${rule};WKST=MO`)).toEqual(['08-05', '08-10', '08-19', '08-24']);
    expect(dates(`${rule};WKST=SU`)).toEqual(['08-05', '08-17', '08-19', '08-31']);
  });

  it('refuses what it would have to guess', () => {
    const refused = ['FREQ=SECONDLY', 'FREQ=DAILY;BYHOUR=9,17', 'FREQ=YEARLY;BYWEEKNO=20'];
    for (const rule of refused) {
      expect(() => ours(rule, Date.UTC(2026, 0, 1), 1)).toThrow(UnreadableRule);
    }
  });
});
