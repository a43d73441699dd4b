import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorUnits } from '../../../src/domain/capture/amount.ts';
import { markedAmounts } from '../../../src/domain/capture/find-money.ts';

describe('amounts', () => {
  it.each([
    ['£120', 'GBP', 12000],
    ['€1.240,50', 'EUR', 124050],
    ['$1,200.00', 'USD', 120000],
    ['120 kr', 'NOK', 12000],
    ['kr 12 500,50', 'NOK', 1250050],
    ['NOK 500', 'NOK', 50000],
    ['840 euros', 'EUR', 84000],
    ['120 quid', 'GBP', 12000],
    ['£1.2k', 'GBP', 120000],
    ['£1,200', 'GBP', 120000],
    ['€1.240', 'EUR', 124000],
    ["CHF 1'240.50", 'CHF', 124050],
    ['¥1200', 'JPY', 1200],
    ['12 500 kr', 'NOK', 1250000],
    ['£0.50', 'GBP', 50],
    ['450EUR', 'EUR', 45000],
  ])('reads %s exactly', (text, currency, amount) => {
    expect(markedAmounts(`pay ${text}, soon`, 'NOK')).toMatchObject([{ currency, amount }]);
  });

  it('takes a dollar or a crown as the owner’s own', () => {
    expect(markedAmounts('$5', 'AUD')[0]?.currency).toBe('AUD');
    expect(markedAmounts('$5', 'GBP')[0]?.currency).toBe('USD');
    expect(markedAmounts('50 kr', 'SEK')[0]?.currency).toBe('SEK');
  });

  it.each(['¥1200.50', '£1.2.3', 'kr', '£', '120 kroners', 'abc120 kr'])(
    'reads no amount in %s',
    (text) => {
      expect(markedAmounts(text, 'GBP')).toEqual([]);
    },
  );

  it('reads back every amount it can write, in both ways of grouping', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_99 }), (minor) => {
        const english = (minor / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });
        const german = (minor / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 });
        expect(minorUnits(english, 'GBP', false)).toBe(minor);
        expect(minorUnits(german, 'EUR', false)).toBe(minor);
      }),
    );
  });

  it('gives no amount rather than an inexact one', () => {
    expect(minorUnits('99999999999999999', 'GBP', false)).toBeUndefined();
    expect(minorUnits('1.5', 'JPY', false)).toBeUndefined();
    expect(minorUnits('1.234', 'KWD', false)).toBe(1234);
  });
});
