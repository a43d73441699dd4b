import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../src/domain/time.ts';
import { parseManners, writtenBy } from '../../src/text/date-manners.ts';
import { createFormats, dateByIntl, moneyByIntl } from '../../src/text/format.ts';
import { mannersOf } from '../../src/text/make-manners.ts';
import { amountBy } from '../../src/text/money-manners.ts';

const locales =
  'en-GB en-US en-IE en-NO en-DE en-JP en-CA nb-NO de-AT fr-FR es-ES pl-PL fi-FI'.split(' ');

describe.each(locales)('%s', (locale) => {
  test('every day of three years is written as Intl writes it', () => {
    const manners = parseManners(JSON.stringify(mannersOf(locale)));
    if (!manners) throw new Error('nothing was learnt');
    for (let day = 0; day < 3 * 366; day++) {
      const date = addDays('2026-11-24' as LocalDate, day);
      for (const style of ['weekday', 'near', 'far'] as const) {
        expect(writtenBy(manners, style, date)).toBe(dateByIntl(locale, style, date));
      }
    }
  });
});

const currencies = ['EUR', 'GBP', 'NOK', 'USD', 'JPY', 'CHF', 'KWD', 'PLN'];

describe.each([...locales, 'pt-PT', 'de-CH', 'sv-SE'])('money in %s', (locale) => {
  test.each(currencies)('%s is written as Intl writes it', (currency) => {
    const manners = parseManners(JSON.stringify(mannersOf(locale, [currency])));
    const by = manners?.money?.[currency];
    if (!by) throw new Error('nothing was learnt');
    const anyAmount = fc.integer({ min: 0, max: 10 ** 12 });
    fc.assert(
      fc.property(anyAmount, fc.nat(12), (drawn, places) => {
        const amount = Math.floor(drawn / 10 ** places);
        expect(amountBy(by, amount)).toBe(moneyByIntl(locale, { amount, currency }));
      }),
    );
  });
});

test('what is owed the other way, another currency and other groups are asked of Intl', () => {
  const formats = createFormats('en-GB', false, mannersOf('en-GB', ['EUR']));
  expect(formats.money({ amount: 123_450, currency: 'EUR' })).toBe('€1,234.50');
  expect(formats.money({ amount: -500, currency: 'EUR' })).toBe('-€5');
  expect(formats.money({ amount: 500, currency: 'GBP' })).toBe('£5');
  expect(mannersOf('en-IN', ['INR'])?.money).toEqual({ INR: null });
});

test('a locale whose dates hang on more than the month is not learnt', () => {
  expect(['ar-EG', 'fa-IR', 'th-TH-u-ca-buddhist'].map((locale) => mannersOf(locale))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('manners of another locale are left alone', () => {
  const date = '2026-12-12' as LocalDate;
  expect(createFormats('en-GB', false, mannersOf('nb-NO')).date('near', date)).toBe('12 Dec');
});

const learnt = mannersOf('en-GB');

test.each([
  JSON.stringify({ ...learnt, money: 7 }),
  JSON.stringify({ ...learnt, money: { EUR: { digits: 2 } } }),
])('money that was kept wrongly takes the rest with it: %s', (text) => {
  expect(parseManners(JSON.stringify(learnt))).toBeDefined();
  expect(parseManners(text)).toBeUndefined();
});

test.each([undefined, '', 'null', '7', '{"locale":"en-GB"}', '{"locale":"en-GB","weekday":[1]}'])(
  'what was kept of them wrongly is as nothing: %s',
  (text) => {
    expect(parseManners(text)).toBeUndefined();
  },
);
