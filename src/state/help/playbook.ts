import type { Task } from '../../domain/record/task.ts';
import { playbookAt, playbookFor } from '../../help/playbook-for.ts';

/** The slug of the help text for a task: by the step of its job, else by its kind. */
export function playbookOf({ kind, madeBy }: Pick<Task, 'kind' | 'madeBy'>): string {
  return (madeBy.is === 'ladder' ? playbookAt(madeBy.rung) : undefined) ?? playbookFor(kind);
}
