/** The first visit: from nothing to the first card done, with nothing asked. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { Owner, setClock, tuesdayMorning } from '../support/owner.ts';
import { StaticServer } from '../support/serve.ts';

let server: StaticServer;
let app: RunningApp;

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  await app.context.addInitScript(countPermissionQuestions);
  await setClock(app.page, tuesdayMorning);
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
});

test('one typed line, at most six taps, no question, few words', async () => {
  const owner = new Owner(app.page);
  await installApp(app.page);
  const heading = app.page.getByRole('heading', { level: 1 });
  await heading.waitFor();
  const words = (await app.page.getByRole('main').innerText()).match(/[\p{L}\d:]+/gu) ?? [];
  expect(words.length).toBeLessThanOrEqual(40);

  const started = Date.now();
  await owner.add('ring Mrs Berg about the boiler');
  await owner.start();
  expect(await owner.card().getByRole('heading').innerText()).toBe(
    'ring Mrs Berg about the boiler',
  );
  await owner.tap(owner.button('Done'));
  await owner.toast().getByText('Done: ring Mrs Berg about the boiler').waitFor();

  expect(owner.taps).toBeLessThanOrEqual(6);
  expect(Date.now() - started).toBeLessThan(60_000);
  expect(await app.page.evaluate(() => (globalThis as unknown as { asked: number }).asked)).toBe(0);
});

test('the whole visit asked nobody but its own server', () => {
  expect(server.seen.length).toBeGreaterThan(0);
});

/** Runs in the page: every way a site can raise a permission question is counted. */
function countPermissionQuestions(): void {
  const counter = globalThis as unknown as { asked: number };
  counter.asked = 0;
  const count = (owner: object | undefined, name: string) => {
    if (!owner || !(name in owner)) return;
    const real = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, (...args: unknown[]) => {
      counter.asked += 1;
      return real.apply(owner, args);
    });
  };
  count(globalThis.Notification, 'requestPermission');
  count(navigator.mediaDevices, 'getUserMedia');
  count(navigator.geolocation, 'getCurrentPosition');
  count(navigator.clipboard, 'readText');
}
