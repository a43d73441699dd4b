import { createStore } from 'zustand/vanilla';

export type Toast = {
  readonly id: number;
  readonly text: string;
  /** The mutation that Undo takes back; absent when there is nothing to take back. */
  readonly undo?: string;
  /** The mutation that was taken back. */
  readonly undone?: string;
  /** Loading the app again is the way on. */
  readonly reload?: true;
};
type ToastState = { readonly toast: Toast | null };

/** Long enough to read and to reach for Undo. */
export const toastMs = 12_000;

/** One toast at a time; the newest replaces the last. */
export function createToastStore() {
  const store = createStore<ToastState>(() => ({ toast: null }));
  let count = 0;
  let waits = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(text: string, undo?: string): void {
    put(undo === undefined ? { text } : { text, undo });
  }

  function showUndone(text: string, undone: string): void {
    put({ text, undone });
  }

  /** Says that something broke; it waits its turn, so that Undo keeps its time. */
  function offerReload(text: string): void {
    if (waits) return;
    waits = true;
    afterUndo(() => {
      waits = false;
      put({ text, reload: true });
    });
  }

  function put(said: Omit<Toast, 'id'>): void {
    count += 1;
    clearTimeout(timer);
    const id = count;
    store.setState({ toast: { id, ...said } });
    timer = setTimeout(() => dismiss(id), toastMs);
  }

  function offersUndo(): boolean {
    return store.getState().toast?.undo !== undefined;
  }

  function afterUndo(run: () => void): void {
    if (!offersUndo()) {
      run();
      return;
    }
    const stop = store.subscribe(() => {
      if (offersUndo()) return;
      stop();
      run();
    });
  }

  function dismiss(id?: number): void {
    const { toast } = store.getState();
    if (toast && (id === undefined || toast.id === id)) store.setState({ toast: null });
  }

  return { ...store, show, showUndone, offerReload, offersUndo, dismiss };
}
export type ToastStore = ReturnType<typeof createToastStore>;
