/** What other apps shared with this one, until it is safe in a draft. */
export type Shared = {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly files: readonly File[];
};

export type SharePort = {
  readonly ids: () => Promise<readonly string[]>;
  /** Hands it to `keep`, and forgets it only after `keep` is done. */
  readonly take: (id: string, keep: (shared: Shared) => Promise<void>) => Promise<'taken' | 'gone'>;
};

/** The words of a share as one captured line: what was shared first, its address last. */
export function sharedLine({ title, text, url }: Shared): string {
  const parts = [text, title].filter((part) => part.trim() !== '');
  const words = parts[0]?.trim() ?? '';
  const link = url.trim() !== '' && !words.includes(url.trim()) ? url.trim() : '';
  return [words, link]
    .filter(Boolean)
    .join(' ')
    .replaceAll(/\s*\n+\s*/g, ' ');
}
