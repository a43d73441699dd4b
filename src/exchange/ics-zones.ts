/**
 * Wall-clock times of a calendar into instants. A zone comes from the file's own
 * VTIMEZONE, else from the device by its IANA name, with Outlook's names translated.
 */
import type { Instant } from '../domain/time.ts';
import type { CalendarTime } from './ics-values.ts';
import type { ZoneOffset } from './zone-offset.ts';

/** Minutes ahead of UTC at an instant. */
export type Offset = (at: Instant) => number;

export type Zones = {
  /** `undefined` for a zone nobody knows. */
  readonly find: (zone: string) => Offset | undefined;
  /** The owner's own zone, for times without one. */
  readonly own: Offset;
};

const minuteMs = 60_000;
const dayMs = 86_400_000;

export function zonesOf(
  inFile: ReadonlyMap<string, Offset>,
  zoneOffset: ZoneOffset,
  ownZone: string,
): Zones {
  const found = new Map<string, Offset | undefined>();
  const find = (zone: string) => {
    if (!found.has(zone)) found.set(zone, inFile.get(zone) ?? byName(zone, zoneOffset));
    return found.get(zone);
  };
  return { find, own: byName(ownZone, zoneOffset) ?? (() => 0) };
}

/** A time in an unknown zone is read as the owner's own. */
export function instantOf(zones: Zones, time: CalendarTime): Instant {
  if (time.is === 'utc') return time.wall;
  return fromWall(offsetOf(zones, time), time.wall);
}

export function offsetOf(zones: Zones, time: CalendarTime): Offset {
  if (time.is === 'utc') return () => 0;
  return (time.is === 'zoned' ? zones.find(time.zone) : undefined) ?? zones.own;
}

/** The first of two instants with that wall time; one skipped by daylight saving moves on. */
export function fromWall(offset: Offset, wall: number): Instant {
  const before = offset(wall - dayMs);
  const after = offset(wall + dayMs);
  const first = wall - before * minuteMs;
  const second = wall - after * minuteMs;
  if (offset(first) === before) return first;
  return offset(second) === after ? second : first;
}

export function toWall(offset: Offset, at: Instant): number {
  return at + offset(at) * minuteMs;
}

function byName(zone: string, zoneOffset: ZoneOffset): Offset | undefined {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return () => fixed;
  const name = namesOf(zone).find((candidate) => zoneOffset(candidate, 0) !== undefined);
  return name === undefined ? undefined : (at) => zoneOffset(name, at) ?? 0;
}

/** The zone as it is called, by Outlook's name, and as the end of a path ("/mozilla.org/…/Europe/Oslo"). */
function namesOf(zone: string): readonly string[] {
  const plain = zone.replace(/^"|"$/g, '').trim();
  const path = plain.split('/').filter((part) => part !== '');
  const ends = [path.slice(-2).join('/'), path.slice(-3).join('/')];
  return [plain, windowsZones[plain], ...ends].filter(
    (name): name is string => name !== undefined && name !== '',
  );
}

function fixedOffset(zone: string): number | undefined {
  if (/^(?:utc|gmt|z)$/i.test(zone)) return 0;
  const match = /^(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/** The names Outlook uses, from the Unicode CLDR table windowsZones. */
const windowsZones: { readonly [name: string]: string } = {
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Romance Standard Time': 'Europe/Paris',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kiev',
  'GTB Standard Time': 'Europe/Bucharest',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Russian Standard Time': 'Europe/Moscow',
  'South Africa Standard Time': 'Africa/Johannesburg',
  'Israel Standard Time': 'Asia/Jerusalem',
  'Arabian Standard Time': 'Asia/Dubai',
  'India Standard Time': 'Asia/Kolkata',
  'China Standard Time': 'Asia/Shanghai',
  'Singapore Standard Time': 'Asia/Singapore',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'New Zealand Standard Time': 'Pacific/Auckland',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Atlantic Standard Time': 'America/Halifax',
  'E. South America Standard Time': 'America/Sao_Paulo',
};
