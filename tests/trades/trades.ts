/**
 * `npm run trades -- --weeks 8 --seed 1`: five simulated small businesses under each way to choose what comes next;
 * the last line is JSON. `--worlds 30`: how many worlds of each trade · `--trade plumber`: only that one ·
 * `--tuning`: the worlds the rule was tuned on, which no reported figure comes from.
 */
import highsLoader from 'highs';
import { jsonOf, tableOf } from './report.ts';
import { seriesOf } from './series.ts';
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

/** Reporting seed 1 stands for the worlds 1001, 1002 …; those under a thousand are for tuning. */
const reported = 1000;
