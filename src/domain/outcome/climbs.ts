/** Jobs with what their climbing needs, and what becomes of them while a card is settled. */
import type { Change } from '../change/change.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { LadderSetting } from '../ladder/live-task.ts';
import type { JobId } from '../record/id.ts';
import type { Job } from '../record/job.ts';
import { blank } from '../record/record.ts';
import type { Task } from '../record/task.ts';

export type Climb = {
  readonly job: Job;
  readonly ladder: Ladder;
  /** Its tasks, those that are closed too: a step stood on before comes back as the same task. */
  readonly tasks: readonly Task[];
  readonly worksOn?: LadderSetting['worksOn'];
};

export type Climbs = ReadonlyMap<JobId, Climb>;

export function climbsAfter(climbs: Climbs, changes: readonly Change[]): Climbs {
  return changes.reduce((before, one) => {
    if (one.kind === 'job') return onClimb(before, one.id, jobSet(one.set));
    if (one.kind !== 'task') return before;
    const job = one.set.job ?? jobOfTask(before, one.id);
    return job ? onClimb(before, job, taskSet(one)) : before;
  }, climbs);
}

type Set = (climb: Climb) => Climb;

function onClimb(climbs: Climbs, id: JobId, set: Set): Climbs {
  const climb = climbs.get(id);
  return climb ? new Map(climbs).set(id, set(climb)) : climbs;
}

function jobSet(set: Partial<Job>): Set {
  return (climb) => ({ ...climb, job: { ...climb.job, ...set } });
}

function taskSet({ id, set }: Extract<Change, { kind: 'task' }>): Set {
  return (climb) => {
    const before = climb.tasks.find((task) => task.id === id) ?? blank('task', id);
    const others = climb.tasks.filter((task) => task.id !== id);
    return { ...climb, tasks: [...others, { ...before, deleted: false, ...set }] };
  };
}

function jobOfTask(climbs: Climbs, id: Task['id']): JobId | undefined {
  return [...climbs.values()].find(({ tasks }) => tasks.some((task) => task.id === id))?.job.id;
}
