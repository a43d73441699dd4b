/** A short run of what `npm run trades` does at length: the world is fair, the bound is one, and the deal is ahead. */
import highsLoader from 'highs';
import { beforeAll, expect, it } from 'vitest';
import { intervalOf, meanOf } from './paired.ts';
import { type PolicyName, policies, policyNames } from './policies.ts';
import { rivals } from './report.ts';
import { type Series, seriesOf } from './series.ts';
import { simulate } from './simulate.ts';
import { tradeNames } from './trades-table.ts';
import { worldOf } from './world.ts';

const short = { weeks: 6, seeds: [1, 2] } as const;
const all: Series[] = [];

beforeAll(async () => {
  const highs = await highsLoader();
  for (const trade of tradeNames) all.push(seriesOf({ trade, ...short, highs }));
}, 60_000);

it.each(rivals)('keeps more promises and answers more enquiries in time than %s', (rival) => {
  for (const figure of ['kept', 'answered'] as const) {
    const mean = (policy: PolicyName) =>
      meanOf(all.flatMap(({ figures }) => figures[policy].map((one) => one[figure])));
    expect(mean('ours'), figure).toBeGreaterThan(mean(rival));
  }
});

it('nobody does more than the bound', () => {
  for (const { trade, figures, bounds } of all)
    for (const policy of policyNames)
      for (const [i, { kept, promises, answered, enquiries }] of bounds.entries()) {
        const found = figures[policy][i];
        const [most, quickest] = [(100 * kept) / promises, (100 * answered) / enquiries];
        expect(found?.kept, `${trade} ${policy}`).toBeLessThanOrEqual(most + 1e-6);
        expect(found?.answered, `${trade} ${policy}`).toBeLessThanOrEqual(quickest + 1e-6);
      }
});

it('the same seed is the same world and the same run, another seed another', () => {
  const run = (seed: number) => {
    const world = worldOf({ trade: 'plumber', weeks: 2, seed });
    return JSON.stringify([world, [...simulate(world, policies.ours).promises]]);
  };
  expect(run(5)).toBe(run(5));
  expect(run(5)).not.toBe(run(6));
});

it('an interval is that of Student', () => {
  // Of 1 … 10: mean 5.5, standard deviation 3.02765, t with nine degrees 2.26216.
  const { mean, half } = intervalOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(mean).toBe(5.5);
  expect(half).toBeCloseTo((2.26216 * 3.02765) / Math.sqrt(10), 2);
});
