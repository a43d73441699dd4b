/**
 * The holidays of the next months as they lie beside the deck, so that the first
 * screen knows them without the rules they come from.
 */
import type { Json } from '../domain/record/field.ts';
import { isObject } from '../domain/record/field.ts';
import { type LocalDate, parseLocalDate } from '../domain/time.ts';

export type HolidayCache = {
  /** ISO 3166 two letters. */
  readonly country: string;
  /** What each day is called, on this device's screens. */
  readonly days: HolidayMap;
};
export type HolidayMap = ReadonlyMap<LocalDate, string>;

export const noHolidayMap: HolidayMap = new Map();

/** `undefined` when it is none. */
export function parseHolidays(value: unknown): HolidayCache | undefined {
  if (!isObject(value as Json)) return undefined;
  const { country, days } = value as { readonly country?: unknown; readonly days?: unknown };
  if (typeof country !== 'string' || !isObject(days as Json)) return undefined;
  const found = Object.entries(days as object).flatMap(([text, name]): [LocalDate, string][] => {
    const on = parseLocalDate(text);
    return on && typeof name === 'string' ? [[on, name]] : [];
  });
  return { country, days: new Map(found) };
}

/** None until those of this country have been looked up. */
export function holidaysFor(cache: HolidayCache | undefined, country: string): HolidayMap {
  return cache?.country === country ? cache.days : noHolidayMap;
}
