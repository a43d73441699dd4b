/** The way through every state of the app, one picture of each. */
import { settleRound } from '../owner-back.ts';
import { fetchUpdate, release } from '../release.ts';
import { settingsStates, shutOut } from './odd-states.ts';
import { otherSizes, otherTongues, safeSheets } from './other-eyes.ts';
import type { Stage } from './stage.ts';

const lines = [
  'chase Kaffehuset £1240 invoice 0412, 19 days',
  'ring Tom Okafor 020 7946 0018 about the boiler quote by friday',
  'text Ana the arrival time',
  'order 22mm elbows x10, flux',
  'quote Parkside Lettings by 1 dec £2,400',
  'VAT return by 30 nov',
  'review ask Zoë',
  'pick up the sander',
];

export async function walkGallery(stage: Stage): Promise<void> {
  await nothingYet(stage);
  await oneCard(stage);
  await wholeRound(stage);
  await everyScreen(stage);
  await settingsStates(stage);
  await safeSheets(stage);
  await otherSizes(stage);
  await otherTongues(stage);
  await evening(stage);
  await afterAbsence(stage);
  await updateWaiting(stage);
  await shutOut(stage);
}

async function nothingYet(stage: Stage): Promise<void> {
  const { owner, page } = stage;
  await owner.button('Add your first task').waitFor();
  await stage.shoot('first-minute');
  for (const [name, path] of [
    ['empty-all', '/all'],
    ['empty-customers', '/customers'],
    ['empty-visits', '/visits'],
    ['empty-at-stake', '/at-stake'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await stage.shoot(name);
  }
  await page.goto('/');
  const field = await owner.openAdd();
  await field.pressSequentially('ring Mrs Berg about the boiler fri 4pm £120');
  await owner.button('Remove £120').waitFor();
  await stage.shoot('add');
  await field.fill('');
  await page.keyboard.press('Escape');
}

async function oneCard(stage: Stage): Promise<void> {
  const { owner, page } = stage;
  await owner.add('quote for the new bathroom of Mrs Berg £2,400');
  await page.goto('/');
  await owner.chooseGap('30 minutes');
  await page.getByText('1 card').waitFor();
  await stage.shoot('one-card');
  await owner.chooseGap('2 minutes');
  await page.getByText('Nothing fits now').waitFor();
  await stage.shoot('nothing-fits');
}

async function wholeRound(stage: Stage): Promise<void> {
  const { owner, page } = stage;
  await page.goto('/customers');
  await owner.tap(owner.button('Add customer'));
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name').fill('Tom Okafor');
  await sheet.getByLabel('Phone').fill('020 7946 0018');
  await owner.tap(sheet.getByRole('button', { name: /^(Save|Add)/ }).last());
  await page
    .getByRole('link', { name: /Okafor/ })
    .or(page.getByRole('heading', { name: /Okafor/ }))
    .first()
    .waitFor();
  await page.goto('/');
  await owner.add(...lines);
  await page.goto('/');
  await owner.chooseGap('15 minutes');
  await page.reload();
  await owner.button(/^Start/).waitFor();
  await stage.shoot('now');
  await owner.start();
  await stage.shoot('card');
  await owner.tap(owner.button('Later'));
  await page.getByRole('dialog').getByRole('button').first().waitFor();
  await stage.shoot('later');
  await page.keyboard.press('Escape');
  await owner.tap(owner.button('More'));
  await page.getByRole('dialog').getByRole('button').first().waitFor();
  await stage.shoot('more');
  await page.keyboard.press('Escape');
  await page.context().setOffline(true);
  await page.reload();
  await owner.button('Done').waitFor();
  await stage.shoot('offline-card');
  await settleRound(owner);
  await page.reload();
  await owner.button('Back to Now').waitFor();
  await stage.shoot('round-end');
  await owner.tap(owner.button('Back to Now'));
  await owner.button(/^Start/).waitFor();
  await page.reload();
  await page.getByText('offline').waitFor();
  await stage.shoot('offline');
  await page.context().setOffline(false);
}

async function everyScreen(stage: Stage): Promise<void> {
  const { owner, page } = stage;
  await page.goto('/visits');
  await owner.tap(owner.button('Add visit'));
  const line = page.getByRole('textbox', { name: 'Who or what for?' });
  await line.fill('Tom Okafor boiler today 15:00 1 h');
  await owner.button('Remove 15:00').waitFor();
  await stage.shoot('add-visit');
  await owner.tap(owner.button('Save'));
  await owner.toast().getByText('Added: Tom Okafor boiler').waitFor();
  for (const [name, path] of [
    ['all', '/all'],
    ['customers', '/customers'],
    ['visits', '/visits'],
    ['day', '/day/2026-11-24'],
    ['chores', '/chores'],
    ['at-stake', '/at-stake'],
    ['help', '/help'],
    ['playbook', '/help/they-havent-paid'],
    ['settings', '/settings'],
    ['install', '/install'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('main').getByRole('heading').first().waitFor();
    await stage.shoot(name);
  }
  await page.goto('/help');
  await page.getByRole('searchbox', { name: 'Search help' }).fill('customer wont pay');
  await page.getByRole('link', { name: /They haven’t paid/ }).waitFor();
  await stage.shoot('help-found');
  await page.goto('/all');
  await page.getByRole('link', { name: /VAT/ }).click();
  await page.getByRole('heading', { level: 1, name: /VAT/ }).waitFor();
  await stage.shoot('task');
  await page.goto('/customers');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Okafor/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /Okafor/ }).waitFor();
  await stage.shoot('customer');
  await page.goto('/day/2026-11-24');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await stage.shoot('print');
  await page.emulateMedia({ media: null });
}

async function evening(stage: Stage): Promise<void> {
  const { owner, page } = stage;
  await stage.at('2026-11-24T21:40:00');
  await owner.button(/^Start/).waitFor();
  await stage.shoot('evening');
  await owner.start();
  await page.getByRole('textbox', { name: /^Write it now/ }).waitFor();
  await stage.shoot('write-now');
  await stage.at('2026-11-24T22:20:00', '/round');
  await settleRound(owner);
  await page.reload();
  await page.getByText('That will do for tonight').waitFor();
  await stage.shoot('enough-for-tonight');
  await owner.tap(owner.button('Back to Now'));
  await owner.button(/^Start/).waitFor();
}

async function afterAbsence(stage: Stage): Promise<void> {
  const { owner } = stage;
  await stage.at('2026-11-24T10:10:00');
  await owner.add(...lines, 'sort the van shelves thu', 'clean the workshop fri');
  for (const [name, day] of [
    ['back-16', '2026-12-10T10:10:00'],
    ['back-40-night', '2027-01-19T21:40:00'],
  ] as const) {
    await stage.at(day);
    await owner.button('Sort the other ones').waitFor();
    await stage.shoot(name);
  }
  await owner.tap(owner.button('Sort the other ones'));
  await owner.button('Let go').waitFor();
  await stage.shoot('sorting');
}

/** It says nothing: the card stays as it is. */
async function updateWaiting(stage: Stage): Promise<void> {
  const { owner, page, server } = stage;
  await stage.at('2027-01-20T10:10:00', '/?gap=15');
  await owner.button('Done').waitFor();
  await page.goto('/round');
  await owner.button('Done').waitFor();
  release(server);
  await fetchUpdate(page);
  await stage.shoot('update-waiting');
}
