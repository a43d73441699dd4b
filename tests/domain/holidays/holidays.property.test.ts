/**
 * The rules against a well-kept library: `date-holidays` (code ISC, data CC BY-SA 3.0). It is a
 * tool of this test alone: nothing of it goes into the app.
 */
import DateHolidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { easterOf, holidaysIn } from '../../../src/domain/holidays/holidays.ts';
import { holidayRules } from '../../../src/domain/holidays/rules.ts';
import { addDays, type LocalDate } from '../../../src/domain/time.ts';

const years = { from: 2026, to: 2050 };
const span = {
  from: `${years.from}-01-01` as LocalDate,
  to: `${years.to}-12-31` as LocalDate,
};

/** Where the two differ, and why. */
const onPurpose: {
  readonly [country: string]: (on: string) => boolean;
} = {
  // The last Monday of August: kept by all but Scotland, as Easter Monday is, which the library counts.
  GB: (on) => /-08-(2[5-9]|3[01])$/.test(on),
  // Whether a Sunday's Christmas gives the Monday is up to each region, year by year.
  ES: (on) => on.endsWith('-12-26'),
};

describe.each(Object.keys(holidayRules))('%s', (country) => {
  it('has the public holidays the library knows, on the same days', () => {
    const isTold = (on: string) => !onPurpose[country]?.(on);
    const ours = holidaysIn(country, span).map(({ on }) => on);
    expect(ours.filter(isTold)).toEqual(libraryDays(country).filter(isTold));
    expect(ours.length).toBeGreaterThan(5 * (years.to - years.from));
  });
});

function libraryDays(country: string): readonly string[] {
  const library = new DateHolidays(country);
  const days = new Set<string>();
  for (let year = years.from; year <= years.to; year++) {
    for (const { date, type } of library.getHolidays(year)) {
      if (type === 'public') days.add(date.slice(0, 10));
    }
  }
  return [...days].filter((on) => on >= span.from && on <= span.to).sort();
}

it.each([
  ['NO', '2027-05-17', 'constitution-no'],
  ['GB', '2027-03-29', 'easter-monday'],
  ['DE', '2026-10-03', 'unity'],
  ['US', '2026-11-26', 'thanksgiving'],
  ['US', '2027-12-31', 'new-year'],
  ['US', '2026-07-03', 'independence'],
  ['GB', '2027-12-28', 'boxing'],
  ['NZ', '2027-06-25', 'matariki'],
  ['SE', '2027-06-26', 'midsummer'],
  ['NL', '2031-04-26', 'king-nl'],
  ['IE', '2030-02-01', 'st-brigid'],
])('in %s %s is %s', (country, on, name) => {
  const day = on as LocalDate;
  expect(holidaysIn(country, { from: day, to: day })).toEqual([{ on, name }]);
});

it('a day without a holiday has none, nor has a country without rules', () => {
  const day = '2026-11-27' as LocalDate;
  for (const country of [...Object.keys(holidayRules), 'XX', '', 'constructor'])
    expect(holidaysIn(country, { from: day, to: addDays(day, 0) })).toEqual([]);
});

it('Easter falls on a Sunday from 22 March to 25 April', () => {
  for (let year = 1900; year <= 2300; year++) {
    const easter = easterOf(year);
    expect(new Date(`${easter}T00:00Z`).getUTCDay()).toBe(0);
    expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
  }
});
