/**
 * One task, with all that hangs on it. An edit is decided inside the
 * transaction from the task as it lies there, and sets only what it changes: a
 * field that somebody else changed meanwhile stays as they left it.
 */
import { createStore } from 'zustand/vanilla';
import { type Change, change } from '../domain/change/change.ts';
import { asId, type CustomerId, type TaskId } from '../domain/record/id.ts';
import type { Task } from '../domain/record/task.ts';
import * as moves from '../domain/round/moves.ts';
import type { LocalDateTime } from '../domain/time.ts';
import { live } from '../storage/live.ts';
import type { LocalWrites } from '../storage/mutate.ts';
import { allRecords, getRecord } from '../storage/reads.ts';
import { type Medium, readMedia, readTaskFacts, type TaskFacts } from '../storage/task-facts.ts';
import type { App } from './app.ts';
import { rethrow } from './rethrow.ts';
import { noteDraftKey } from './round-moves.ts';
import { pathTo } from './router.ts';
import { type Edit, setCustomer, setSomeday } from './task-edits.ts';
import { type PersonName, personName } from './task-people.ts';

export type TaskState = TaskFacts & {
  readonly ready: boolean;
  readonly media: readonly Medium[];
  /** Deleted from here: the screen is about to go. */
  readonly leaving: boolean;
  /** Whom it could be for; read when first asked. */
  readonly people: readonly PersonName[] | null;
};

/** The words of `said` in the words file of this screen. */
export type TaskVerb =
  | 'done'
  | 'later'
  | 'waiting'
  | 'someday'
  | 'let-go'
  | 'reopened'
  | 'deleted'
  | 'changed'
  | 'added';

export type TaskPorts = Pick<App, 'services' | 'act' | 'drafts' | 'toasts'> & {
  readonly say: (verb: TaskVerb, title: string) => string;
};
type Decide = (task: Task) => readonly Change[];
type WriteOptions = { readonly verb?: TaskVerb; readonly local?: LocalWrites };

export function createTaskStore(ports: TaskPorts, id: TaskId) {
  const { services, act, drafts, toasts } = ports;
  const { db, platform } = services;
  const store = createStore<TaskState>(() => ({
    ...empty,
    media: [],
    leaving: false,
    people: null,
  }));

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

  /** `false` when nothing was kept: the task is gone, or the disk said no. */
  async function write(decide: Decide, { verb, local }: WriteOptions): Promise<boolean> {
    const mutation = platform.newId();
    let written = 0;
    let title = store.getState().task?.title;
    const changes = async () => {
      const task = await getRecord(db, 'task', id);
      title = task?.title ?? title;
      const decided = task ? decide(task) : [];
      written = decided.length;
      return task ? decided : [];
    };
    const move = verb && { move: { verb, title: title ?? '' } };
    const acted = await act({ id: mutation, changes, ...move, ...(local && { local }) });
    if (acted.ok && verb && written > 0) toasts.show(ports.say(verb, title ?? ''), mutation);
    return acted.ok && title !== undefined;
  }

  /** Stores one edit; `draft` is the draft its words lay in, `undo` offers the way back. */
  async function edit(make: Edit, o: { readonly draft?: string; readonly undo?: boolean } = {}) {
    if (o.draft !== undefined) drafts.forget(o.draft);
    const decide: Decide = (task) => {
      const set = make(task);
      const touched = platform.now().instant;
      return Object.keys(set).length === 0 ? [] : [change('task', id, { ...set, touched })];
    };
    return await write(decide, {
      ...(o.undo && { verb: 'changed' as const }),
      ...(o.draft !== undefined && { local: { dropDrafts: [o.draft] } }),
    });
  }

  async function newCustomer(name: string, draft: string): Promise<boolean> {
    drafts.forget(draft);
    const customer: CustomerId = asId<'customer'>(platform.newId());
    const created = platform.now().instant;
    const decide: Decide = (task) => [
      change('customer', customer, { name, created }),
      change('task', id, { ...setCustomer(customer)(task), touched: created }),
    ];
    return await write(decide, { verb: 'changed', local: { dropDrafts: [draft] } });
  }

  async function addNote(text: string): Promise<boolean> {
    const draft = noteDraftKey(id);
    drafts.forget(draft);
    const at = platform.now().instant;
    const note = asId<'note'>(platform.newId());
    const decide: Decide = ({ customer, job }) => [
      change('note', note, { about: { customer, job, task: id }, text, at }),
    ];
    return await write(decide, { local: { dropDrafts: [draft] } });
  }

  async function readPeople(): Promise<void> {
    if (store.getState().people) return;
    const customers = await allRecords(db, 'customer');
    const people = customers.filter((one) => one.mergedInto === null).map(personName);
    store.setState({ people });
  }

  /** `false` when it could not be kept, and the task is still here. */
  async function remove(): Promise<boolean> {
    store.setState({ leaving: true });
    const gone = await write(() => [change('task', id, { deleted: true })], { verb: 'deleted' });
    if (!gone) store.setState({ leaving: false });
    return gone;
  }

  const now = () => platform.now();
  return {
    ...store,
    id,
    start,
    edit,
    newCustomer,
    addNote,
    readPeople,
    done: () =>
      write((task) => moves.done([task], { now: now(), minutes: null, step: null }), {
        verb: 'done',
      }),
    later: (until: LocalDateTime) =>
      write((task) => moves.later([task], { now: now(), until }), { verb: 'later' }),
    waiting: (on: string, until: LocalDateTime | null) =>
      write((task) => moves.waiting([task], { now: now(), until, on }), { verb: 'waiting' }),
    someday: () => write((task) => moves.someday([task], now()), { verb: 'someday' }),
    notSomeday: () => edit(setSomeday(false), { undo: true }),
    letGo: () => write((task) => moves.letGo([task], now()), { verb: 'let-go' }),
    reopen: () => write((task) => moves.reopen(task, now()), { verb: 'reopened' }),
    remove,
    /** When to look again if nobody answers. */
    nextTouch: () => moves.nextTouch(now()),
  };
}
/** Where the words of a field lie while they are typed, and where the field stands. */
export function fieldOf(
  task: TaskId,
  field: string,
): { readonly draft: string; readonly path: string } {
  return { draft: `task:${task}:${field}`, path: pathTo('task', task) };
}

export type TaskStore = ReturnType<typeof createTaskStore>;

const empty = {
  ready: false,
  task: undefined,
  customer: undefined,
  job: undefined,
  notes: [],
} as const;
