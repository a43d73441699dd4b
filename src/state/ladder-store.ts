/** The steps of one ladder as the owner has them; jobs under way follow at once. */
import { createStore } from 'zustand/vanilla';
import { type Change, change } from '../domain/change/change.ts';
import { type LadderName, ladderName, type Step } from '../domain/ladder/ladder.ts';
import { builtInSteps } from '../domain/ladder/ladders.ts';
import { mendJob } from '../domain/ladder/live-task.ts';
import { asId } from '../domain/record/id.ts';
import { jobsOnLadder, tasksOfJob } from '../storage/climb-reads.ts';
import { live } from '../storage/live.ts';
import type { App } from './app.ts';
import { rethrow } from './rethrow.ts';
import { readBusiness, readLadder, titleWords } from './settling.ts';

export type LadderState = { readonly ready: boolean; readonly steps: readonly Step[] };

export type StepsEdit = (steps: readonly Step[]) => readonly Step[];

export function createLadderStore(app: App, stored: string) {
  const name = ladderName(stored);
  const id = asId<'ladder'>(name);
  const store = createStore<LadderState>(() => ({ ready: false, steps: [] }));

  async function steps(): Promise<readonly Step[]> {
    const { country } = await readBusiness(app);
    return (await readLadder(app, name, country)).steps;
  }

  /** The whole list is one register: what another device changes at the same time is not mixed in. */
  async function edit(title: string, decide: StepsEdit): Promise<boolean> {
    const changes = async (): Promise<readonly Change[]> => {
      const before = await steps();
      const after = decide(before);
      if (after === before) return [];
      return [change('ladder', id, { steps: after }), ...(await follow(app, name, after))];
    };
    const acted = await app.act({ changes, move: { verb: 'changed', title } });
    if (acted.ok) app.toasts.show(app.words.said('changed', title), acted.value.mutation);
    return acted.ok;
  }

  return {
    ...store,
    name,
    start: () =>
      live(
        async () => await steps(),
        (found) => store.setState({ ready: true, steps: found }),
        rethrow,
      ),
    edit,
    newId: app.services.platform.newId,
    restore: async (title: string): Promise<boolean> => {
      const { country } = await readBusiness(app);
      return await edit(title, () => builtInSteps(name, country));
    },
  };
}
export type LadderStore = ReturnType<typeof createLadderStore>;

/** A job whose step is gone stands on another one, and has its task. */
async function follow(
  app: App,
  name: LadderName,
  steps: readonly Step[],
): Promise<readonly Change[]> {
  const { db, platform } = app.services;
  const now = platform.now();
  const jobs = await jobsOnLadder(db, name);
  const mended = jobs.map(async (job) =>
    mendJob(job, await tasksOfJob(db, job.id), {
      ladder: { steps },
      now,
      titleOf: titleWords(app),
    }),
  );
  return (await Promise.all(mended)).flat();
}
