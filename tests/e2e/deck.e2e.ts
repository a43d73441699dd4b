/** The deck under a finger, and by keys. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { Owner, setClock, tuesdayMorning } from '../support/owner.ts';
import { StaticServer } from '../support/serve.ts';

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
    'order flux',
    'order elbows',
    'order tape',
    'pick up the sander',
    'clean the van',
  );
  await owner.chooseGap('1 hour');
  await owner.start();
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
});

const title = () => owner.card().getByRole('heading').innerText();
const movesOf = () => owner.card().evaluate((card) => (card as HTMLElement).style.transform);

/** A finger that goes `dx` in `steps` moves and is lifted; a short one is thrown. */
async function pull(dx: number, { steps = 12, rest = 0, lift = true } = {}): Promise<void> {
  const box = await owner.card().boundingBox();
  if (!box) throw new Error('no card is in front');
  const [x, y] = [box.x + box.width / 2, box.y + 90];
  const { mouse } = app.page;
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + dx, y + 2, { steps });
  if (rest > 0) await app.page.waitForTimeout(rest);
  if (lift) await mouse.up();
}

describe('the card in front', () => {
  test('springs back when it was hardly moved, or drawn back', async () => {
    const before = await title();
    await pull(60, { rest: 120 });
    await expect.poll(movesOf).toBe('');
    await pull(200, { lift: false });
    const box = await owner.card().boundingBox();
    await app.page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 90, { steps: 6 });
    await app.page.mouse.up();
    await expect.poll(movesOf).toBe('');
    expect(await title()).toBe(before);
  });

  test('thrown to the right is done; the next one is there under it while it moves', async () => {
    const before = await title();
    await pull(180, { rest: 100, lift: false });
    const under = app.page.locator('.deck > .under h2');
    expect(await under.count()).toBe(1);
    const next = await under.innerText();
    await app.page.mouse.up();
    await owner.toast().getByText(`Done: ${before}`).waitFor();
    await expect.poll(title).toBe(next);
    // What flew off leaves nothing lying about, and the page is no wider for it.
    await expect.poll(() => app.page.locator('.deck > .leaving').count()).toBe(0);
    const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await app.page.evaluate(wide)).toBe(0);
  });

  test('thrown to the left asks when, stays until it is said, and goes', async () => {
    const before = await title();
    await pull(-180, { rest: 100 });
    const sheet = app.page.getByRole('dialog');
    await sheet.waitFor();
    await expect.poll(movesOf).toBe('');
    await sheet
      .getByRole('button')
      .filter({ hasText: /tomorrow|monday|tonight/i })
      .first()
      .click();
    await expect.poll(title).not.toBe(before);
    await owner.toast().getByText(before).waitFor();
  });

  test('goes by keys: S, U and the arrows; a key in a field is a letter', async () => {
    const before = await title();
    await app.page.keyboard.press('s');
    await expect.poll(title).not.toBe(before);
    await app.page.keyboard.press('u');
    await expect.poll(title).toBe(before);
    await app.page.keyboard.press('ArrowLeft');
    await app.page.getByRole('dialog').waitFor();
    await app.page.keyboard.press('s');
    await app.page.keyboard.press('Escape');
    expect(await title()).toBe(before);
    await app.page.keyboard.press('ArrowRight');
    await owner.toast().getByText(`Done: ${before}`).waitFor();
  });

  test('a tap after a pull is a tap again', async () => {
    await pull(60, { rest: 120 });
    await expect.poll(movesOf).toBe('');
    const before = await title();
    await owner.card().getByRole('link', { name: 'How to' }).click();
    await app.page.waitForURL(/\/help\//);
    await app.page.goBack();
    await expect.poll(title).toBe(before);
  });

  test('fades only, where motion is not wanted', async () => {
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    const isTurning = () => document.documentElement.matches(':active-view-transition');
    await expect.poll(() => app.page.evaluate(isTurning)).toBe(false);
    const before = await title();
    await pull(180, { rest: 100 });
    await owner.toast().getByText(`Done: ${before}`).waitFor();
    await app.page.emulateMedia({ reducedMotion: null });
  });
});

test('a whole round, as a screen reader is told it: one article, five moves by name, each answer said', async () => {
  const { page } = app;
  await page.goto('/');
  await page.goto('/round');
  await owner.button('Leave').or(owner.button('Back to Now')).first().click();
  await owner.add('order solder', 'order a vice', 'order gloves');
  await owner.chooseGap('1 hour');
  await owner.start();
  const tree = () => page.locator('.shell').ariaSnapshot();
  for (let cards = 0; !(await owner.button('Back to Now').isVisible()); cards += 1) {
    expect(cards).toBeLessThan(7);
    const before = await title();
    const told = await tree();
    expect(told.match(/- article /g)).toHaveLength(1);
    expect(told).toContain(`- article "${before}"`);
    expect(told).toMatch(new RegExp(`heading "${before}" \\[level=1\\]`));
    expect(told).toMatch(/Card \d of \d/);
    for (const name of ['Leave', 'Later', 'Skip', 'More', 'Done']) {
      expect(told.match(new RegExp(`- button "${name}"`, 'g')), name).toHaveLength(1);
    }
    expect(told).toMatch(/- navigation "Main":/);
    await owner.button('Done').press('Enter');
    await expect.poll(tree).toMatch(new RegExp(`- status:[^]*Done: ${before}`));
    await expect.poll(tree).not.toContain(`- article "${before}"`);
    await owner.card().or(owner.button('Back to Now')).first().waitFor();
  }
  const end = await tree();
  expect(end).toMatch(/- heading "\d done[^"]*" \[level=1\]/);
  expect(end).not.toContain('- article');
  // The focus is where the tree goes on, not lost with the button that went.
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('what stands beside the deck on a wide screen is never fetched by a phone, upright or on its side', async () => {
  const { page } = app;
  // The page alone: the worker keeps every part, whatever the screen.
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/beside-[^/]+$/.test(request.url())) asked.push(request.url());
  });
  const deckAt = async (width: number, height: number) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    await page.getByRole('radiogroup').first().waitFor();
    await page.waitForLoadState('networkidle');
  };
  await deckAt(390, 844);
  expect(asked).toEqual([]);
  await deckAt(932, 430);
  expect(asked).toEqual([]);
  await page.setViewportSize({ width: 900, height: 800 });
  await page.getByRole('complementary', { name: 'All' }).waitFor();
  expect(asked).not.toEqual([]);
});
