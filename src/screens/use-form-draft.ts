/** A half-done form is on disk within 300 ms of the key, and back after a kill. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { isObject, type Json } from '../domain/record/field.ts';
import { formLeftOpen } from '../state/reopen.ts';
import { useApp } from './use-app.ts';

type Form = { readonly [name: string]: Json };
type Where = { readonly key: string; readonly path: string };

export type FormDraft<F> = {
  readonly form: F;
  readonly change: (part: Partial<F>) => void;
  /** Puts the form away: its words stay, but it no longer opens by itself. */
  readonly putAway: () => void;
};

export function useFormDraft<F extends Form>({ key, path }: Where, initial: F): FormDraft<F> {
  const { drafts } = useApp();
  const [form, setForm] = useState(initial);
  const latest = useRef(form);
  const touched = useRef(false);

  useEffect(() => {
    let gone = false;
    void drafts.read(key).then((kept) => {
      const extra = kept?.extra;
      const words = isObject(extra) ? extra['form'] : undefined;
      if (gone || touched.current || !isObject(words)) return;
      touched.current = true;
      latest.current = { ...latest.current, ...(words as Partial<F>) };
      setForm(latest.current);
    });
    return () => {
      gone = true;
    };
  }, [drafts, key]);

  function keep(extra: Form): void {
    drafts.keep(key, { text: '', selection: [0, 0], extra });
  }
  return {
    form,
    change: (part) => {
      touched.current = true;
      latest.current = { ...latest.current, ...part };
      setForm(latest.current);
      keep({ path, form: latest.current });
    },
    putAway: () => touched.current && keep({ form: latest.current }),
  };
}

/** Calls back with the key of a form that was open when the app went away. */
export function useReopened(prefix: string, open: (key: string) => void): void {
  const { services } = useApp();
  // Asked once, when the screen comes.
  useEffect(() => {
    let gone = false;
    void formLeftOpen(services, prefix).then((key) => {
      if (key !== undefined && !gone) open(key);
    });
    return () => {
      gone = true;
    };
  }, []);
}
