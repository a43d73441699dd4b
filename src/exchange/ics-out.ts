/**
 * Visits and promises as iCalendar (RFC 5545), times in UTC, each with an alarm:
 * it is the phone's calendar that rings. What came from a calendar keeps that
 * calendar's id, so that it finds its own there.
 */
import { uidOfPromise, uidOfVisit } from '../domain/import/own-uid.ts';
import { readSource } from '../domain/import/visit-source.ts';
import type { CustomerId } from '../domain/record/id.ts';
import type { Task } from '../domain/record/task.ts';
import type { Visit } from '../domain/record/visit.ts';
import type { Instant } from '../domain/time.ts';
import { escaped, folded } from './content-out.ts';

export type PromiseOut = {
  readonly task: Pick<Task, 'id' | 'title'>;
  /** When it is promised for. */
  readonly at: Instant;
  /** When the calendar is to ring. */
  readonly ring: Instant;
};

const minuteMs = 60_000;
const beforeVisit = '-PT30M';
const promiseMs = 15 * minuteMs;

/** `phones` are the numbers of whom the visits are with. */
export function icsOfVisits(
  visits: readonly Visit[],
  now: Instant,
  phones: ReadonlyMap<CustomerId, string> = new Map(),
): string {
  const phoneOf = ({ customer }: Visit) => (customer && phones.get(customer)) ?? '';
  return calendar(visits.flatMap((visit) => visitLines(visit, now, phoneOf(visit))));
}

export function icsOfPromise({ task, at, ring }: PromiseOut, now: Instant): string {
  return calendar(
    event(now, [
      `UID:${text(uidOfPromise(task.id))}`,
      `DTSTART:${utc(at)}`,
      `DTEND:${utc(at + promiseMs)}`,
      `SUMMARY:${text(task.title)}`,
      // A reminder takes no time in anybody's day.
      'TRANSP:TRANSPARENT',
      ...alarm(`TRIGGER;VALUE=DATE-TIME:${utc(ring)}`, task.title),
    ]),
  );
}

function visitLines(visit: Visit, now: Instant, phone: string): readonly string[] {
  const { time, title, place } = visit;
  // What came back from a calendar holds the number already.
  const said = visit.note.includes(phone) ? [visit.note] : [visit.note, phone];
  const note = said.filter((line) => line !== '').join('\n');
  const source = readSource(visit.source);
  return event(now, [
    `UID:${text(source?.uid ?? uidOfVisit(visit.id))}`,
    ...(source && source.occurrence !== ''
      ? [`RECURRENCE-ID:${utc(Date.parse(source.occurrence))}`]
      : []),
    `DTSTART:${utc(time.start)}`,
    ...(time.end > time.start ? [`DTEND:${utc(time.end)}`] : []),
    `SUMMARY:${text(title)}`,
    ...(place === '' ? [] : [`LOCATION:${text(place)}`]),
    ...(note === '' ? [] : [`DESCRIPTION:${text(note)}`]),
    ...(visit.state === 'cancelled'
      ? ['STATUS:CANCELLED']
      : alarm(`TRIGGER:${beforeVisit}`, title)),
  ]);
}

function calendar(events: readonly string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stopgap//Stopgap//EN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(now: Instant, lines: readonly string[]): readonly string[] {
  return ['BEGIN:VEVENT', `DTSTAMP:${utc(now)}`, ...lines, 'END:VEVENT'];
}

function alarm(trigger: string, title: string): readonly string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text(title)}`, trigger, 'END:VALARM'];
}

/** Signs that no text of a calendar may hold (RFC 5545, 3.3.11) are left out. */
function text(value: string): string {
  return escaped(value.replace(/(?![\n\r\t])\p{Cc}/gu, ''));
}

/** 20261124T143000Z */
function utc(instant: Instant): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
