/** What other apps shared with this one, until it is safe in a draft. */
import type { Shared, Taken } from '../platform/shared.ts';

export type SharePort = {
  readonly ids: () => Promise<readonly string[]>;
  /** Hands it to `keep`, and forgets it only after `keep` says that all of it is kept. */
  readonly take: (id: string, keep: (shared: Shared) => Promise<boolean>) => Promise<Taken>;
};

/** In the place of an id: the worker could not keep what was shared. */
const notKept = 'none';

type Keep = (id: string, shared: Shared) => Promise<boolean>;

/** Takes `first`, and what a page that was killed did not take; `false` when `first` is not there. */
export async function takeShares(port: SharePort, first: string, keep: Keep): Promise<boolean> {
  const left = await port.ids().catch(() => []);
  let isThere = first !== notKept;
  for (const id of new Set([first, ...left])) {
    if (id === '' || id === notKept) continue;
    const how = await port.take(id, (shared) => keep(id, shared)).catch(() => 'left');
    if (id === first && how === 'gone') isThere = false;
  }
  return isThere;
}

/** The words of a share as one captured line: what was shared first, its address last. */
export function sharedLine({ title, text, url }: Omit<Shared, 'files'>): string {
  const parts = [text, title].filter((part) => part.trim() !== '');
  const words = parts[0]?.trim() ?? '';
  const link = url.trim() !== '' && !words.includes(url.trim()) ? url.trim() : '';
  return [words, link]
    .filter(Boolean)
    .join(' ')
    .replaceAll(/\s*\n+\s*/g, ' ');
}
