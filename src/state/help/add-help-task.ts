import { change } from '../../domain/change/change.ts';
import { asId } from '../../domain/record/id.ts';
import type { Task } from '../../domain/record/task.ts';
import type { App } from '../app.ts';
import { ownerMove } from '../owner-move.ts';

/** What was read or asked in Help, to be done another time. */
export async function addHelpTask(
  app: App,
  task: Pick<Task, 'title' | 'kind' | 'raw'>,
): Promise<boolean> {
  const { platform } = app.services;
  const { instant } = platform.now();
  const made = { madeBy: { is: 'owner' }, created: instant, touched: instant } as const;
  return await ownerMove(app, {
    verb: 'added',
    title: task.title,
    changes: [change('task', asId<'task'>(platform.newId()), { ...task, ...made })],
  });
}
