import type { TaskKind } from '../domain/record/task.ts';
import { playbookFor } from '../help/playbook-for.ts';

/** The slug of the help text for a kind of task, where one text fits them all. */
export function playbookOf(kind: TaskKind): string | undefined {
  return playbookFor(kind);
}
