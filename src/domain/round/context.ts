import { type Holidays, isWithinDay, noHolidays, restDays } from '../contact-hours.ts';
import { personBehind } from '../customer-person.ts';
import type { ContactHours } from '../record/hours.ts';
import type { CustomerId } from '../record/id.ts';
import { type ClockTime, dateOf, type LocalDate, timeOf, weekdayOf } from '../time.ts';
import { contactHoursOf } from '../usual-hours.ts';
import { dayNumber } from './day-number.ts';
import type { DealInput } from './round.ts';

/** The input with clock and customers read once, so that the pass over all tasks stays cheap. */
export type DealContext = {
  readonly input: DealInput;
  /** How many tasks there are to deal from. */
  readonly listed: () => number;
  /** Days from today to a date; negative when it is past. */
  readonly daysTo: (date: LocalDate) => number;
  readonly usualWindow: Window;
  /** Of the customers whose hours are their own. */
  readonly ownWindows: ReadonlyMap<CustomerId, Window>;
  /** Of the customers that turned out to be somebody else: who they are. */
  readonly people: ReadonlyMap<CustomerId, CustomerId>;
};

/** What contact hours allow at this moment. */
export type Window = {
  readonly hours: ContactHours;
  /** Holidays on which these hours rest. */
  readonly rest: Holidays;
  readonly call: boolean;
  readonly message: boolean;
  /** Whether there is any hour in the week at which a message may arrive. */
  readonly everMessage: boolean;
};

export function contextOf(input: DealInput): DealContext {
  const today = dateOf(input.now.local);
  const todayNumber = dayNumber(today);
  const now = { today, weekday: weekdayOf(today), time: timeOf(input.now.local) };
  const windowNow = (hours: ContactHours) => windowAt(hours, now, input.holidays ?? noHolidays);
  const ownWindows = new Map<CustomerId, Window>();
  const people = new Map<CustomerId, CustomerId>();
  for (const [id, customer] of input.customers) {
    const person = personBehind(customer, (other) => input.customers.get(other as CustomerId));
    if (person.id !== id) people.set(id, person.id);
    if (person.contactHours !== null && !person.deleted)
      ownWindows.set(id, windowNow(person.contactHours));
  }
  // Only asked for where some card has waited long: counting ten thousand costs a millisecond.
  let listed: number | undefined;
  return {
    input,
    listed: () => (listed ??= new Set(input.tasks.map(({ id }) => id)).size),
    daysTo: (date) => dayNumber(date) - todayNumber,
    usualWindow: windowNow(contactHoursOf(input.business)),
    ownWindows,
    people,
  };
}

/** The customer's own hours, else the business's. */
export function windowOf(id: CustomerId | null, context: DealContext): Window {
  const own = id === null ? undefined : context.ownWindows.get(id);
  return own ?? context.usualWindow;
}

/** Whom a task is about once records that turned out to be one person are one. */
export function personOf(id: CustomerId, { people }: DealContext): CustomerId {
  return people.get(id) ?? id;
}

type Now = { readonly today: LocalDate; readonly weekday: number; readonly time: ClockTime };

function windowAt(hours: ContactHours, { today, weekday, time }: Now, holidays: Holidays): Window {
  const rest = restDays(hours, holidays);
  return {
    hours,
    rest,
    call: isWithinDay(hours.calls, weekday, time) && !rest.has(today),
    message: isWithinDay(hours.messages, weekday, time),
    everMessage: hours.messages.some((day) => day !== null),
  };
}
