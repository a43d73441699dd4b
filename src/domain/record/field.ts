/**
 * A field says what it is before anybody wrote it and how a stored value is
 * read. A value that does not parse reads as the initial one; the stored value
 * itself stays in the row, since a newer version may have written it.
 */
import { type LocalDate, type LocalDateTime, parseLocalDate, parseLocalDateTime } from '../time.ts';
import type { Id } from './id.ts';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export type Field<T> = {
  readonly initial: T;
  /** `undefined` when the value is not one of this field's. */
  readonly parse: (value: Json) => T | undefined;
};

export type Fields = { readonly [name: string]: Field<unknown> };
export type ValuesOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

export const text: Field<string> = field('', (v) => (typeof v === 'string' ? v : undefined));
export const flag: Field<boolean> = field(false, (v) => (typeof v === 'boolean' ? v : undefined));
export const whole: Field<number> = field(0, (v) =>
  Number.isSafeInteger(v) ? (v as number) : undefined,
);
/** Milliseconds since 1970 UTC; 0 when unknown. */
export const instant: Field<number> = whole;
export const localDate: Field<LocalDate> = field('1970-01-01' as LocalDate, (v) =>
  typeof v === 'string' ? parseLocalDate(v) : undefined,
);
export const localDateTime: Field<LocalDateTime> = field(
  '1970-01-01T00:00' as LocalDateTime,
  (v) => (typeof v === 'string' ? parseLocalDateTime(v) : undefined),
);

export function field<T>(initial: T, parse: Field<T>['parse']): Field<T> {
  return { initial, parse };
}

export function withInitial<T>(inner: Field<T>, initial: T): Field<T> {
  return { ...inner, initial };
}

export function maybe<T>(inner: Field<T>): Field<T | null> {
  return field<T | null>(null, (v) => (v === null ? null : inner.parse(v)));
}

export function idField<K extends string>(): Field<Id<K>> {
  return field('' as Id<K>, (v) => (typeof v === 'string' && v !== '' ? (v as Id<K>) : undefined));
}

export function oneOf<const T extends string>(values: readonly T[], initial: NoInfer<T>): Field<T> {
  return field<T>(initial, (v) => values.find((value) => value === v));
}

export function list<T>(inner: Field<T>): Field<readonly T[]> {
  return field<readonly T[]>([], (v) => {
    if (!Array.isArray(v)) return undefined;
    const items: (T | undefined)[] = v.map((item: Json) => inner.parse(item));
    return items.includes(undefined) ? undefined : (items as T[]);
  });
}

export function shape<F extends Fields>(fields: F): Field<ValuesOf<F>> {
  const initial = Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, f.initial]));
  return field(initial as ValuesOf<F>, (v) => {
    if (!isObject(v)) return undefined;
    return parseFields(fields, v);
  });
}

/** A union: `is` names the case, the other keys belong to that case. */
export function variant<C extends { readonly [name: string]: Fields }, I extends keyof C & string>(
  cases: C,
  initial: I,
): Field<VariantOf<C>> {
  const start = parseCase(cases, { is: initial });
  if (start === undefined) throw new TypeError(`variant has no case "${initial}"`);
  return field(start, (v) => parseCase(cases, v));
}

export type VariantOf<C extends { readonly [name: string]: Fields }> = {
  [K in keyof C]: { readonly is: K } & ValuesOf<C[K]>;
}[keyof C];

function parseCase<C extends { readonly [name: string]: Fields }>(
  cases: C,
  v: Json,
): VariantOf<C> | undefined {
  if (!isObject(v) || typeof v['is'] !== 'string' || !Object.hasOwn(cases, v['is']))
    return undefined;
  const values = parseFields(cases[v['is']] as Fields, v);
  return values && ({ is: v['is'], ...values } as VariantOf<C>);
}

/** A missing key takes the field's initial value; a wrong one fails the whole. */
function parseFields<F extends Fields>(
  fields: F,
  v: { readonly [key: string]: Json },
): ValuesOf<F> | undefined {
  const values: Record<string, unknown> = {};
  for (const [name, f] of Object.entries(fields)) {
    const stored = v[name];
    const value = stored === undefined ? f.initial : f.parse(stored);
    if (value === undefined) return undefined;
    values[name] = value;
  }
  return values as ValuesOf<F>;
}

export function isObject(v: Json | undefined): v is { readonly [key: string]: Json } {
  return typeof v === 'object' && v !== null && !Array.isArray(v);
}
