/** Random states a round is dealt from, around one week of November, lean enough for ten thousand runs. */
import fc from 'fast-check';
import type { Business } from '../../src/domain/record/business.ts';
import type { Customer } from '../../src/domain/record/customer.ts';
import { type ContactHours, everyDay, week } from '../../src/domain/record/hours.ts';
import {
  asId,
  type CustomerId,
  type MemberId,
  type TaskId,
  theBusiness,
} from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';
import { type Task, taskKinds } from '../../src/domain/record/task.ts';
import { type DealInput, gaps } from '../../src/domain/round/round.ts';
import {
  addDays,
  addMinutes,
  at,
  dateOf,
  type LocalDate,
  type Moment,
} from '../../src/domain/time.ts';
import { momentAt } from './arbitrary-records.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const ourBusiness: Business = { ...blank('business', theBusiness), currency: 'EUR' };

export function taskId(text: string): TaskId {
  return asId<'task'>(text);
}

export function customerId(text: string): CustomerId {
  return asId<'customer'>(text);
}

export function customerWith(id: string, set: Partial<Omit<Customer, 'id'>> = {}): Customer {
  return { ...blank('customer', customerId(id)), name: id, ...set };
}

/** A state to deal from, with what the example does not care about filled in. */
export function dealInput(set: Partial<DealInput> & Pick<DealInput, 'tasks'>): DealInput {
  return {
    customers: new Map(),
    business: ourBusiness,
    timings: {},
    dealt: new Map(),
    gap: 15,
    now: momentAt('2025-11-18T11:00'),
    place: { at: 'home', network: true },
    seed: 1,
    ...set,
  };
}

/** Monday 17 to Sunday 23 November 2025, at hours on every side of the usual windows. */
export const dealMoment: fc.Arbitrary<Moment> = fc
  .tuple(
    fc.integer({ min: 17, max: 23 }),
    fc.constantFrom(
      '06:10',
      '08:30',
      '09:00',
      '11:20',
      '15:59',
      '18:40',
      '19:30',
      '21:40',
      '23:55',
    ),
  )
  .map(([day, time]) => momentAt(`2025-11-${day}T${time}`));

/** Of the week and the days its words leave on. */
const holidayDates = Array.from({ length: 10 }, (_, i) => addDays('2025-11-16' as LocalDate, i));

const morningsOnly: ContactHours = {
  calls: week({ from: '07:00', to: '09:30' }, null, null),
  messages: week({ from: '06:00', to: '12:00' }, null, null),
  onHolidays: 'rest',
};
const eveningsOnly: ContactHours = {
  calls: everyDay('18:00', '22:00'),
  messages: everyDay('18:00', '24:00'),
  onHolidays: 'usual',
};
const neverWritten: ContactHours = {
  calls: week({ from: '09:00', to: '17:00' }, null, null),
  messages: week(null, null, null),
  onHolidays: 'rest',
};

/** Six customers: with the usual hours, with their own, and one that turned out to be another. */
export const sixCustomers: ReadonlyMap<CustomerId, Customer> = new Map(
  [
    customerWith('c0'),
    customerWith('c1'),
    customerWith('c2', { contactHours: morningsOnly }),
    customerWith('c3', { contactHours: eveningsOnly }),
    customerWith('c4', { contactHours: neverWritten }),
    customerWith('c5', { mergedInto: customerId('c1') }),
  ].map((customer) => [customer.id, customer]),
);

/** Somebody here, two others of the crew, and one who has left. */
const members = ['me', 'jo', 'sam', 'left'].map((id) => asId<'member'>(id));
const someOthers: ReadonlySet<MemberId> = new Set(members.slice(1, 3));

/** Offsets in days from today, near dates more often. */
const anyDay = fc.constantFrom(-60, -20, -8, -2, -1, 0, 0, 1, 2, 5, 13, 30);
/** Offsets in minutes from now; the past more often. */
const anyHour = fc.constantFrom(-40_000, -1500, -30, 0, 20, 600, 6000);

const someTask = fc.record({
  kind: fc.constantFrom(...taskKinds),
  customer: fc.option(fc.constantFrom('c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'gone'), { freq: 3 }),
  status: fc.constantFrom(
    ...(['open', 'open', 'open', 'open', 'open', 'open', 'waiting', 'never', 'done'] as const),
  ),
  hours: fc.option(anyHour, { freq: 1 }),
  due: fc.option(
    fc.tuple(
      fc.constantFrom('wish', 'promise', 'deadline'),
      anyDay,
      fc.constantFrom('', '', '14:30'),
    ),
    { freq: 2 },
  ),
  money: fc.option(fc.tuple(fc.constantFrom(0, 900, 84_000, 1_200_000), fc.option(anyDay)), {
    freq: 1,
  }),
  minutes: fc.option(fc.constantFrom(-3, 0, 1, 2, 4, 5, 8, 10, 12, 15, 20, 30, 45, 90), {
    freq: 1,
  }),
  rare: fc.constantFrom(
    ...(['', '', '', '', '', '', 'someday', 'deleted', 'message', 'message', 'ladder'] as const),
  ),
  needs: fc.constantFrom(
    ...([null, null, null, null, [], ['papers'], ['network'], ['phone', 'network']] as const),
  ),
  steps: fc.constantFrom('', '', 'o', 'xoo', 'xx', 'ooooo'),
  for: fc.option(fc.constantFrom(...members), { freq: 1 }),
  age: fc.constantFrom(0, 0.5, 3, 20, 25, 80, 1000, 9000),
});
type SomeTask = typeof someTask extends fc.Arbitrary<infer T> ? T : never;

/** 0–25 tasks around the moment; about half may be dealt. */
export function dealTasks(now: Moment): fc.Arbitrary<readonly Task[]> {
  return fc
    .array(someTask, { maxLength: 25, size: 'max' })
    .map((some) => some.map((one, i) => taskFrom(one, taskId(`t${i}`), now)));
}

export const anyDealInput: fc.Arbitrary<DealInput> = dealMoment.chain((now) =>
  fc
    .record({
      tasks: dealTasks(now),
      gap: fc.constantFrom(...gaps),
      at: fc.constantFrom('out' as const, 'home' as const),
      network: fc.boolean(),
      seed: fc.integer(),
      kind: fc.constantFrom(...noKinds, ...taskKinds),
      others: fc.constantFrom(undefined, new Set<MemberId>(), someOthers, someOthers),
      holidays: fc.array(fc.constantFrom(...holidayDates), { maxLength: 3 }),
      dealtHours: fc.array(fc.constantFrom(0, 0, 1, 2, 30, 700, -5), {
        minLength: 5,
        maxLength: 25,
      }),
    })
    .map(({ tasks, gap, at: where, network, seed, kind, others, holidays, dealtHours }) =>
      dealInput({
        tasks,
        customers: sixCustomers,
        dealt: new Map(
          dealtHours.flatMap((hours, i) =>
            hours === 0 ? [] : [[taskId(`t${i}`), now.instant - hours * hourMs]],
          ),
        ),
        gap,
        now,
        place: { at: where, network },
        seed,
        holidays: new Set(holidays),
        ...(kind === undefined ? {} : { kind }),
        ...(others && { others }),
      }),
    ),
);

const noKinds: readonly undefined[] = Array.from({ length: 60 });

function taskFrom(some: SomeTask, id: TaskId, now: Moment): Task {
  const today = dateOf(now.local);
  const day = (offset: number): LocalDate => addDays(today, offset);
  const hour = some.hours === null ? null : addMinutes(now.local, some.hours);
  const created = now.instant - some.age * hourMs;
  return {
    ...blank('task', id),
    kind: some.kind,
    customer: some.customer === null ? null : customerId(some.customer),
    for: some.for,
    status: statusFrom(some.status, now),
    when: {
      notBefore: hour,
      due: some.due && { is: some.due[0] as 'wish', on: day(some.due[1]), time: some.due[2] },
      someday: some.rare === 'someday',
    },
    money: some.money && {
      amount: some.money[0],
      currency: 'EUR',
      since: some.money[1] === null ? null : day(some.money[1]),
    },
    minutes: some.minutes,
    needs: some.needs,
    steps: [...some.steps].map((sign) => ({ text: sign, done: sign === 'x' })),
    message: some.rare === 'message' ? { text: 'Hello', written: created } : null,
    madeBy:
      some.rare === 'ladder'
        ? { is: 'ladder', job: 'j', rung: 'enquiry', step: '' }
        : { is: 'owner' },
    deleted: some.rare === 'deleted',
    created,
    touched: created,
  };
}

function statusFrom(status: SomeTask['status'], now: Moment): Task['status'] {
  switch (status) {
    case 'open':
      return { is: 'open' };
    case 'waiting':
      return { is: 'waiting', until: at(dateOf(now.local), '09:00'), on: 'Ana' };
    case 'never':
      return { is: 'waiting', until: null, on: 'Ana' };
    case 'done':
      return { is: 'done', at: now.instant - dayMs, minutes: 3 };
  }
}
