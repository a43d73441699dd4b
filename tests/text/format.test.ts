import { describe, expect, test } from 'vitest';
import { dateOf, type LocalDate, type LocalDateTime } from '../../src/domain/time.ts';
import { en } from '../../src/text/en.ts';
import { createFormat, createFormats, fractionDigits } from '../../src/text/format.ts';

const at = (text: string) => text as LocalDateTime;
const on = (text: string) => text as LocalDate;

function formatFor(locale: string, halfDay = false) {
  return createFormat({
    intl: createFormats(locale, halfDay),
    today: on('2026-11-24'),
    localAt: (instant) => at(new Date(instant).toISOString().slice(0, 16)),
    words: en.day,
  });
}

describe('days are named as far as a name can tell', () => {
  test.each([
    ['2026-11-23', 'yesterday'],
    ['2026-11-24', 'today'],
    ['2026-11-25', 'tomorrow'],
    ['2026-11-26', 'Thursday'],
    ['2026-11-30', 'Monday'],
    ['2026-12-01', '1 Dec'],
    ['2027-01-02', '2 Jan 2027'],
    ['2026-11-22', '22 Nov'],
  ])('%s is %s', (date, words) => {
    expect(formatFor('en-GB').day(on(date))).toBe(words);
  });
});

test('the clock: 24 hours, or am and pm where people write them', () => {
  expect(formatFor('en-GB').now(at('2026-11-24T14:05'))).toBe('Tue 14:05');
  const american = formatFor('en-US', true);
  expect(
    ['00:05', '09:30', '12:00', '14:05'].map((time) => american.clock(at(`2026-11-24T${time}`))),
  ).toEqual(['12:05 am', '9:30 am', '12:00 pm', '2:05 pm']);
});

test('a time on another day says the day too', () => {
  const format = formatFor('en-GB');
  expect(format.time(at('2026-11-24T08:30'))).toBe('08:30');
  expect(format.time(at('2026-11-25T08:30'))).toBe('tomorrow 08:30');
  expect(format.at(Date.parse('2026-11-23T10:00Z'))).toBe(
    format.day(dateOf(at('2026-11-23T10:00'))),
  );
});

test('money has its own digits, and none where it is whole', () => {
  const format = formatFor('en-GB');
  expect(format.money({ amount: 124_000, currency: 'GBP' })).toBe('£1,240');
  expect(format.money({ amount: 124_050, currency: 'GBP' })).toBe('£1,240.50');
  expect(format.money({ amount: 500, currency: 'JPY' })).toBe('¥500');
  expect([fractionDigits('JPY'), fractionDigits('EUR')]).toEqual([0, 2]);
});
