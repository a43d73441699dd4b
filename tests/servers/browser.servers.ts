/** The remotes in a real page of a real browser, over real servers on another origin: CORS decides here. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WebdavPlace } from '../../src/sync/webdav.ts';
import { nginxCorsRule } from '../../src/text/en-sync.ts';
import { bundled, openPage, type RealPage } from './real-page.ts';
import { type RealWebdav, startPlainNginx, startWebdav } from './webdav-servers.ts';

let real: RealPage;
beforeAll(async () => {
  real = await openPage();
});
afterAll(() => real?.stop());

const allWork = {
  ...{ list: 'works', write: 'works', read: 'works', overwrite: 'works' },
  ...{ size: 'works', part: 'works', remove: 'works' },
};
const wholeTrip = [...['ok', 'ok', 'ok', 'size 40000', '40000 bytes', 'missing', '2 listed', 'ok']];

const starts = {
  nginx: (origin: string) => startWebdav('nginx', origin),
  apache: (origin: string) => startWebdav('apache', origin),
  'rclone behind caddy': (origin: string) => startWebdav('rclone', origin),
  'nginx with the lines to copy': (origin: string) => startPlainNginx(nginxCorsRule(origin)),
} as const;

describe.each(Object.entries(starts))('%s', (_, start) => {
  let server: RealWebdav;
  beforeAll(async () => {
    server = await start(real.origin);
  });
  afterAll(() => server?.stop());
  const place = () => ({
    ...{ base: server.base, root: 'v1/w' },
    ...{ user: server.user, password: server.password },
  });

  test('a whole cycle of calls', async () => {
    const said = await real.page.evaluate((at) => window.remotes.roundTrip(at), place());
    expect(said).toEqual(wholeTrip);
  });

  test('a whole cycle of calls in a worker, which has no document', async () => {
    const task = 'onmessage = async ({ data }) => postMessage(await remotes.roundTrip(data));';
    const code = `${await bundled()}\n${task}`;
    const ask = (given: { readonly code: string; readonly at: WebdavPlace }) =>
      new Promise<unknown>((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([given.code])));
        worker.addEventListener('message', (event) => resolve(event.data));
        worker.addEventListener('error', (event) => reject(new Error(event.message)));
        worker.postMessage(given.at);
      });
    expect(await real.page.evaluate(ask, { code, at: place() })).toEqual(wholeTrip);
  });

  test('the probe finds that everything works', async () => {
    const report = await real.page.evaluate((at) => window.remotes.probeWebdav(at), place());
    expect(report).toMatchObject({ trouble: null, findings: allWork });
    expect(Math.abs(report.skewMs ?? Number.NaN)).toBeLessThan(3000);
  });

  test('a wrong password is told, and no prompt opens', async () => {
    const wrong = { ...place(), password: 'guess' };
    const report = await real.page.evaluate((at) => window.remotes.probeWebdav(at), wrong);
    expect(report.trouble).toBe('denied');
  });

  test('a folder that is not there is told', async () => {
    const wrong = { ...place(), base: `${server.base}nobody/` };
    const report = await real.page.evaluate((at) => window.remotes.probeWebdav(at), wrong);
    expect(report.trouble).toBe('no-folder');
  });
});

test('a server without the lines is told from one that is not there', async () => {
  const server = await startPlainNginx('');
  const place = { base: server.base, root: 'v1/w', user: server.user, password: server.password };
  const troubles = async () =>
    (await real.page.evaluate((at) => window.remotes.probeWebdav(at), place)).trouble;
  try {
    expect(await troubles()).toBe('browsers-forbidden');
  } finally {
    await server.stop();
  }
  expect(await troubles()).toBe('no-answer');
});

test('a folder of the device', async () => {
  const report = await real.page.evaluate(() => window.remotes.probeFolder());
  expect(report).toMatchObject({ trouble: null, findings: { ...allWork, part: 'untried' } });
});
