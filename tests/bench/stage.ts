/** Everything that is measured, installed and filled: the app with nothing and with much in it, and the floor. */
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { StaticServer } from '../support/serve.ts';
import type { Built } from './build.ts';
import { fillFloor, importTasks, isTidied, type Seeded } from './seed.ts';
import { live, open, type Subject, started } from './subject.ts';

export type Stage = {
  readonly none: Subject;
  readonly many: Subject;
  readonly floor: { readonly empty: Subject; readonly raw: Subject; readonly dexie: Subject };
  readonly seeded: Seeded;
  /** The app's server, which is down except when somebody starts it. */
  readonly server: StaticServer;
  readonly close: () => Promise<void>;
};

export const firstMinute = {
  has: ['h1', 'input[type=radio]', '.first .button.main'],
} as const;
export const handOnTheTable = {
  has: ['h1', 'input[type=radio]', '.deck article', '.button.main:not([hidden])'],
} as const;

/** Ends with both servers stopped: what opens from here on opens without a network. */
export async function setStage(built: Built): Promise<Stage> {
  const server = await StaticServer.start({ root: built.app });
  const floorServer = await StaticServer.start({ root: built.floor });
  const noneApp = await launchApp({ baseURL: server.url });
  const manyApp = await launchApp({ baseURL: server.url });
  const floorApp = await launchApp({ baseURL: floorServer.url });
  const none = { id: 'none', what: 'Now, no tasks', app: noneApp, path: '/', first: firstMinute };
  const many = {
    id: 'many',
    what: 'Now, 10,000 tasks',
    app: manyApp,
    path: '/',
    first: handOnTheTable,
  };
  for (const { page } of [noneApp, manyApp]) await installApp(page);
  const seeded = await seed({ ...many, first: firstMinute });
  const floor = floorSubjects(floorApp);
  await installFloor(floorApp, seeded, Object.values(floor));
  await server.stop();
  await floorServer.stop();
  // Nothing of any of them stays open: a start finds its database closed, as on a phone.
  for (const { page } of [noneApp, manyApp, floorApp]) await page.goto('about:blank');
  const close = async () => {
    for (const app of [noneApp, manyApp, floorApp]) await closeApp(app);
  };
  return { none, many, floor, seeded, server, close };
}

async function seed(subject: Subject): Promise<Seeded> {
  const { page } = await open(subject);
  await live(page);
  const seeded = await importTasks(page);
  await page.close();
  // As an owner would leave it: the next start looks after what the import left in the browser's log.
  const next = await open({ ...subject, first: handOnTheTable });
  await isTidied(next.page);
  await next.page.close();
  return seeded;
}

function floorSubjects(app: RunningApp): Stage['floor'] {
  const first = { has: ['h1', 'li'] };
  return {
    empty: {
      id: 'empty',
      what: 'a heading alone',
      app,
      path: '/empty/index.html',
      first: { has: ['h1'] },
    },
    raw: {
      id: 'raw',
      what: 'limit: raw IndexedDB, 50 of 10,000',
      app,
      path: '/raw/index.html',
      first,
    },
    dexie: {
      id: 'dexie',
      what: 'Preact + Dexie, 50 of 10,000',
      app,
      path: '/dexie/index.html',
      first,
    },
  };
}

async function installFloor(
  app: RunningApp,
  { rows }: Seeded,
  subjects: readonly Subject[],
): Promise<void> {
  await installApp(app.page, '/raw/index.html');
  await fillFloor(app.page, rows);
  for (const subject of subjects) {
    const { page } = await open(subject);
    await started(page);
    await page.close();
  }
}
