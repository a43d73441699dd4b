import type { Money } from '../domain/record/money-field.ts';
import { fractionDigits } from './format.ts';

/** An amount as one would type it: no sign of the currency, no groups, decimals only where there are any. */
export function plainAmount(
  { amount, currency }: Pick<Money, 'amount' | 'currency'>,
  locale: string,
): string {
  const digits = fractionDigits(currency);
  const value = amount / 10 ** digits;
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    numberingSystem: 'latn',
    minimumFractionDigits: Number.isInteger(value) ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(value);
}
