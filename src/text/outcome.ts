/** What a restore does or did, in plain numbers: "2 tasks, 1 customer come back". */
import type { Outcome, Tally } from '../domain/restore.ts';

type OneAndMore = readonly [one: string, more: string];

type Telling = {
  readonly count: (n: number, one: string, more: string) => string;
  /** The kinds an owner counts; what else there is goes by one word. */
  readonly counted: { readonly [kind: string]: OneAndMore };
  readonly other: OneAndMore;
};

/**
 * Each verb as it stands after one and after more; of nothing, nothing is said.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function outcomeTeller(telling: Telling) {
  return (outcome: Outcome, verbs: { readonly [P in keyof Outcome]: OneAndMore }) =>
    (['come', 'change', 'go'] as const).flatMap((part) =>
      told(telling, outcome[part], verbs[part]),
    );
}

function told({ count, counted, other }: Telling, tally: Tally, [one, more]: OneAndMore) {
  const counts: { readonly [kind: string]: number } = tally;
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const known = Object.entries(counted).filter(([kind]) => counts[kind]);
  const rest = known.reduce((left, [kind]) => left - (counts[kind] ?? 0), all);
  const listed = known.map(([kind, names]) => count(counts[kind] ?? 0, ...names));
  if (rest > 0) listed.push(count(rest, ...other));
  return all === 0 ? [] : [`${listed.join(', ')} ${all === 1 ? one : more}`];
}
