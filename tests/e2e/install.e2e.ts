/** Onto the home screen: the steps of this browser, what the browser offers, and files opened with the app once it is there. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { asIphone } from '../support/kept.ts';
import { StaticServer } from '../support/serve.ts';

let server: StaticServer;
let app: RunningApp;

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  await installApp(app.page);
  await server.stop();
});

afterAll(async () => {
  await closeApp(app);
});

test('Settings leads to the steps of this browser, with no network; all others are a tap away', async () => {
  const { page } = app;
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Show me how' }).click();
  await page.getByRole('heading', { level: 1, name: 'On your home screen' }).waitFor();
  await page.getByRole('heading', { name: 'Computer, Chrome or Edge' }).waitFor();
  await page.getByText('On another phone or computer').click();
  await page.getByText('Scroll down and choose Add to Home Screen.').waitFor();
  expect(await page.getByRole('heading', { level: 2 }).count()).toBe(7);
});

test('what the browser offers waits for the tap of the owner, and holds for one', async () => {
  const page = await app.context.newPage();
  // This browser makes offers of its own, when it likes.
  await page.addInitScript(() => {
    const own = (event: Event) => event.isTrusted && event.stopImmediatePropagation();
    addEventListener('beforeinstallprompt', own, true);
  });
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Show me how' }).waitFor();
  await page.evaluate(() => {
    const asked = () => {
      document.documentElement.dataset['asked'] = '1';
      return Promise.resolve({ outcome: 'dismissed' });
    };
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    dispatchEvent(Object.assign(offer, { prompt: asked }));
    document.documentElement.dataset['shownByItself'] = String(!offer.defaultPrevented);
  });
  const seen = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
  await page.getByRole('link', { name: 'Show me how' }).click();
  const button = page.getByRole('button', { name: 'Install Stopgap' });
  await button.waitFor();
  expect(await seen()).toMatchObject({ shownByItself: 'false' });
  expect((await seen())['asked']).toBeUndefined();
  await button.click();
  await button.waitFor({ state: 'detached' });
  expect(await seen()).toMatchObject({ asked: '1' });
  await page.close();
});

test('an iPhone is shown its own steps, and has a picture to start with, drawn for its screen', async () => {
  const tab = await app.context.newPage();
  await asIphone(tab, false);
  await tab.goto('/install');
  await tab.getByRole('heading', { name: 'iPhone and iPad' }).first().waitFor();
  await tab.getByText('Tap Share, the square with an arrow up.').first().waitFor();
  const splash = tab.locator('link[rel=apple-touch-startup-image]');
  await expect.poll(() => splash.count(), { timeout: 15_000 }).toBe(4);
  const sizes = await splash.evaluateAll((links) =>
    Promise.all(
      links.map(async (link) => {
        const image = document.createElement('img');
        image.src = (link as HTMLLinkElement).href;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }),
    ),
  );
  const [width, height] = await tab.evaluate(() => [
    screen.width * devicePixelRatio,
    screen.height * devicePixelRatio,
  ]);
  expect(new Set(sizes)).toEqual(new Set([`${width}x${height}`, `${height}x${width}`]));
  await tab.close();
});

const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Siobhán Silva\nTEL:07700 900456\nEND:VCARD\n';
const event =
  'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1@example.com\nDTSTART:20301124T100000Z\nDTEND:20301124T110000Z\nSUMMARY:Boiler at Silva\nEND:VEVENT\nEND:VCALENDAR\n';

test.each([
  { name: 'people.vcf', text: card, counts: /1 customer/ },
  { name: 'week.ics', text: event, counts: /1 visit/ },
  { name: 'tasks.csv', text: 'Task,Due\nOrder flux,2030-11-24\n', counts: /1 task/ },
])('opened with the app, $name is looked at for import', async ({ name, text, counts }) => {
  const page = await openWith(name, text);
  await page.getByRole('dialog', { name: 'Import' }).getByText(counts).first().waitFor();
  await page.close();
});

test('opened with the app, a backup is looked at for restoring', async () => {
  const page = await openWith('mine.stopgap', 'not one at all');
  await page.getByRole('dialog', { name: 'Restore a backup' }).getByRole('alert').waitFor();
  await page.close();
});

test('the manifest sends to the app what it reads, and no more', async () => {
  const session = await app.context.newCDPSession(app.page);
  const { data, errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { file_handlers: handlers } = JSON.parse(data ?? '{}') as {
    readonly file_handlers: readonly { readonly accept: { readonly [type: string]: string[] } }[];
  };
  const endings = handlers.flatMap(({ accept }) => Object.values(accept).flat());
  expect(endings.sort()).toEqual(['.csv', '.ics', '.stopgap', '.vcard', '.vcf']);
});

/** As the system hands a file over: a handle, queued until the page asks. The handle is a real one. */
async function openWith(name: string, text: string): Promise<Page> {
  const page = await app.context.newPage();
  await page.addInitScript(
    ([called, words]) => {
      const handle = async () => {
        const folder = await navigator.storage.getDirectory();
        const file = await folder.getFileHandle(called, { create: true });
        const writing = await file.createWritable();
        await writing.write(words);
        await writing.close();
        return file;
      };
      const setConsumer = (consume: (launch: object) => void) =>
        void handle().then((file) => consume({ files: [file] }));
      Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
    },
    [name, text] as const,
  );
  await page.goto('/?open=file');
  return page;
}
