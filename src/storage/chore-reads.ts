/** Chores with their tasks, by key and index. */
import { recordOf } from '../domain/change/merge.ts';
import type { Turn } from '../domain/chore/close.ts';
import type { Chore } from '../domain/record/chore.ts';
import type { ChoreId, TaskId } from '../domain/record/id.ts';
import type { Task } from '../domain/record/task.ts';
import type { Lane } from '../domain/round/lanes.ts';
import { type Database, rows } from './database.ts';
import { getRecord } from './reads.ts';

/** `undefined` when there is no such chore here. */
export async function readTurn(db: Database, id: ChoreId): Promise<Turn | undefined> {
  const [chore, tasks] = await Promise.all([getRecord(db, 'chore', id), tasksOfChore(db, id)]);
  return chore && { chore, tasks };
}

/** Closed and deleted ones too: a turn stood on before comes back as the same task. */
export async function tasksOfChore(db: Database, id: string): Promise<readonly Task[]> {
  const found = await rows(db, 'task').where('madeBy.chore').equals(id).toArray();
  return found.map((row) => recordOf('task', row));
}

/** Deleted ones too: what they left in hand goes with them. */
export async function storedChores(db: Database): Promise<readonly Chore[]> {
  return (await rows(db, 'chore').toArray()).map((row) => recordOf('chore', row));
}

export type MadeTask = { readonly task: TaskId; readonly chore: string };

/** Every task in hand that some chore made, read from the index alone. */
export async function madeByChores(db: Database): Promise<readonly MadeTask[]> {
  const made: MadeTask[] = [];
  await rows(db, 'task')
    .where('lanes')
    .startsWith(lane)
    .eachKey((key, { primaryKey }) => {
      made.push({ task: primaryKey as TaskId, chore: String(key).slice(lane.length) });
    });
  return made;
}

const lane = `${'chore' satisfies Lane}:`;
