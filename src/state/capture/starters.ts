/** Ideas for the owner's trade, added all in one move. */
import { change } from '../../domain/change/change.ts';
import { begunFrom, type StarterChore } from '../../domain/chore/starters.ts';
import { asId, theBusiness } from '../../domain/record/id.ts';
import { type Starter, starterTasks, type Trade } from '../../domain/starters.ts';
import { dateOf } from '../../domain/time.ts';
import type { App } from '../app.ts';
import { begun } from '../chores/chore-moves.ts';
import { ownerMove } from '../owner-move.ts';

export type TitledChore = { readonly idea: StarterChore; readonly title: string };

export type StarterChoice = {
  readonly trade: Trade;
  readonly tasks: readonly (Pick<Starter, 'kind'> & { readonly title: string })[];
  readonly chores: readonly TitledChore[];
  /** What the toast calls them together. */
  readonly together: string;
};

export async function addStarters(
  app: App,
  { trade, tasks, chores, together }: StarterChoice,
): Promise<boolean> {
  const { platform } = app.services;
  const now = platform.now();
  const chosen = tasks.map((task) => ({ ...task, id: asId<'task'>(platform.newId()) }));
  return await ownerMove(app, {
    verb: 'added',
    title: together,
    changes: [
      ...starterTasks(chosen, now.instant),
      ...chores.flatMap(({ idea, title }, i) => {
        const chore = { title, kind: idea.kind, ...begunFrom(idea, dateOf(now.local)) };
        const id = asId<'chore'>(platform.newId());
        return begun(chore, { id, now, created: now.instant + i });
      }),
      change('business', theBusiness, { trade }),
    ],
  });
}
