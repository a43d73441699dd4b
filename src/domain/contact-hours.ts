/** When a customer may be reached, and when a message written now should leave. */
import type { ContactHours, WeekHours } from './record/hours.ts';
import type { TaskKind } from './record/task.ts';
import { addDays, at, dateOf, type LocalDateTime, timeOf, weekdayOf } from './time.ts';

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
  const opening = hours[weekdayOf(dateOf(local))];
  const time = timeOf(local);
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
 * still to come, or its opening where messages may not arrive that early.
 */
export function sendTime(hours: ContactHours, now: LocalDateTime): LocalDateTime {
  for (let ahead = 0; ahead <= 7; ahead++) {
    const date = addDays(dateOf(now), ahead);
    const opening = hours.messages[weekdayOf(date)];
    const restDay = hours.calls[weekdayOf(date)] == null;
    if (!opening || restDay || opening.to <= morningSend) continue;
    const leaves = at(date, opening.from > morningSend ? opening.from : morningSend);
    if (leaves > now) return leaves;
  }
  return (
    nextOpening(hours.messages, at(addDays(dateOf(now), 1), '00:00')) ??
    at(addDays(dateOf(now), 1), morningSend)
  );
}
