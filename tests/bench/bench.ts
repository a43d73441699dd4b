/**
 * Speed and bytes against the limit of the machine it runs on: raw IndexedDB,
 * one frame, a page with nothing in it. `npm run bench -- --quick --only start`.
 * Ends with 1 when the first load is over its budget.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureAll } from './all-list.ts';
import { type Built, buildAll } from './build.ts';
import { measureBytes } from './bytes.ts';
import { measureCatchUp } from './catch-up.ts';
import { measureDeal } from './deal.ts';
import { type Section, single } from './figure.ts';
import { measureGrowth } from './growth.ts';
import { measureHeap } from './heap.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureAdd, measureDone } from './moves.ts';
import { type Options, type Part, parseOptions } from './options.ts';
import { measureSearch } from './search.ts';
import { mixOf, type Seeded } from './seed.ts';
import { type Stage, setStage } from './stage.ts';
import { measureStart } from './start.ts';
import { jsonOf, tableOf } from './table.ts';
import { measureToll } from './toll.ts';
import { measureVisit } from './visit.ts';

export async function main(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stopgap-bench-'));
  const sections: Section[] = [];
  const report = (section: Section) => {
    sections.push(section);
    process.stdout.write(`${tableOf(section)}\n`);
  };
  try {
    const built = await buildAll(folder);
    await measureFiles(built, options, report);
    await measureStaged(built, options, report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${jsonOf(sections, { runs: options.runs })}\n`);
  const first = sections.flatMap(({ rows }) => rows).find(({ id }) => id === 'first-load');
  if (first?.goal?.holds === false) process.exitCode = 1;
}

type Report = (section: Section) => void;

async function measureFiles(built: Built, { only, lighthouseRuns }: Options, report: Report) {
  if (only.has('bytes')) report(measureBytes(built));
  if (only.has('visit')) report(await measureVisit(built));
  if (only.has('lighthouse')) report(await measureLighthouse(built, lighthouseRuns));
}

/** In this order, since adding and doing change what is there to start with. */
const staged = [
  ['start', measureStart],
  ['heap', measureHeap],
  ['deal', measureDeal],
  ['search', measureSearch],
  ['all', measureAll],
  ['add', measureAdd],
  ['done', measureDone],
  ['toll', measureToll],
  ['growth', measureGrowth],
  ['catch-up', measureCatchUp],
] as const satisfies readonly (readonly [Part, (stage: Stage, runs: number) => Promise<Section>])[];

async function measureStaged(built: Built, { only, runs }: Options, report: Report) {
  const wanted = staged.filter(([part]) => only.has(part));
  if (wanted.length === 0) return;
  const stage = await setStage(built);
  process.stdout.write(`In the app: ${mixOf(stage.seeded)}\n`);
  process.stdout.write('median (95th percentile), server stopped\n\n');
  report(importOf(stage.seeded));
  try {
    for (const [, measure] of wanted) report(await measure(stage, runs));
  } finally {
    await stage.close();
  }
}

/** The app was filled by it: it is timed on the way, once. */
function importOf({ tasks, importMs }: Seeded): Section {
  const what = `${tasks.length} rows of a CSV file: Import → all in`;
  return {
    id: 'import',
    title: 'Import',
    rows: [{ id: 'import', what, unit: 'ms', value: single(importMs) }],
  };
}
