import type { ClockTime } from '../time.ts';
import { type Field, field, isObject, oneOf, shape } from './field.ts';

/** One opening in a day, wall-clock `HH:mm`; `from` < `to`. */
export type Opening = { readonly from: ClockTime; readonly to: ClockTime };
/** Monday first; `null` is a closed day. */
export type WeekHours = readonly (Opening | null)[];
/** When a customer may be called, and when a message may arrive. */
export type ContactHours = {
  readonly calls: WeekHours;
  readonly messages: WeekHours;
  /** rest: a public holiday is a day without calls, as Sunday is · usual: like its weekday. */
  readonly onHolidays: 'rest' | 'usual';
};

const clock = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export function everyDay(from: ClockTime, to: ClockTime): WeekHours {
  return Array.from({ length: 7 }, () => ({ from, to }));
}

export function week(
  weekdays: Opening | null,
  saturday: Opening | null,
  sunday: Opening | null,
): WeekHours {
  return [...Array.from({ length: 5 }, () => weekdays), saturday, sunday];
}

/** Calls Mon–Fri 09–19, Sat 10–16, Sunday none; messages 08–20 every day. */
export const defaultContactHours: ContactHours = {
  calls: week({ from: '09:00', to: '19:00' }, { from: '10:00', to: '16:00' }, null),
  messages: everyDay('08:00', '20:00'),
  onHolidays: 'rest',
};

export const defaultWorkingHours: WeekHours = week({ from: '08:00', to: '17:00' }, null, null);

export const weekHours: Field<WeekHours> = field(defaultWorkingHours, (v) => {
  if (!Array.isArray(v) || v.length !== 7) return undefined;
  const days = v.map(parseOpening);
  return days.includes(undefined) ? undefined : (days as (Opening | null)[]);
});

export const contactHours: Field<ContactHours> = {
  ...shape({
    calls: weekHours,
    messages: weekHours,
    onHolidays: oneOf(['rest', 'usual'], 'rest'),
  }),
  initial: defaultContactHours,
};

function parseOpening(v: unknown): Opening | null | undefined {
  if (v === null) return null;
  if (!isObject(v as never)) return undefined;
  const { from, to } = v as { from?: unknown; to?: unknown };
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  return clock.test(from) && clock.test(to) && from < to ? { from, to } : undefined;
}
