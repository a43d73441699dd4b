import { createStore } from 'zustand/vanilla';

export type Toast = {
  readonly id: number;
  readonly text: string;
  /** The mutation that Undo takes back; absent when there is nothing to take back. */
  readonly undo?: string;
};
type ToastState = { readonly toast: Toast | null };

/** Long enough to read and to reach for Undo. */
export const toastMs = 12_000;

/** One toast at a time; the newest replaces the last. */
export function createToastStore() {
  const store = createStore<ToastState>(() => ({ toast: null }));
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(text: string, undo?: string): void {
    count += 1;
    clearTimeout(timer);
    const id = count;
    store.setState({ toast: { id, text, ...(undo === undefined ? {} : { undo }) } });
    timer = setTimeout(() => dismiss(id), toastMs);
  }

  function dismiss(id?: number): void {
    const { toast } = store.getState();
    if (toast && (id === undefined || toast.id === id)) store.setState({ toast: null });
  }

  return { ...store, show, dismiss };
}
export type ToastStore = ReturnType<typeof createToastStore>;
