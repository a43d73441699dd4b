/** Long work in small parts: at each `yield` whoever runs it may let something else go first. */
export type Slices<T> = Generator<undefined, T, undefined>;

export type Pause = {
  /** Milliseconds that only go up. */
  readonly elapsed: () => number;
  readonly yieldNow: () => Promise<void>;
};

/** Half a frame: a finger that moves meanwhile is followed. */
const sliceMs = 8;

export async function inSlices<T>(work: Slices<T>, { elapsed, yieldNow }: Pause): Promise<T> {
  let begun = elapsed();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (elapsed() - begun < sliceMs) continue;
    await yieldNow();
    begun = elapsed();
  }
}

export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
