/** Random records, ops and moments, from small pools so that they meet often. */
import fc from 'fast-check';
import type { Op, Row } from '../../src/domain/change/change.ts';
import { applyOp } from '../../src/domain/change/merge.ts';
import {
  type Clock,
  clockAtZero,
  nextStamp,
  parseWriterId,
  type Stamp,
  type WriterId,
} from '../../src/domain/change/stamp.ts';
import type { Json } from '../../src/domain/record/field.ts';
import { asId, type CustomerId, type MemberId, type TaskId } from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';
import { type Task, type TaskStatus, taskKinds } from '../../src/domain/record/task.ts';
import {
  type LocalDate,
  type LocalDateTime,
  type Moment,
  parseLocalDateTime,
} from '../../src/domain/time.ts';

export function writerNamed(text: string): WriterId {
  const writer = parseWriterId(text.padEnd(10, '0'));
  if (writer === undefined) throw new RangeError(`no writer id: ${text}`);
  return writer;
}

export const writers: readonly WriterId[] = ['a', 'b', 'c'].map(writerNamed);

export function stampAt(ms: number, counter = 0, writer: WriterId = writerNamed('a')): Stamp {
  const clock: Clock = counter === 0 ? clockAtZero : { ms, counter: counter - 1 };
  return nextStamp(clock, ms, { writer }).stamp;
}

/** Few values: equal stamps with unequal values must occur. */
export const anyStamp: fc.Arbitrary<Stamp> = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 0, max: 2 }),
    fc.constantFrom(...writers),
  )
  .map(([ms, counter, writer]) => stampAt(ms, counter, writer));

export const anyJson: fc.Arbitrary<Json> = fc.oneof(
  { depthSize: 'small' },
  fc.constantFrom<Json>(null, true, false, 0, 1, -1, 'a', 'b', '', [], {}),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

const fieldNames = [
  'title',
  'status',
  'when',
  'deleted',
  'skips',
  'unheard',
  'lanes',
  'dealt',
  'constructor',
];

export const anyOp: fc.Arbitrary<Op> = fc
  .record({
    s: anyStamp,
    f: fc.dictionary(fc.constantFrom(...fieldNames), anyJson, {
      minKeys: 1,
      maxKeys: 4,
      noNullPrototype: true,
    }),
  })
  .map(({ s, f }) => ({ t: 'task', r: 't1', s, f, b: {}, m: 'm' }));

export function rowOf(ops: readonly Op[], start?: Row): Row | undefined {
  return ops.reduce<Row | undefined>((row, op) => applyOp(row, op), start);
}

export function taskWith(set: Partial<Task> & { readonly id?: TaskId } = {}): Task {
  return { ...blank('task', set.id ?? asId<'task'>('t1')), ...set };
}

const minuteMs = 60_000;
const from2024 = Date.UTC(2024, 0, 1);
const to2032 = Date.UTC(2032, 0, 1);

export function momentAt(text: string): Moment {
  const local = parseLocalDateTime(text);
  if (local === undefined) throw new RangeError(`no local time: ${text}`);
  return { local, instant: Date.parse(`${text}:00Z`) };
}

export const anyMoment: fc.Arbitrary<Moment> = fc
  .integer({ min: from2024 / minuteMs, max: to2032 / minuteMs })
  .map((minute) => momentAt(new Date(minute * minuteMs).toISOString().slice(0, 16)));

export const anyLocal: fc.Arbitrary<LocalDateTime> = anyMoment.map((moment) => moment.local);
export const anyDate: fc.Arbitrary<LocalDate> = anyLocal.map(
  (local) => local.slice(0, 10) as LocalDate,
);

const anyInstant = fc.integer({ min: from2024, max: to2032 });

export const anyStatus: fc.Arbitrary<TaskStatus> = fc.oneof(
  fc.constant<TaskStatus>({ is: 'open' }),
  fc.record({
    is: fc.constant('waiting' as const),
    until: fc.option(anyLocal),
    on: fc.constantFrom('', 'Ana'),
  }),
  fc.record({ is: fc.constant('done' as const), at: anyInstant, minutes: fc.option(fc.nat(60)) }),
  fc.record({ is: fc.constant('let-go' as const), at: anyInstant }),
);

const anyDue = fc.record({
  is: fc.constantFrom('wish' as const, 'promise' as const, 'deadline' as const),
  on: anyDate,
  time: fc.constantFrom('', '09:00'),
});

const anyMoney = fc.record({
  amount: fc.integer({ min: 1, max: 500_000 }),
  currency: fc.constantFrom('EUR', 'GBP', 'NOK'),
  since: fc.option(anyDate),
});

const taskValues = {
  title: fc.constantFrom('Call Ana', 'Quote for the roof', 'Pay the rent'),
  kind: fc.constantFrom(...taskKinds),
  customer: fc.option(fc.constantFrom('c1', 'c2').map((id): CustomerId => asId<'customer'>(id))),
  status: anyStatus,
  when: fc.record({
    notBefore: fc.option(anyLocal),
    due: fc.option(anyDue),
    someday: fc.boolean(),
  }),
  for: fc.option(fc.constantFrom('jo', 'sam').map((id): MemberId => asId<'member'>(id))),
  money: fc.option(anyMoney),
  steps: fc.array(fc.record({ text: fc.constantFrom('one', 'two'), done: fc.boolean() }), {
    maxLength: 4,
  }),
  message: fc.option(fc.record({ text: fc.constantFrom('Hello', ''), written: anyInstant })),
  skips: fc.nat(5),
  created: anyInstant,
  touched: anyInstant,
};

export function anyTask(id = 't1'): fc.Arbitrary<Task> {
  return fc.record(taskValues).map((values) => taskWith({ ...values, id: asId<'task'>(id) }));
}

/** Some fields of a task, as a change would set them. */
export const anyTaskSet: fc.Arbitrary<Partial<Omit<Task, 'id'>>> = fc
  .record({ ...taskValues, deleted: fc.boolean() }, { requiredKeys: [] })
  .filter((set) => Object.keys(set).length > 0);

export const anyTasks: fc.Arbitrary<readonly Task[]> = fc
  .tuple(anyTask('t1'), anyTask('t2'), anyTask('t3'), fc.integer({ min: 1, max: 3 }))
  .map(([a, b, c, count]) => [a, b, c].slice(0, count));
