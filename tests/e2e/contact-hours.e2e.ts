/** Evenings, Sundays and public holidays: words wait for their hour, come first then, or go at once by the owner's word. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  closeApp,
  installApp,
  killHard,
  launchApp,
  type RunningApp,
  relaunch,
} from '../support/browser.ts';
import { Owner, setClock } from '../support/owner.ts';
import { handedOver, withPhone } from '../support/phone.ts';
import { StaticServer } from '../support/serve.ts';
import { storedRows } from '../support/stored.ts';

/** Britain: 28 December 2026 is kept for Boxing Day, which falls on a Saturday. */
const beforeHoliday = new Date('2026-12-27T21:40:00');
const sundayEvening = new Date('2026-11-29T21:40:00');

let server: StaticServer;
let app: RunningApp;
let owner: Owner;

beforeEach(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  await withPhone(app.context);
});

afterEach(async () => {
  await closeApp(app);
  await server.stop();
});

async function begin(at: Date): Promise<void> {
  await setClock(app.page, at);
  await installApp(app.page);
  owner = new Owner(app.page);
}

/** The browser killed, and the app opened anew without network. */
async function comeBack(at: Date): Promise<void> {
  await killHard(app);
  app = await relaunch(app);
  await withPhone(app.context);
  await setClock(app.page, at);
  await app.page.goto('/');
  owner = new Owner(app.page);
}

async function knowsHolidays(): Promise<void> {
  await expect
    .poll(
      async () => (await storedRows(app.page, 'meta')).some((row) => row['key'] === 'holidays'),
      {
        timeout: 15_000,
      },
    )
    .toBe(true);
}

const field = () => app.page.getByRole('textbox', { name: /^Write it now/ });

/** In place of the ready words, once they are there. */
async function fillWords(text: string): Promise<void> {
  await expect.poll(() => field().inputValue(), { timeout: 10_000 }).not.toBe('');
  await field().fill(text);
}

async function writeCards(words: readonly string[]): Promise<void> {
  for (const text of words) {
    await fillWords(text);
    const title = await owner.card().getAttribute('aria-label');
    await owner.tap(owner.button('Done'));
    await owner.toast().getByText(`Kept for you to send: ${title}`).waitFor();
  }
}

test('three written on Sunday at 21:40 leave Monday 08:30, and are the first cards then: offline, after a kill', async () => {
  await begin(sundayEvening);
  await owner.add('ring Ana 07700 900101', 'ring Bo 07700 900102', 'text Cy 07700 900103');
  await server.stop();
  await owner.chooseGap('15 minutes');
  await owner.start();
  await app.page.getByText(/^Write it now, you send it tomorrow 08:30$/).waitFor();
  await writeCards(['Words one', 'Words two', 'Words three']);
  await comeBack(new Date('2026-11-30T08:29:00'));
  await owner.card().waitFor({ state: 'detached' });
  await comeBack(new Date('2026-11-30T08:30:10'));
  await owner.chooseGap('15 minutes');
  await owner.start();
  await expectSends(3);
});

test('a day nobody looked changes nothing: they come first on the day after, before a new enquiry', async () => {
  await begin(sundayEvening);
  await owner.add('ring Ana 07700 900101', 'ring Bo 07700 900102');
  await owner.chooseGap('15 minutes');
  await owner.start();
  await writeCards(['Words one', 'Words two']);
  await comeBack(new Date('2026-12-01T09:40:00'));
  await owner.add('call back new customer 07700 900104', 'order flux');
  await owner.chooseGap('15 minutes');
  await owner.start();
  await expectSends(2);
});

/** One card after the other is ready to be sent; each goes with one tap on the link and one on Sent. */
async function expectSends(count: number): Promise<void> {
  const sent: string[] = [];
  for (let card = 0; card < count; card++) {
    await owner.card().getByText('Written, ready to send').waitFor();
    await owner.tap(owner.card().getByRole('link', { name: 'Text', exact: true }));
    sent.push((await handedOver(app.page)).split('body=')[1] ?? '');
    await owner.tap(owner.button('Sent'));
    await owner.toast().getByText('Undo').waitFor();
    if (card + 1 < count) await app.page.getByText(`Card ${card + 2} of`).waitFor();
  }
  expect(sent.every((words) => words.startsWith('Words '))).toBe(true);
  expect(new Set(sent).size).toBe(count);
}

test('before a holiday on a Monday the words wait until Tuesday; on it Now names the day, and the card says why', async () => {
  await begin(beforeHoliday);
  await owner.add('ring Ana 07700 900101');
  await knowsHolidays();
  await app.page.reload();
  await owner.start();
  await app.page.getByText(/^Write it now, you send it Tuesday 08:30$/).waitFor();
  await owner.tap(owner.button('Leave'));
  await owner.button(/^Start/).waitFor();
  await server.stop();
  await comeBack(new Date('2026-12-28T10:00:00'));
  await app.page.getByText(/Boxing Day/).waitFor();
  await app.page.getByText('Holiday today: you send it tomorrow 08:30').waitFor();
  await app.page.goto('/settings');
  owner.taps = 0;
  await owner.tap(app.page.getByRole('switch', { name: 'Rest on public holidays' }));
  await owner.toast().getByText('Undo').waitFor();
  expect(owner.taps).toBe(1);
  await app.page.goto('/');
  await owner.start();
  await app.page.getByRole('link', { name: 'Call', exact: true }).waitFor();
});

test('send anyway: one tap turns a card in the evening to its links, and it stands in the timeline as sent', async () => {
  await begin(sundayEvening);
  await owner.add('ring Ana 07700 900101');
  await owner.start();
  await fillWords('Water is off, turn the tap by the door.');
  owner.taps = 0;
  await owner.tap(owner.button('Send anyway'));
  expect(owner.taps).toBe(1);
  await owner.tap(owner.card().getByRole('link', { name: 'Text', exact: true }));
  expect(await handedOver(app.page)).toBe(
    'sms:07700900101?body=Water is off, turn the tap by the door.',
  );
  await owner.tap(owner.button('Sent'));
  await owner.toast().getByText('Undo').waitFor();
  const [note] = await storedRows(app.page, 'note');
  expect(note).toMatchObject({
    text: 'Water is off, turn the tap by the door.',
    how: 'message',
    outcome: 'sent',
  });
});

test('send anyway from the task, with the words that were to leave in the morning', async () => {
  await begin(sundayEvening);
  await app.page.goto('/customers');
  await owner.tap(owner.button('Add customer'));
  await app.page.getByRole('textbox', { name: 'Name' }).fill('Ana Berg');
  await app.page.getByRole('textbox', { name: 'Phone' }).fill('07700 900123');
  await owner.tap(owner.button('Save'));
  await owner.toast().getByText('Added').waitFor();
  await app.page.goto('/');
  await owner.add('ring Ana Berg');
  await owner.start();
  await writeCards(['The part is here.']);
  const [task] = await storedRows(app.page, 'task');
  await app.page.goto(`/task/${String(task?.['id'])}`);
  await app.page.getByText('Words written now are kept: you send them tomorrow 08:30.').waitFor();
  owner.taps = 0;
  await owner.tap(owner.button('Send anyway'));
  expect(owner.taps).toBe(1);
  await app.page.getByText('“The part is here.”').waitFor();
  await owner.tap(app.page.getByRole('link', { name: 'WhatsApp', exact: true }));
  expect(await handedOver(app.page)).toContain('The part is here.');
  await owner.tap(owner.button('Sent'));
  await owner.toast().getByText('Undo').waitFor();
  const notes = await storedRows(app.page, 'note');
  expect(notes).toMatchObject([{ text: 'The part is here.', outcome: 'sent' }]);
});
