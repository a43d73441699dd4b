import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../src/domain/time.ts';
import { parseManners, writtenBy } from '../../src/text/date-manners.ts';
import { createFormats, dateByIntl } from '../../src/text/format.ts';
import { mannersOf } from '../../src/text/make-manners.ts';

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

test('a locale whose dates hang on more than the month is not learnt', () => {
  expect(['ar-EG', 'fa-IR', 'th-TH-u-ca-buddhist'].map(mannersOf)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('manners of another locale are left alone', () => {
  const date = '2026-12-12' as LocalDate;
  expect(createFormats('en-GB', false, mannersOf('nb-NO')).date('near', date)).toBe('12 Dec');
});

test.each([undefined, '', 'null', '7', '{"locale":"en-GB"}', '{"locale":"en-GB","weekday":[1]}'])(
  'what was kept of them wrongly is as nothing: %s',
  (text) => {
    expect(parseManners(text)).toBeUndefined();
  },
);
