/** The very first visit and a walk through all screens: what is asked for, when, and of whom. */
import type { Request } from 'playwright-core';
import { closeApp, installApp, launchApp } from '../support/browser.ts';
import { StaticServer } from '../support/serve.ts';
import type { Built } from './build.ts';
import { criticalPath, kbOf } from './bytes.ts';
import { atMost, type Row, type Section, single } from './figure.ts';

const screens = ['/all', '/customers', '/visits', '/at-stake', '/help', '/settings', '/round'];

export async function measureVisit(built: Built): Promise<Section> {
  const server = await StaticServer.start({ root: built.app, gzip: true });
  const app = await launchApp({ baseURL: server.url });
  const asked: Request[] = [];
  app.context.on('request', (request) => asked.push(request));
  await installApp(app.page);
  await app.page.waitForLoadState('networkidle');
  const atFirst = [...asked];
  for (const screen of screens) {
    await app.page.goto(screen);
    await app.page.getByRole('main').waitFor();
  }
  await app.page.waitForLoadState('networkidle');
  await closeApp(app);
  await server.stop();

  const own = (request: Request) => new URL(request.url()).origin === server.url;
  const pathOf = (request: Request) =>
    new URL(request.url()).pathname.replace(/^\/$/, '/index.html');
  const needed = new Set(criticalPath(built.app));
  const byPage = atFirst.filter((request) => own(request) && request.serviceWorker() === null);
  const after = byPage.map(pathOf).filter((url) => !needed.has(url));
  const others = single(asked.filter((request) => !own(request)).length);
  return {
    id: 'visit',
    title: 'First visit',
    rows: [
      count('before', 'requests before the first screen', needed.size),
      count('after', 'requests of the page after it', after.length),
      {
        id: 'after-kb',
        what: 'those after it: the database, the next taps',
        unit: 'kB',
        value: single(kbOf(built.app, after)),
      },
      count('worker', 'requests of the worker, to keep it all', atFirst.length - byPage.length),
      {
        ...count('others', `to anybody else, on ${screens.length + 1} screens`, 0),
        value: others,
        goal: atMost({ 1: 0 }, others, ''),
      },
    ],
    notes: [`after it: ${after.join(' · ')}`],
  };
}

function count(id: string, what: string, value: number): Row {
  return { id, what, unit: '', value: single(value) };
}
