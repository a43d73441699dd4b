/**
 * Words in a field are on disk within 300 ms of the key, and at once when the
 * page is hidden: a kill costs nothing. They are written one after another, and
 * each wait ends only when the disk has said yes.
 */
import { closed, isOpen } from '../storage/drafts.ts';
import type { Draft } from '../storage/local.ts';
import type { Act } from './act.ts';
import type { Services } from './services.ts';

export type DraftWords = Omit<Draft, 'key' | 'at'>;

/**
 * Less than a hand needs from the last key to whatever leads away: a page that Safari or
 * Firefox puts aside ends the write it begins as it goes (storage/let-go.ts). What comes at
 * once, as a pasted or spoken line does, is one write still.
 */
export const draftDelayMs = 30;

export function createDrafts(services: Services, act: Act) {
  const { platform } = services;
  /** Not yet on disk. */
  const pending = new Map<string, Draft>();
  /** The newest words seen under each key, until an action uses them. */
  const known = new Map<string, Draft>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const writeAll = oneAfterAnother(() => writePending(pending, act));
  platform.onHide(() => void flush());
  platform.onVisible(() => void flush());

  function keep(key: string, words: DraftWords): void {
    const draft = { ...words, key, at: platform.now().instant };
    pending.set(key, draft);
    known.set(key, draft);
    timer ??= setTimeout(() => void flush(), draftDelayMs);
  }

  /** `false` when some words could not be written: they wait for the next key, or for the page to come or go. */
  function flush(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    return writeAll();
  }

  /** Forgets words that were not yet written; the stored ones go with the action that used them. */
  function forget(key: string): void {
    pending.delete(key);
    known.delete(key);
  }

  async function drop(key: string): Promise<void> {
    forget(key);
    await act({ changes: [], local: { dropDrafts: [key] } });
  }

  /** The owner went elsewhere in the app: the words stay, but no longer open their place at the next start. */
  function leave(key: string): void {
    const draft = known.get(key);
    if (draft && closed(draft) !== draft) keep(key, closed(draft));
  }

  /** What cannot be read is taken for none: a field that waited for ever would be of no use. */
  async function read(key: string): Promise<Draft | undefined> {
    const waiting = pending.get(key);
    if (waiting) return waiting;
    await services.opened;
    const stored = await services.reader.draft(key).catch(() => undefined);
    const newest = pending.get(key) ?? stored;
    if (newest) known.set(key, newest);
    return newest;
  }

  /** All words are on disk. */
  const isQuiet = () => pending.size === 0;

  return { keep, flush, forget, drop, leave, read, isOpen, isQuiet };
}
export type Drafts = ReturnType<typeof createDrafts>;

async function writePending(pending: Map<string, Draft>, act: Act): Promise<boolean> {
  let all = true;
  for (const key of [...pending.keys()]) {
    let written: Draft | undefined;
    // Asked inside the transaction: forgotten by then, nothing is written.
    const local = () => {
      written = pending.get(key);
      return written ? { draft: written } : {};
    };
    const { ok } = await act({ changes: [], local });
    if (ok && pending.get(key) === written) pending.delete(key);
    all &&= ok;
  }
  return all;
}

/** Whoever asks while the job runs waits for the next one, which sees what changed meanwhile. */
function oneAfterAnother(job: () => Promise<boolean>): () => Promise<boolean> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<boolean> | undefined;
  return () => {
    const begin = () => {
      next = undefined;
      return job();
    };
    next ??= last.then(begin, begin);
    last = next;
    return next;
  };
}
