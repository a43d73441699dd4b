/** Jobs in a whole app, as a test starts, reads and compares them; import 'fake-indexeddb/auto' first in the test. */
import { isOfLadder, liveTaskId } from '../../src/domain/ladder/live-task.ts';
import type { JobId, TaskId } from '../../src/domain/record/id.ts';
import { isInHand, type Task } from '../../src/domain/record/task.ts';
import type { Card } from '../../src/domain/round/round.ts';
import type { App } from '../../src/state/app.ts';
import { type NewJob, startJob } from '../../src/state/jobs/job-moves.ts';
import { readClimbs } from '../../src/state/round/settling.ts';
import { allRecords } from '../../src/storage/reads.ts';

export async function started(app: App, set: Partial<NewJob> = {}): Promise<JobId> {
  const bare = { title: 'Roof', customer: null, ladder: 'deposit', rung: 'enquiry' } as const;
  const id = await startJob(app, { ...bare, amount: null, due: null, ...set });
  if (id === undefined) throw new Error('the job was not kept');
  return id;
}

export async function climbOn(app: App, id: JobId) {
  const climb = (await readClimbs(app, [id])).get(id);
  if (!climb) throw new Error(`no job ${id}`);
  const { job, ladder, tasks } = climb;
  const live = liveTaskId(job, ladder);
  const inHand = tasks.filter((task) => isOfLadder(task, job) && isInHand(task));
  return { job, tasks, inHand, wanted: live === null ? [] : [live] };
}

/** Its one live task; throws when there is another number of them. */
export async function liveTaskOf(app: App, id: JobId): Promise<Task> {
  const { inHand, wanted } = await climbOn(app, id);
  const [task] = inHand;
  if (!task || inHand.length !== 1 || task.id !== wanted[0])
    throw new Error(`${inHand.length} tasks in hand`);
  return task;
}

/** All that is there for the owner, by kind. */
export async function everything(app: App) {
  const { db } = app.services;
  return {
    jobs: await allRecords(db, 'job'),
    tasks: await allRecords(db, 'task'),
    notes: await allRecords(db, 'note'),
    visits: await allRecords(db, 'visit'),
  };
}

/** Puts one card in front, as if it had been dealt. */
export async function deal(app: App, task: TaskId, also: readonly TaskId[] = []): Promise<void> {
  const card: Card = {
    task,
    also,
    face: 'do',
    minutes: 5,
    step: null,
    leaves: null,
    reasons: [{ is: 'new' }],
  };
  if (!(await app.round.begin({ is: 'dealt', gap: 15, minutes: 5, cards: [card] })))
    throw new Error('the round was not kept');
  await inFront(app, task);
}

export async function inFront(app: App, task: TaskId): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (app.round.inFront()?.task.id === task) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the card did not come');
}
