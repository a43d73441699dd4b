/** Events into visits: single ones, and repeating ones a year back and a year ahead. */
import { hash128 } from '../domain/derive-id.ts';
import type { Pace } from '../domain/import/pace.ts';
import type { LeftOut, Noticed, ParsedCancel, ParsedVisit } from '../domain/import/parsed.ts';
import type { Instant } from '../domain/time.ts';
import type { CalendarEvent } from './ics-event.ts';
import { occurrencesOf, UnreadableRule } from './ics-repeat.ts';
import type { CalendarTime } from './ics-values.ts';
import { fromWall, instantOf, offsetOf, toWall, type Zones } from './ics-zones.ts';

export type VisitDesk = {
  readonly zones: Zones;
  readonly now: Instant;
  /** Take all-day events in as well. */
  readonly allDay: boolean;
  readonly visits: ParsedVisit[];
  readonly cancelled: ParsedCancel[];
  readonly leftOut: LeftOut[];
  readonly noticed: Noticed[];
};

type Timed = CalendarEvent & { readonly start: CalendarTime };

const dayMs = 86_400_000;
const yearMs = 365 * dayMs;
/** What a visit takes when the calendar does not say. */
const usualMs = 60 * 60_000;
/** Daily for two years fits. */
const mostVisits = 750;

export async function takeEvents(
  desk: VisitDesk,
  events: readonly CalendarEvent[],
  pace: Pace,
): Promise<void> {
  let done = 0;
  for (const group of groupsOf(desk, events.filter((event) => isWanted(desk, event)) as Timed[])) {
    takeGroup(desk, group);
    done += 1 + group.overrides.length;
    await pace.step(done / events.length);
  }
}

type Group = { readonly uid: string; main?: Timed; readonly overrides: Timed[] };

/** Events of one id belong together: the series and its changed occurrences. */
function groupsOf(desk: VisitDesk, events: readonly Timed[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  const groupOf = (uid: string) => {
    const group = groups.get(uid) ?? { uid, overrides: [] };
    groups.set(uid, group);
    return group;
  };
  for (const event of events) {
    const uid = event.uid || hash128(JSON.stringify([event.title, event.start, event.place]));
    const group = groupOf(uid);
    if (event.recurrenceId) group.overrides.push(event);
    else if (!group.main) group.main = event;
    else if (event.sequence === group.main.sequence && !sameStart(event, group.main)) {
      // Some calendars give every event one id: the start tells them apart.
      groupOf(`${uid} ${instantOf(desk.zones, event.start)}`).main = event;
    } else group.main = newerOf(desk, group.main, event);
  }
  return groups.values();
}

function newerOf(desk: VisitDesk, a: Timed, b: Timed): Timed {
  const [newer, older] = b.sequence >= a.sequence ? [b, a] : [a, b];
  leave(desk, older, 'twice');
  return newer;
}

/** One that is called off may come without its start: then its id alone says which it is. */
function sameStart(a: CalendarEvent, b: CalendarEvent): boolean {
  return a.start === undefined || b.start === undefined || a.start.wall === b.start.wall;
}

function isWanted(desk: VisitDesk, event: CalendarEvent): boolean {
  if (event.isCancelled) return event.start !== undefined || event.uid !== '' || !drop();
  if (!event.start) leave(desk, event, 'no-date');
  else if (event.title === '' && event.people.length === 0) leave(desk, event, 'no-name');
  else if (event.start.is === 'date' && !desk.allDay) leave(desk, event, 'all-day');
  else return true;
  return false;

  function drop(): true {
    leave(desk, event, 'cancelled');
    return true;
  }
}

function takeGroup(desk: VisitDesk, { uid, main, overrides }: Group): void {
  const replaced = new Set<Instant>();
  noticeZone(desk, main ?? overrides[0]);
  for (const override of overrides) {
    const original = instantOf(desk.zones, override.recurrenceId ?? override.start);
    replaced.add(original);
    const occurrence = new Date(original).toISOString();
    if (override.isCancelled) cancel(desk, override, { uid, occurrence });
    else add(desk, override, { uid, occurrence, start: instantOf(desk.zones, override.start) });
  }
  if (!main) return;
  if (main.isCancelled) cancel(desk, main, { uid, occurrence: '' });
  else if (main.rules.length === 0 && main.extra.length === 0) {
    add(desk, main, { uid, occurrence: '', start: instantOf(desk.zones, main.start) });
  } else takeSeries(desk, main, { uid, replaced });
}

function takeSeries(
  desk: VisitDesk,
  main: Timed,
  { uid, replaced }: { readonly uid: string; readonly replaced: ReadonlySet<Instant> },
): void {
  try {
    const starts = startsOf(desk, main);
    for (const start of starts.slice(0, mostVisits)) {
      if (replaced.has(start)) continue;
      add(desk, main, { uid, occurrence: new Date(start).toISOString(), start });
    }
    if (starts.length === 0) leave(desk, main, 'long-past');
  } catch (thrown) {
    if (!(thrown instanceof UnreadableRule)) throw thrown;
    leave(desk, main, 'repeat-not-read');
  }
}

/** Starts within the window, in order; the first one counts even where the rule does not name it. */
function startsOf(desk: VisitDesk, main: Timed): readonly Instant[] {
  const offset = offsetOf(desk.zones, main.start);
  const [from, to] = [desk.now - yearMs, desk.now + yearMs];
  const except = new Set(main.except.map((time) => instantOf(desk.zones, time)));
  const exceptDays = new Set(main.except.filter(({ is }) => is === 'date').map(({ wall }) => wall));
  const starts = new Set<Instant>();
  const take = (wall: number, at: Instant) => {
    const day = Math.floor(wall / dayMs) * dayMs;
    const isFirst = wall === main.start.wall;
    if (at < from || (at > to && !isFirst)) return;
    if (!except.has(at) && !exceptDays.has(day)) starts.add(at);
  };
  take(main.start.wall, instantOf(desk.zones, main.start));
  for (const time of main.extra) take(time.wall, instantOf(desk.zones, time));
  const begin = { wall: main.start.wall, toWall: (utc: number) => toWall(offset, utc) };
  let last: Instant = from;
  for (const rule of main.rules) {
    for (const wall of occurrencesOf(rule, begin, to + 2 * yearMs)) {
      // Far from the window the exact instant does not matter, and asking the zone is dear.
      if (wall < from - 2 * dayMs) continue;
      last = fromWall(offset, wall);
      take(wall, last);
      if (last > to || starts.size >= mostVisits) break;
    }
  }
  if (last > to || starts.size >= mostVisits)
    desk.noticed.push({ line: main.line, what: main.title, why: 'repeats-further' });
  return [...starts].sort((a, b) => a - b);
}

type Key = { readonly uid: string; readonly occurrence: string };

function add(desk: VisitDesk, event: Timed, key: Key & { readonly start: Instant }): void {
  const { title, place, note, people, line } = event;
  const end = key.start + lengthOf(desk, event);
  desk.visits.push({ ...key, line, end, title: title || nameOfGuest(event), place, note, people });
}

/** A time in a zone nobody knows was read as the owner's own: that may be hours off. */
function noticeZone(desk: VisitDesk, event: Timed | undefined): void {
  if (event?.start?.is !== 'zoned' || event.isCancelled) return;
  if (desk.zones.find(event.start.zone)) return;
  const what = `${event.title} · ${event.start.zone}`;
  desk.noticed.push({ line: event.line, what, why: 'unknown-zone' });
}

function nameOfGuest(event: Timed): string {
  return event.people[0]?.name || event.people[0]?.mail || '';
}

function lengthOf(desk: VisitDesk, event: Timed): number {
  const start = instantOf(desk.zones, event.start);
  const length = event.end ? instantOf(desk.zones, event.end) - start : event.durationMs;
  if (length !== undefined && length > 0) return length;
  return event.start.is === 'date' ? dayMs : usualMs;
}

function cancel(desk: VisitDesk, event: CalendarEvent, key: Key): void {
  desk.cancelled.push({ ...key, line: event.line, title: event.title });
}

function leave(desk: VisitDesk, event: CalendarEvent, why: LeftOut['why']): void {
  desk.leftOut.push({ line: event.line, what: event.title, why });
}
