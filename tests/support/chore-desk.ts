/** Chores in a whole app, as a test begins and reads them; import 'fake-indexeddb/auto' first in the test. */
import type { Chore } from '../../src/domain/record/chore.ts';
import type { ChoreRule } from '../../src/domain/record/chore-rule.ts';
import type { ChoreId } from '../../src/domain/record/id.ts';
import { isInHand, type Task } from '../../src/domain/record/task.ts';
import { dateOf, type LocalDate } from '../../src/domain/time.ts';
import type { App } from '../../src/state/app.ts';
import { addChores, type NewChore } from '../../src/state/chores/chore-moves.ts';
import { tasksOfChore } from '../../src/storage/chore-reads.ts';
import { allRecords, getRecord } from '../../src/storage/reads.ts';

export const monthly: ChoreRule = {
  is: 'on-date',
  from: '2026-12-01' as LocalDate,
  every: 1,
  unit: 'month',
  deadline: true,
};
export const oil: ChoreRule = { is: 'after', days: 90 };

export async function choreIn(app: App, set: Partial<NewChore> = {}): Promise<ChoreId> {
  const before = new Set((await allRecords(app.services.db, 'chore')).map(({ id }) => id));
  const rule = set.rule ?? monthly;
  const next = rule.is === 'on-date' ? rule.from : dateOf(app.services.platform.now().local);
  await addChores(app, [{ title: 'Rent', kind: 'paperwork', rule, next, ...set }]);
  const made = (await allRecords(app.services.db, 'chore')).find(({ id }) => !before.has(id));
  if (!made) throw new Error('the chore was not kept');
  return made.id;
}

export async function choreOf(app: App, id: ChoreId): Promise<Chore> {
  const chore = await getRecord(app.services.db, 'chore', id);
  if (!chore) throw new Error(`no chore ${id}`);
  return chore;
}

export async function inHandOf(app: App, id: ChoreId): Promise<readonly Task[]> {
  return (await tasksOfChore(app.services.db, id)).filter(isInHand);
}

/** Its one live task; throws when there is another number of them. */
export async function liveTaskOf(app: App, id: ChoreId): Promise<Task> {
  const [task, ...more] = await inHandOf(app, id);
  if (!task || more.length > 0) throw new Error(`${more.length + (task ? 1 : 0)} tasks in hand`);
  return task;
}

/** All that is there for the owner of chores and tasks. */
export async function everything(app: App) {
  const { db } = app.services;
  return { chores: await allRecords(db, 'chore'), tasks: await allRecords(db, 'task') };
}
