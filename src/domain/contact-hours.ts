/** When a customer may be reached, and when a message written now should leave. */
import type { ContactHours, WeekHours } from './record/hours.ts';
import type { TaskKind } from './record/task.ts';
import {
  addDays,
  at,
  type ClockTime,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  timeOf,
  weekdayOf,
} from './time.ts';

/** How a task reaches the customer; `null` when it reaches nobody. */
export type Channel = 'call' | 'message' | null;

const channels = {
  message: 'message',
  'review-ask': 'message',
  'confirm-visits': 'message',
  'chase-message': 'message',
  receipt: null,
  call: 'call',
  'chase-call': 'call',
  order: null,
  invoice: null,
  other: null,
  'small-quote': null,
  'complaint-reply': null,
  errand: null,
  preparation: null,
  'large-quote': null,
  paperwork: null,
} as const satisfies { readonly [K in TaskKind]: Channel };

/** Public holidays by their date; the names that go with them do no harm. */
export type Holidays = { readonly has: (date: LocalDate) => boolean };
export const noHolidays: Holidays = new Set<LocalDate>();

/** Messages written outside contact hours leave at this time of the morning. */
export const morningSend = '08:30';

export function channelOf(kind: TaskKind): Channel {
  return channels[kind];
}

/** The holidays on which these hours rest. */
export function restDays({ onHolidays }: ContactHours, holidays: Holidays): Holidays {
  return onHolidays === 'rest' ? holidays : noHolidays;
}

/** Whether the moment lies in the opening of its day; on a rest day there is none. */
export function isWithin(week: WeekHours, local: LocalDateTime, rest = noHolidays): boolean {
  const date = dateOf(local);
  return isWithinDay(week, weekdayOf(date), timeOf(local)) && !rest.has(date);
}

/** The same for a reading of the clock already taken apart, for those who ask ten thousand times. */
export function isWithinDay(week: WeekHours, weekday: number, time: ClockTime): boolean {
  const opening = week[weekday];
  return opening != null && opening.from <= time && time < opening.to;
}

/** The first moment at or after `from` that is within hours; `null` when no day is open for weeks. */
export function nextOpening(
  week: WeekHours,
  from: LocalDateTime,
  rest = noHolidays,
): LocalDateTime | null {
  if (isWithin(week, from, rest)) return from;
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const date = addDays(dateOf(from), ahead);
    const opening = rest.has(date) ? null : week[weekdayOf(date)];
    if (opening && (ahead > 0 || timeOf(from) < opening.from)) return at(date, opening.from);
  }
  return null;
}

/** A customer open on one weekday, and that a holiday more than once in a row. */
const daysAhead = 28;

/**
 * When words written now leave: the next day with contact hours whose 08:30 is
 * still to come, or its opening where messages may not arrive that early; where
 * calls open later today, then. A customer who is never called rests on holidays
 * only, and has message hours for the rest.
 */
export function sendTime(
  hours: ContactHours,
  now: LocalDateTime,
  holidays = noHolidays,
): LocalDateTime {
  const rest = restDays(hours, holidays);
  const tomorrow = at(addDays(dateOf(now), 1), '00:00');
  const workdays = hours.messages.map((opening, day) => (hours.calls[day] ? opening : null));
  const morning = morningAfter(workdays, now, rest);
  const today = callsLaterToday(hours, now, rest);
  return (
    (today !== null && (morning === null || today < morning) ? today : morning) ??
    morningAfter(hours.messages, now, rest) ??
    nextOpening(hours.messages, tomorrow, rest) ??
    nextOpening(hours.messages, tomorrow) ??
    at(dateOf(tomorrow), morningSend)
  );
}

/** A day on which customers with these hours are reached: no Sunday, no holiday. */
export function isWorkday(hours: ContactHours, date: LocalDate, holidays = noHolidays): boolean {
  const week = hours.calls.some((day) => day !== null) ? hours.calls : hours.messages;
  return week[weekdayOf(date)] != null && !restDays(hours, holidays).has(date);
}

function callsLaterToday(
  { calls, messages }: ContactHours,
  now: LocalDateTime,
  rest: Holidays,
): LocalDateTime | null {
  const today = dateOf(now);
  const opening = rest.has(today) ? null : calls[weekdayOf(today)];
  if (!opening || opening.from <= timeOf(now)) return null;
  const leaves = at(today, opening.from);
  return isWithin(messages, leaves) ? leaves : null;
}

function morningAfter(
  messages: WeekHours,
  now: LocalDateTime,
  rest: Holidays,
): LocalDateTime | null {
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const date = addDays(dateOf(now), ahead);
    const opening = rest.has(date) ? null : messages[weekdayOf(date)];
    if (!opening || opening.to <= morningSend) continue;
    const leaves = at(date, opening.from > morningSend ? opening.from : morningSend);
    if (leaves > now) return leaves;
  }
  return null;
}
