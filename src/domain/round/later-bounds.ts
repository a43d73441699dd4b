/** What bounds the time a card comes back at: contact hours, rest days, visits, and where it can be done. */
import type { Holidays } from '../contact-hours.ts';
import type { WeekHours } from '../record/hours.ts';
import {
  addMinutes,
  at,
  type ClockTime,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  timeOf,
  weekdayOf,
} from '../time.ts';

/** The owner is with a customer; `to` is free again. */
export type Busy = { readonly from: LocalDateTime; readonly to: LocalDateTime };

export type Bounds = {
  /** A closed day has none; `null` leaves all free. */
  readonly week: WeekHours | null;
  readonly isCall: boolean;
  /** Days that are closed whatever the week says. */
  readonly rest: Holidays;
  /** Days on which the morning begins later. */
  readonly holidays: Holidays;
  readonly busy: readonly Busy[];
  /** Hours at which it cannot be done, for being away. */
  readonly away: WeekHours | null;
};

/** The wanted time of the day or the next that is free on it; `undefined` when there is none. */
export function timeOn(
  day: LocalDate,
  wanted: ClockTime,
  bounds: Bounds,
): LocalDateTime | undefined {
  const opening = openingOn(day, bounds);
  if (opening === null) return undefined;
  let time: ClockTime = opening.from <= wanted && wanted < opening.to ? wanted : opening.from;
  // Each turn passes a visit or the working day for good.
  for (let turn = 0; turn <= bounds.busy.length + 1; turn++) {
    const next = pastVisit(day, pastWork(day, time, bounds), bounds);
    if (next === undefined || next >= opening.to) return undefined;
    if (next === time) return at(day, time);
    time = next;
  }
  return undefined;
}

const wholeDay = { from: '00:00', to: '24:00' };

function openingOn(day: LocalDate, { week, rest }: Bounds): WeekHours[number] {
  if (rest.has(day)) return null;
  return week === null ? wholeDay : (week[weekdayOf(day)] ?? null);
}

function pastWork(day: LocalDate, time: ClockTime, { away }: Bounds): ClockTime {
  const works = away?.[weekdayOf(day)];
  return works != null && works.from <= time && time < works.to ? works.to : time;
}

/** `undefined` when the visit lasts past midnight. */
function pastVisit(day: LocalDate, time: ClockTime, { busy }: Bounds): ClockTime | undefined {
  const then = at(day, time);
  const visit = busy.find(({ from, to }) => from <= then && then < to);
  if (visit === undefined) return time;
  const free = roundedUp(visit.to);
  return dateOf(free) === day ? timeOf(free) : undefined;
}

/** To the next quarter of an hour. */
export function roundedUp(local: LocalDateTime): LocalDateTime {
  const minutes = Number(local.slice(14, 16));
  return addMinutes(local, (15 - (minutes % 15)) % 15);
}
