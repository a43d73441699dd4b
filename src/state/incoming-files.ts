/**
 * Files from outside, dropped or opened from the phone's own files: one at a time, and none
 * takes the place of something half done. What has to wait is named, and opens by itself.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Words } from '../text/words.ts';
import type { Over } from './app.ts';
import type { ToastStore } from './toast-store.ts';

type Ports = {
  readonly over: StoreApi<Over>;
  readonly toasts: Pick<ToastStore, 'show'>;
  readonly words: Words;
};

/** Of backups, and of nothing else that is brought in. */
const backupEnding = '.stopgap';

/** `unread`: the names of those that were to be opened and could not be. */
export function createIncomingFiles({ over, toasts, words }: Ports) {
  const waiting: File[] = [];
  over.subscribe(({ sheet }) => sheet === null && openNext());

  function openNext(): void {
    const next = waiting.shift();
    if (next) over.setState(sheetFor(next), true);
  }

  return (files: readonly File[], unread: readonly string[] = []): void => {
    waiting.push(...files);
    if (!isHalfDone(over.getState())) openNext();
    if (unread.length > 0) toasts.show(words.files.unread(unread.join(', ')));
    else if (waiting.length > 0) toasts.show(words.files.wait(waiting.map(({ name }) => name)));
  };
}

/** What it is decides which sheet. */
function sheetFor(file: File): Over {
  return file.name.toLowerCase().endsWith(backupEnding)
    ? { sheet: 'restore', from: file }
    : { sheet: 'import', files: [file] };
}

/** Words in Add are kept as a draft, and an empty Import only waits for a file. */
function isHalfDone(over: Over): boolean {
  switch (over.sheet) {
    case 'restore':
    case 'join':
    case 'add-device':
      return true;
    case 'import':
      return over.files.length > 0;
    case 'add':
    case 'starters':
    case null:
      return false;
  }
}
