/**
 * Words in a field are on disk within 300 ms of the key, and at once when the
 * page is hidden: a kill costs nothing.
 */
import type { Json } from '../domain/record/field.ts';
import type { Draft } from '../storage/local.ts';
import type { Act } from './act.ts';
import type { Services } from './services.ts';

export type DraftWords = Omit<Draft, 'key' | 'at'>;

/** Well under the 300 ms promised, so that the write itself has room. */
export const draftDelayMs = 120;

export function createDrafts(services: Services, act: Act) {
  const pending = new Map<string, DraftWords>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  services.platform.onHide(() => void flush());

  function keep(key: string, words: DraftWords): void {
    pending.set(key, words);
    timer ??= setTimeout(() => void flush(), draftDelayMs);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const drafts = [...pending];
    pending.clear();
    const at = services.platform.now().instant;
    for (const [key, words] of drafts)
      await act({ changes: [], local: { draft: { ...words, key, at } } });
  }

  /** Forgets words that were not yet written; the stored ones go with the action that used them. */
  function forget(key: string): void {
    pending.delete(key);
  }

  async function drop(key: string): Promise<void> {
    forget(key);
    await act({ changes: [], local: { dropDrafts: [key] } });
  }

  async function read(key: string): Promise<Draft | undefined> {
    const waiting = pending.get(key);
    if (waiting) return { ...waiting, key, at: services.platform.now().instant };
    await services.opened;
    return await services.reader.draft(key);
  }

  return { keep, flush, forget, drop, read };
}
export type Drafts = ReturnType<typeof createDrafts>;

export function wordsOf(
  text: string,
  selection: readonly [number, number],
  extra?: Json,
): DraftWords {
  return extra === undefined ? { text, selection } : { text, selection, extra };
}
