/**
 * Dates and wall-clock times as text that sorts, in the owner's own time zone.
 * Arithmetic runs on UTC so that daylight saving never shifts a date; only the
 * platform turns an instant into local text.
 */
declare const localDate: unique symbol;
declare const localDateTime: unique symbol;

/** `YYYY-MM-DD` */
export type LocalDate = string & { readonly [localDate]: true };
/** `YYYY-MM-DDTHH:mm` */
export type LocalDateTime = string & { readonly [localDateTime]: true };
/** `HH:mm` */
export type ClockTime = string;
/** Milliseconds since 1970 UTC. */
export type Instant = number;

/** One reading of the clock: the instant and what the wall clock shows. */
export type Moment = { readonly instant: Instant; readonly local: LocalDateTime };

/** From the year 1000: `Date.UTC` takes the years 0–99 for 1900–1999. */
const datePattern = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const dateTimePattern = /^([1-9]\d{3}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;
const dayMs = 86_400_000;
const minuteMs = 60_000;

export function parseLocalDate(text: string): LocalDate | undefined {
  if (!datePattern.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00Z`);
  return Number.isNaN(ms) || isoDate(ms) !== text ? undefined : (text as LocalDate);
}

export function parseLocalDateTime(text: string): LocalDateTime | undefined {
  const match = dateTimePattern.exec(text);
  if (match?.[1] === undefined) return undefined;
  return parseLocalDate(match[1]) && (text as LocalDateTime);
}

export function dateOf(local: LocalDateTime): LocalDate {
  return local.slice(0, 10) as LocalDate;
}

export function timeOf(local: LocalDateTime): ClockTime {
  return local.slice(11);
}

/** From eight on, when the office work of the day is over for others. */
export function isEvening(local: LocalDateTime): boolean {
  return timeOf(local) >= '20:00';
}

export function at(date: LocalDate, time: ClockTime): LocalDateTime {
  return `${date}T${time}` as LocalDateTime;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return isoDate(utcOfDate(date) + days * dayMs) as LocalDate;
}

export function addMinutes(local: LocalDateTime, minutes: number): LocalDateTime {
  return new Date(utcOf(local) + minutes * minuteMs).toISOString().slice(0, 16) as LocalDateTime;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utcOfDate(to) - utcOfDate(from)) / dayMs);
}

/** Minutes on the wall clock from `from` to `to`. */
export function minutesBetween(from: LocalDateTime, to: LocalDateTime): number {
  return Math.round((utcOf(to) - utcOf(from)) / minuteMs);
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return (new Date(utcOfDate(date)).getUTCDay() + 6) % 7;
}

function utcOfDate(date: LocalDate): number {
  return Date.UTC(
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)) - 1,
    Number(date.slice(8, 10)),
  );
}

function utcOf(local: LocalDateTime): number {
  const [hours, minutes] = [Number(local.slice(11, 13)), Number(local.slice(14, 16))];
  return utcOfDate(dateOf(local)) + (hours * 60 + minutes) * minuteMs;
}

function isoDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
