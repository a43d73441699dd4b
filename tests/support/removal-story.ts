/** One owner, three phones, one of them lost: taken out on one of the others while both were out of reach. */
import { expect } from 'vitest';
import { closeApp } from './browser.ts';
import type { Home } from './home.ts';
import { type Login, SyncOwner } from './sync-owner.ts';

/** Answers what was measured. */
export async function loseAPhone(
  home: Home,
  login: Login,
): Promise<Readonly<Record<string, number>>> {
  const phones: SyncOwner[] = [];
  try {
    for (let i = 0; i < 3; i += 1) phones.push(await SyncOwner.open(home.url));
    const [phone, tablet, lost] = phones as [SyncOwner, SyncOwner, SyncOwner];
    const old = await inOneDeck(phones, login);
    for (const one of [tablet, lost]) await one.app.context.setOffline(true);
    await writeOn(tablet, 'Written on the tablet');
    await writeOn(lost, 'Written on the lost phone');
    const { code, taps } = await takeOut(phone, 'Jo');
    expect(code).not.toBe(old);
    const began = performance.now();
    for (const one of [tablet, lost]) await one.app.context.setOffline(false);
    await tablet.page.goto('/settings');
    await phone.page.goto('/settings');
    await hears(phone, 'Written on the tablet', [tablet]);
    const seconds = Math.round(performance.now() - began) / 1000;
    await lost.page.goto('/settings');
    await lost.page
      .getByRole('status')
      .getByText(/^This phone is out of the deck/)
      .waitFor();
    await lost.page.getByText(/^Taken out by /).waitFor();
    await phone.page.getByText(/, by this phone$/).waitFor();
    await writeOn(phone, 'Written after it');
    await hears(tablet, 'Written after it', [phone]);
    for (const one of [phone, tablet]) {
      expect(await one.titles()).not.toContain('Written on the lost phone');
    }
    expect(await lost.titles()).toContain('Written on the lost phone');
    expect(await lost.titles()).not.toContain('Written after it');
    return { taps, secondsUntilTheOthersGoOn: seconds };
  } finally {
    for (const one of phones) await closeApp(one.app);
  }
}

/** All in one deck, and each knows the others' keys; answers the first recovery code. */
async function inOneDeck(phones: readonly SyncOwner[], login: Login): Promise<string> {
  const [phone, ...others] = phones as [SyncOwner, SyncOwner, SyncOwner];
  await writeOn(phone, 'Ring the roofer');
  const code = await phone.setUp(login);
  await phone.isInStep();
  for (const one of others) {
    await one.join(code, login);
    await one.isInStep();
  }
  const [, lost] = others;
  await lost?.page.getByRole('button', { name: 'Somebody works with me' }).click();
  await lost?.page.getByLabel('Who uses this phone?').fill('Jo');
  await lost?.page.keyboard.press('Enter');
  await phone.page.goto('/settings');
  const seen = phone.page.getByRole('button', { name: /^Lost\? Take this phone out/ });
  const ends = Date.now() + 60_000;
  while (
    (await seen.count()) < 2 ||
    !(await seen.allInnerTexts()).some((text) => /Jo/.test(text))
  ) {
    if (Date.now() > ends) throw new Error('the phones do not know each other');
    for (const one of [...others, phone]) await one.look();
    await phone.page.waitForTimeout(300);
  }
  return code;
}

/** Both are taken up again and again: on a busy machine the one looks before the other has said it, and its next look is a minute off. */
async function hears(one: SyncOwner, title: string, others: readonly SyncOwner[]): Promise<void> {
  const ends = Date.now() + 90_000;
  while (!(await one.titles()).has(title)) {
    if (Date.now() > ends) throw new Error(`"${title}" did not come`);
    for (const phone of [...others, one]) await phone.look();
    await one.page.waitForTimeout(500);
  }
}

async function writeOn(one: SyncOwner, title: string): Promise<void> {
  await one.page.goto('/');
  await one.add(title);
}

/** From Now. */
async function takeOut(phone: SyncOwner, name: string) {
  await phone.page.goto('/');
  const before = phone.taps;
  await phone.tap(phone.page.getByRole('link', { name: 'Settings' }));
  await phone.tap(phone.button(`Lost? Take this phone out: ${name}`));
  await phone.tap(phone.button('Take it out'));
  const taps = phone.taps - before;
  const code = await phone.page.locator('.recovery-code').innerText({ timeout: 30_000 });
  await phone.tap(phone.button('I have kept it'));
  await phone.tap(phone.button('I know what to do'));
  return { code, taps };
}
