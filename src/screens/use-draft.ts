/** Words in a field of one line or many: on disk as they are typed, back after a kill. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftWords } from '../state/draft.ts';
import { useApp } from './use-app.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export type DraftSetting = {
  /** The draft's key. */
  readonly draft: string;
  /** Where the field stands, to come back to it after a kill. */
  readonly path: string;
  /** The words as they are stored. */
  readonly value: string;
  /** Stores the words and drops the draft; `false` keeps them in the field. Without it they wait for a button. */
  readonly onStore?: (text: string) => Promise<boolean>;
  /** Left empty, the field takes its stored words again. */
  readonly needed?: boolean;
  /** Stored, the field is empty for the next one. */
  readonly clears?: boolean;
  readonly autoFocus?: boolean;
};

export type DraftHandle<E extends TextElement> = {
  /** To be spread over the element. */
  readonly field: {
    readonly ref: RefObject<E | null>;
    readonly value: string;
    readonly onInput: () => void;
    readonly onKeyUp: () => void;
    readonly onPointerUp: () => void;
  };
  readonly text: string;
  /** Stores what was typed; nothing when nothing was. */
  readonly commit: () => void;
  /** Back to the stored words. */
  readonly reset: () => void;
};

export function useDraft<E extends TextElement>(setting: DraftSetting): DraftHandle<E> {
  const { drafts } = useApp();
  const { draft, value } = setting;
  const ref = useRef<E>(null);
  const [text, setText] = useState(value);
  /** `null` while the field shows the stored words. */
  const typed = useRef<string | null>(null);
  /** Nothing is kept before the kept words are read: it would lie over them. */
  const at = useRef<'unread' | 'here' | 'left'>('unread');
  const latest = useRef(setting);
  latest.current = setting;

  const keep = () => {
    const words = typed.current;
    if (words === null || at.current === 'unread') return;
    const extra = at.current === 'here' ? { path: latest.current.path } : {};
    drafts.keep(draft, { text: words, selection: selectionIn(ref.current, words), extra });
  };
  const reset = () => {
    if (typed.current === null) return;
    typed.current = null;
    setText(latest.current.value);
    if (at.current !== 'unread') void drafts.drop(draft);
  };
  const commit = () => {
    const words = typed.current;
    const { value: stored, needed, clears, onStore } = latest.current;
    if (words === null || !onStore) return;
    if (words.trim() === stored || (needed && words.trim() === '')) return reset();
    typed.current = null;
    const settle = (isStored: boolean) => {
      if (!isStored) typed.current ??= words;
      // What was typed meanwhile may have gone with the draft.
      if (typed.current !== null) keep();
      else if (clears) setText('');
    };
    void onStore(words.trim()).then(settle, (thrown) => {
      settle(false);
      throw thrown;
    });
  };
  const type = () => {
    const words = ref.current?.value ?? '';
    if (words === latest.current.value) return reset();
    typed.current = words;
    setText(words);
    keep();
  };
  const bringBack = (kept: DraftWords | undefined) => {
    at.current = 'here';
    const isNews = kept !== undefined && kept.text !== latest.current.value;
    if (isNews) {
      typed.current = kept.text;
      setText(kept.text);
    } else if (typed.current !== null) keep();
    else if (kept) void drafts.drop(draft);
    const wasHere = isNews && drafts.isOpen(kept);
    if (wasHere || latest.current.autoFocus) ref.current?.focus();
    if (wasHere) ref.current?.setSelectionRange(...kept.selection);
  };

  useEffect(() => {
    if (typed.current === null) setText(value);
  }, [value]);
  useKept(draft, bringBack, () => {
    commit();
    at.current = 'left';
  });
  const field = { ref, value: text, onInput: type, onKeyUp: keep, onPointerUp: keep };
  return { field, text, commit, reset };
}

function selectionIn(element: TextElement | null, words: string): readonly [number, number] {
  const end = words.length;
  return [element?.selectionStart ?? end, element?.selectionEnd ?? end];
}

/** Reads the kept words once; when the field is left they stay, but no longer bring the owner back to it. */
export function useKept(
  key: string,
  bringBack: (kept: DraftWords | undefined) => void,
  leave?: () => void,
): void {
  const { drafts } = useApp();
  useEffect(() => {
    let gone = false;
    void drafts.read(key).then((kept) => !gone && bringBack(kept));
    return () => {
      gone = true;
      leave?.();
      drafts.leave(key);
    };
  }, [drafts, key]);
}
