/** How long a round takes to deal, over everything and over what the lanes hand over, in the page as shipped. */
import type { LocalDateTime, Moment } from '../../src/domain/time.ts';
import { tuesdayMorning } from '../support/owner.ts';
import { inPageUrl } from './build.ts';
import { atMost, type ByRate, Gathered, type Row, rates, type Section } from './figure.ts';
import type { Dealt } from './in-page.ts';
import type { Stage } from './stage.ts';
import { live, open } from './subject.ts';

/** R4: over ten thousand tasks on one desktop core. */
const dealtMs = 5;
const deals = 50;
/** Until the code is hot, as the moment's ticks make it. */
const warmUps = 10;

const now: Moment = {
  instant: tuesdayMorning.getTime(),
  local: '2026-11-24T10:10' as LocalDateTime,
};

export async function measureDeal({ many, server }: Stage, runs: number): Promise<Section> {
  const gathered = new Gathered();
  const counts = { whole: 0, lanes: 0 };
  await server.start();
  for (const rate of rates) {
    const { page, cdp } = await open(many);
    await live(page);
    // Asked for as a part of the app: the page's Trusted Types refuse a script tag from outside.
    await page.evaluate(`import(${JSON.stringify(inPageUrl)})`);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    const reads = await page.evaluate((asked) => window.inPage.timeFirstReads(asked), {
      now,
      runs: runs + 1,
    });
    for (const time of reads.slice(1)) gathered.add('read', rate, time);
    const dealt = await page.evaluate((asked) => window.inPage.timeDeals(asked), {
      now,
      runs: deals + warmUps,
    });
    for (const [which, { tasks, times }] of Object.entries(dealt) as [
      keyof typeof counts,
      Dealt,
    ][]) {
      counts[which] = tasks;
      for (const time of times.slice(warmUps)) gathered.add(which, rate, time);
    }
    await page.close();
  }
  await server.stop();
  const whole = gathered.of('whole');
  return {
    id: 'deal',
    title: 'Deal a round',
    rows: [
      {
        ...row('whole', `over ${counts.whole} tasks`, whole),
        goal: atMost({ 1: dealtMs }, whole, 'ms'),
      },
      row(
        'lanes',
        `over the ${counts.lanes} the lanes hand over, as the app does`,
        gathered.of('lanes'),
      ),
      row('read', 'open the database and read them, raw', gathered.of('read')),
    ],
  };
}

function row(id: string, what: string, value: ByRate): Row {
  return { id, what, unit: 'ms', value };
}
