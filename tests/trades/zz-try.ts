import { policies, policyNames } from './policies.ts';
import { simulate } from './simulate.ts';
import { tradeNames } from './trades-table.ts';
import { worldOf } from './world.ts';
export async function main(args) {
  const seeds = Number(args[0] ?? 2), weeks = 8, from = Number(args[1] ?? 1);
  for (const trade of tradeNames) {
    for (const policy of policyNames) {
      const s = { kept: 0, prom: 0, ans: 0, enq: 0, money: 0, gaps: 0, res: 0, min: 0, results: 0, cap:0, live: 0 };
      const t0 = performance.now();
      for (let seed = from; seed < from + seeds; seed++) {
        const world = worldOf({ trade, weeks, seed });
        const book = simulate(world, policies[policy]);
        for (const p of book.promises.values()) { if (p.until <= world.end) { s.prom++; if (p.kept !== null && p.kept <= p.until) s.kept++; } }
        for (const a of world.arrivals) if (a.is === 'enquiry' && a.at + 1440 <= world.end) { s.enq++; const at = book.answered.get('job|' + a.id); if (at !== null && at - a.at <= 1440) s.ans++; }
        for (const o of book.owed.values()) s.money += o.amount / 100 * (Math.min(o.paid ?? world.end, world.end) - o.since) / 1440;
        s.gaps += book.gaps; s.res += book.gapsWithResult; s.min += book.minutes; s.results += book.results;
        s.cap += world.gaps.reduce((a, g) => a + g.minutes, 0);
      }
      console.log(trade.padEnd(13), policy.padEnd(9), 'kept', (100 * s.kept / s.prom).toFixed(1), 'of', s.prom/seeds, 'ans', (100 * s.ans / s.enq).toFixed(1), 'of', s.enq/seeds, 'money', (s.money / seeds/1000).toFixed(2), 'gaps', (100 * s.res / s.gaps).toFixed(0), 'of', s.gaps/seeds, 'min/res', (s.min / s.results).toFixed(2), 'used', (100*s.min/s.cap).toFixed(0)+'% of', (s.cap/seeds/weeks).toFixed(0),'/wk', ((performance.now() - t0)/seeds).toFixed(0) + 'ms');
    }
  }
}
