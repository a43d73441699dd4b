/** Differences seed by seed: what is chance in a world falls on both sides and goes out. */
export type Interval = { readonly mean: number; readonly half: number };

/** The mean and half the width of its 95 % confidence interval, by Student's t. */
export function intervalOf(values: readonly number[]): Interval {
  const n = values.length;
  const mean = meanOf(values);
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, n - 1);
  return { mean, half: n < 2 ? Number.POSITIVE_INFINITY : t95(n - 1) * Math.sqrt(variance / n) };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}

/** The 97.5 % point of Student's t: exact to one and two degrees, else Cornish and Fisher's expansion of it. */
export function t95(degrees: number): number {
  if (degrees === 1) return 12.706;
  if (degrees === 2) return 4.303;
  const z = 1.959964;
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + g1 / degrees + g2 / degrees ** 2 + g3 / degrees ** 3;
}
