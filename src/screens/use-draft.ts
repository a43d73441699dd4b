/** Words in a field of one line or many: on disk as they are typed, stored when the field is left. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../state/draft.ts';
import { useApp } from './use-app.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export type DraftSetting = {
  /** The draft's key. */
  readonly draft: string;
  /** Where the field stands, to come back to it after a kill. */
  readonly path: string;
  /** The words as they are stored. */
  readonly value: string;
  /** Stores the words and drops the draft; `false` keeps them in the field. */
  readonly onStore: (text: string) => Promise<boolean>;
  /** Left empty, the field takes its stored words again. */
  readonly needed?: boolean;
  /** Stored, the field is empty for the next one. */
  readonly clears?: boolean;
};

export type DraftHandle<E extends TextElement> = {
  readonly ref: RefObject<E | null>;
  readonly text: string;
  readonly type: (text: string) => void;
  /** Stores what was typed; nothing when nothing was. */
  readonly commit: () => void;
  /** Back to the stored words. */
  readonly reset: () => void;
};

export function useDraft<E extends TextElement>(setting: DraftSetting): DraftHandle<E> {
  const { drafts } = useApp();
  const { draft, path, value } = setting;
  const ref = useRef<E>(null);
  const [text, setText] = useState(value);
  const typed = useRef<string | null>(null);
  const latest = useRef(setting);
  latest.current = setting;

  const reset = () => {
    if (typed.current === null) return;
    typed.current = null;
    setText(latest.current.value);
    void drafts.drop(draft);
  };
  const commit = () => {
    const words = typed.current;
    if (words === null) return;
    const { value: stored, needed, clears, onStore } = latest.current;
    if (words.trim() === stored || (needed && words.trim() === '')) return reset();
    typed.current = null;
    void onStore(words.trim()).then((kept) => {
      if (!kept) typed.current ??= words;
      else if (clears && typed.current === null) setText('');
    });
  };
  const type = (words: string) => {
    typed.current = words;
    setText(words);
    const { selectionStart, selectionEnd } = ref.current ?? {};
    const end = words.length;
    drafts.keep(draft, wordsOf(words, [selectionStart ?? end, selectionEnd ?? end], { path }));
  };

  useEffect(() => {
    if (typed.current === null) setText(value);
  }, [value]);
  useEffect(() => {
    let gone = false;
    void drafts.read(draft).then((kept) => {
      if (gone || !kept || typed.current !== null) return;
      if (kept.text === latest.current.value) return void drafts.drop(draft);
      typed.current = kept.text;
      setText(kept.text);
      ref.current?.focus();
      ref.current?.setSelectionRange(...kept.selection);
    });
    return () => {
      gone = true;
      commit();
    };
  }, [draft, drafts]);
  return { ref, text, type, commit, reset };
}
