import highsLoader from 'highs';
import { boundOf, countedPromises } from './bound.ts';
import { promiseTask } from './arrive.ts';
import { policies } from './policies.ts';
import { simulate } from './simulate.ts';
import { tradeNames } from './trades-table.ts';
import { worldOf } from './world.ts';
export async function main(args) {
  const highs = await highsLoader();
  const n = Number(args[0] ?? 3);
  for (const trade of tradeNames) {
    let b = 0, ba = 0, kept = 0, ans = 0, tot = 0, enq = 0; const by = {}; let ms = 0;
    for (let seed = 1; seed <= n; seed++) {
      const world = worldOf({ trade, weeks: 8, seed });
      const t0 = performance.now(); const bound = boundOf(world, highs); ms += performance.now() - t0;
      b += bound.kept; ba += bound.answered;
      const book = simulate(world, policies.ours);
      for (const p of countedPromises(world)) {
        const e = book.promises.get(promiseTask(world.ladder, p));
        const ok = e.kept !== null && e.kept <= e.until; tot++;
        if (ok) kept++;
        const k = p.kind; by[k] ??= [0, 0]; by[k][1]++; if (ok) by[k][0]++;
      }
      for (const a of world.arrivals) if (a.is === 'enquiry' && a.at + 1440 <= world.end) { enq++; const at = book.answered.get('job|' + a.id); if (at !== null && at - a.at <= 1440) ans++; }
    }
    console.log(trade, 'bound', b.toFixed(1), 'kept', kept, 'of', tot, (100*kept/b).toFixed(1)+'%', '| answered bound', ba.toFixed(1), 'ans', ans, 'of', enq, JSON.stringify(by), ms.toFixed(0)+'ms');
  }
}
