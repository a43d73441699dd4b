/**
 * Common random numbers: a draw belongs to what it is about ("does Ana pick up on Tuesday at ten?"), never to
 * when it is asked for, so every policy meets the same world. FNV-1a with a final mix.
 */
export function draw(...about: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const char of about.join('|')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

export function exponential(mean: number, u: number): number {
  return -mean * Math.log(1 - u);
}

/** Around 1, never under a half nor over two; `spread` is the standard deviation of its logarithm. */
export function lognormal(spread: number, u: readonly [number, number]): number {
  const normal = Math.sqrt(-2 * Math.log(1 - u[0])) * Math.cos(2 * Math.PI * u[1]);
  return Math.min(2, Math.max(shortest, Math.exp(spread * normal)));
}

/** The bound relies on it: no estimate that is learnt from such times can be shorter than their shortest. */
export const shortest = 0.5;

export type Dice = { readonly next: () => number };

/** A row of draws under one name, for what is laid down before anybody acts. */
export function diceFor(...about: readonly (string | number)[]): Dice {
  let count = 0;
  return { next: () => draw(...about, count++) };
}

export function pick<T>(from: readonly [T, ...T[]], u: number): T {
  return from[Math.floor(u * from.length)] ?? from[0];
}

/** The weighted choice; the weights need not sum to one. */
export function choose<T>(from: readonly (readonly [T, number])[], u: number): T {
  let left = u * from.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of from) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = from.at(-1);
  if (last === undefined) throw new RangeError('nothing to choose from');
  return last[0];
}

/** Times of a Poisson stream over `minutes`, at so many per week. */
export function arrivals(perWeek: number, minutes: number, dice: Dice): readonly number[] {
  const times: number[] = [];
  if (perWeek <= 0) return times;
  for (let at = 0; ; ) {
    at += exponential(weekMinutes / perWeek, dice.next());
    if (at >= minutes) return times;
    times.push(at);
  }
}

const weekMinutes = 7 * 24 * 60;
