/**
 * What two devices did to one chore is merged field by field; here its task is
 * brought to where it stands then. Each device comes to the same by itself.
 */
import type { Change } from '../../domain/change/change.ts';
import { liveTaskId, mendChore } from '../../domain/chore/live-task.ts';
import type { Chore } from '../../domain/record/chore.ts';
import type { TaskId } from '../../domain/record/id.ts';
import type { Task } from '../../domain/record/task.ts';
import type { Moment } from '../../domain/time.ts';
import { madeByChores, storedChores, tasksOfChore } from '../../storage/chore-reads.ts';
import type { Database } from '../../storage/database.ts';
import { storedTasks } from '../../storage/mend-reads.ts';
import type { App } from '../app.ts';
import { mend } from '../jobs/mend.ts';

type MendPorts = Pick<App, 'services' | 'act'>;

export async function mendChores(ports: MendPorts): Promise<void> {
  await mend(ports, () => choresMending(ports));
}

/** May be asked inside a transaction. */
export async function choresMending({ services }: MendPorts): Promise<readonly Change[]> {
  const { db, platform } = services;
  const now = platform.now();
  const mended = (await tornChores(db, now)).map(async (chore) =>
    mendChore(chore, { tasks: await tasksOfChore(db, chore.id), now }),
  );
  return (await Promise.all(mended)).flat();
}

/** Told from the live tasks and the index: of a chore that is whole no other task is read. */
async function tornChores(db: Database, now: Moment): Promise<readonly Chore[]> {
  const [chores, made] = await Promise.all([storedChores(db), madeByChores(db)]);
  const live = chores.map(liveTaskId).filter((id) => id !== null);
  const there = new Map((await storedTasks(db, live)).map((task) => [task.id, task]));
  const left = new Set(made.flatMap(({ task, chore }) => (there.has(task) ? [] : chore)));
  return chores.filter((chore) => left.has(chore.id) || !isWhole(chore, there, now));
}

function isWhole(chore: Chore, there: ReadonlyMap<TaskId, Task>, now: Moment): boolean {
  const live = liveTaskId(chore);
  const task = live === null ? undefined : there.get(live);
  return mendChore(chore, { tasks: task ? [task] : [], now }).length === 0;
}
