/** Every policy through the same worlds of one trade, and what nobody could do better in each. */
import type { LegacyHighs } from 'highs';
import { type Bound, boundOf } from './bound.ts';
import {
  answeredIn,
  countedEnquiries,
  countedPromises,
  type Figures,
  figuresOf,
  keptIn,
} from './measure.ts';
import { type PolicyName, policies, policyNames } from './policies.ts';
import { simulate } from './simulate.ts';
import type { TradeName } from './trades-table.ts';
import { worldOf } from './world.ts';

export type Series = {
  readonly trade: TradeName;
  readonly seeds: readonly number[];
  /** One entry for each seed, in their order. */
  readonly figures: { readonly [P in PolicyName]: readonly Figures[] };
  readonly bounds: readonly Bounded[];
};

/** Numbers of promises and enquiries: those there are, the most that could be done, what ours did. */
export type Bounded = Bound & {
  readonly promises: number;
  readonly enquiries: number;
  readonly oursKept: number;
  readonly oursAnswered: number;
};

export function seriesOf(o: {
  readonly trade: TradeName;
  readonly weeks: number;
  readonly seeds: readonly number[];
  readonly highs: LegacyHighs;
}): Series {
  const { trade, weeks, seeds, highs } = o;
  const figures: { [P in PolicyName]: Figures[] } = {
    ours: [],
    'due-date': [],
    oldest: [],
    random: [],
    memory: [],
  };
  const bounds = seeds.map((seed): Bounded => {
    const world = worldOf({ trade, weeks, seed });
    const books = policyNames.map((policy) => ({
      policy,
      book: simulate(world, policies[policy]),
    }));
    for (const { policy, book } of books) figures[policy].push(figuresOf(world, book));
    const ours = books.find(({ policy }) => policy === 'ours')?.book;
    if (ours === undefined) throw new Error('ours did not play');
    return {
      ...boundOf(world, highs),
      promises: countedPromises(world).length,
      enquiries: countedEnquiries(world).length,
      oursKept: keptIn(world, ours),
      oursAnswered: answeredIn(world, ours),
    };
  });
  return { trade, seeds, figures, bounds };
}
