/** What the owner changed in a half-done form is on disk within 300 ms of the key, and back after a kill. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { isObject, type Json } from '../domain/record/field.ts';
import { formLeftOpen } from '../state/reopen.ts';
import { useApp } from './use-app.ts';
import { useKept } from './use-draft.ts';

type Form = { readonly [name: string]: Json };
type Where = { readonly key: string; readonly path: string };

export type FormDraft<F> = {
  readonly form: F;
  readonly change: (part: Partial<F>) => void;
};

/** Fields the owner did not change stay as `initial` has them, also when the form comes back weeks later. */
export function useFormDraft<F extends Form>({ key, path }: Where, initial: F): FormDraft<F> {
  const { drafts } = useApp();
  const [changed, setChanged] = useState<Partial<F>>({});
  const latest = useRef(changed);
  const isRead = useRef(false);

  const show = (part: Partial<F>) => {
    latest.current = part;
    setChanged(part);
  };
  const keep = () => {
    const form = latest.current as Form;
    if (Object.keys(form).length === 0) void drafts.drop(key);
    else drafts.keep(key, { text: '', selection: [0, 0], extra: { path, form } });
  };
  const change = (part: Partial<F>) => {
    show(differing({ ...latest.current, ...part }, initial));
    if (isRead.current) keep();
  };

  useKept(key, (kept) => {
    isRead.current = true;
    const form = isObject(kept?.extra) ? kept.extra['form'] : undefined;
    // Kept words stand above a first key that came before them.
    if (isObject(form)) show({ ...latest.current, ...(form as Partial<F>) });
    else if (Object.keys(latest.current).length > 0) keep();
  });
  return { form: { ...initial, ...changed }, change };
}

function differing<F extends Form>(form: Partial<F>, initial: F): Partial<F> {
  const entries = Object.entries(form).filter(([name, value]) => value !== initial[name]);
  return Object.fromEntries(entries) as Partial<F>;
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
