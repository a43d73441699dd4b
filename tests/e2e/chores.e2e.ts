/** A chore through a round, forty days and a kill, by the page's clock; every tap to add it counted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
import { storedRows } from '../support/stored.ts';

let server: StaticServer;
let app: RunningApp;
let owner: Owner;

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  owner = new Owner(app.page);
  await setClock(app.page, tuesdayMorning);
  await installApp(app.page);
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
});

/** The app opened anew on a day, as after the phone lay in a drawer. */
async function on(day: string): Promise<void> {
  await app.page.clock.setFixedTime(new Date(`${day}T10:10:00`));
  await app.page.goto('/');
}

type Live = { readonly title: string; readonly on: string };

async function liveOnes(): Promise<readonly Live[]> {
  const tasks = await storedRows(app.page, 'task');
  return tasks
    .filter((task) => task['deleted'] !== true && !isClosed(task['status']))
    .map((task) => ({
      title: String(task['title']),
      on: (task['madeBy'] as { readonly period: string }).period,
    }));
}

function isClosed(status: unknown): boolean {
  const { is = 'open' } = (status ?? {}) as { readonly is?: string };
  return is === 'done' || is === 'let-go';
}

describe('a chore', () => {
  test('is reached in two taps from Now, and added with two more and its name', async () => {
    owner.taps = 0;
    await owner.tap(app.page.getByRole('link', { name: 'All', exact: true }));
    await owner.tap(app.page.getByRole('link', { name: 'Chores', exact: true }));
    await app.page.getByRole('heading', { level: 1, name: 'Chores' }).waitFor();
    expect(owner.taps).toBe(2);
    await owner.tap(owner.button('Add chore'));
    await app.page.getByRole('textbox', { name: 'What comes round?' }).fill('Pay the rent');
    await owner.tap(owner.button('Save'));
    await owner.toast().getByText('Added: Pay the rent').waitFor();
    expect(owner.taps).toBe(4);
    await app.page.getByText('every month on the 1st · next 1 Dec').waitFor();
    expect(await liveOnes()).toEqual([{ title: 'Pay the rent', on: '2026-12-01' }]);
  });

  test('comes as a card a week before its date, and says why', async () => {
    await on('2026-11-26');
    await owner.chooseGap('15 minutes');
    await owner.start();
    await app.page.getByText(/every month on the 1st/i).waitFor();
    await owner.tap(owner.button('Done'));
    await owner.toast().getByText('Done: Pay the rent').waitFor();
    expect(await liveOnes()).toEqual([{ title: 'Pay the rent', on: '2027-01-01' }]);
  });

  test('undone, it is the card again; done once more, the next date stands', async () => {
    await owner.tap(owner.button('Undo'));
    await owner.toast().getByText('Back again').waitFor();
    expect(await liveOnes()).toEqual([{ title: 'Pay the rent', on: '2026-12-01' }]);
    await owner.tap(owner.button('Done'));
    await owner.toast().getByText('Done: Pay the rent').waitFor();
    expect(await liveOnes()).toEqual([{ title: 'Pay the rent', on: '2027-01-01' }]);
  });

  test('after forty days there is one card of it, and after a kill too', async () => {
    await on('2027-01-05');
    await owner.chooseGap('15 minutes');
    await owner.start();
    expect(await owner.card().getAttribute('aria-label')).toBe('Pay the rent');
    expect(await liveOnes()).toEqual([{ title: 'Pay the rent', on: '2027-01-01' }]);
    await killHard(app);
    app = await relaunch(app);
    owner = new Owner(app.page);
    await setClock(app.page, new Date('2027-01-05T10:12:00'));
    await app.page.goto('/');
    await owner.card().waitFor();
    expect(await owner.card().getAttribute('aria-label')).toBe('Pay the rent');
    await owner.tap(owner.button('Done'));
    await owner.toast().getByText('Done: Pay the rent').waitFor();
    expect(await liveOnes()).toEqual([{ title: 'Pay the rent', on: '2027-02-01' }]);
  });

  test('after four hundred days away it is one card, and its next date lies ahead', async () => {
    await on('2028-02-09');
    await owner.chooseGap('15 minutes');
    await owner.start();
    await owner.tap(owner.button('Done'));
    await owner.toast().getByText('Done: Pay the rent').waitFor();
    expect(await liveOnes()).toEqual([{ title: 'Pay the rent', on: '2028-03-01' }]);
  });
});
