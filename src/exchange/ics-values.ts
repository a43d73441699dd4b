/** Values of calendar properties as ical.js gives them (jCal, RFC 7265). */

/** `wall` is the wall clock as if it were UTC, in milliseconds. */
export type CalendarTime =
  | { readonly is: 'utc'; readonly wall: number }
  | { readonly is: 'zoned'; readonly wall: number; readonly zone: string }
  | { readonly is: 'floating'; readonly wall: number }
  | { readonly is: 'date'; readonly wall: number };

export type CalendarProperty = readonly [
  name: string,
  params: { readonly [param: string]: string | readonly string[] },
  type: string,
  ...values: readonly unknown[],
];
export type CalendarComponent = readonly [
  name: string,
  properties: readonly CalendarProperty[],
  components: readonly CalendarComponent[],
];

const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(Z?))?$/;

/** Every time of a property (EXDATE and RDATE hold several); ones that are none are left out. */
export function timesOf(property: CalendarProperty | undefined): readonly CalendarTime[] {
  if (!property) return [];
  const [, params, , ...values] = property;
  const zone = params['tzid'];
  return values.flatMap((value) => {
    // A period is [start, end or duration]; only its start counts.
    const text: unknown = Array.isArray(value) ? value[0] : value;
    const time = typeof text === 'string' ? timeOf(text, String(zone ?? '')) : undefined;
    return time ? [time] : [];
  });
}

export function wallOf(text: string): number | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, Math.min(59, second));
  const isReal =
    year >= 1600 && hour < 24 && minute < 60 && new Date(wall).getUTCMonth() === month - 1;
  return isReal && day > 0 ? wall : undefined;
}

function timeOf(text: string, zone: string): CalendarTime | undefined {
  const wall = wallOf(text);
  if (wall === undefined) return undefined;
  if (!text.includes('T')) return { is: 'date', wall };
  if (text.endsWith('Z')) return { is: 'utc', wall };
  return zone === '' ? { is: 'floating', wall } : { is: 'zoned', wall, zone };
}

export function textOf(properties: readonly CalendarProperty[], name: string): string {
  const value = properties.find((property) => property[0] === name)?.[3];
  return typeof value === 'string' ? value.replace(/\u00a0/g, ' ').trim() : '';
}
