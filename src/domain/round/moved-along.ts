/** How many tasks a move took with it besides the card's own: what is said of it counts them. */
import type { Change } from '../change/change.ts';

/** Those it made itself, such as a job's next, were never the owner's to settle. */
export function movedAlong(
  changes: readonly Change[],
  own: string | null,
  /** A last step that comes once more is made anew under the same id: it was settled all the same. */
  also: readonly string[] = [],
): number {
  const others = changes.flatMap((one) =>
    one.kind === 'task' && one.id !== own && (also.includes(one.id) || isMoved(one.set))
      ? [one.id]
      : [],
  );
  return new Set<string>(others).size;
}

function isMoved(set: object): boolean {
  return ('touched' in set || 'skips' in set) && !('created' in set);
}
