/** One job: where it stands, its one live task, what was said and agreed. */
import { createStore } from 'zustand/vanilla';
import type { Ladder } from '../../domain/ladder/ladder.ts';
import { ladderOf } from '../../domain/ladder/ladders.ts';
import { liveTaskId } from '../../domain/ladder/live-task.ts';
import type { JobId } from '../../domain/record/id.ts';
import { isInHand, type Task } from '../../domain/record/task.ts';
import type { LocalDateTime } from '../../domain/time.ts';
import { type JobFacts, readJob } from '../../storage/job-reads.ts';
import { live } from '../../storage/live.ts';
import type { App } from '../app.ts';
import { rethrow } from '../rethrow.ts';
import { readBusiness } from '../round/settling.ts';
import { pathTo } from '../router.ts';
import { addNote } from '../tasks/add-note.ts';
import { addVisit } from '../visits/job-visits.ts';
import { acceptJob, deleteJob, moveJob, setJob } from './job-moves.ts';

export type { JobFacts };

export type JobState = {
  readonly ready: boolean;
  /** `undefined` when there is none under this address. */
  readonly facts: JobFacts | undefined;
  readonly ladder: Ladder;
  readonly task: Task | undefined;
};

export function createJobStore(app: App, id: JobId) {
  const store = createStore<JobState>(() => nothing);

  async function read(): Promise<JobState> {
    const [facts, { country }] = await Promise.all([
      readJob(app.services.db, id),
      readBusiness(app),
    ]);
    if (!facts) return { ...nothing, ready: true };
    const ladder = ladderOf(facts.job.ladder, { own: facts.own, country });
    const wanted = liveTaskId(facts.job, ladder);
    const task = facts.tasks.find((one) => one.id === wanted && isInHand(one));
    return { ready: true, facts, ladder, task };
  }

  return {
    ...store,
    id,
    start: () =>
      live(
        async () => await read(),
        (state) => store.setState(state),
        rethrow,
      ),
    move: (rung: Parameters<typeof moveJob>[2]) => moveJob(app, id, rung),
    /** Closed by mistake, or they came back: to where its money says it belongs. */
    reopen: () => {
      const job = store.getState().facts?.job;
      return moveJob(app, id, job?.sent || job?.due ? 'chase' : 'enquiry');
    },
    set: (set: Parameters<typeof setJob>[2], draft?: string) =>
      setJob(app, id, set, { verb: 'changed', draft }),
    /** They said yes, however it reached the owner. */
    accept: () => acceptJob(app, id),
    remove: () => deleteJob(app, id),
    addVisit: (start: LocalDateTime, draft: string) => addVisit(app, id, { start, draft }),
    addNote: (text: string, draft: string) =>
      addNote(app, { customer: null, job: id, task: null }, text, draft),
    path: pathTo('job', id),
    draft: (field: string) => `job:${id}:${field}`,
  };
}
export type JobStore = ReturnType<typeof createJobStore>;

const nothing: JobState = {
  ready: false,
  facts: undefined,
  ladder: { steps: [] },
  task: undefined,
};
