/** Ideas for the owner's trade, added all in one move. */
import { change } from '../domain/change/change.ts';
import { asId, theBusiness } from '../domain/record/id.ts';
import { type Starter, starterTasks, type Trade } from '../domain/starters.ts';
import type { App } from './app.ts';
import { ownerMove } from './owner-move.ts';

export type StarterChoice = {
  readonly trade: Trade;
  readonly tasks: readonly (Pick<Starter, 'kind'> & { readonly title: string })[];
  /** What the toast calls them together. */
  readonly together: string;
};

export async function addStarters(
  app: App,
  { trade, tasks, together }: StarterChoice,
): Promise<boolean> {
  const { platform } = app.services;
  const chosen = tasks.map((task) => ({ ...task, id: asId<'task'>(platform.newId()) }));
  return await ownerMove(app, {
    verb: 'added',
    title: together,
    changes: [
      ...starterTasks(chosen, platform.now().instant),
      change('business', theBusiness, { trade }),
    ],
  });
}
