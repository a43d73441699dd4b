/** The four choices of Later: three times that make sense now, and "pick". */
import { channelOf } from '../contact-hours.ts';
import type { ContactHours, WeekHours } from '../record/hours.ts';
import type { TaskKind } from '../record/task.ts';
import {
  addDays,
  addMinutes,
  at,
  type ClockTime,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  type Moment,
  timeOf,
  weekdayOf,
} from '../time.ts';

/** A time to come back at; `weekday` is 0 Monday … 6 Sunday and lies two to six days ahead. */
export type LaterChoice =
  | { readonly is: 'this-morning'; readonly at: LocalDateTime }
  | { readonly is: 'tonight'; readonly at: LocalDateTime }
  | { readonly is: 'in-two-hours'; readonly at: LocalDateTime }
  | { readonly is: 'tomorrow'; readonly at: LocalDateTime }
  | { readonly is: 'weekend'; readonly at: LocalDateTime }
  | { readonly is: 'weekday'; readonly weekday: number; readonly at: LocalDateTime }
  /** Further ahead than a weekday's name can tell. */
  | { readonly is: 'date'; readonly at: LocalDateTime };
export type LaterTime = LaterChoice | { readonly is: 'pick' };

/**
 * Exactly four, the times strictly rising and on different days, `pick` last.
 * A call is only offered times at which the customer may be called, as long as
 * there is any such hour in the week.
 */
export function laterTimes(o: {
  readonly now: Moment;
  readonly kind: TaskKind;
  readonly hours: ContactHours;
}): readonly LaterTime[] {
  const open = openingsFor(o.kind, o.hours);
  const choices = new Map<LocalDate, LaterChoice>();
  for (const choice of candidates(o.now.local, open)) {
    const isNew = choice.at > o.now.local && !choices.has(dateOf(choice.at));
    if (isNew) choices.set(dateOf(choice.at), choice);
    if (choices.size === oneTap) break;
  }
  return [...[...choices.values()].sort((a, b) => (a.at < b.at ? -1 : 1)), { is: 'pick' }];
}

const oneTap = 3;
const morning = '08:30';
const weekendMorning = '10:00';
const evening = '20:00';
const tonightBefore = '18:30';
const restsFrom = '21:00';
const stillNightBefore = '06:30';
const monday = 0;
const saturday = 5;
/** Enough weeks to find three openings where one day a week is open. */
const daysAhead = 35;

/** When it may come back: `week` bounds the hours (a closed day has none), `null` leaves all free. */
type Openings = { readonly week: WeekHours | null; readonly isCall: boolean };

function openingsFor(kind: TaskKind, hours: ContactHours): Openings {
  const channel = channelOf(kind);
  if (channel === 'message') return { week: openDaysOnly(hours.messages), isCall: false };
  const callable = hours.calls.some((opening) => opening !== null);
  return channel === 'call' && callable
    ? { week: hours.calls, isCall: true }
    : { week: null, isCall: channel === 'call' };
}

/** Words may be written on any day: a day closed for messages does not bound them. */
function openDaysOnly(week: WeekHours): WeekHours {
  return week.map((opening) => opening ?? { from: '00:00', to: '24:00' });
}

/** The best first; the first of a day counts. */
function* candidates(now: LocalDateTime, open: Openings): Generator<LaterChoice> {
  const today = dateOf(now);
  yield* todayChoice(now, open);
  yield* choiceOn(addDays(today, 1), open, (when) => ({ is: 'tomorrow', at: when }));
  const days = Array.from({ length: 5 }, (_, i) => addDays(today, i + 2));
  const named = (weekday: number) => days.filter((day) => weekdayOf(day) === weekday);
  for (const day of [...named(monday), ...named(saturday), ...days]) yield* onDay(day, open);
  for (let ahead = 7; ahead <= daysAhead; ahead++) {
    yield* choiceOn(addDays(today, ahead), open, (when) => ({ is: 'date', at: when }));
  }
}

function* todayChoice(now: LocalDateTime, open: Openings): Generator<LaterChoice> {
  const [today, time] = [dateOf(now), timeOf(now)];
  if (time < stillNightBefore) {
    yield* choiceOn(today, open, (when) => ({ is: 'this-morning', at: when }));
    return;
  }
  if (!open.isCall && time < tonightBefore) {
    yield { is: 'tonight', at: at(today, evening) };
    return;
  }
  const inTwoHours = roundedUp(addMinutes(now, 120));
  const fits = dateOf(inTwoHours) === today && timeOf(inTwoHours) <= restsFrom;
  if (fits && (!open.isCall || isOpenAt(open, inTwoHours))) {
    yield { is: 'in-two-hours', at: inTwoHours };
  }
}

function* onDay(day: LocalDate, open: Openings): Generator<LaterChoice> {
  const weekday = weekdayOf(day);
  const wanted = weekday >= saturday ? weekendMorning : morning;
  const time = timeWithin(open.week?.[weekday], wanted);
  if (time === undefined) return;
  const when = at(day, time);
  yield weekday === saturday ? { is: 'weekend', at: when } : { is: 'weekday', weekday, at: when };
}

function* choiceOn(
  day: LocalDate,
  open: Openings,
  make: (when: LocalDateTime) => LaterChoice,
): Generator<LaterChoice> {
  const time = timeWithin(open.week?.[weekdayOf(day)], morning);
  if (time !== undefined) yield make(at(day, time));
}

/** The wanted time, or the opening where that is later or already over; a closed day has none. */
function timeWithin(
  opening: WeekHours[number] | undefined,
  wanted: ClockTime,
): ClockTime | undefined {
  if (opening === undefined) return wanted;
  if (opening === null) return undefined;
  return opening.from <= wanted && wanted < opening.to ? wanted : opening.from;
}

function isOpenAt(open: Openings, local: LocalDateTime): boolean {
  if (open.week === null) return true;
  const opening = open.week[weekdayOf(dateOf(local))];
  return opening != null && opening.from <= timeOf(local) && timeOf(local) < opening.to;
}

function roundedUp(local: LocalDateTime): LocalDateTime {
  const minutes = Number(local.slice(14, 16));
  return addMinutes(local, (15 - (minutes % 15)) % 15);
}
