/** One job from the enquiry to the review, sixty days by the page's clock, every tap counted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { Owner, setClock, tuesdayMorning } from '../support/owner.ts';
import { handedOver, withPhone } from '../support/phone.ts';
import { StaticServer } from '../support/serve.ts';
import { storedRows } from '../support/stored.ts';

let server: StaticServer;
let app: RunningApp;
let owner: Owner;

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  await withPhone(app.context);
  owner = new Owner(app.page);
  await setClock(app.page, tuesdayMorning);
  await installApp(app.page);
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
});

const link = (name: string | RegExp) => app.page.getByRole('link', { name, exact: true });

/** The app opened anew on a day, as after the phone lay in a drawer; the first card of a round. */
async function cardOn(day: string, time = '10:10'): Promise<void> {
  await app.page.clock.setFixedTime(new Date(`${day}T${time}:00`));
  await app.page.goto('/');
  await owner.chooseGap('15 minutes');
  await owner.tap(owner.button(/^Start/));
  await owner.card().waitFor();
}

async function titleOfCard(): Promise<string> {
  return (await owner.card().getAttribute('aria-label')) ?? '';
}

/** Every job under way has one task in hand, of its own; a closed one has none. */
async function expectOneLiveTask(): Promise<void> {
  const jobs = await storedRows(app.page, 'job');
  const tasks = await storedRows(app.page, 'task');
  for (const job of jobs) {
    const inHand = tasks.filter((task) => {
      if (task['deleted'] === true) return false;
      const { is } = task['status'] as { readonly is: string };
      return task['job'] === job['id'] && (is === 'open' || is === 'waiting');
    });
    expect(inHand).toHaveLength(job['rung'] === 'closed' ? 0 : 1);
  }
}

async function answer(name: string | RegExp): Promise<void> {
  await owner.tap(owner.button(name));
  await owner.toast().getByText('Undo').waitFor();
  await expectOneLiveTask();
}

describe('a job', () => {
  test('begins on the customer’s page in two taps and a name', async () => {
    await app.page.goto('/customers');
    await owner.tap(owner.button('Add customer'));
    await app.page.getByRole('textbox', { name: 'Name' }).fill('Ana Berg');
    await app.page.getByRole('textbox', { name: 'Phone' }).fill('07700 900123');
    await owner.tap(owner.button('Save'));
    await owner.toast().getByText('Added').waitFor();
    await app.page
      .getByRole('link', { name: /Ana Berg/ })
      .first()
      .click();
    owner.taps = 0;
    await owner.tap(link('Start a job'));
    await app.page.getByRole('textbox', { name: 'What is it?' }).fill('Bathroom refit');
    await app.page.getByRole('textbox', { name: /Amount/ }).fill('840');
    await owner.tap(owner.button('Start'));
    await app.page.getByRole('heading', { level: 1, name: 'Bathroom refit' }).waitFor();
    expect(owner.taps).toBe(2);
    await expectOneLiveTask();
  });

  test('enquiry: a call, spoke; then the quote', async () => {
    await cardOn('2026-11-24');
    expect(await titleOfCard()).toBe('Answer: Bathroom refit');
    await owner.tap(link('Call'));
    expect(await handedOver(app.page)).toBe('tel:07700900123');
    await app.page.getByText('How did it go?').waitFor({ timeout: 1000 });
    await answer('Spoke');
    await cardOn('2026-11-24', '10:30');
    expect(await titleOfCard()).toBe('Write the quote: Bathroom refit');
    await answer('Done');
  });

  test('the quote is asked after on the third day, and they say yes on the seventh', async () => {
    await app.page.clock.setFixedTime(new Date('2026-11-26T10:10:00'));
    await app.page.goto('/');
    await app.page.getByText('Nothing fits now').waitFor();
    await cardOn('2026-11-27');
    expect(await titleOfCard()).toBe('Ask about the quote: Bathroom refit');
    await owner.tap(link('Text'));
    expect(await handedOver(app.page)).toMatch(/^sms:07700900123\?body=Hi Ana, .*Bathroom refit/);
    await answer('Sent');
    await cardOn('2026-12-01');
    await owner.tap(link('Text'));
    await answer('They said yes');
  });

  test('a day is agreed, confirmed the day before, and billed two days after', async () => {
    await cardOn('2026-12-01', '10:40');
    expect(await titleOfCard()).toBe('Agree a day: Bathroom refit');
    await owner.tap(link('Call'));
    await owner.tap(owner.button('We agreed a day…'));
    await answer(/^In a week/);
    await cardOn('2026-12-07');
    expect(await titleOfCard()).toBe('Confirm the visit: Bathroom refit');
    await owner.tap(link('Text'));
    await answer('Sent');
    await app.page.clock.setFixedTime(new Date('2026-12-09T10:10:00'));
    await app.page.goto('/');
    await app.page.getByText('Nothing fits now').waitFor();
    await cardOn('2026-12-10');
    expect(await titleOfCard()).toBe('Send the bill: Bathroom refit');
    await answer('Done');
  });

  test('the money is asked for: a filled message in one tap, no typing; a wrong tap is back in one', async () => {
    await cardOn('2027-01-09');
    expect(await titleOfCard()).toBe('Ask for the money: Bathroom refit');
    owner.taps = 0;
    await owner.tap(link('Text'));
    const message = await handedOver(app.page);
    expect(message).toContain('Hi Ana');
    expect(message).toContain('£840');
    expect(message).not.toMatch(/[{}[\]|]/);
    expect(owner.taps).toBeLessThanOrEqual(3);
    await answer('It is paid');
    expect(await jobRung()).toBe('review');
    owner.taps = 0;
    await owner.tap(owner.button('Undo'));
    await owner.toast().getByText('Back again').waitFor();
    expect(owner.taps).toBe(1);
    expect(await jobRung()).toBe('chase');
    await expectOneLiveTask();
    expect(await titleOfCard()).toBe('Ask for the money: Bathroom refit');
    await owner.tap(link('Text'));
    await answer('Sent');
  });

  test('nobody answers, then a day is named, and the money waits to the cent', async () => {
    await cardOn('2027-01-12');
    await owner.tap(link('Text'));
    await answer('Sent');
    await cardOn('2027-01-18');
    await owner.tap(link('Call'));
    await answer('No answer');
    await cardOn('2027-01-18', '13:30');
    await owner.tap(link('Call'));
    await owner.tap(owner.button('Will pay on…'));
    await answer(/^In a week/);
    await app.page.goto('/at-stake');
    await app.page.getByText('£840').first().waitFor();
  });

  test('paid from At stake stops the chase; the review is asked for and the job is over', async () => {
    await app.page.clock.setFixedTime(new Date('2027-01-21T10:10:00'));
    await app.page.goto('/at-stake');
    await app.page.locator('summary').first().click();
    owner.taps = 0;
    await owner.tap(owner.button(/^It is paid/));
    await owner.toast().getByText('Paid').waitFor();
    expect(owner.taps).toBe(1);
    await app.page.getByText('No money is waiting.').waitFor();
    await cardOn('2027-01-23');
    expect(await titleOfCard()).toBe('Ask for a review: Bathroom refit');
    await owner.tap(link('Text'));
    await answer('Sent');
    expect(await jobRung()).toBe('closed');
  });
});

async function jobRung(): Promise<unknown> {
  const [job] = await storedRows(app.page, 'job');
  return job?.['rung'];
}
