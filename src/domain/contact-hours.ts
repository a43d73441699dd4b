/** When a customer may be reached, and when a message written now should leave. */
import type { ContactHours, WeekHours } from './record/hours.ts';
import type { TaskKind } from './record/task.ts';
import {
  addDays,
  at,
  type ClockTime,
  dateOf,
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
  other: null,
  'small-quote': null,
  'complaint-reply': null,
  errand: null,
  preparation: null,
  'large-quote': null,
  paperwork: null,
} as const satisfies { readonly [K in TaskKind]: Channel };

/** Messages written outside contact hours leave at this time of the morning. */
export const morningSend = '08:30';

export function channelOf(kind: TaskKind): Channel {
  return channels[kind];
}

export function isWithin(hours: WeekHours, local: LocalDateTime): boolean {
  return isWithinDay(hours, weekdayOf(dateOf(local)), timeOf(local));
}

/** The same for a reading of the clock already taken apart, for those who ask ten thousand times. */
export function isWithinDay(hours: WeekHours, weekday: number, time: ClockTime): boolean {
  const opening = hours[weekday];
  return opening != null && opening.from <= time && time < opening.to;
}

/** The first moment at or after `from` that is within hours; `null` when every day is closed. */
export function nextOpening(hours: WeekHours, from: LocalDateTime): LocalDateTime | null {
  if (isWithin(hours, from)) return from;
  for (let ahead = 0; ahead <= 7; ahead++) {
    const date = addDays(dateOf(from), ahead);
    const opening = hours[weekdayOf(date)];
    if (opening && (ahead > 0 || timeOf(from) < opening.from)) return at(date, opening.from);
  }
  return null;
}

/**
 * When words written now leave: the next day with contact hours whose 08:30 is
 * still to come, or its opening where messages may not arrive that early; where
 * calls open later today, then. A customer who is never called has no rest days,
 * only message hours.
 */
export function sendTime(hours: ContactHours, now: LocalDateTime): LocalDateTime {
  const tomorrow = addDays(dateOf(now), 1);
  const workdays = hours.messages.map((opening, day) => (hours.calls[day] ? opening : null));
  const morning = morningAfter(workdays, now);
  const today = callsLaterToday(hours, now);
  return (
    (today !== null && (morning === null || today < morning) ? today : morning) ??
    morningAfter(hours.messages, now) ??
    nextOpening(hours.messages, at(tomorrow, '00:00')) ??
    at(tomorrow, morningSend)
  );
}

function callsLaterToday(
  { calls, messages }: ContactHours,
  now: LocalDateTime,
): LocalDateTime | null {
  const opening = calls[weekdayOf(dateOf(now))];
  if (!opening || opening.from <= timeOf(now)) return null;
  const leaves = at(dateOf(now), opening.from);
  return isWithin(messages, leaves) ? leaves : null;
}

function morningAfter(messages: WeekHours, now: LocalDateTime): LocalDateTime | null {
  for (let ahead = 0; ahead <= 7; ahead++) {
    const date = addDays(dateOf(now), ahead);
    const opening = messages[weekdayOf(date)];
    if (!opening || opening.to <= morningSend) continue;
    const leaves = at(date, opening.from > morningSend ? opening.from : morningSend);
    if (leaves > now) return leaves;
  }
  return null;
}
