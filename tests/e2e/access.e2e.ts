/** Every screen, light and dark, is clean by axe. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { expectClean } from '../support/expect-clean.ts';
import { Owner, setClock, tuesdayMorning } from '../support/owner.ts';
import { smallAndLarge, walkSafeSheets } from '../support/safe-sheets.ts';
import { StaticServer } from '../support/serve.ts';
import { stickingOut } from '../support/sticking-out.ts';

const paths = [
  '/',
  '/round',
  '/all',
  '/customers',
  '/visits',
  '/day/2026-11-24',
  '/at-stake',
  '/help',
  '/settings',
] as const;

describe.each([{ dark: false }, { dark: true }])('dark: $dark', ({ dark }) => {
  let server: StaticServer;
  let app: RunningApp;

  beforeAll(async () => {
    server = await StaticServer.start();
    // The page's policy lets no other script in; the checker is let past it here only.
    app = await launchApp({ baseURL: server.url, dark, context: { bypassCSP: true } });
    await setClock(app.page, tuesdayMorning);
    await installApp(app.page);
    await expectClean(app, 'first minute');
    await new Owner(app.page).add('ring Ana by friday', 'invoice Tom £310', 'VAT', 'quote for Zen');
  });

  afterAll(async () => {
    await closeApp(app);
    await server.stop();
  });

  test.each(paths)('%s', async (path) => {
    await app.page.goto(path);
    await app.page.getByRole('main').getByRole('heading').first().waitFor();
    await expectClean(app, path);
  });

  test('a card, its sheets, the end', async () => {
    await app.page.goto('/');
    const owner = new Owner(app.page);
    await owner.start();
    await expectClean(app, 'card');
    await owner.tap(owner.button('Later'));
    await expectClean(app, 'later');
    await app.page.keyboard.press('Escape');
    await expect.poll(() => focused(app)).toBe('Later');
    await owner.tap(owner.button('More'));
    await expectClean(app, 'more');
    await app.page.keyboard.press('Escape');
    await expect.poll(() => focused(app)).toBe('More');
    while (!(await owner.button('Back to Now').isVisible())) {
      const before = await app.page.getByRole('main').innerText();
      await owner.tap(owner.button('Done'));
      await expect.poll(() => app.page.getByRole('main').innerText()).not.toBe(before);
    }
    await expectClean(app, 'end');
  });

  test('back after forty days, and sorting', async () => {
    await app.page.goto('/');
    const owner = new Owner(app.page);
    await owner.add('call Tom £90', 'order flux', 'pick up the sander fri', 'sort the van thu');
    await app.page.clock.setFixedTime(new Date('2027-01-03T21:40:00'));
    await app.page.goto('/');
    await owner.button('Sort the other ones').waitFor();
    await expectClean(app, 'catch up');
    await owner.tap(owner.button('Sort the other ones'));
    await owner.button('Let go').waitFor();
    await expectClean(app, 'sorting');
    await app.page.clock.setFixedTime(tuesdayMorning);
  });

  test('what keeps the data; nothing of it sticks out at 320 px with letters twice as large', {
    timeout: 180_000,
  }, async () => {
    await walkSafeSheets(app, async (name, page = app.page) => {
      await expectClean({ ...app, page }, name);
      await smallAndLarge(page, true);
      expect(await page.evaluate(stickingOut), name).toEqual([]);
      await smallAndLarge(page, false);
    });
  });

  test('Add, with chips', async () => {
    await app.page.goto('/?add=1');
    const field = app.page.getByRole('textbox', { name: 'What needs doing?' });
    await field.fill('ring Ana friday 4pm £120');
    await app.page
      .getByRole('button', { name: /^Remove/ })
      .first()
      .waitFor();
    await expectClean(app, 'add');
  });

  test('a task and a customer', async () => {
    await app.page.goto('/all');
    await app.page
      .getByRole('main')
      .getByRole('link', { name: /ring Ana|invoice|VAT|quote/ })
      .first()
      .click();
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    await expectClean(app, 'task');
  });
});

describe('what is to be tapped next is whole and above the navigation', () => {
  let server: StaticServer;
  let app: RunningApp;
  let owner: Owner;

  beforeAll(async () => {
    server = await StaticServer.start();
    app = await launchApp({ baseURL: server.url });
    await setClock(app.page, tuesdayMorning);
    await installApp(app.page);
    owner = new Owner(app.page);
    await owner.add(
      `call Tom Okafor 020 7946 0018 about ${'the sockets behind the counter '.repeat(4)}`,
    );
  });

  afterAll(async () => {
    await closeApp(app);
    await server.stop();
  });

  test('on a full card, and on one that is written', async () => {
    await owner.start();
    await owner.tap(owner.button('More'));
    await owner.tap(owner.button('Add a note'));
    await app.page
      .getByRole('dialog')
      .getByRole('textbox')
      .fill('He rings from the van. '.repeat(12));
    await owner.tap(app.page.getByRole('dialog').getByRole('button', { name: 'Save' }));
    await expectInSight(app, ['Later', 'Skip', 'More', 'Done']);
    await owner.tap(owner.button('Leave'));
    await owner.button(/^Start/).waitFor();
    await app.page.clock.setFixedTime(new Date('2026-11-24T21:40:00'));
    await app.page.goto('/');
    await owner.start();
    await app.page.getByRole('main').getByRole('textbox').waitFor();
    await expectInSight(app, ['Later', 'Skip', 'More', 'Done']);
    await owner.tap(owner.button('Send anyway'));
    await expectInSight(app, ['Later', 'Skip', 'More', 'Done']);
    await owner.tap(owner.button('Leave'));
  });

  test('back after forty days', async () => {
    await owner.add('call Ana £90', 'invoice Zen £867', 'order flux', 'sort the van thu', 'VAT');
    await app.page.clock.setFixedTime(new Date('2027-01-03T21:40:00'));
    await app.page.goto('/');
    await owner.button(/^Do the/).waitFor();
    await expectInSight(app, [/^Do the/]);
    await owner.tap(owner.button(/^Do the/));
    // The second of two quick taps is not counted.
    await app.page.getByText('Card 1 of').waitFor();
    await owner.button('Skip').dblclick({ delay: 10 });
    await app.page.getByText('Card 2 of').waitFor();
    await app.page.waitForTimeout(400);
    expect(await app.page.getByText('Card 2 of').count()).toBe(1);
  });
});

/** Where the keyboard is. */
async function focused(app: RunningApp): Promise<string> {
  return await app.page.evaluate(() => document.activeElement?.textContent ?? '');
}

const sizes = [
  { width: 390, height: 844, text: '100%' },
  { width: 390, height: 844, text: '200%' },
  { width: 360, height: 640, text: '100%' },
  { width: 360, height: 640, text: '200%' },
] as const;

/** Without scrolling, nothing over it: a tap on any corner of it is a tap on it. */
async function expectInSight(app: RunningApp, names: readonly (string | RegExp)[]): Promise<void> {
  const { page } = app;
  for (const { width, height, text } of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
      scrollTo(0, 0);
    }, text);
    for (const name of names) {
      const button = page.getByRole('main').getByRole('button', { name, exact: true });
      await expect
        .poll(() => button.evaluate(cornersHit), { message: `${name} ${width} ${text}` })
        .toBe(4);
    }
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  await page.setViewportSize({ width: 390, height: 844 });
}

function cornersHit(button: Element): number {
  const inset = 12;
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const nav = document.querySelector('nav')?.getBoundingClientRect().top ?? 0;
  if (top < 0 || bottom > nav) return 0;
  return [left + inset, right - inset]
    .flatMap((x) => [top + inset, bottom - inset].map((y) => document.elementFromPoint(x, y)))
    .filter((hit) => hit !== null && button.contains(hit)).length;
}
