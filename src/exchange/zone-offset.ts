/** What the device knows about time zones, through Intl. */
import type { Instant } from '../domain/time.ts';

/** Minutes ahead of UTC in an IANA zone at an instant; `undefined` for an unknown zone. */
export type ZoneOffset = (zone: string, at: Instant) => number | undefined;

const hourMs = 3_600_000;

export function intlZoneOffset(): ZoneOffset {
  const formats = new Map<string, Intl.DateTimeFormat | undefined>();
  const known = new Map<string, number>();
  return (zone, at) => {
    if (!formats.has(zone)) formats.set(zone, formatOf(zone));
    const format = formats.get(zone);
    if (!format || Number.isNaN(at)) return undefined;
    // Zones change at whole quarters of an hour.
    const quarter = Math.floor(at / (hourMs / 4));
    const key = `${zone} ${quarter}`;
    const offset = known.get(key) ?? offsetAt(format, quarter * (hourMs / 4));
    known.set(key, offset);
    return offset;
  };
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return undefined;
  }
}

function offsetAt(format: Intl.DateTimeFormat, at: Instant): number {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const [year, month, day] = [part('year'), part('month') - 1, part('day')];
  const wall = Date.UTC(year, month, day, part('hour'), part('minute'));
  return Math.round((wall - at) / 60_000);
}
