/** The records of one owner in memory, moved by the app's own rules and nothing else. */
import type { Change } from '../../src/domain/change/change.ts';
import { isWorkday } from '../../src/domain/contact-hours.ts';
import { learn, type Timings } from '../../src/domain/estimate.ts';
import { type Ladder, type LadderName, ladderName } from '../../src/domain/ladder/ladder.ts';
import { builtInSteps, ladderOf } from '../../src/domain/ladder/ladders.ts';
import type { Climb } from '../../src/domain/outcome/climbs.ts';
import type { Outcome } from '../../src/domain/outcome/outcome.ts';
import { settle } from '../../src/domain/outcome/settle.ts';
import type { Business } from '../../src/domain/record/business.ts';
import type { Customer } from '../../src/domain/record/customer.ts';
import {
  asId,
  type CustomerId,
  type JobId,
  type TaskId,
  theBusiness,
} from '../../src/domain/record/id.ts';
import type { Job } from '../../src/domain/record/job.ts';
import { blank } from '../../src/domain/record/record.ts';
import { isInHand, type Task, type TaskKind } from '../../src/domain/record/task.ts';
import type { LocalDate, Moment } from '../../src/domain/time.ts';
import { contactHoursOf } from '../../src/domain/usual-hours.ts';

export type Desk = {
  /** Open and waiting ones. */
  readonly live: Map<TaskId, Task>;
  readonly jobs: Map<JobId, Job>;
  readonly tasksOfJob: Map<JobId, Map<TaskId, Task>>;
  readonly customers: Map<CustomerId, Customer>;
  readonly business: Business;
  readonly paymentDays: number;
  readonly dealt: Map<TaskId, number>;
  timings: Timings;
  /** Told of every job and task that changed. */
  readonly onChange: (one: Changed) => void;
};

export type Changed =
  | { readonly is: 'job'; readonly before: Job; readonly after: Job }
  | { readonly is: 'task'; readonly after: Task };

const country = 'GB';

export function deskOf(o: Pick<Desk, 'paymentDays' | 'onChange'>): Desk {
  return {
    live: new Map(),
    jobs: new Map(),
    tasksOfJob: new Map(),
    customers: new Map(),
    business: { ...blank('business', theBusiness), country, currency: 'GBP' },
    dealt: new Map(),
    timings: {},
    ...o,
  };
}

export function hoursOf({ business }: Desk) {
  return contactHoursOf(business);
}

export function apply(desk: Desk, changes: readonly Change[]): void {
  for (const one of changes) {
    if (one.kind === 'job') {
      const before = desk.jobs.get(one.id) ?? blank('job', one.id);
      const after = { ...before, ...one.set };
      desk.jobs.set(one.id, after);
      desk.onChange({ is: 'job', before, after });
    } else if (one.kind === 'task') setTask(desk, one.id, one.set);
  }
}

function setTask(desk: Desk, id: TaskId, set: Partial<Task>): void {
  const after: Task = { ...(taskOf(desk, id, set.job) ?? blank('task', id)), ...set };
  if (isInHand(after)) desk.live.set(id, after);
  else desk.live.delete(id);
  if (after.job !== null) {
    const ofJob = desk.tasksOfJob.get(after.job) ?? new Map<TaskId, Task>();
    desk.tasksOfJob.set(after.job, ofJob.set(id, after));
  }
  desk.onChange({ is: 'task', after });
}

function taskOf(desk: Desk, id: TaskId, job: JobId | null | undefined): Task | undefined {
  return desk.live.get(id) ?? (job ? desk.tasksOfJob.get(job)?.get(id) : undefined);
}

const ladders = new Map<LadderName, Ladder>();
export function ladderFor(stored: string): Ladder {
  const name = ladderName(stored);
  const made = ladders.get(name) ?? ladderOf(stored, { own: undefined, country });
  ladders.set(name, made);
  return made;
}

/** The country's steps of asking for money, in order. */
export function chaseStepsOf(name: LadderName) {
  return builtInSteps(name, country).filter(({ rung }) => rung === 'chase');
}

export function climbOf(desk: Desk, id: JobId): Climb | undefined {
  const job = desk.jobs.get(id);
  if (!job) return undefined;
  const tasks = [...(desk.tasksOfJob.get(id)?.values() ?? [])];
  return { job, ladder: ladderFor(job.ladder), tasks, worksOn: worksOnOf(desk) };
}

export function worksOnOf(desk: Desk): (day: LocalDate) => boolean {
  const hours = hoursOf(desk);
  return (day) => isWorkday(hours, day);
}

export const titleOf = ({ id }: { readonly id: string }) => id;

export function customerOf(desk: Desk, name: string): CustomerId {
  const id = asId<'customer'>(name);
  if (!desk.customers.has(id)) desk.customers.set(id, { ...blank('customer', id), name });
  return id;
}

/** What came of a card, as the app writes it. */
export function settled(
  desk: Desk,
  outcome: Outcome,
  o: { readonly tasks: readonly Task[]; readonly now: Moment; readonly minutes: number | null },
): void {
  const on = new Set(o.tasks.map(({ id }) => id));
  const customer = o.tasks[0]?.customer ?? null;
  const others =
    customer === null
      ? []
      : [...desk.live.values()].filter((task) => task.customer === customer && !on.has(task.id));
  const climbs = new Map<JobId, Climb>();
  for (const { job } of [...o.tasks, ...others]) {
    const climb = job === null ? undefined : climbOf(desk, job);
    if (job !== null && climb) climbs.set(job, climb);
  }
  const { paymentDays } = desk;
  const changes = settle(outcome, o.tasks, {
    now: o.now,
    titleOf,
    hours: hoursOf(desk),
    paymentDays,
    climbs,
    turns: new Map(),
    others,
    minutes: o.minutes === null ? null : Math.max(1, Math.round(o.minutes)),
    step: null,
  });
  apply(desk, changes);
}

export function learned(desk: Desk, kind: TaskKind, minutes: number): void {
  desk.timings = learn(desk.timings, kind, minutes);
}
