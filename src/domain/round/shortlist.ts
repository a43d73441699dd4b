/** The best few of a long row without sorting it, at most one of each key, best first. */
export type Shortlist<T> = {
  readonly entries: readonly T[];
  readonly offer: (entry: T) => void;
};

/**
 * `compare` is a total order, so what is kept does not depend on the order of
 * offers. What is kept is a copy: the caller may offer one object again and again.
 */
export function shortlist<T extends { readonly key: string }>(
  limit: number,
  compare: (a: T, b: T) => number,
): Shortlist<T> {
  const entries: T[] = [];
  function offer(entry: T): void {
    const last = entries[limit - 1];
    if (last !== undefined && compare(entry, last) >= 0) return;
    const twin = entries.findIndex((e) => e.key === entry.key);
    if (twin >= 0) {
      if (compare(entry, entries[twin] as T) >= 0) return;
      entries.splice(twin, 1);
    }
    const after = entries.findIndex((e) => compare(entry, e) < 0);
    entries.splice(after < 0 ? entries.length : after, 0, { ...entry });
    if (entries.length > limit) entries.pop();
  }
  return { entries, offer };
}
