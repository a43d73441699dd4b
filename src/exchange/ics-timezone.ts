/** A VTIMEZONE into its offsets: each change of the clock as an instant, in order. */
import ICAL from 'ical.js';
import type { Instant } from '../domain/time.ts';
import type { Block } from './content-lines.ts';
import { occurrencesOf } from './ics-repeat.ts';
import { type CalendarComponent, type CalendarProperty, textOf, timesOf } from './ics-values.ts';
import type { Offset } from './ics-zones.ts';

type Change = { readonly at: Instant; readonly from: number; readonly to: number };

const minuteMs = 60_000;
const lastYear = Date.UTC(2101, 0, 1);

/** `undefined` when the block does not say how the clock runs. */
export function timezoneOf(
  block: Block,
): { readonly id: string; readonly offset: Offset } | undefined {
  const text = block.lines.map((line) => line.text).join('\r\n');
  try {
    const parsed: unknown = ICAL.parse(`BEGIN:VTIMEZONE\r\n${text}\r\nEND:VTIMEZONE`);
    const [, properties, observances] = parsed as CalendarComponent;
    const id = textOf(properties, 'tzid');
    const changes = observances.flatMap(changesOf).sort((a, b) => a.at - b.at);
    return id === '' || changes.length === 0 ? undefined : { id, offset: offsetBy(changes) };
  } catch {
    return undefined;
  }
}

function offsetBy(changes: readonly Change[]): Offset {
  return (at) => {
    let [low, high] = [0, changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? (changes[0]?.from ?? 0) : (changes[low - 1]?.to ?? 0);
  };
}

function changesOf([, properties]: CalendarComponent): readonly Change[] {
  const all = (name: string) => properties.filter((property) => property[0] === name);
  const [start] = timesOf(all('dtstart')[0]);
  const from = minutesOf(all('tzoffsetfrom')[0]);
  const to = minutesOf(all('tzoffsetto')[0]);
  if (!start || from === undefined || to === undefined) return [];
  const walls = new Set([
    start.wall,
    ...all('rdate')
      .flatMap(timesOf)
      .map(({ wall }) => wall),
  ]);
  const toWall = (utc: number) => utc + from * minuteMs;
  for (const rule of all('rrule')) {
    for (const wall of occurrencesOf(rule, { wall: start.wall, toWall }, lastYear)) walls.add(wall);
  }
  return [...walls].map((wall) => ({ at: wall - from * minuteMs, from, to }));
}

/** jCal writes an offset as `+01:00`. */
function minutesOf(property: CalendarProperty | undefined): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})/.exec(String(property?.[3] ?? ''));
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}
