/** What was measured, beside its limit and its goal. */
export type Spread = { readonly median: number; readonly p95: number; readonly runs: number };
export type Unit = 'ms' | 'kB' | 'MB' | 'of 100' | '';

/** How many times slower the page's processor is made. */
export const rates = [1, 4] as const;
export type Rate = (typeof rates)[number];
/** By rate; what does not depend on it stands at 1. */
export type ByRate = { readonly 1: Spread; readonly 4?: Spread };

export type Goal = { readonly words: string; readonly holds: boolean };
export type Row = {
  readonly id: string;
  readonly what: string;
  readonly unit: Unit;
  readonly value: ByRate;
  /** Absent for a limit, and for what is only told. */
  readonly goal?: Goal;
};
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly notes?: readonly string[];
};

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95), runs: sorted.length };
}

export function single(value: number): ByRate {
  return { 1: spreadOf([value]) };
}

/** At most so many times the limit, at every rate both were measured at. */
export function within(times: number, value: ByRate, limit: ByRate): Goal {
  const ratios = rates.flatMap((rate) => {
    const [own, other] = [value[rate], limit[rate]];
    return own && other ? [own.median / other.median] : [];
  });
  return {
    words: `≤ ${times} × limit, is ${ratios.map((ratio) => ratio.toFixed(2)).join(' and ')}`,
    holds: ratios.every((ratio) => ratio <= times),
  };
}

/** At most so much, each rate with a number of its own. */
export function atMost(most: { readonly [R in Rate]?: number }, value: ByRate, unit: Unit): Goal {
  const told = rates.flatMap((rate) => (most[rate] === undefined ? [] : [`${most[rate]}`]));
  return {
    words: `≤ ${told.join(' and ')} ${unit}`.trim(),
    holds: rates.every((rate) => (value[rate]?.median ?? 0) <= (most[rate] ?? Infinity)),
  };
}

/** Values gathered by name and rate while the runs of several subjects take turns. */
export class Gathered {
  private readonly values = new Map<string, number[]>();

  add(name: string, rate: Rate, value: number): void {
    const key = `${name} ${rate}`;
    this.values.set(key, [...(this.values.get(key) ?? []), value]);
  }

  of(name: string): ByRate {
    const [one, four] = rates.map((rate) => this.values.get(`${name} ${rate}`));
    return { 1: spreadOf(one ?? []), ...(four && { 4: spreadOf(four) }) };
  }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
