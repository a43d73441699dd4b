/** A photo or a memo for a task that is there already: its bytes and its record are kept in one. */
import { createStore } from 'zustand/vanilla';
import { type Change, change } from '../../domain/change/change.ts';
import { asId, type TaskId } from '../../domain/record/id.ts';
import { getRecord } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { createRecorder, type Recorded, type Taken, takePhoto } from '../capture/capture-media.ts';

export type TaskMediaState = {
  readonly recording: Recorded;
  /** What could not be done, in words; empty when all is well. */
  readonly problem: string;
};

export function createTaskMediaStore(app: App, task: TaskId) {
  const store = createStore<TaskMediaState>(() => ({ recording: null, problem: '' }));
  const { words } = app;
  const say = (problem: string) => store.setState({ problem });
  const recorder = createRecorder(app, {
    show: (recording) => store.setState({ recording }),
    keep: (memo) => keepOn(app, task, memo),
  });

  async function attach(file: Blob): Promise<void> {
    const photo = await takePhoto(app, file).catch(() => undefined);
    say(photo ? '' : words.add.noPhoto);
    if (photo) await keepOn(app, task, photo);
  }

  /** Starts a memo, or ends the one being recorded. */
  async function memo(): Promise<void> {
    const { recording } = store.getState();
    if (typeof recording === 'number') return await endMemo();
    if (recording === 'starting') return;
    say('');
    if (!(await recorder.start())) say(words.add.noMic);
  }

  async function endMemo(): Promise<void> {
    await recorder.end();
  }

  return { ...store, attach, memo, endMemo };
}

/** Decided inside the transaction: a task deleted meanwhile gets nothing, and no bytes are left behind. */
async function keepOn(app: App, task: TaskId, { bytes, facts }: Taken): Promise<boolean> {
  const { platform, db } = app.services;
  const id = asId<'attachment'>(platform.newId());
  const at = platform.now().instant;
  const title = (await getRecord(db, 'task', task))?.title ?? '';
  let made: readonly Change[] = [];
  const changes = async () => {
    const found = await getRecord(db, 'task', task);
    const about = found && { customer: found.customer, job: found.job, task };
    const set = { ...facts, bytes: bytes.byteLength, at };
    made = about ? [change('attachment', id, { ...set, about })] : [];
    return made;
  };
  const acted = await app.act({
    changes,
    local: () => (made.length > 0 ? { blobs: [{ id, bytes }] } : {}),
    move: { verb: 'attached', title },
  });
  if (!acted.ok) return false;
  if (made.length === 0) app.toasts.show(app.words.gone);
  else app.toasts.show(app.words.said('attached', title), acted.value.mutation);
  return made.length > 0;
}
