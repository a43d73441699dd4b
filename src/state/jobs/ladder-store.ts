/** The steps of one ladder as the owner has them; jobs under way follow at once. */
import { createStore } from 'zustand/vanilla';
import { type Change, change } from '../../domain/change/change.ts';
import { addStep, removeStep, type StepAt, setStep } from '../../domain/ladder/edit-steps.ts';
import { followSteps } from '../../domain/ladder/follow-steps.ts';
import { type Ladder, ladderName, type Step } from '../../domain/ladder/ladder.ts';
import { builtInSteps } from '../../domain/ladder/ladders.ts';
import { asId } from '../../domain/record/id.ts';
import type { Rung } from '../../domain/record/job.ts';
import type { LadderRecord } from '../../domain/record/ladder.ts';
import { jobsOnLadder, tasksOfJob } from '../../storage/climb-reads.ts';
import { live } from '../../storage/live.ts';
import type { App } from '../app.ts';
import { rethrow } from '../rethrow.ts';
import { readReachable } from '../round/reachable.ts';
import { readBusiness, readLadder, titleWords } from '../round/settling.ts';
import { pathTo } from '../router.ts';

export type LadderState = {
  readonly ready: boolean;
  readonly steps: readonly Step[];
  /** As they come with the app, for the business's country. */
  readonly builtIn: readonly Step[];
};

type StepsEdit = (steps: readonly Step[], builtIn: readonly Step[]) => readonly Step[];

/** `title` is the ladder's own, for the toast; an address of none is the plainest one's. */
export function createLadderStore(app: App, stored: string, title: string) {
  const name = ladderName(stored);
  const store = createStore<LadderState>(() => ({ ready: false, steps: [], builtIn: [] }));

  async function read(): Promise<LadderState> {
    const { country } = await readBusiness(app);
    const { steps } = await readLadder(app, name, country);
    return { ready: true, steps, builtIn: builtInSteps(name, country) };
  }

  /** Decided from the steps as they lie there; `false` when nothing was kept. */
  async function edit(decide: StepsEdit, draft?: string): Promise<boolean> {
    let count = 0;
    const changes = async (): Promise<readonly Change[]> => {
      const { steps, builtIn } = await read();
      const after = decide(steps, builtIn);
      const made = after === steps ? [] : await changesOf({ steps }, after, builtIn);
      count = made.length;
      return made;
    };
    const local = () => {
      if (draft === undefined) return {};
      app.drafts.forget(draft);
      return { dropDrafts: [draft] };
    };
    const acted = await app.act({ changes, local, move: { verb: 'changed', title } });
    if (acted.ok && count > 0)
      app.toasts.show(app.words.said('changed', title), acted.value.mutation);
    return acted.ok;
  }

  /** Steps as they came are kept as none of one's own: they follow the country and the app. */
  async function changesOf(
    before: Ladder,
    after: readonly Step[],
    builtIn: readonly Step[],
  ): Promise<readonly Change[]> {
    const steps: LadderRecord['steps'] = after === builtIn ? [] : after;
    const own = change('ladder', asId<'ladder'>(name), { steps });
    return [own, ...(await follow(app, name, { before, ladder: { steps: after } }))];
  }

  return {
    ...store,
    name,
    start: () =>
      live(
        async () => await read(),
        (state) => store.setState(state),
        rethrow,
      ),
    setDays: (at: StepAt, days: number, draft: string) =>
      edit((steps) => setStep(steps, at, { days }), draft),
    setKind: (at: StepAt, kind: Step['kind']) => edit((steps) => setStep(steps, at, { kind })),
    remove: (at: StepAt) => edit((steps) => removeStep(steps, at)),
    add: (rung: Rung) => {
      const id = app.services.platform.newId();
      const first = (all: readonly Step[]) => all.find((step) => step.rung === rung);
      return edit((steps, builtIn) => addStep(steps, { rung, id }, first(builtIn)));
    },
    restore: () => edit((steps, builtIn) => (isSame(steps, builtIn) ? steps : builtIn)),
    path: pathTo('ladder', name),
    draft: ({ rung, id }: StepAt) => `ladder:${name}:${rung}:${id}`,
  };
}
export type LadderStore = ReturnType<typeof createLadderStore>;

type Steps = { readonly before: Ladder; readonly ladder: Ladder };

/** A job whose step is gone stands on another one; each has its one live task. */
async function follow(app: App, name: string, steps: Steps): Promise<readonly Change[]> {
  const { db, platform } = app.services;
  const setting = { ...steps, now: platform.now(), titleOf: titleWords(app) };
  const jobs = await jobsOnLadder(db, name);
  const business = await readBusiness(app);
  const followed = jobs.map(async (job) => {
    const { worksOn } = await readReachable(app.services, business, job.customer);
    return followSteps(job, await tasksOfJob(db, job.id), { ...setting, worksOn });
  });
  return (await Promise.all(followed)).flat();
}

function isSame(a: readonly Step[], b: readonly Step[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
