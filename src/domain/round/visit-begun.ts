/** A visit is confirmed before it begins: from then on nobody is asked whether it stands. */
import type { JobId } from '../record/id.ts';
import type { Task } from '../record/task.ts';
import type { Visit } from '../record/visit.ts';
import type { Instant } from '../time.ts';

/** Without the confirms of jobs whose visit has begun, unless one more of that job is still to come. */
export function withoutBegun(
  tasks: readonly Task[],
  visits: readonly Visit[],
  now: Instant,
): readonly Task[] {
  const jobs = (begun: boolean) =>
    new Set(visits.flatMap(({ job, time }) => (time.start <= now === begun && job ? job : [])));
  const [begun, ahead] = [jobs(true), jobs(false)];
  if (begun.size === 0) return tasks;
  const isOver = (job: JobId | null) => job !== null && begun.has(job) && !ahead.has(job);
  return tasks.filter((task) => !(isConfirm(task) && isOver(task.job)));
}

function isConfirm({ kind, madeBy }: Task): boolean {
  return kind === 'confirm-visits' && madeBy.is === 'ladder' && madeBy.rung === 'visit';
}
