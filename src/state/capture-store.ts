/** The words being captured: what was understood of them, and what hangs on them. Loaded with the Add sheet. */
import { createStore } from 'zustand/vanilla';
import type { ChipType, Understood } from '../domain/capture/chip.ts';
import { splitLines } from '../domain/capture/lines.ts';
import { buildNameIndex, type NameIndex } from '../domain/capture/name-index.ts';
import { toTask } from '../domain/capture/to-task.ts';
import { understand } from '../domain/capture/understand.ts';
import { type Change, change } from '../domain/change/change.ts';
import { isObject } from '../domain/record/field.ts';
import { asId } from '../domain/record/id.ts';
import { createDateFinder } from '../exchange/find-dates.ts';
import { customerNames } from '../storage/names.ts';
import type { App } from './app.ts';
import { addPhoto, type Pending, parsePending, startMemo } from './capture-media.ts';
import { wordsOf } from './draft.ts';
import { addDraftKey } from './resume.ts';
import { sharedLine } from './shared.ts';

export type CaptureState = {
  readonly text: string;
  readonly selection: readonly [number, number];
  /** False until the kept words are back in the field. */
  readonly ready: boolean;
  readonly lines: readonly string[];
  readonly understood: Understood | null;
  readonly removed: readonly ChipType[];
  readonly pending: readonly Pending[];
  /** Seconds of the memo being recorded. */
  readonly recording: number | null;
  readonly busy: boolean;
};

const nothing: CaptureState = {
  text: '',
  selection: [0, 0],
  ready: false,
  lines: [],
  understood: null,
  removed: [],
  pending: [],
  recording: null,
  busy: false,
};

export function createCaptureStore(app: App) {
  const { services, drafts, now, toasts, words, defaults } = app;
  const { db, platform } = services;
  const store = createStore<CaptureState>(() => nothing);
  const findDates = createDateFinder();
  let names: NameIndex = buildNameIndex([]);
  let stopMemo: (() => Promise<void>) | undefined;

  /** Brings back the kept words, or begins with what was shared or offered. */
  async function open(start: string, shared: string): Promise<void> {
    names = buildNameIndex(await customerNames(db));
    const kept = await drafts.read(addDraftKey);
    const extra = isObject(kept?.extra) ? kept.extra : {};
    const text = kept?.text || start;
    store.setState({
      ...nothing,
      pending: parsePending(extra['pending']),
      removed: removedOf(extra['removed']),
    });
    type(text, kept?.text ? kept.selection : [text.length, text.length]);
    store.setState({ ready: true });
    if (shared !== '') await takeShared(shared);
  }

  async function takeShared(id: string): Promise<void> {
    const taken = await app.shares.take(id, async (shared) => {
      const { text } = store.getState();
      const line = sharedLine(shared);
      const joined = [text.trim(), line].filter(Boolean).join('\n');
      type(joined, [joined.length, joined.length]);
      for (const file of shared.files) await attach(file);
      await drafts.flush();
    });
    if (taken === 'gone') return;
  }

  function type(text: string, selection: CaptureState['selection']): void {
    const lines = splitLines(text);
    const [line] = lines;
    const understood = lines.length === 1 && line !== undefined ? understandLine(line) : null;
    store.setState({
      text,
      selection,
      lines,
      understood,
      removed: text === '' ? [] : store.getState().removed,
    });
    keep();
  }

  function understandLine(line: string): Understood {
    const { moment, business } = now.getState();
    const locale = defaults.country === 'US' ? 'en-US' : 'en-GB';
    return understand(line, {
      now: moment,
      customers: names,
      currency: business.currency,
      locale,
      findDates,
    });
  }

  function keep(): void {
    const { text, selection, removed, pending } = store.getState();
    drafts.keep(
      addDraftKey,
      wordsOf(text, selection, { open: true, removed: [...removed], pending: [...pending] }),
    );
  }

  function removeChip(chip: ChipType): void {
    store.setState({ removed: [...store.getState().removed, chip] });
    keep();
  }

  async function paste(): Promise<boolean> {
    const pasted = (await platform.readClipboard())?.trim();
    if (!pasted) return false;
    const { text } = store.getState();
    const joined = [text.trimEnd(), pasted].filter(Boolean).join('\n');
    type(joined, [joined.length, joined.length]);
    return true;
  }

  async function attach(file: Blob): Promise<boolean> {
    const photo = await addPhoto(app, file);
    if (!photo) return false;
    store.setState({ pending: [...store.getState().pending, photo] });
    keep();
    return true;
  }

  async function memo(): Promise<boolean> {
    if (stopMemo) {
      await stopMemo();
      return true;
    }
    const started = await startMemo(app, (recording) => store.setState({ recording }));
    if (!started) return false;
    stopMemo = async () => {
      stopMemo = undefined;
      const made = await started.stop();
      store.setState({
        recording: null,
        pending: made ? [...store.getState().pending, made] : store.getState().pending,
      });
      keep();
    };
    return true;
  }

  function detach(id: string): void {
    store.setState({ pending: store.getState().pending.filter((one) => one.id !== id) });
    keep();
  }

  /** Every line becomes a task, in one transaction that also clears the draft. `false` when nothing was kept. */
  async function save(): Promise<boolean> {
    await stopMemo?.();
    const { lines, pending, busy } = store.getState();
    if (busy || (lines.length === 0 && pending.length === 0)) return false;
    store.setState({ busy: true });
    const changes = changesFor(lines.length === 0 ? [words.add.untitled] : lines, pending);
    const count = Math.max(1, lines.length);
    const title = titleOf(lines);
    drafts.forget(addDraftKey);
    const acted = await app.act({
      changes,
      move: { verb: 'added', title },
      local: { dropDrafts: [addDraftKey] },
    });
    store.setState(acted.ok ? { ...nothing, ready: true } : { busy: false });
    if (acted.ok)
      toasts.show(
        count === 1 ? words.add.added(title) : words.add.addedMany(count),
        acted.value.mutation,
      );
    else keep();
    return acted.ok;
  }

  function titleOf(lines: readonly string[]): string {
    if (lines.length > 1) return words.add.tasks(lines.length);
    return store.getState().understood?.title || lines[0] || words.add.untitled;
  }

  function changesFor(lines: readonly string[], pending: readonly Pending[]): readonly Change[] {
    const moment = platform.now();
    const { removed, text } = store.getState();
    const ids = lines.map(() => asId<'task'>(platform.newId()));
    const tasks = lines.map((line, i) => {
      const raw = lines.length === 1 ? text : line;
      const only = lines.length === 1 ? removed : [];
      return toTask(understandLine(line), raw, {
        id: ids[i] ?? asId(''),
        now: moment,
        removed: only,
      });
    });
    const about = { customer: null, job: null, task: ids[0] ?? null };
    const attachments = pending.map(({ id, ...facts }) =>
      change('attachment', asId<'attachment'>(id), { ...facts, about, at: moment.instant }),
    );
    return [...tasks, ...attachments];
  }

  /** Closing keeps the words; they are back when it opens again. */
  async function close(): Promise<void> {
    await stopMemo?.();
    const { text, selection, removed, pending } = store.getState();
    if (text === '' && pending.length === 0) await drafts.drop(addDraftKey);
    else {
      drafts.keep(
        addDraftKey,
        wordsOf(text, selection, { open: false, removed: [...removed], pending: [...pending] }),
      );
      await drafts.flush();
    }
  }

  return { ...store, open, type, removeChip, paste, attach, detach, memo, save, close };
}
export type CaptureStore = ReturnType<typeof createCaptureStore>;

function removedOf(value: unknown): readonly ChipType[] {
  return Array.isArray(value) ? (value.filter((one) => typeof one === 'string') as ChipType[]) : [];
}
