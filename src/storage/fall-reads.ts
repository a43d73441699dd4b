import { recordOf } from '../domain/change/merge.ts';
import type { Task } from '../domain/record/task.ts';
import type { LocalDate } from '../domain/time.ts';
import { type Database, rows } from './database.ts';

/** Open tasks with a wish date up to `on`, longest past first. */
export async function wishesUpTo(
  db: Database,
  on: LocalDate,
  limit: number,
): Promise<readonly Task[]> {
  const lane = rows(db, 'task').where('lanes').between('wish:', `wish:${on}T24:00`, true, true);
  return (await lane.limit(limit).toArray()).map((row) => recordOf('task', row));
}
