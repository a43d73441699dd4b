/** The owner changed the steps of a ladder: what that makes of a job under way. */
import { type Change, change } from '../change/change.ts';
import type { Job } from '../record/job.ts';
import { isInHand, type Task } from '../record/task.ts';
import { type JobSet, stepOf } from './climb.ts';
import { stepsOn } from './edit-steps.ts';
import type { Ladder, Step } from './ladder.ts';
import { changeJob, type LadderSetting, liveTaskId, mendJob, placeOf } from './live-task.ts';

export type StepsSetting = LadderSetting & {
  /** As it was; `ladder` is as it is now. */
  readonly before: Ladder;
};

/** The job has its one live task on the new steps too; `tasks` are its own. */
export function followSteps(job: Job, tasks: readonly Task[], o: StepsSetting): readonly Change[] {
  const moved = movedOn(job, o);
  if (moved) return changeJob(job, moved, { ...o, tasks });
  const live = liveTaskId(job, o.ladder);
  const task = tasks.find(({ id }) => id === live);
  const goesOn = task && isInHand(task) && liveTaskId(job, o.before) === live;
  return [...mendJob(job, tasks, o), ...(goesOn ? changedStep(job, task, o) : [])];
}

/**
 * Its step is gone: the touch it waited for is made by the one after it, else by
 * the one before. Money asked for twice already is not asked for from the start.
 */
function movedOn(job: Job, { before, ladder }: StepsSetting): JobSet | undefined {
  const stood = stepOf(job, before);
  if (!stood || stood.rung !== job.step.rung || stood.id !== job.step.id) return undefined;
  const were = stepsOn(before.steps, stood.rung);
  const at = were.indexOf(stood);
  const nearest = [...were.slice(at), ...were.slice(0, at).reverse()];
  const left = new Map(stepsOn(ladder.steps, stood.rung).map((step) => [step.id, step]));
  const next = nearest.find(({ id }) => left.has(id));
  if (!next || next.id === stood.id) return undefined;
  return { step: { rung: stood.rung, id: next.id, from: job.step.from } };
}

/** A touch still to come moves with its step; what has come, or the owner put elsewhere, stays there. */
function changedStep(job: Job, task: Task, o: StepsSetting): readonly Change[] {
  const [was, step] = [stepOf(job, o.before), stepOf(job, o.ladder)];
  if (!was || !step) return [];
  const set = {
    ...(task.kind === was.kind && step.kind !== was.kind ? { kind: step.kind } : {}),
    ...placed(job, task, { ...o, was, step }),
  };
  return Object.keys(set).length === 0 ? [] : [change('task', task.id, set)];
}

type Placing = StepsSetting & { readonly was: Step; readonly step: Step };

function placed(job: Job, task: Task, o: Placing): Partial<Pick<Task, 'status' | 'when'>> {
  const before = { ladder: o.before, now: o.now };
  const until = comesAt(task);
  // One placed before holidays were known still stands on the very day.
  const were = [
    placeOf(job, o.was, { ...before, worksOn: o.worksOn }),
    placeOf(job, o.was, before),
  ];
  if (until === null || !were.map(comesAt).includes(until) || task.when.someday) return {};
  const { status, when } = placeOf(job, o.step, o);
  if (comesAt({ status, when }) === until) return {};
  return { status, when: { ...task.when, notBefore: when.notBefore } };
}

function comesAt({ status, when }: Pick<Task, 'status' | 'when'>) {
  return status.is === 'waiting' ? status.until : when.notBefore;
}
