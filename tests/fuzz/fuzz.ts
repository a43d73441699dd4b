/**
 * `npm run fuzz -- --inputs 1000000 --seed 1`: inputs for everything that reads what others wrote.
 * Never a throw, never a hang, nothing half, no name that reaches the prototypes. A find names its seed.
 */
import { random } from '../support/random.ts';
import { carriedTargets } from './carried-targets.ts';
import { importTargets } from './import-targets.ts';
import { lockedTargets } from './locked-targets.ts';
import { diceOf } from './mutate.ts';
import { restoreTargets } from './restore-targets.ts';
import { syncTargets } from './sync-targets.ts';
import { law, type Target } from './target.ts';
import { writtenSoFar } from './written.ts';

export type Find = { readonly target: string; readonly seed: number; readonly what: string };
export type Fuzzed = {
  readonly inputs: number;
  /** Of each target: tried, and how many of them something was read from. */
  readonly targets: Readonly<Record<string, readonly [tried: number, read: number]>>;
  /** So many of them went on into a database; it broke under some of those, and nothing was left. */
  readonly written: { readonly tries: number; readonly refused: number };
  readonly slowestMs: number;
  readonly finds: readonly Find[];
};

const targets: readonly Target[] = [
  ...importTargets,
  ...restoreTargets,
  ...lockedTargets,
  ...syncTargets,
  ...carriedTargets,
];
/** Far above what a busy machine needs for a page of text. */
const hangMs = 5000;
const mostFinds = 20;

export async function fuzz(o: { readonly inputs: number; readonly seed: number }): Promise<Fuzzed> {
  const counts: Record<string, [number, number]> = {};
  const finds: Find[] = [];
  const clean = prototypes();
  let slowestMs = 0;
  for (let i = 0; i < o.inputs && finds.length < mostFinds; i++) {
    const target = targets[i % targets.length];
    if (target === undefined) break;
    const seed = o.seed * 10_000_000 + i;
    const count = counts[target.name] ?? [0, 0];
    counts[target.name] = count;
    const begun = performance.now();
    try {
      const { read } = await target.run(diceOf(random(seed)));
      count[1] += read ? 1 : 0;
      law(prototypes() === clean, 'no prototype is touched');
      law(performance.now() - begun < hangMs, 'no input takes seconds');
    } catch (thrown) {
      const what = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      finds.push({ target: target.name, seed, what });
    }
    count[0] += 1;
    slowestMs = Math.max(slowestMs, performance.now() - begun);
  }
  const tried = Object.values(counts).reduce((sum, [own]) => sum + own, 0);
  const written = writtenSoFar();
  return { inputs: tried, targets: counts, written, slowestMs: Math.round(slowestMs), finds };
}

function prototypes(): number {
  return [Object, Array, String, Function, Map]
    .map(({ prototype }) => Reflect.ownKeys(prototype).length)
    .reduce((sum, own) => sum * 997 + own, 0);
}

export async function main(args: readonly string[]): Promise<void> {
  const number = (name: string, usual: number) => {
    const at = args.indexOf(`--${name}`);
    return at === -1 ? usual : Number(args[at + 1]);
  };
  const begun = performance.now();
  const done = await fuzz({ inputs: number('inputs', 100_000), seed: number('seed', 1) });
  for (const find of done.finds) console.error(`${find.target}, seed ${find.seed}: ${find.what}`);
  const seconds = Math.round((performance.now() - begun) / 1000);
  const mostMb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ ...done, finds: done.finds.length, seconds, mostMb }));
  if (done.finds.length > 0) process.exitCode = 1;
}
