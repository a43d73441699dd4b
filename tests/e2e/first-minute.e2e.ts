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
  expect(await asked('persist')).toBe(0);
  await owner.add('ring Mrs Berg about the boiler');
  // With the first real data the browser is asked, silently, to keep it.
  await expect.poll(() => asked('persist')).toBe(1);
  await owner.start();
  expect(await owner.card().getByRole('heading').innerText()).toBe(
    'ring Mrs Berg about the boiler',
  );
  await owner.tap(owner.button('Done'));
  await owner.toast().getByText('Done: ring Mrs Berg about the boiler').waitFor();

  expect(owner.taps).toBeLessThanOrEqual(6);
  expect(Date.now() - started).toBeLessThan(60_000);
  expect(await asked('questions')).toBe(0);
});

type Asked = { questions: number; persist: number };

async function asked(what: keyof Asked): Promise<number> {
  const counts = await app.page.evaluate(() => (globalThis as unknown as { asked: Asked }).asked);
  return counts[what];
}

/** Runs in the page: every way a site can raise a permission question is counted. */
function countPermissionQuestions(): void {
  const asked: Asked = { questions: 0, persist: 0 };
  Object.assign(globalThis, { asked });
  const count = (owner: object | undefined, name: string, what: keyof Asked) => {
    if (!owner || !(name in owner)) return;
    const real = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, (...args: unknown[]) => {
      asked[what] += 1;
      return real.apply(owner, args);
    });
  };
  count(globalThis.Notification, 'requestPermission', 'questions');
  count(navigator.mediaDevices, 'getUserMedia', 'questions');
  count(navigator.geolocation, 'getCurrentPosition', 'questions');
  count(navigator.clipboard, 'readText', 'questions');
  count(navigator.storage, 'persist', 'persist');
}
