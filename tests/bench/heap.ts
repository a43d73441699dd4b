/** What the page holds once its start is over and the garbage is out. */
import { Gathered, type Section } from './figure.ts';
import type { Stage } from './stage.ts';
import { live, open } from './subject.ts';

/** Memory hardly differs from run to run. */
const mostRuns = 5;

export async function measureHeap(stage: Stage, runs: number): Promise<Section> {
  const { floor, none, many } = stage;
  const subjects = [floor.raw, floor.dexie, none, many];
  const gathered = new Gathered();
  for (let run = 0; run < Math.min(runs, mostRuns); run++) {
    for (const subject of subjects) {
      const { page, cdp } = await open(subject);
      await (subject.app === floor.raw.app ? page.waitForTimeout(500) : live(page));
      await cdp.send('HeapProfiler.collectGarbage');
      await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      gathered.add(subject.id, 1, usedSize / 1_000_000);
      await page.close();
    }
  }
  return {
    id: 'heap',
    title: 'Heap after the start',
    rows: subjects.map(({ id, what }) => ({ id, what, unit: 'MB', value: gathered.of(id) })),
  };
}
