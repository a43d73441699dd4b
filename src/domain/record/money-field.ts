import { type LocalDate, parseLocalDate } from '../time.ts';
import { type Field, field, isObject } from './field.ts';

/**
 * An amount in minor units (cents, øre) of an ISO 4217 currency, and the day it
 * has been waiting since; `since` is `null` when nothing is owed yet.
 */
export type Money = {
  readonly amount: number;
  readonly currency: string;
  readonly since: LocalDate | null;
};

const currencyCode = /^[A-Z]{3}$/;

export const money: Field<Money> = field<Money>(
  { amount: 0, currency: 'GBP', since: null },
  (v) => {
    if (!isObject(v) || !Number.isSafeInteger(v['amount'])) return undefined;
    const { amount, currency, since } = v;
    if (typeof currency !== 'string' || !currencyCode.test(currency)) return undefined;
    const day = typeof since === 'string' ? parseLocalDate(since) : null;
    return day === undefined ? undefined : { amount: amount as number, currency, since: day };
  },
);
