/**
 * The browser is killed right after the screen has confirmed a move; started
 * again, the move must be there. KILLS sets how many (20, or 200 in the long run),
 * KILL_SEED the order of moves. A fifth as many hit each of what takes a while (kills/).
 */
import './kills/in-the-middle.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  closeApp,
  installApp,
  killHard,
  launchApp,
  type RunningApp,
  relaunch,
} from '../support/browser.ts';
import { Owner } from '../support/owner.ts';
import { random } from '../support/random.ts';
import { StaticServer } from '../support/serve.ts';
import { type StoredRow, storedRows } from '../support/stored.ts';

const kills = Number(process.env['KILLS'] ?? 20);
const seed = Number(process.env['KILL_SEED'] ?? 1);

let server: StaticServer;
let app: RunningApp;

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  await installApp(app.page);
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
});

/** What must be true of the stored tasks once the move was confirmed. */
type Expected = {
  readonly title: string;
  readonly holds: (task: StoredRow | undefined) => boolean;
};
type Move = (owner: Owner, n: number) => Promise<Expected>;

const moves: readonly Move[] = [
  async (owner, n) => {
    const title = `order part number P${n}`;
    await owner.add(title);
    return { title, holds: (task) => task !== undefined };
  },
  async (owner) => {
    const title = await front(owner);
    await owner.tap(owner.button('Done'));
    await owner.toast().getByText('Done:').waitFor();
    return { title, holds: (task) => statusOf(task) === 'done' };
  },
  async (owner) => {
    const title = await front(owner);
    await owner.tap(owner.button('Later'));
    await owner.tap(
      owner.page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Tonight|Tomorrow|In two hours|This morning)/ })
        .first(),
    );
    await owner
      .toast()
      .getByText(/^Back /)
      .waitFor();
    return {
      title,
      holds: (task) => (task?.['when'] as { notBefore?: string } | undefined)?.notBefore != null,
    };
  },
  async (owner) => {
    const title = await front(owner);
    await owner.tap(owner.button('More'));
    await owner.tap(owner.page.getByRole('dialog').getByRole('button', { name: 'Let it go' }));
    await owner.toast().getByText('Let go:').waitFor();
    return { title, holds: (task) => statusOf(task) === 'let-go' };
  },
  async (owner) => {
    const title = await front(owner);
    await owner.tap(owner.button('Skip'));
    // Skipped often enough, it asks first.
    const anyway = owner.button('Just skip it');
    await owner.toast().getByText('Skipped:').or(anyway).first().waitFor();
    if (await anyway.isVisible()) await anyway.click();
    await owner.toast().getByText(`Skipped: ${title}`).waitFor();
    return { title, holds: (task) => Number(task?.['skips']) > 0 };
  },
  async (owner) => {
    const title = await front(owner);
    await owner.tap(owner.button('Done'));
    await owner.toast().getByText(`Done: ${title}`).waitFor();
    await owner.tap(owner.toast().getByRole('button', { name: 'Undo' }));
    await owner.toast().getByText(`Back again: ${title}`).waitFor();
    return { title, holds: (task) => statusOf(task) === 'open' };
  },
];

test(`${kills} kills right after the confirmation (seed ${seed}): 0 moves lost`, {
  timeout: kills * 15_000 + 60_000,
}, async () => {
  const next = random(seed);
  const owner = new Owner(app.page);
  await owner.add(...Array.from({ length: kills + 4 }, (_, i) => `order spare S${i}`));
  const lost: string[] = [];
  for (let n = 0; n < kills; n++) {
    const move = moves[Math.floor(next() * moves.length)] as Move;
    const { title, holds } = await move(new Owner(app.page), n);
    await killHard(app);
    app = await relaunch(app);
    await app.page.goto('/');
    await app.page.getByRole('main').waitFor();
    const task = (await storedRows(app.page, 'task')).find((one) => one['title'] === title);
    if (!holds(task)) lost.push(`kill ${n}: ${title} ${JSON.stringify(task)}`);
  }
  expect(lost).toEqual([]);
});

/** Brings a card to the front, wherever the app opened, and says which. */
async function front(owner: Owner): Promise<string> {
  const { page } = owner;
  const end = owner.button('Back to Now');
  const start = owner.button(/^Start/);
  await owner.button('Done').or(end).or(start).first().waitFor();
  if (await end.isVisible()) await end.click();
  if (!(await owner.button('Done').isVisible())) {
    await page.getByRole('radio', { name: '30 minutes' }).click();
    await owner.start();
  }
  return await owner.card().getByRole('heading').innerText();
}

function statusOf(task: StoredRow | undefined): string | undefined {
  return (task?.['status'] as { readonly is: string } | undefined)?.is;
}
