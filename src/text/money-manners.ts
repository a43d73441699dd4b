/** How one locale writes amounts of one currency: the first amount of a page need not wait for Intl. */
export type MoneyManners = {
  /** Of the minor unit: 2 for most, 0 for yen. */
  readonly digits: number;
  /** `amountSlot` stands where the number goes. */
  readonly written: string;
  readonly group: string;
  readonly decimal: string;
  /** The least whole number that is written in groups of three. */
  readonly groupsFrom: number;
};

export const amountSlot = '{n}';

/** `amount` in minor units, none of them owed the other way; decimals only where there are any. */
export function amountBy(manners: MoneyManners, amount: number): string {
  const { digits, written, group, decimal, groupsFrom } = manners;
  const unit = 10 ** digits;
  const whole = Math.floor(amount / unit);
  const grouped =
    whole < groupsFrom ? String(whole) : String(whole).replace(/\B(?=(\d{3})+$)/g, group);
  const rest = amount % unit;
  const number = rest === 0 ? grouped : grouped + decimal + String(rest).padStart(digits, '0');
  return written.replace(amountSlot, number);
}

export function isMoneyManners(value: unknown): value is MoneyManners {
  if (typeof value !== 'object' || value === null) return false;
  const { digits, written, group, decimal, groupsFrom } = value as Partial<MoneyManners>;
  return (
    [written, group, decimal].every((one) => typeof one === 'string') &&
    [digits, groupsFrom].every((one) => Number.isSafeInteger(one))
  );
}
