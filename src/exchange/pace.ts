/** Yields to the screen by the clock where there is one, else every 200 rows. */
import type { Pace } from '../domain/import/pace.ts';

export type Pacing = {
  /** Resolves when the screen has had its turn. */
  readonly yieldNow?: () => Promise<void>;
  /** Milliseconds from any start; decides when it is time to yield. */
  readonly clock?: () => number;
  /** How much is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

const rowsPerTurn = 200;
const msPerTurn = 12;

/** `from` and `to` are the part of the whole work this pace covers. */
export function makePace(pacing: Pacing, from: number, to: number): Pace {
  const { clock, yieldNow, onProgress, signal } = pacing;
  let rows = 0;
  let since = clock?.() ?? 0;
  const isTime = () => (clock ? clock() - since >= msPerTurn : rows >= rowsPerTurn);
  return {
    step: (share) => {
      rows++;
      if (!isTime()) return undefined;
      return breathe(share);
    },
  };

  async function breathe(share: number): Promise<void> {
    signal?.throwIfAborted();
    onProgress?.(from + (to - from) * Math.min(1, Math.max(0, share)));
    await yieldNow?.();
    signal?.throwIfAborted();
    rows = 0;
    since = clock?.() ?? 0;
  }
}
