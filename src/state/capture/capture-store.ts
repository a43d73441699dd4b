/**
 * One capture, from the kept words to its tasks. Whatever takes time (the kept
 * words read, a photo made small, a save, the closing) happens one after the
 * other. Loaded with the Add sheet.
 */
import type { ChipType } from '../../domain/capture/chip.ts';
import type { VisitOffer } from '../../domain/capture/offer-visit.ts';
import type { Shared } from '../../platform/shared.ts';
import type { App } from '../app.ts';
import { addDraftKey } from '../round/resume.ts';
import { sharedLine, takeShares } from '../shared.ts';
import {
  type CaptureChoice,
  type CaptureField,
  type CaptureState,
  createCaptureField,
} from './capture-field.ts';
import { addPhoto, addPhotos, createRecorder, dropBytes, keepTaken } from './capture-media.ts';
import { type CaptureTasks, createCaptureTasks } from './capture-tasks.ts';
import { chosenVisit } from './chosen-visit.ts';

export function createCaptureStore(app: App) {
  const tasks = createCaptureTasks(app);
  const field = createCaptureField(app, tasks);
  const inTurn = createTurns();
  const media = mediaOf(app, field, inTurn);
  const { getState: now, setState: set } = field.store;

  /** Brings back the kept words, or begins with what was shared or offered. */
  const open = (start: string, shared: string) =>
    inTurn(async () => {
      field.begin(start, await app.drafts.read(addDraftKey));
      await tasks.readNames();
      field.understandAgain();
      const keep = (id: string, content: Shared) => keepShared(app, field, { id, content });
      const isThere = await takeShares(app.shares, shared, keep);
      if (!isThere && !now().shares.includes(shared)) field.say(app.words.add.notShared);
    });

  /** Every line becomes a task, in one transaction that also clears the draft. `false` when nothing was kept. */
  async function save(): Promise<boolean> {
    if (now().busy || !now().ready) return false;
    set({ busy: true });
    void media.endMemo();
    return await inTurn(async () => {
      const saved = await write(app, field, tasks);
      field.settle(saved);
      return saved;
    });
  }

  /** However it is left: the microphone is let go and the words are kept; they are back when it opens again. */
  async function close(): Promise<void> {
    void media.endMemo();
    await inTurn(field.close);
  }

  async function paste(): Promise<void> {
    const pasted = (await app.services.platform.readClipboard())?.trim();
    field.say(pasted ? '' : app.words.add.noPaste);
    if (pasted) field.append(pasted);
  }

  function removeChip(chip: ChipType): void {
    if (!now().busy) field.change({ removed: [...now().removed, chip] });
  }

  function choose(choice: CaptureChoice): void {
    if (!now().busy) field.change({ choice });
  }

  const { type } = field;
  const { attach, detach, memo } = media;
  return {
    ...field.store,
    open,
    type,
    removeChip,
    choose,
    paste,
    attach,
    detach,
    memo,
    save,
    close,
  };
}
export type CaptureStore = ReturnType<typeof createCaptureStore>;

type InTurn = <T>(job: () => Promise<T>) => Promise<T>;

function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const done = last.then(job);
    last = done.catch(() => undefined);
    return done;
  };
}

/** All of a share or nothing of it; `false` leaves it where it is. */
async function keepShared(
  app: App,
  field: CaptureField,
  { id, content }: { readonly id: string; readonly content: Shared },
): Promise<boolean> {
  const { getState: now } = field.store;
  if (now().shares.includes(id)) return await app.drafts.flush();
  const photos = await addPhotos(app, content.files);
  if (!photos) return false;
  if (now().busy) {
    await dropBytes(app, photos.added);
    return false;
  }
  if (!photos.allRead) field.say(app.words.add.noPhoto);
  field.change({
    shares: [...now().shares, id],
    pending: [...now().pending, ...photos.added],
  });
  field.append(sharedLine(content));
  return await app.drafts.flush();
}

async function write(app: App, field: CaptureField, tasks: CaptureTasks): Promise<boolean> {
  const state = field.store.getState();
  const visit = chosenVisit(state);
  const saved = visit ? await addVisit(app, visit) : await addTasks(app, state, tasks);
  if (saved) for (const id of state.shares) void app.shares.take(id, async () => true);
  return saved;
}

/** Loaded when first used: most captures are tasks. */
async function addVisit(app: App, visit: VisitOffer): Promise<boolean> {
  const { addOffered } = await import('../visits/add-offered.ts');
  return await addOffered(app, visit, addDraftKey);
}

async function addTasks(app: App, state: CaptureState, tasks: CaptureTasks): Promise<boolean> {
  const { drafts, words } = app;
  const { text, lines, removed, pending, understood } = state;
  if (lines.length === 0 && pending.length === 0) return false;
  const toSave = lines.length === 0 ? [words.add.untitled] : lines;
  const [line = ''] = toSave;
  const count = toSave.length;
  const title = count > 1 ? words.add.tasks(count) : understood?.title || line;
  drafts.forget(addDraftKey);
  const acted = await app.act({
    changes: tasks.changesFor({ text, lines: toSave, removed, pending }),
    move: { verb: 'added', title },
    local: { dropDrafts: [addDraftKey] },
  });
  if (!acted.ok) return false;
  const said = count > 1 ? words.add.addedMany(count) : words.add.added(title);
  app.toasts.show(said, acted.value.mutation);
  return true;
}

/** Photos and memos; nothing comes or goes while a save is under way. */
function mediaOf(app: App, field: CaptureField, inTurn: InTurn) {
  const { getState: now, setState: set } = field.store;
  const { words, drafts } = app;
  const recorder = createRecorder(app, {
    show: (recording) => set({ recording }),
    keep: (memo) => keepTaken(app, memo),
  });

  async function attach(file: Blob): Promise<void> {
    if (now().busy) return;
    await inTurn(async () => {
      const photo = await addPhoto(app, file).catch(() => 'no-picture' as const);
      field.say(photo === 'no-picture' ? words.add.noPhoto : '');
      if (typeof photo === 'object') field.change({ pending: [...now().pending, photo] });
    });
  }

  function detach(id: string): void {
    if (now().busy) return;
    field.change({ pending: now().pending.filter((one) => one.id !== id) });
    // Its bytes go only once the draft no longer names them.
    void inTurn(async () => (await drafts.flush()) && (await dropBytes(app, [{ id }])));
  }

  /** Starts a memo, or ends the one being recorded. */
  async function memo(): Promise<void> {
    const { recording, busy } = now();
    if (typeof recording === 'number') return await endMemo();
    if (recording === 'starting' || busy) return;
    field.say('');
    if (!(await recorder.start())) field.say(words.add.noMic);
  }

  async function endMemo(): Promise<void> {
    const ended = recorder.end();
    await inTurn(async () => {
      const one = await ended;
      if (one) field.change({ pending: [...now().pending, one] });
    });
  }

  return { attach, detach, memo, endMemo };
}
