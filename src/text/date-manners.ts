/**
 * How one locale writes its dates, in some thirty words, and its money. Intl takes 20 ms and more to
 * answer its first question of a page, four times that on a slow phone, and a card with a
 * date would have the first screen wait for it.
 */
import { type LocalDate, weekdayOf } from '../domain/time.ts';
import { isMoneyManners, type MoneyManners } from './money-manners.ts';

export type DateStyle = 'weekday' | 'near' | 'far';

export type DateManners = {
  readonly locale: string;
  /** Monday first. */
  readonly weekday: readonly string[];
  /** By month; `daySlot` and `yearSlot` stand where the numbers go. */
  readonly near: readonly string[];
  readonly far: readonly string[];
  /** By currency; `null` for one that it writes in no way that could be learnt. */
  readonly money?: { readonly [currency: string]: MoneyManners | null };
};

export const daySlot = '{d}';
export const yearSlot = '{y}';

export function writtenBy(manners: DateManners, style: DateStyle, date: LocalDate): string {
  if (style === 'weekday') return manners.weekday[weekdayOf(date)] ?? '';
  const [year = '', month, day] = date.split('-');
  const slots = manners[style][Number(month) - 1] ?? '';
  return slots.replace(daySlot, String(Number(day))).replace(yearSlot, String(Number(year)));
}

/** `undefined` for anything else. */
export function parseManners(text: string | undefined): DateManners | undefined {
  const found = text === undefined ? undefined : parsed(text);
  if (typeof found?.locale !== 'string') return undefined;
  const isWhole = isWords(found.weekday, 7) && isWords(found.near, 12) && isWords(found.far, 12);
  return isWhole && isMoney(found.money) ? (found as DateManners) : undefined;
}

type Unknown = { readonly [K in keyof DateManners]?: unknown };

function parsed(text: string): Unknown | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isMoney(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((one) => one === null || isMoneyManners(one));
}

function isWords(value: unknown, count: number): boolean {
  return (
    Array.isArray(value) && value.length === count && value.every((one) => typeof one === 'string')
  );
}
