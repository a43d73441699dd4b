/** A customer's jobs on their ladders, moved the way the app moves them: records in memory, no storage. */
import type { Change } from '../../src/domain/change/change.ts';
import { type JobSet, toRung } from '../../src/domain/ladder/climb.ts';
import type { Ladder, Step } from '../../src/domain/ladder/ladder.ts';
import {
  changeJob,
  isOfLadder,
  type LadderSetting,
  liveTaskId,
} from '../../src/domain/ladder/live-task.ts';
import type { Climb } from '../../src/domain/outcome/climbs.ts';
import type { Outcome } from '../../src/domain/outcome/outcome.ts';
import { type Settling, settle } from '../../src/domain/outcome/settle.ts';
import { defaultContactHours } from '../../src/domain/record/hours.ts';
import { asId, type CustomerId, type JobId, type TaskId } from '../../src/domain/record/id.ts';
import type { Job, Rung } from '../../src/domain/record/job.ts';
import { blank } from '../../src/domain/record/record.ts';
import { isInHand, type Task } from '../../src/domain/record/task.ts';
import { addDays, at, dateOf, type LocalDate, type Moment, timeOf } from '../../src/domain/time.ts';
import { momentAt } from './arbitrary-records.ts';

export type World = {
  readonly now: Moment;
  readonly jobs: ReadonlyMap<JobId, Job>;
  readonly tasks: ReadonlyMap<TaskId, Task>;
  readonly ladders: ReadonlyMap<JobId, Ladder>;
  /** All that was written to come here, as the moves wrote it. */
  readonly log: readonly Change[];
};

/** A Monday, inside contact hours. */
export const emptyWorld: World = {
  now: momentAt('2026-11-23T10:00'),
  jobs: new Map(),
  tasks: new Map(),
  ladders: new Map(),
  log: [],
};

export const ana: CustomerId = asId<'customer'>('ana');
export const paymentDays = 14;

export function jobId(text: string): JobId {
  return asId<'job'>(text);
}

export const titleOf = ({ rung, id }: Step, { title }: Job): string => `${title} ${rung}/${id}`;

/** A write to a record that was deleted brings it back, as the store does it. */
export function applied(world: World, changes: readonly Change[]): World {
  const jobs = new Map(world.jobs);
  const tasks = new Map(world.tasks);
  for (const one of changes) {
    if (one.kind === 'job')
      jobs.set(one.id, over(jobs.get(one.id) ?? blank('job', one.id), one.set));
    else if (one.kind === 'task')
      tasks.set(one.id, over(tasks.get(one.id) ?? blank('task', one.id), one.set));
    else throw new RangeError(`a ladder wrote a ${one.kind}`);
  }
  return { ...world, jobs, tasks, log: [...world.log, ...changes] };
}

function over<R extends Job | Task>(before: R, set: Partial<Omit<R, 'id'>>): R {
  return { ...before, deleted: false, ...set };
}

export function setting(world: World, ladder: Ladder): LadderSetting {
  return { ladder, now: world.now, titleOf };
}

/** As storage reads it: by the task's own link to the job. */
export function climbOf(world: World, id: JobId): Climb {
  const job = world.jobs.get(id);
  const ladder = world.ladders.get(id);
  if (!job || !ladder) throw new RangeError(`no job ${id}`);
  return { job, ladder, tasks: [...world.tasks.values()].filter((task) => task.job === id) };
}

export type Begin = {
  readonly id: JobId;
  readonly ladder: Ladder;
  readonly rung?: Rung;
  readonly set?: Partial<Omit<Job, 'id'>>;
};

export function begun(world: World, { id, ladder, rung = 'enquiry', set }: Begin): World {
  const job: Job = { ...blank('job', id), title: id, customer: ana, ...set };
  const on = dateOf(world.now.local);
  const stood = { ...set, title: id, customer: ana, ...toRung(job, ladder, { rung, on }) };
  const changes = changeJob(job, stood, { ...setting(world, ladder), tasks: [] });
  const held: World = { ...world, ladders: new Map(world.ladders).set(id, ladder) };
  return applied(held, changes);
}

export function edited(world: World, id: JobId, set: JobSet): World {
  const { job, ladder, tasks } = climbOf(world, id);
  return applied(world, changeJob(job, set, { ...setting(world, ladder), tasks }));
}

export function movedTo(world: World, id: JobId, rung: Rung): World {
  const { job, ladder } = climbOf(world, id);
  return edited(world, id, toRung(job, ladder, { rung, on: dateOf(world.now.local) }));
}

export function settlingOf(world: World, card: readonly Task[]): Settling {
  const onCard = new Set(card.map((task) => task.id));
  const climbs = [...world.jobs.values()].filter((job) => !job.deleted);
  return {
    now: world.now,
    titleOf,
    hours: defaultContactHours,
    paymentDays,
    climbs: new Map(climbs.map(({ id }) => [id, climbOf(world, id)])),
    turns: new Map(),
    others: inHand(world).filter((task) => task.customer === ana && !onCard.has(task.id)),
    minutes: 3,
    step: null,
  };
}

export function answered(world: World, outcome: Outcome, card: readonly Task[]): World {
  return applied(world, settle(outcome, card, settlingOf(world, card)));
}

export function inHand(world: World): readonly Task[] {
  return [...world.tasks.values()].filter(isInHand);
}

/** Made by the job's ladder and not closed, whatever the job thinks of it. */
export function ladderTasks(world: World, id: JobId): readonly Task[] {
  const { job } = climbOf(world, id);
  return inHand(world).filter((task) => isOfLadder(task, job));
}

export function liveTask(world: World, id: JobId): Task | undefined {
  const { job, ladder } = climbOf(world, id);
  const wanted = liveTaskId(job, ladder);
  const task = wanted === null ? undefined : world.tasks.get(wanted);
  return task && isInHand(task) ? task : undefined;
}

export function today(world: World): LocalDate {
  return dateOf(world.now.local);
}

export function daysLater(world: World, days: number): World {
  return atTime(world, at(addDays(today(world), days), timeOf(world.now.local)));
}

export function atTime(world: World, local: string): World {
  return { ...world, now: momentAt(local) };
}

/** The day a task comes to hand; today when it is there already. */
export function comesOn(world: World, task: Task): LocalDate {
  const from = task.status.is === 'waiting' ? task.status.until : task.when.notBefore;
  return from !== null && dateOf(from) > today(world) ? dateOf(from) : today(world);
}
