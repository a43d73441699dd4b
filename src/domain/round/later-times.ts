/** The four choices of Later: three times that fit the owner's own week, and "pick". */
import { channelOf, type Holidays, noHolidays, restDays } from '../contact-hours.ts';
import type { ContactHours, WeekHours } from '../record/hours.ts';
import type { TaskKind } from '../record/task.ts';
import { eveningOf, type Rhythm, usualEvening } from '../rhythm.ts';
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
import { type Bounds, type Busy, roundedUp, timeOn } from './later-bounds.ts';

/** A time to come back at; `weekday` is 0 Monday … 6 Sunday and lies two to six days ahead. */
export type LaterChoice =
  | { readonly is: 'this-morning'; readonly at: LocalDateTime }
  | { readonly is: 'tonight'; readonly at: LocalDateTime }
  | { readonly is: 'in-two-hours'; readonly at: LocalDateTime }
  /** Today, when the visit that stood in the way is over. */
  | { readonly is: 'after-visit'; readonly at: LocalDateTime }
  | { readonly is: 'tomorrow'; readonly at: LocalDateTime }
  | { readonly is: 'weekend'; readonly at: LocalDateTime }
  | { readonly is: 'weekday'; readonly weekday: number; readonly at: LocalDateTime }
  /** Further ahead than a weekday's name can tell. */
  | { readonly is: 'date'; readonly at: LocalDateTime };
export type LaterTime = LaterChoice | { readonly is: 'pick' };

export type LaterSetting = {
  readonly now: Moment;
  readonly kind: TaskKind;
  /** The customer's own, else the business's. */
  readonly hours: ContactHours;
  readonly holidays?: Holidays;
  /** Visits ahead, in any order. */
  readonly busy?: readonly Busy[];
  /** The owner's working hours, for what can be done at home alone. */
  readonly away?: WeekHours | null;
  readonly rhythm?: Rhythm | undefined;
};

/**
 * Exactly four, the times strictly rising and on different days, `pick` last.
 * A call is only offered times at which the customer may be called, as long as
 * there is any such hour in the weeks ahead; no time lies in the middle of a
 * visit, and none of what needs the owner at home in the working day. Where that
 * leaves fewer than three days, visits and working hours are passed over first,
 * holidays then.
 */
export function laterTimes(o: LaterSetting): readonly LaterTime[] {
  const all = boundsOf(o);
  const hoursOnly = { ...all, busy: [], away: null };
  const choices = new Map<LocalDate, LaterChoice>();
  for (const bounds of [all, hoursOnly, { ...hoursOnly, rest: noHolidays }]) {
    for (const choice of candidates(o, bounds)) {
      if (choices.size === oneTap) break;
      const isNew = choice.at > o.now.local && !choices.has(dateOf(choice.at));
      if (isNew) choices.set(dateOf(choice.at), choice);
    }
  }
  return [...[...choices.values()].sort((a, b) => (a.at < b.at ? -1 : 1)), { is: 'pick' }];
}

const oneTap = 3;
const morning = '08:30';
const restMorning = '10:00';
const tonightBefore = '18:30';
/** Sooner than this it is no later. */
const tonightMinutes = 60;
const restsFrom = '21:00';
const stillNightBefore = '06:30';
const monday = 0;
const saturday = 5;
/** Enough weeks to find three openings where one day a week is open. */
const daysAhead = 35;

function boundsOf({ kind, hours, holidays, busy, away }: LaterSetting): Bounds {
  const channel = channelOf(kind);
  const shared = { busy: busy ?? [], away: away ?? null, holidays: holidays ?? noHolidays };
  if (channel === 'message')
    return { ...shared, week: openDaysOnly(hours.messages), isCall: false, rest: noHolidays };
  const callable = hours.calls.some((opening) => opening !== null);
  const isCall = channel === 'call';
  return isCall && callable
    ? { ...shared, week: hours.calls, isCall, rest: restDays(hours, shared.holidays) }
    : { ...shared, week: null, isCall, rest: noHolidays };
}

/** Words may be written on any day: a day closed for messages does not bound them. */
function openDaysOnly(week: WeekHours): WeekHours {
  return week.map((opening) => opening ?? { from: '00:00', to: '24:00' });
}

/** The best first; the first of a day counts. */
function* candidates(o: LaterSetting, bounds: Bounds): Generator<LaterChoice> {
  const today = dateOf(o.now.local);
  yield* todayChoice(o, bounds);
  const on = (day: LocalDate) => timeOn(day, wantedOn(day, o, bounds), bounds);
  const tomorrow = on(addDays(today, 1));
  yield* timed(tomorrow, (when) => ({ is: 'tomorrow', at: when }));
  const days = Array.from({ length: 5 }, (_, i) => addDays(today, i + 2));
  const named = (weekday: number) => days.filter((day) => weekdayOf(day) === weekday);
  // Where tomorrow is closed, the next day that is not takes its place.
  const next =
    tomorrow === undefined ? days.filter((day) => on(day) !== undefined).slice(0, 1) : [];
  for (const day of [...next, ...named(monday), ...named(saturday), ...days]) {
    yield* timed(on(day), (when) => onWeekday(weekdayOf(day), when));
  }
  for (let ahead = 7; ahead <= daysAhead; ahead++) {
    yield* timed(on(addDays(today, ahead)), (when) => ({ is: 'date', at: when }));
  }
}

function* todayChoice(o: LaterSetting, bounds: Bounds): Generator<LaterChoice> {
  const now = o.now.local;
  const [today, time] = [dateOf(now), timeOf(now)];
  if (time < stillNightBefore) {
    const wanted = wantedOn(today, o, bounds);
    yield* freeToday(today, bounds, { is: 'this-morning', wanted });
    return;
  }
  // Words may be written at any hour of today: only a call is bound to the customer's.
  const open = bounds.isCall ? bounds : { ...bounds, week: null };
  const evening = eveningOf(o.rhythm, weekdayOf(today));
  const isAhead = evening !== null && at(today, evening) >= addMinutes(now, tonightMinutes);
  if (!bounds.isCall && time < tonightBefore && isAhead) {
    yield* freeToday(today, open, { is: 'tonight', wanted: evening });
    return;
  }
  const inTwoHours = roundedUp(addMinutes(now, 120));
  if (dateOf(inTwoHours) === today)
    yield* freeToday(today, open, { is: 'in-two-hours', wanted: timeOf(inTwoHours) });
}

type Today = {
  readonly is: 'this-morning' | 'tonight' | 'in-two-hours';
  readonly wanted: ClockTime;
};

/** Under its own name at the hour it stands for; moved by a visit it says so. */
function* freeToday(
  today: LocalDate,
  bounds: Bounds,
  { is, wanted }: Today,
): Generator<LaterChoice> {
  const free = timeOn(today, wanted, bounds);
  if (free === undefined || (timeOf(free) > restsFrom && is !== 'this-morning')) return;
  const planned = timeOn(today, wanted, { ...bounds, busy: [] });
  if (free !== planned) yield { is: 'after-visit', at: free };
  else if (is !== 'in-two-hours' || timeOf(free) === wanted) yield { is, at: free };
}

/** A day of rest begins later; what is done at home waits for the evening of a working day. */
function wantedOn(day: LocalDate, o: LaterSetting, { away, holidays }: Bounds): ClockTime {
  if (weekdayOf(day) >= saturday || holidays.has(day)) return restMorning;
  const works = away?.[weekdayOf(day)];
  const isAway = works != null && works.from <= morning && morning < works.to;
  return isAway ? (eveningOf(o.rhythm, weekdayOf(day)) ?? usualEvening) : morning;
}

function onWeekday(weekday: number, when: LocalDateTime): LaterChoice {
  return weekday === saturday ? { is: 'weekend', at: when } : { is: 'weekday', weekday, at: when };
}

function* timed(
  when: LocalDateTime | undefined,
  make: (when: LocalDateTime) => LaterChoice,
): Generator<LaterChoice> {
  if (when !== undefined) yield make(when);
}
