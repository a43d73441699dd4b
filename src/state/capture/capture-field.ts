/** The words in the Add field, what was understood of them, and what hangs on them: kept as they change. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChipType, Understood } from '../../domain/capture/chip.ts';
import { splitLines } from '../../domain/capture/lines.ts';
import type { VisitOffer } from '../../domain/capture/offer-visit.ts';
import { isObject, type Json } from '../../domain/record/field.ts';
import type { Draft } from '../../storage/local.ts';
import type { App } from '../app.ts';
import { addDraftKey } from '../round/resume.ts';
import { type Pending, parsePending, type Recorded } from './capture-media.ts';

export type CaptureChoice = '' | 'visit' | 'task';

export type CaptureState = {
  readonly text: string;
  readonly selection: readonly [number, number];
  /** False until the kept words are back in the field: no key may come before them. */
  readonly ready: boolean;
  readonly lines: readonly string[];
  readonly understood: Understood | null;
  readonly removed: readonly ChipType[];
  /** The visit the line may be. */
  readonly offer: VisitOffer | null;
  /** What the owner said it is; '' leaves it to how it is written. */
  readonly choice: CaptureChoice;
  readonly pending: readonly Pending[];
  /** Ids of the shares that are in these words already. */
  readonly shares: readonly string[];
  readonly recording: Recorded;
  readonly busy: boolean;
  /** What could not be done, said plainly. */
  readonly problem: string;
};

type Typed = Pick<CaptureState, 'text' | 'selection'>;

const nothing: CaptureState = {
  text: '',
  selection: [0, 0],
  ready: false,
  lines: [],
  understood: null,
  removed: [],
  offer: null,
  choice: '',
  pending: [],
  shares: [],
  recording: null,
  busy: false,
  problem: '',
};

export type CaptureField = ReturnType<typeof createCaptureField>;

export type LineReader = {
  readonly understandLine: (line: string) => Understood;
  readonly visitIn: (line: string) => VisitOffer | null;
};

export function createCaptureField(app: App, { understandLine, visitIn }: LineReader) {
  const store = createStore<CaptureState>(() => nothing);
  const { getState: now, setState: set } = store;
  const keeper = createKeeper(app, store);
  /** Typed while a save was under way. */
  let meanwhile: Typed | undefined;

  /** What was kept, or the words that are offered to begin with. */
  function begin(start: string, draft: Draft | undefined): void {
    const extra = isObject(draft?.extra) ? draft.extra : {};
    const text = draft?.text || start;
    set({
      ...nothing,
      pending: parsePending(extra['pending']),
      removed: stringsIn(extra['removed']) as readonly ChipType[],
      shares: stringsIn(extra['shares']),
      choice: choiceIn(extra['choice']),
    });
    show({ text, selection: draft?.text ? draft.selection : [text.length, text.length] });
    set({ ready: true });
    keeper.begin(start, draft !== undefined);
    keeper.keep();
  }

  function type(text: string, selection: Typed['selection']): void {
    const { ready, busy } = now();
    if (busy) meanwhile = { text, selection };
    if (busy || !ready) return;
    show({ text, selection });
    keeper.keep();
  }

  function show({ text, selection }: Typed): void {
    const lines = splitLines(text);
    const [line] = lines;
    const single = lines.length === 1 ? line : undefined;
    const understood = single === undefined ? null : understandLine(single);
    const offer = single === undefined ? null : visitIn(single);
    const said: Partial<CaptureState> = text === '' ? { removed: [], choice: '' } : {};
    set({ text, selection, lines, understood, offer, ...said });
  }

  function append(added: string): void {
    const text = [now().text.trimEnd(), added].filter(Boolean).join('\n');
    type(text, [text.length, text.length]);
  }

  function change(part: Partial<CaptureState>): void {
    set(part);
    keeper.keep();
  }

  /** What was saved is no longer to be typed at, nor to be kept again; what was not waits with the keys since. */
  function settle(saved: boolean): void {
    const { text, selection } = meanwhile ?? now();
    meanwhile = undefined;
    set(saved ? nothing : { busy: false });
    if (!saved) type(text, selection);
  }

  const say = (problem: string) => set({ problem });
  const understandAgain = () => show(now());
  return { store, begin, type, append, change, settle, say, understandAgain, close: keeper.close };
}

/** Nothing is kept of a field that is not ready, or that is just being saved. */
function createKeeper({ drafts }: App, { getState }: StoreApi<CaptureState>) {
  /** Words that were offered, not typed: alone they are not worth keeping. */
  let offered = '';
  let isKept = false;
  let isOver = false;

  function keep(): void {
    const { text, selection, removed, choice, pending, shares, ready, busy } = getState();
    if (!ready || busy) return;
    const isWorth = (text !== '' && text !== offered) || pending.length > 0;
    const extra = { open: !isOver, removed, choice, pending, shares } satisfies Json;
    if (isWorth) drafts.keep(addDraftKey, { text, selection, extra });
    else if (isKept) void drafts.drop(addDraftKey);
    isKept = isWorth;
  }

  return {
    keep,
    begin(start: string, wasKept: boolean): void {
      offered = start;
      isKept = wasKept;
    },
    /** The words stay, but no longer open Add at the next start. */
    async close(): Promise<void> {
      isOver = true;
      keep();
      await drafts.flush();
    },
  };
}

function choiceIn(value: Json | undefined): CaptureChoice {
  return value === 'visit' || value === 'task' ? value : '';
}

function stringsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
