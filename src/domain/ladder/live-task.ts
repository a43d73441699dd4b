/**
 * A job on its ladder has one live task: the one of the step it stands on. The
 * job is the truth; its tasks follow it, here by the owner's move and after a
 * merge alike, so that two devices come to the same. The task's id derives from
 * job, rung and step.
 */
import { type Change, change } from '../change/change.ts';
import { channelOf } from '../contact-hours.ts';
import { deriveId } from '../derive-id.ts';
import type { TaskId } from '../record/id.ts';
import type { Job, Rung } from '../record/job.ts';
import type { Money } from '../record/money-field.ts';
import { isInHand, type Task, type TaskStatus } from '../record/task.ts';
import { at, dateOf, type LocalDate, type Moment } from '../time.ts';
import { workdayFrom } from '../workday.ts';
import { dayOf, type JobSet, stepOf } from './climb.ts';
import type { Ladder, Step } from './ladder.ts';

export type LadderSetting = {
  readonly ladder: Ladder;
  readonly now: Moment;
  /** The title of the task of one step, in the owner's language. */
  readonly titleOf: (step: Step, job: Job) => string;
  /** Whether the job's customer is reached that day, no Sunday and no holiday; any day where it is not known. */
  readonly worksOn?: ((day: LocalDate) => boolean) | undefined;
};

/** The job as `set` makes it, and its tasks brought to where it stands then. */
export function changeJob(
  job: Job,
  set: JobSet,
  o: LadderSetting & {
    /** Its tasks, or those of them that may be in hand. */
    readonly tasks: readonly Task[];
    /** Tasks the same move closes by itself. */
    readonly closing?: ReadonlySet<TaskId>;
  },
): readonly Change[] {
  const after: Job = { ...job, ...set };
  const tasks = o.tasks.filter((task) => !o.closing?.has(task.id));
  const movesDue = after.rung === 'chase' && set.due !== undefined && set.due !== job.due;
  const enters = set.step !== undefined;
  const follow = tasksOf(after, tasks, { ...o, enters, movesDue, before: job });
  return [...(Object.keys(set).length > 0 ? [change('job', job.id, set)] : []), ...follow];
}

/** After a merge, or at a start: what is missing or left over beside a job that stays as it is. */
export function mendJob(job: Job, tasks: readonly Task[], o: LadderSetting): readonly Change[] {
  return tasksOf(job, tasks, { ...o, enters: false, movesDue: false, before: job });
}

export function liveTaskId(job: Job, ladder: Ladder): TaskId | null {
  const step = stepOf(job, ladder);
  return step && deriveId('task', [job.id, step.rung, step.id]);
}

export function isOfLadder(task: Task, job: Job): boolean {
  return task.madeBy.is === 'ladder' && task.madeBy.job === job.id;
}

type Follow = LadderSetting & {
  readonly enters: boolean;
  readonly movesDue: boolean;
  readonly before: Job;
};

function tasksOf(job: Job, tasks: readonly Task[], o: Follow): readonly Change[] {
  const step = stepOf(job, o.ladder);
  const wanted = liveTaskId(job, o.ladder);
  const left = tasks.filter(
    (task) => isOfLadder(task, job) && isInHand(task) && task.id !== wanted,
  );
  const settled = left.map((task) =>
    change('task', task.id, { status: settledAs(job, o.now), touched: o.now.instant }),
  );
  if (step === null || wanted === null) return settled;
  const there = tasks.find((task) => task.id === wanted);
  if (!o.enters && there && isInHand(there))
    return [...settled, ...kept(job, there, { ...o, step })];
  return [...settled, entered(job, step, { ...o, id: wanted })];
}

/** A job closed without its money takes its task with it; else the step is done with. */
function settledAs(job: Job, now: Moment): TaskStatus {
  return job.deleted || (job.rung === 'closed' && job.paid === null)
    ? { is: 'let-go', at: now.instant }
    : { is: 'done', at: now.instant, minutes: null };
}

/** The owner may have put it off or begun it: only what the job says is brought up to date. */
function kept(job: Job, task: Task, o: Follow & { readonly step: Step }): readonly Change[] {
  const { step, titleOf, before } = o;
  const money = moneyOf(job, step.rung);
  const title = titleOf(step, job);
  const movesDue = o.movesDue || isDueElsewhere(job, task, step);
  const isRenamed = title !== task.title && task.title === titleOf(step, before);
  const set = {
    ...(isRenamed ? { title } : {}),
    ...(sameMoney(money, task.money) ? {} : { money }),
    ...(task.customer === job.customer ? {} : { customer: job.customer }),
    ...(task.job === job.id ? {} : { job: job.id }),
    ...(movesDue ? placeOf(job, step, o) : {}),
  };
  return Object.keys(set).length === 0 ? [] : [change('task', task.id, set)];
}

/** Another device had set it for the day the money was due by before. */
function isDueElsewhere(job: Job, task: Task, { rung }: Step): boolean {
  const since = task.money?.since ?? null;
  return rung === 'chase' && job.due !== null && since !== null && since !== job.due;
}

function entered(job: Job, step: Step, o: Follow & { readonly id: TaskId }): Change {
  const { now } = o;
  return change('task', o.id, {
    title: o.titleOf(step, job),
    kind: step.kind,
    customer: job.customer,
    job: job.id,
    ...placeOf(job, step, o),
    money: moneyOf(job, step.rung),
    madeBy: { is: 'ladder', job: job.id, rung: step.rung, step: step.id },
    message: null,
    skips: 0,
    tries: 0,
    saidPays: null,
    created: now.instant,
    touched: now.instant,
  });
}

/** Where the job's day puts the task of a step: in hand, held until then, or with the customer until then. */
export function placeOf(
  job: Job,
  step: Step,
  { ladder, now, worksOn }: Pick<LadderSetting, 'ladder' | 'now' | 'worksOn'>,
): Pick<Task, 'status' | 'when'> {
  const day = workdayFor(step, dayOf(job, ladder), worksOn);
  const until = day !== null && day > dateOf(now.local) ? at(day, morning) : null;
  const waits = until !== null && theirMove.has(step.rung);
  return {
    status: waits ? { is: 'waiting', until, on: '' } : { is: 'open' },
    when: { notBefore: waits ? null : until, due: null, someday: false },
  };
}

const morning = '09:00';

/**
 * A bill or anything else that reaches the customer comes on a working day: the
 * next one, but before the visit the one before, so that it is not ready on the day itself.
 */
function workdayFor(
  step: Step,
  day: LocalDate | null,
  worksOn: LadderSetting['worksOn'],
): LocalDate | null {
  const reaches = step.rung === 'invoice' || channelOf(step.kind) !== null;
  if (day === null || !worksOn || !reaches) return day;
  return workdayFrom(day, worksOn, step.rung === 'visit' && step.days < 0 ? 'before' : 'after');
}

/** On these rungs the ball is with the customer until the next touch. */
const theirMove: ReadonlySet<Rung> = new Set(['follow-up', 'deposit', 'chase']);

/** Owed once the bill is out; before that it says what the job is worth. */
function moneyOf(job: Job, rung: Rung): Money | null {
  if (job.amount === null || rung === 'review') return null;
  const since = rung === 'chase' ? (job.due ?? job.sent) : null;
  return { ...job.amount, since };
}

function sameMoney(a: Money | null, b: Money | null): boolean {
  return a?.amount === b?.amount && a?.currency === b?.currency && a?.since === b?.since;
}
