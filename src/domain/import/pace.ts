/**
 * Keeps long work answerable. `step` is called after each row and gives a promise
 * only when it is time to let the screen breathe; it rejects when the owner stops
 * the import, so that nothing after it runs.
 */
export type Pace = {
  /** `share` is how much of the work is done, 0 to 1. */
  readonly step: (share: number) => Promise<void> | undefined;
};

export const withoutPause: Pace = { step: () => undefined };

/** Counts the steps of one piece of work that has `total` of them. */
export type Turn = () => Promise<void> | undefined;

export function turns(pace: Pace, total: number): Turn {
  let done = 0;
  return () => {
    done++;
    return pace.step(done / total);
  };
}

/** Works through the items; waits only where the pace asks for it. */
export async function eachInTurn<T>(
  items: Iterable<T>,
  turn: Turn,
  work: (item: T, index: number) => void,
): Promise<void> {
  let index = 0;
  for (const item of items) {
    work(item, index++);
    const pause = turn();
    if (pause) await pause;
  }
}
