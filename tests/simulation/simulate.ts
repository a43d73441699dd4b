/**
 * `npm run simulate -- --ops 200000 --seed 1`: worlds until so many changes were made; the
 * last line is JSON. `-- --rules`: what goes wrong without each rule.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { printRules } from './rules-table.ts';
import { standInCipher } from './stand-in-cipher.ts';
import { runWorld, type WorldEnd } from './world.ts';

export type Tally = {
  readonly ops: number;
  readonly worlds: number;
  readonly crashes: number;
  readonly cycles: number;
  readonly ends: readonly WorldEnd[];
};

export async function simulate(o: {
  readonly ops: number;
  readonly seed: number;
  readonly step?: number;
  readonly opsPerWorld?: number;
  readonly onWorld?: (end: WorldEnd, ops: number) => void;
}): Promise<Tally> {
  let [ops, worlds, crashes, cycles] = [0, 0, 0, 0];
  const ends: WorldEnd[] = [];
  for (let seed = o.seed; ops < o.ops; seed += o.step ?? 1) {
    const size = Math.min(o.opsPerWorld ?? 1000, o.ops - ops);
    const end = await runWorld({ seed, ops: size, cipher: standInCipher });
    ops += end.ops;
    worlds += 1;
    crashes += end.crashes;
    cycles += end.cycles;
    if (end.lost.length + end.diverged.length > 0) ends.push(end);
    o.onWorld?.(end, ops);
  }
  return { ops, worlds, crashes, cycles, ends };
}

type Figures = Omit<Tally, 'ends'> & { readonly lost: number; readonly diverged: number };

/** As many processes as the usual small machine has cores; each its own seeds, so the figures are the same everywhere. */
const processes = 2;

export async function main(args: readonly string[]): Promise<void> {
  const number = (name: string, usual: number) => {
    const at = args.indexOf(`--${name}`);
    return at === -1 ? usual : Number(args[at + 1]);
  };
  if (args.includes('--rules')) return await printRules();
  const [ops, seed] = [number('ops', 200_000), number('seed', 1)];
  if (args.includes('--part')) return await part({ ops, seed, step: processes });
  const begun = performance.now();
  const parts = await Promise.all(
    Array.from({ length: processes }, (_, i) =>
      partElsewhere({ ops: Math.ceil(ops / processes), seed: seed + i }),
    ),
  );
  const sum = (name: keyof Figures) => parts.reduce((all, one) => all + one[name], 0);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`${sum('cycles')} cycles in ${seconds.toFixed(1)} s`);
  const [lost, diverged] = [sum('lost'), sum('diverged')];
  const figures = { ops: sum('ops'), worlds: sum('worlds'), crashes: sum('crashes') };
  console.log(JSON.stringify({ ...figures, lost, diverged, seed }));
  if (lost + diverged > 0) process.exitCode = 1;
}

/** Runs every second seed and says what came of it in one line. */
async function part(o: { readonly ops: number; readonly seed: number; readonly step: number }) {
  const every = 500_000;
  let told = every;
  const onWorld = ({ seed, lost, diverged }: WorldEnd, ops: number) => {
    for (const line of [...lost, ...diverged].slice(0, 5)) console.log(`seed ${seed}: ${line}`);
    if (ops < told) return;
    told += every;
    console.log(`${ops} changes so far, next seed ${seed + o.step}`);
  };
  const { ends, ...tally } = await simulate({ ...o, onWorld });
  const figures: Figures = {
    ...tally,
    lost: ends.reduce((sum, end) => sum + end.lost.length, 0),
    diverged: ends.filter((end) => end.diverged.length > 0).length,
  };
  console.log(JSON.stringify(figures));
}

async function partElsewhere(o: { readonly ops: number; readonly seed: number }): Promise<Figures> {
  const flags = ['--part', '--ops', String(o.ops), '--seed', String(o.seed)];
  const child = spawn(
    process.execPath,
    ['tests/run.js', 'tests/simulation/simulate.ts', ...flags],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let last = '';
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) console.log(line);
    last = line;
  }
  return JSON.parse(last) as Figures;
}
