/**
 * One task, with all that hangs on it. An edit is decided inside the
 * transaction from the task as it lies there, and sets only what it changes: a
 * field that somebody else changed meanwhile stays as they left it.
 */
import { createStore } from 'zustand/vanilla';
import { type Change, change } from '../../domain/change/change.ts';
import { reopened } from '../../domain/chore/close.ts';
import { liveTaskId } from '../../domain/chore/live-task.ts';
import type { Holidays } from '../../domain/contact-hours.ts';
import type { MoveVerb } from '../../domain/move-verb.ts';
import type { Outcome } from '../../domain/outcome/outcome.ts';
import { settle } from '../../domain/outcome/settle.ts';
import { asId, type TaskId } from '../../domain/record/id.ts';
import { isInHand, type Task } from '../../domain/record/task.ts';
import * as moves from '../../domain/round/moves.ts';
import type { LocalDateTime } from '../../domain/time.ts';
import { live } from '../../storage/live.ts';
import { getRecord } from '../../storage/reads.ts';
import { type Medium, readMedia, readTaskFacts, type TaskFacts } from '../../storage/task-facts.ts';
import { editRecord, type MovePorts, type RecordEdit } from '../owner-move.ts';
import { rethrow } from '../rethrow.ts';
import { noteDraftKey } from '../round/round-moves.ts';
import { readClimbs, readSettling, readTurns } from '../round/settling.ts';
import { pathTo } from '../router.ts';
import { addNote } from './add-note.ts';
import { type Edit, setCustomer, setSomeday } from './task-edits.ts';

export type TaskState = TaskFacts & {
  readonly ready: boolean;
  readonly media: readonly Medium[];
  /** Deleted from here: the screen is about to go. */
  readonly leaving: boolean;
};

export function createTaskStore(ports: MovePorts, id: TaskId) {
  const { db } = ports.services;
  const store = createStore<TaskState>(() => nothing);
  const write = writerOf(ports, id);

  function start(): () => void {
    const stops = [
      live(
        () => readTaskFacts(db, id),
        (facts) => store.setState({ ...facts, ready: true }),
        rethrow,
      ),
      live(
        () => readMedia(db, id),
        (media) => store.setState({ media }),
        rethrow,
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** `false` when it could not be kept, and the task is still here. */
  async function remove(): Promise<boolean> {
    store.setState({ leaving: true });
    const gone = await write(deleted(ports), { verb: 'deleted' });
    if (!gone) store.setState({ leaving: false });
    return gone;
  }

  return {
    ...store,
    id,
    start,
    remove,
    ...editsOf(ports, id, write),
    ...movesOf(ports, write),
  };
}
export type TaskStore = ReturnType<typeof createTaskStore>;

/** Where the words of a field lie while they are typed, and where the field stands. */
export function fieldOf(
  task: TaskId,
  field: string,
): { readonly draft: string; readonly path: string } {
  return { draft: `task:${task}:${field}`, path: pathTo('task', task) };
}

type Decide = (task: Task) => readonly Change[] | Promise<readonly Change[]>;
type Write = (
  decide: Decide,
  said: Pick<RecordEdit<'task'>, 'verb' | 'said' | 'draft'>,
) => Promise<boolean>;

function writerOf(ports: MovePorts, id: TaskId): Write {
  return (decide, said) =>
    editRecord(ports, { kind: 'task', id, title: ({ title }) => title, decide, ...said });
}

/** `draft` is the draft the words lay in, `undo` offers the way back. */
type EditOptions = { readonly draft?: string; readonly undo?: boolean };

function editsOf(ports: MovePorts, id: TaskId, write: Write) {
  const { platform } = ports.services;

  async function edit(make: Edit, { draft, undo }: EditOptions = {}): Promise<boolean> {
    const decide: Decide = async (task) => {
      const set = make(task);
      if (Object.keys(set).length === 0) return [];
      const touched = platform.now().instant;
      const follow = [
        ...(await jobFollows(ports, task, set)),
        ...(await choreFollows(ports, task, set)),
      ];
      return [change('task', id, { ...set, touched }), ...follow];
    };
    return await write(decide, { verb: undo ? 'changed' : undefined, draft });
  }

  async function newCustomer(name: string, draft: string): Promise<boolean> {
    const customer = asId<'customer'>(platform.newId());
    const created = platform.now().instant;
    const decide: Decide = (task) => [
      change('customer', customer, { name, created }),
      change('task', id, { ...setCustomer(customer)(task), touched: created }),
    ];
    return await write(decide, { verb: 'changed', draft });
  }

  return {
    edit,
    newCustomer,
    notSomeday: () => edit(setSomeday(false), { undo: true }),
    addNote: (text: string) =>
      addNote(ports, { customer: null, job: null, task: id }, text, noteDraftKey(id)),
  };
}

/** What a job's task says of money and customer is the job's own: set here, it is set there. */
async function jobFollows(
  ports: MovePorts,
  task: Task,
  { money, customer }: Partial<Task>,
): Promise<readonly Change[]> {
  if (task.job === null || task.madeBy.is !== 'ladder') return [];
  const set = {
    ...(money !== undefined && { amount: money && { ...money, since: null } }),
    ...(customer !== undefined && { customer }),
  };
  const { job } = (await readClimbs(ports, [task.job])).get(task.job) ?? {};
  return job && Object.keys(set).length > 0 ? [change('job', job.id, set)] : [];
}

/** So is what a chore's live task is called, and its kind; a turn that is over is what it was. */
async function choreFollows(
  { services }: MovePorts,
  { id, madeBy }: Task,
  { title, kind }: Partial<Task>,
): Promise<readonly Change[]> {
  if (madeBy.is !== 'chore') return [];
  const set = { ...(title !== undefined && { title }), ...(kind !== undefined && { kind }) };
  const chore = await getRecord(services.db, 'chore', asId<'chore'>(madeBy.chore));
  const isLive = chore !== undefined && liveTaskId(chore) === id;
  return isLive && Object.keys(set).length > 0 ? [change('chore', chore.id, set)] : [];
}

function movesOf(ports: MovePorts, write: Write) {
  const now = () => ports.services.platform.now();
  const settledAs = (outcome: Outcome & { is: MoveVerb }) =>
    write((task) => settled(ports, task, outcome), { verb: outcome.is });
  return {
    done: () => settledAs({ is: 'done' }),
    paid: () => settledAs({ is: 'paid' }),
    /** `when` is `until` as the owner reads it. */
    later: (until: LocalDateTime, when: string) =>
      write((task) => moves.later([task], { now: now(), until }), {
        verb: 'later',
        said: (title) => ports.words.backAt(when, title),
      }),
    waiting: (on: string, until: LocalDateTime | null) =>
      write((task) => moves.waiting([task], { now: now(), until, on }), { verb: 'waiting' }),
    someday: () => write((task) => moves.someday([task], now()), { verb: 'someday' }),
    letGo: () => settledAs({ is: 'let-go' }),
    reopen: () => write((task) => opened(ports, task), { verb: 'reopened' }),
    /** When to look again if nobody answers. */
    nextTouch: (holidays: Holidays) => moves.nextTouch(now(), holidays),
  };
}

/** Its job climbs on with it, as it would from a card. */
async function settled(ports: MovePorts, task: Task, outcome: Outcome): Promise<readonly Change[]> {
  const now = ports.services.platform.now();
  const settling = await readSettling(ports, [task], now);
  return settle(outcome, [task], { ...settling, others: [], minutes: null, step: null });
}

/** A job's live task is not deleted away from under it: the job is let go with it, a chore goes on to its next turn. */
function deleted(ports: MovePorts): Decide {
  return async (task) => {
    const isLive = madesLive.has(task.madeBy.is) && isInHand(task);
    const maker = isLive ? await settled(ports, task, { is: 'let-go' }) : [];
    const kept = maker.filter(({ id }) => id !== task.id);
    return [...kept, change('task', task.id, { deleted: true })];
  };
}
const madesLive: ReadonlySet<Task['madeBy']['is']> = new Set(['ladder', 'chore']);

async function opened(ports: MovePorts, task: Task): Promise<readonly Change[]> {
  const now = ports.services.platform.now();
  const opening = moves.reopen(task, now);
  const [turn] = isInHand(task) ? [] : (await readTurns(ports, [task])).values();
  return turn ? reopened(opening, task, { turn, now }) : opening;
}

const nothing: TaskState = {
  ready: false,
  task: undefined,
  customer: undefined,
  job: undefined,
  chore: undefined,
  notes: [],
  media: [],
  leaving: false,
};
