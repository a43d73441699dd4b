/** Days by their short names: 0 Monday … 6 Sunday. */
type Said = {
  readonly everyDay: string;
  readonly days: (first: string, last: string) => string;
};

/** A Monday. */
const monday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** One day, a run of days, or every day; `days` is never empty and in order. */
export function daysName(locale: string, days: readonly number[], said: Said): string {
  if (days.length === 7) return said.everyDay;
  const [first = 0] = days;
  const last = days.at(-1) ?? first;
  return first === last
    ? nameOf(locale, first)
    : said.days(nameOf(locale, first), nameOf(locale, last));
}

function nameOf(locale: string, day: number): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
    monday + day * dayMs,
  );
}
