/** What hangs on something, read by lane: the cost grows with what is at stake, not with the deck. */
import type { Task } from '../domain/record/task.ts';
import type { Lane } from '../domain/round/lanes.ts';
import { type Database, rows } from './database.ts';
import { visible } from './deck-reader.ts';

/** Someday too: what is set aside is still owed, and a promise is still given. */
const stakeLanes = ['money', 'promise', 'waiting', 'someday'] as const satisfies readonly Lane[];

/** Every task in hand with money, with a promise, or with somebody else, and some more; a sum needs whole lanes. */
export async function tasksAtStake(db: Database): Promise<readonly Task[]> {
  const prefixes = stakeLanes.map((lane) => `${lane}:`);
  const found = await rows(db, 'task')
    .where('lanes')
    .startsWithAnyOf(prefixes)
    .distinct()
    .toArray();
  return visible('task', found);
}
