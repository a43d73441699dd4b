/**
 * `npm run trades -- --weeks 8 --seed 1`: five simulated small businesses under each way to choose what comes next;
 * the last line is JSON. `--worlds 30`: how many worlds of each trade · `--trade plumber`: only that one ·
 * `--tuning`: the worlds the rule was tuned on, which no reported figure comes from · `--months 1000`: how long cards
 * wait for their turn (R7), in lives of ten months.
 */
import highsLoader from 'highs';
import { jsonOf, tableOf } from './report.ts';
import { seriesOf } from './series.ts';
import { type Starving, starvingIn } from './starve.ts';
import { tradeNames } from './trades-table.ts';

export async function main(args: readonly string[]): Promise<void> {
  const number = (name: string, usual: number) => {
    const at = args.indexOf(`--${name}`);
    const value = at < 0 ? usual : Number(args[at + 1]);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} wants a whole number.`);
    return value;
  };
  const [weeks, seed, worlds] = [number('weeks', 8), number('seed', 1), number('worlds', 30)];
  const isTuning = args.includes('--tuning');
  const seeds = Array.from({ length: worlds }, (_, i) => (isTuning ? 0 : reported * seed) + i + 1);
  if (args.includes('--months')) {
    printStarving({ months: number('months', 1000), first: (isTuning ? 0 : reported * seed) + 1 });
    return;
  }
  const at = args.indexOf('--trade');
  const trades = tradeNames.filter((name) => at < 0 || name === args[at + 1]);
  const begun = performance.now();
  const highs = await highsLoader();
  console.log(
    `Means of ${worlds} worlds, ${weeks} weeks each; in brackets by how much ours is better, seed by seed, with its 95 % confidence interval.\n`,
  );
  const all = trades.map((trade) => {
    const series = seriesOf({ trade, weeks, seeds, highs });
    console.log(tableOf(series));
    return series;
  });
  const seconds = (performance.now() - begun) / 1000;
  console.log(`${seconds.toFixed(0)} s`);
  console.log(jsonOf(all, { weeks, seed, worlds, tuning: isTuning }));
}

function printStarving(o: { readonly months: number; readonly first: number }): void {
  const lives = Math.ceil(o.months / lifeMonths / tradeNames.length);
  const trades = tradeNames.map((trade) => {
    const all = Array.from({ length: lives }, (_, i) =>
      starvingIn({ trade, weeks: 4 * lifeMonths, seed: o.first + i }),
    );
    const sum = (of: (one: Starving) => number) => all.reduce((total, one) => total + of(one), 0);
    const most = (of: (one: Starving) => number) => Math.max(...all.map(of));
    const waits = sum((one) => one.waits);
    const beyond = sum((one) => one.beyond);
    const farBeyond = sum((one) => one.farBeyond);
    const [worst, longest] = [most((one) => one.worst), most((one) => one.longest)];
    const share = ((100 * beyond) / waits).toFixed(2);
    console.log(
      `${trade}: ${beyond} of ${waits} waits (${share} %) longer than R7 allows, ${farBeyond} more than twice as long, the worst ${worst.toFixed(1)} times; longest ${longest} rounds`,
    );
    return { trade, rounds: sum((one) => one.rounds), waits, beyond, farBeyond, worst, longest };
  });
  const months = lives * lifeMonths * tradeNames.length;
  console.log(JSON.stringify({ months, first: o.first, trades }));
}
const lifeMonths = 10;

/** Reporting seed 1 stands for the worlds 1001, 1002 …; those under a thousand are for tuning. */
const reported = 1000;
