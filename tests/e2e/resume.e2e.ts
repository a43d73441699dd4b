/** Called away in the middle: the network cut, the browser killed, and everything as it was. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  closeApp,
  installApp,
  killHard,
  launchApp,
  type RunningApp,
  relaunch,
} from '../support/browser.ts';
import { Owner, setClock, tuesdayMorning } from '../support/owner.ts';
import { StaticServer } from '../support/serve.ts';

let server: StaticServer;
let app: RunningApp;

beforeEach(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  await setClock(app.page, tuesdayMorning);
  await installApp(app.page);
});

afterEach(async () => {
  await closeApp(app);
  await server.stop();
});

async function comeBack(at: Date): Promise<Owner> {
  app = await relaunch(app);
  await setClock(app.page, at);
  await app.page.goto('/');
  return new Owner(app.page);
}

const later = (minutes: number) => new Date(tuesdayMorning.getTime() + minutes * 60_000);

describe('killed in the middle of a round, offline', () => {
  test('the same card is back, 0 taps', async () => {
    const owner = new Owner(app.page);
    await owner.add('ring Ana', 'order flux', 'text Tom the time', 'quote for Zen Hair');
    await owner.chooseGap('30 minutes');
    await server.stop();
    await owner.start();
    await owner.tap(owner.button('Done'));
    await owner.toast().getByText('Done:').waitFor();
    const title = await owner.card().getByRole('heading').innerText();
    const progress = await app.page.getByText(/^Card 2 of/).innerText();
    await killHard(app);

    const back = await comeBack(later(5));
    await back.card().waitFor();
    expect(await back.card().getByRole('heading').innerText()).toBe(title);
    expect(await app.page.getByText(/^Card 2 of/).innerText()).toBe(progress);
    expect(await app.page.getByText(/^You were/).count()).toBe(0);
  });

  test('after more than ten minutes it says where the owner was', async () => {
    const owner = new Owner(app.page);
    await owner.add('ring Ana');
    await server.stop();
    await owner.start();
    await killHard(app);
    await comeBack(later(11));
    await app.page.getByText(/^You were/).waitFor();
  });

  test('three days later it is still there', async () => {
    const owner = new Owner(app.page);
    await owner.add('order flux');
    await server.stop();
    await owner.start();
    await killHard(app);
    const back = await comeBack(later(3 * 24 * 60));
    expect(await back.card().getByRole('heading').innerText()).toBe('order flux');
  });
});

describe('words under the fingers', () => {
  test('Add: words, cursor and chips are back 300 ms after the last key', async () => {
    const owner = new Owner(app.page);
    const field = await owner.openAdd();
    await field.pressSequentially('chase Kaffehuset £310');
    for (let i = 0; i < 5; i++) await field.press('ArrowLeft');
    await app.page.waitForTimeout(300);
    await killHard(app);
    await server.stop();

    await comeBack(later(1));
    const again = app.page.getByRole('textbox', { name: 'What needs doing?' });
    await again.waitFor();
    await expect.poll(() => again.inputValue()).toBe('chase Kaffehuset £310');
    await app.page.getByRole('button', { name: 'Remove £310' }).waitFor();
    const cursor = await again.evaluate((element: HTMLTextAreaElement) => [
      element.selectionStart,
      document.activeElement === element,
    ]);
    expect(cursor).toEqual(['chase Kaffehuset £310'.length - 5, true]);
  });

  test('a note on the card: its sheet, its words', async () => {
    const owner = new Owner(app.page);
    await owner.add('order flux');
    await owner.start();
    await owner.tap(owner.button('More'));
    await owner.tap(owner.button('Add a note'));
    await app.page.getByRole('textbox', { name: 'Note' }).pressSequentially('key is under the');
    await app.page.waitForTimeout(300);
    await killHard(app);
    await server.stop();

    await comeBack(later(1));
    const again = app.page.getByRole('textbox', { name: 'Note' });
    await expect.poll(() => again.inputValue()).toBe('key is under the');
  });

  test('in the evening: the message being written for a call card', async () => {
    await app.page.clock.setFixedTime(new Date('2026-11-24T21:40:00'));
    await app.page.reload();
    const owner = new Owner(app.page);
    await owner.add('call Ana about the leak');
    await owner.start();
    const words = app.page.getByRole('textbox', { name: /^Write it now, you send it/ });
    // Ready words stand there; these take their place.
    await expect.poll(() => words.inputValue()).not.toBe('');
    await words.fill('');
    await words.pressSequentially('Hello Ana, I can come on');
    await app.page.waitForTimeout(300);
    await killHard(app);
    await server.stop();

    const back = await comeBack(new Date('2026-11-24T21:45:00'));
    const again = app.page.getByRole('textbox', { name: /^Write it now, you send it/ });
    await expect.poll(() => again.inputValue()).toBe('Hello Ana, I can come on');
    await again.press('End');
    await again.pressSequentially(' Friday.');
    await back.tap(back.button('Done'));
    await back.toast().getByText('Kept for you to send:').waitFor();

    await killHard(app);
    const morning = await comeBack(new Date('2026-11-25T08:31:00'));
    await morning.start();
    await app.page.getByText('“Hello Ana, I can come on Friday.”').waitFor();
  });
});

test('undo works after a restart too', async () => {
  const owner = new Owner(app.page);
  await owner.add('order flux');
  await owner.start();
  await owner.tap(owner.button('Done'));
  await owner.toast().getByText('Done: order flux').waitFor();
  await killHard(app);
  await comeBack(later(2));
  await app.page.goto('/all?show=lately');
  await app.page.getByRole('main').getByRole('button', { name: /^Undo/ }).first().click();
  await app.page.getByRole('status').getByText('Back again: order flux').waitFor();
});
