/** How much lies here. Slow on a large deck: never inside a live read. */
import { type Database, rows } from './database.ts';

export async function countTasks(db: Database): Promise<number> {
  return await rows(db, 'task').count();
}

export async function hasRecords(db: Database): Promise<boolean> {
  const found = await Promise.all([
    rows(db, 'task').limit(1).count(),
    rows(db, 'customer').limit(1).count(),
  ]);
  return found.some((count) => count > 0);
}
