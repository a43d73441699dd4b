/** One VEVENT or VTODO, read through ical.js; alarms and properties nobody needs stay out. */
import ICAL from 'ical.js';
import type { ParsedGuest } from '../domain/import/parsed.ts';
import { type Block, unfold } from './content-lines.ts';
import {
  type CalendarComponent,
  type CalendarProperty,
  type CalendarTime,
  textOf,
  timesOf,
} from './ics-values.ts';

export type CalendarEvent = {
  readonly line: number;
  readonly uid: string;
  readonly title: string;
  readonly place: string;
  readonly note: string;
  readonly isCancelled: boolean;
  readonly isDone: boolean;
  readonly sequence: number;
  readonly start: CalendarTime | undefined;
  readonly end: CalendarTime | undefined;
  readonly due: CalendarTime | undefined;
  readonly durationMs: number | undefined;
  readonly recurrenceId: CalendarTime | undefined;
  readonly rules: readonly CalendarProperty[];
  readonly extra: readonly CalendarTime[];
  readonly except: readonly CalendarTime[];
  readonly people: readonly ParsedGuest[];
};

const wanted =
  /^(?:UID|SUMMARY|LOCATION|DESCRIPTION|STATUS|SEQUENCE|DTSTART|DTEND|DUE|DURATION|COMPLETED|RECURRENCE-ID|RRULE|RDATE|EXDATE|ATTENDEE)[;:]/i;

/** `undefined` when ical.js cannot read it. */
export function eventOf(block: Block): CalendarEvent | undefined {
  const lines = unfold(ownLines(block))
    .map(({ text }) => text)
    .filter((text) => wanted.test(text));
  try {
    const whole = ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
    const parsed: unknown = ICAL.parse(whole);
    return read((parsed as CalendarComponent)[1], block.line);
  } catch {
    return undefined;
  }
}

/** A title to name a block by that could not be read. */
export function titleOfBlock(block: Block): string {
  const line = unfold(block.lines).find(({ text }) => /^SUMMARY[;:]/i.test(text))?.text ?? '';
  return line.slice(line.indexOf(':') + 1);
}

function read(properties: readonly CalendarProperty[], line: number): CalendarEvent {
  const all = (name: string) => properties.filter((property) => property[0] === name);
  const time = (name: string) => timesOf(all(name)[0])[0];
  const status = textOf(properties, 'status').toUpperCase();
  return {
    line,
    uid: textOf(properties, 'uid'),
    title: textOf(properties, 'summary').replace(/\s+/g, ' '),
    place: textOf(properties, 'location'),
    note: plain(textOf(properties, 'description')),
    isCancelled: status === 'CANCELLED',
    isDone: status === 'COMPLETED' || all('completed').length > 0,
    sequence: Number(all('sequence')[0]?.[3] ?? 0) || 0,
    start: time('dtstart'),
    end: time('dtend'),
    due: time('due'),
    durationMs: durationOf(all('duration')[0]),
    recurrenceId: time('recurrence-id'),
    rules: all('rrule'),
    extra: all('rdate').flatMap(timesOf),
    except: all('exdate').flatMap(timesOf),
    people: all('attendee').map(guestOf),
  };
}

/** Lines of the block itself, not of an alarm inside it. */
function ownLines(block: Block) {
  let depth = 0;
  return block.lines.filter(({ text }) => {
    if (/^BEGIN:/i.test(text)) depth++;
    const isOwn = depth === 0;
    if (/^END:/i.test(text)) depth = Math.max(0, depth - 1);
    return isOwn;
  });
}

function durationOf(property: CalendarProperty | undefined): number | undefined {
  const text = property?.[3];
  if (typeof text !== 'string') return undefined;
  return ICAL.Duration.fromString(text).toSeconds() * 1000;
}

function guestOf(property: CalendarProperty): ParsedGuest {
  const address = String(property[3] ?? '');
  const name = property[1]['cn'];
  return {
    name: typeof name === 'string' ? name : '',
    mail: /^mailto:/i.test(address) ? address.slice(7) : '',
    phone: /^tel:/i.test(address) ? address.slice(4) : '',
  };
}

/** Google writes descriptions as a little HTML. */
function plain(text: string): string {
  if (!/<(?:br|p|div|b|i|a|ul|li|html|span)\b[^>]*>/i.test(text)) return text;
  return text
    .replace(/<(?:br\s*\/?|\/p|\/div|\/li)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}
