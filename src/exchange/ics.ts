/** Calendar files into visits and tasks. An event that cannot be read is left out alone. */
import type { Pace } from '../domain/import/pace.ts';
import {
  type LeftOut,
  type Noticed,
  nothingParsed,
  type Parsed,
  type ParsedCancel,
  type ParsedTask,
  type ParsedVisit,
} from '../domain/import/parsed.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type Instant, parseLocalDate } from '../domain/time.ts';
import { type Block, blocksOf } from './content-lines.ts';
import { type CalendarEvent, eventOf, titleOfBlock } from './ics-event.ts';
import { timezoneOf } from './ics-timezone.ts';
import type { CalendarTime } from './ics-values.ts';
import { takeEvents } from './ics-visits.ts';
import { instantOf, type Offset, toWall, type Zones, zonesOf } from './ics-zones.ts';
import type { ImportError } from './import-error.ts';
import { taskOf } from './lines.ts';
import type { ZoneOffset } from './zone-offset.ts';

export type IcsOptions = {
  readonly now: Instant;
  /** The owner's IANA zone, for times that name none. */
  readonly zone: string;
  readonly zoneOffset: ZoneOffset;
  readonly allDay?: boolean;
};

const blocks = new Set(['VEVENT', 'VTODO', 'VTIMEZONE']);

type Calendar = {
  readonly events: CalendarEvent[];
  readonly todos: CalendarEvent[];
  readonly zones: Map<string, Offset>;
  readonly leftOut: LeftOut[];
};

export async function parseIcs(
  text: string,
  options: IcsOptions,
  pace: Pace,
): Promise<Result<Parsed, ImportError>> {
  const calendar = await readCalendar(text, {
    step: (share) => pace.step(share / 2),
  });
  const { events, todos, leftOut } = calendar;
  if (events.length + todos.length === 0) {
    return err(leftOut[0] ? { is: 'not-readable', line: leftOut[0].line } : { is: 'empty' });
  }
  const zones = zonesOf(calendar.zones, options.zoneOffset, options.zone);
  const visits: ParsedVisit[] = [];
  const cancelled: ParsedCancel[] = [];
  const noticed: Noticed[] = [];
  const allDay = options.allDay ?? false;
  const desk = { zones, now: options.now, allDay, visits, cancelled, leftOut, noticed };
  await takeEvents(desk, events, { step: (share) => pace.step(0.5 + share / 2) });
  const tasks = todos.flatMap((todo) => taskOfTodo(todo, zones, leftOut));
  return ok({ ...nothingParsed, tasks, visits, cancelled, leftOut, noticed });
}

/** Zones may stand behind the events that use them, so all blocks are read first. */
async function readCalendar(text: string, pace: Pace): Promise<Calendar> {
  const calendar: Calendar = { events: [], todos: [], zones: new Map(), leftOut: [] };
  let method = '';
  for (const block of blocksOf(text, blocks)) {
    await pace.step(block.share);
    if (block.name === 'loose' && 'text' in block) method = methodAfter(block.text, method);
    else takeBlock(calendar, block as Block, method === 'CANCEL');
  }
  return calendar;
}

function takeBlock(calendar: Calendar, block: Block, isCancelled: boolean): void {
  if (block.name === 'VTIMEZONE') {
    const zone = timezoneOf(block);
    if (zone) calendar.zones.set(zone.id, zone.offset);
    return;
  }
  const event = block.whole ? eventOf(block) : undefined;
  if (!event) {
    const why = block.whole ? 'broken' : 'cut-off';
    calendar.leftOut.push({ line: block.line, what: titleOfBlock(block), why });
  } else if (block.name === 'VTODO') calendar.todos.push(event);
  else calendar.events.push(isCancelled ? { ...event, isCancelled } : event);
}

/** A calendar sent as a cancellation calls off everything in it. */
function methodAfter(line: string, method: string): string {
  if (/^BEGIN:VCALENDAR/i.test(line)) return '';
  return /^METHOD:\s*(\w+)/i.exec(line)?.[1]?.toUpperCase() ?? method;
}

function taskOfTodo(todo: CalendarEvent, zones: Zones, leftOut: LeftOut[]): readonly ParsedTask[] {
  const why = todo.isDone
    ? 'already-done'
    : todo.isCancelled
      ? 'cancelled'
      : todo.title === ''
        ? 'no-name'
        : undefined;
  if (why) {
    leftOut.push({ line: todo.line, what: todo.title, why });
    return [];
  }
  const notes = todo.note === '' ? [] : [todo.note];
  return [{ ...taskOf(todo.title, todo.line), notes, on: dayOf(todo.due, zones) }];
}

function dayOf(time: CalendarTime | undefined, zones: Zones): ParsedTask['on'] {
  if (!time) return null;
  const wall = time.is === 'date' ? time.wall : toWall(zones.own, instantOf(zones, time));
  const text = new Date(wall).toISOString();
  const date = parseLocalDate(text.slice(0, 10));
  return date ? { date, time: time.is === 'date' ? '' : text.slice(11, 16) } : null;
}
