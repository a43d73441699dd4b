/**
 * Frames that took longer than 50 ms while a card is thrown, Done is tapped and the page turns to the
 * playbook and back, at 4× CPU: `npm run frames -- --runs 5`. By the browser's own record of long frames
 * (Long Animation Frames API); `--why` tells of each what ran in it. On a busy
 * machine that tells of the machine: the tasks of the page's thread are told in their own time too.
 */
import type { Page } from 'playwright-core';
import { closeApp, installApp, launchApp } from './browser.ts';
import buildApp from './build-app.ts';
import { tasksDuring } from './long-tasks.ts';
import { Owner, setClock, tuesdayMorning } from './owner.ts';
import { optionIn } from './run-e2e.ts';
import { StaticServer } from './serve.ts';

type Frame = {
  readonly duration: number;
  /** Of it, from the beginning of what is drawn: frame callbacks, styles, layout. */
  readonly drawing: number;
  readonly layout: number;
  readonly scripts: readonly string[];
};
type Recorded = { readonly frames: number; readonly long: readonly Frame[] };
type Row = Recorded & { readonly move: string; readonly tasks: readonly number[] };

const slowdown = 4;
/** Help is made ready behind the card by then. */
const readyMs = 6000;

export async function main(args: readonly string[]): Promise<void> {
  if (!args.includes('--built')) buildApp();
  const runs = Number(optionIn(args, '--runs') ?? 5);
  const server = await StaticServer.start();
  const rows: Row[] = [];
  for (let run = 0; run < runs; run += 1) rows.push(...(await oneRun(server.url)));
  await server.stop();
  const moves = [...new Set(rows.map(({ move }) => move))];
  console.log(
    '| move | runs | frames drawn | longer than 50 ms | worst | longest task, in its own time |',
  );
  console.log('|---|---|---|---|---|---|');
  const table = moves.map((move) => {
    const of = rows.filter((row) => row.move === move);
    const long = of.flatMap((row) => row.long);
    const worst = Math.round(Math.max(0, ...long.map(({ duration }) => duration)));
    const frames = of.reduce((sum, row) => sum + row.frames, 0);
    const tasks = of.flatMap((row) => row.tasks).sort((a, b) => b - a);
    const task = Math.round(tasks[0] ?? 0);
    const longTasks = tasks.filter((ms) => ms > 50).length;
    console.log(
      `| ${move} | ${of.length} | ${frames} | ${long.length} | ${worst} ms | ${task} ms, ${longTasks} over 50 |`,
    );
    return { move, runs: of.length, frames, long: long.length, worst, task, longTasks };
  });
  if (args.includes('--why'))
    for (const { move, long } of rows) for (const one of long) tell(move, one);
  console.log(JSON.stringify({ slowdown, table }));
}

function tell(move: string, { duration, drawing, layout, scripts }: Frame): void {
  const [all, drawn, laid] = [duration, drawing, layout].map(Math.round);
  console.log(`${move}: ${all} ms, drawing ${drawn}, layout ${laid}: ${scripts.join('; ')}`);
}

async function oneRun(baseURL: string): Promise<readonly Row[]> {
  const app = await launchApp({ baseURL });
  const { page } = app;
  const owner = new Owner(page);
  await setClock(page, tuesdayMorning);
  await installApp(page);
  const names = ['Tom Okafor', 'Ana Berg', 'Zoe Lind', 'Mia Holm', 'Jon Dahl', 'Eva Nord'];
  await owner.add(...names.map((name) => `ring ${name} about the boiler`));
  await owner.chooseGap('1 hour');
  const session = await app.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const rows: Row[] = [];
  await owner.start();
  const take = async (move: string, make: () => Promise<unknown>) => {
    await page.evaluate(record);
    const tasks = await tasksDuring(session, async () => void (await make()));
    rows.push({ move, tasks, ...(await page.evaluate(recorded)) });
  };
  await take('Help made ready while a card stands', () => page.waitForTimeout(readyMs));
  // Once each before it counts, so that all code is there.
  const moves = movesOf(page, owner);
  for (const [, make] of moves) {
    await haveCard(page, owner);
    await make();
  }
  for (const [move, make] of moves) {
    await haveCard(page, owner);
    await take(move, async () => {
      await make();
      await page.waitForTimeout(600);
    });
  }
  await closeApp(app);
  return rows;
}

/** Where a round has ended the next one is dealt. */
async function haveCard(page: Page, owner: Owner): Promise<void> {
  const toNow = owner.button('Back to Now');
  await owner.card().or(toNow).first().waitFor();
  // What flew off has landed.
  await page.waitForTimeout(600);
  if (!(await toNow.isVisible())) return;
  await toNow.click();
  await owner.chooseGap('1 hour');
  await owner.start();
  await page.waitForTimeout(600);
}

function movesOf(page: Page, owner: Owner): readonly (readonly [string, () => Promise<void>])[] {
  const title = () => owner.card().getByRole('heading').innerText();
  const isGone = async (before: string) => {
    await page.waitForFunction(
      (text) => document.querySelector('main article h1')?.textContent !== text,
      before,
    );
  };
  return [
    [
      'a card thrown to the right',
      async () => {
        const before = await title();
        const box = await owner.card().boundingBox();
        if (!box) throw new Error('no card is in front');
        await page.mouse.move(box.x + 120, box.y + 90);
        await page.mouse.down();
        for (let step = 1; step <= 12; step += 1) {
          await page.mouse.move(box.x + 120 + 18 * step, box.y + 92);
          await page.waitForTimeout(16);
        }
        await page.mouse.up();
        await isGone(before);
      },
    ],
    [
      'Done tapped',
      async () => {
        const before = await title();
        await owner.button('Done').click();
        await isGone(before);
      },
    ],
    [
      'the page turned to the playbook and back',
      async () => {
        await owner.card().getByRole('link', { name: 'How to' }).click();
        await page.waitForURL(/\/help\//);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.goBack();
        await owner.button('Done').waitFor();
      },
    ],
  ];
}

/** As of the Long Animation Frames API. */
type LongFrame = PerformanceEntry & {
  readonly renderStart: number;
  readonly styleAndLayoutStart: number;
  readonly scripts: readonly {
    readonly invoker: string;
    readonly sourceFunctionName: string;
    readonly duration: number;
  }[];
};
type Recording = { frames: number; long: Frame[]; stop: () => void };

function record(): void {
  const recording: Recording = { frames: 0, long: [], stop: () => undefined };
  let isOn = true;
  const count = () => {
    recording.frames += 1;
    if (isOn) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const keep = (entries: readonly PerformanceEntry[]) => {
    for (const entry of entries) {
      const { duration, startTime } = entry;
      const end = startTime + duration;
      const { renderStart, styleAndLayoutStart, scripts } = entry as LongFrame;
      recording.long.push({
        duration,
        drawing: renderStart > 0 ? end - renderStart : 0,
        layout: styleAndLayoutStart > 0 ? end - styleAndLayoutStart : 0,
        scripts: scripts.map(
          (one) => `${one.invoker} ${one.sourceFunctionName} ${Math.round(one.duration)} ms`,
        ),
      });
    }
  };
  const watch = new PerformanceObserver((list) => keep(list.getEntries()));
  watch.observe({ type: 'long-animation-frame' });
  recording.stop = () => {
    isOn = false;
    keep(watch.takeRecords());
    watch.disconnect();
  };
  Object.assign(globalThis, { recording });
}

function recorded(): Recorded {
  const { recording } = globalThis as unknown as { recording: Recording };
  recording.stop();
  return { frames: recording.frames, long: recording.long };
}
