/**
 * A person to ask, set by whoever deploys the app in `help-desk.json` beside it:
 *
 *     { "phone": "+47 22 00 00 00", "mail": "help@example.com", "zone": "Europe/Oslo",
 *       "hours": { "mon": "08:00-16:00", "tue": "08:00-16:00", "fri": "08:00-14:00" },
 *       "closed": ["12-25", "2027-05-17"] }
 *
 * A phone or a mail is needed, the zone is an IANA name, a day that is not named
 * is closed; `closed` are holidays, of every year or of one.
 */
import { isObject, type Json } from './record/field.ts';
import type { Opening, WeekHours } from './record/hours.ts';
import { err, ok, type Result } from './result.ts';
import {
  addDays,
  at,
  dateOf,
  type Instant,
  type LocalDate,
  type LocalDateTime,
  parseLocalDate,
  timeOf,
  weekdayOf,
} from './time.ts';
import type { ZoneClock } from './zone-clock.ts';

export type HelpDesk = {
  /** '' for none. */
  readonly phone: string;
  readonly mail: string;
  /** IANA name. */
  readonly zone: string;
  readonly hours: WeekHours;
  /** `YYYY-MM-DD`, or `MM-DD` of every year. */
  readonly closed: ReadonlySet<string>;
};

export type DeskState =
  /** `until` on their clock. */
  | { readonly is: 'open'; readonly until: LocalDateTime }
  | { readonly is: 'closed'; readonly opens: LocalDateTime; readonly at: Instant }
  /** No day of the coming year has hours. */
  | { readonly is: 'never' };

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The error is for whoever wrote the file. */
export function parseHelpDesk(text: string): Result<HelpDesk, string> {
  try {
    return ok(readDesk(JSON.parse(text) as Json));
  } catch (thrown) {
    return err((thrown as Error).message);
  }
}

/** Whether somebody is there, by their own clock. */
export function deskState(desk: HelpDesk, now: Instant, clock: ZoneClock): DeskState {
  const local = clock.localAt(now);
  const today = openingOn(desk, dateOf(local));
  const time = timeOf(local);
  if (today && today.from <= time && time < today.to) {
    return { is: 'open', until: endOf(dateOf(local), today) };
  }
  for (let ahead = 0; ahead <= lookAheadDays; ahead++) {
    const date = addDays(dateOf(local), ahead);
    const opening = openingOn(desk, date);
    if (!opening || (ahead === 0 && opening.from <= time)) continue;
    const opens = at(date, opening.from);
    const instant = clock.instantOf(opens);
    // An opening that lies wholly in the hour daylight saving skips does not come that day.
    if (timeOf(clock.localAt(instant)) >= opening.to) continue;
    return { is: 'closed', opens, at: instant };
  }
  return { is: 'never' };
}

const lookAheadDays = 366;

function openingOn({ hours, closed }: HelpDesk, date: LocalDate): Opening | null {
  const isHoliday = closed.has(date) || closed.has(date.slice(5));
  return isHoliday ? null : (hours[weekdayOf(date)] ?? null);
}

function endOf(date: LocalDate, { to }: Opening): LocalDateTime {
  return to === '24:00' ? at(addDays(date, 1), '00:00') : at(date, to);
}

function readDesk(value: Json): HelpDesk {
  if (!isObject(value)) throw new Error('it is no object');
  const { phone, mail, zone, hours, closed } = value;
  const desk = {
    phone: textOf('phone', phone),
    mail: textOf('mail', mail),
    zone: zoneOf(zone),
    hours: hoursOf(hours),
    closed: closedOf(closed),
  };
  if (desk.phone === '' && desk.mail === '') throw new Error('it has neither a phone nor a mail');
  return desk;
}

function textOf(name: string, value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw new Error(`"${name}" is no text`);
  return value.trim();
}

function zoneOf(value: Json | undefined): string {
  const zone = textOf('zone', value);
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`"zone" is no time zone like Europe/Oslo: "${zone}"`);
  }
}

function hoursOf(value: Json | undefined): WeekHours {
  if (value === undefined || !isObject(value)) throw new Error('"hours" is no object of days');
  const wrong = Object.keys(value).find((day) => !days.some((one) => one === day));
  if (wrong !== undefined) throw new Error(`"hours" has no day "${wrong}": ${days.join(', ')}`);
  return days.map((day) => openingOf(day, value[day]));
}

const span = /^(([01]\d|2[0-3]):[0-5]\d)\s*[-–]\s*(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

function openingOf(day: string, value: Json | undefined): Opening | null {
  const said = textOf(`hours.${day}`, value);
  if (said === '') return null;
  const [, from, , to] = span.exec(said) ?? [];
  if (from === undefined || to === undefined || from >= to) {
    throw new Error(`"hours.${day}" is not like 08:00-16:00: "${said}"`);
  }
  return { from, to };
}

function closedOf(value: Json | undefined): ReadonlySet<string> {
  if (value === undefined) return new Set();
  if (!Array.isArray(value)) throw new Error('"closed" is no list of days');
  return new Set(
    (value as readonly Json[]).map((day) => {
      const said = textOf('closed', day);
      // A leap year has every day there is.
      const isDay = parseLocalDate(said.length === 5 ? `2024-${said}` : said) !== undefined;
      if (!isDay) throw new Error(`"closed" holds no day like 12-25 or 2027-05-17: "${said}"`);
      return said;
    }),
  );
}
