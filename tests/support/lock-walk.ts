/** The lock on the screen from all its sides, with a finger that the device knows. */
import type { CDPSession } from 'playwright-core';
import type { RunningApp } from './browser.ts';
import { Owner } from './owner.ts';
import type { Seen } from './safe-sheets.ts';

/** Set, opened by a finger, tried with a wrong PIN until it waits, asked to open by itself, taken off. */
export async function walkLock(app: RunningApp, seen: Seen): Promise<void> {
  const { page } = app;
  const owner = new Owner(page);
  const finger = await fingerOn(app);
  await page.goto('/settings');
  await owner.tap(owner.button('Set a PIN'));
  await page.getByLabel(/^New PIN/).fill('2468');
  await owner.tap(owner.button('Lock with this PIN'));
  await owner.tap(owner.button('Open it by fingerprint or face too'));
  await page.getByText('Opens by fingerprint or face too.').waitFor();
  await owner.button('Take the lock off').waitFor();
  await seen('lock, on', page, owner.button('Take the lock off'));
  // As if long away: laid down before the app looks, after the page before it has noted its leaving.
  await page.addInitScript(() => {
    if (sessionStorage.getItem('long-away') === null) return;
    sessionStorage.removeItem('long-away');
    localStorage.setItem('lock-here', '0');
  });
  const comeBack = async () => {
    await page.evaluate(() => sessionStorage.setItem('long-away', ''));
    await page.goto('/settings');
    await owner.button('Open by fingerprint or face').waitFor();
  };
  await comeBack();
  await seen('locked');
  await owner.tap(owner.button('Open by fingerprint or face'));
  await owner.button('Take the lock off').waitFor();
  await comeBack();
  for (let tries = 1; tries <= 5; tries++) {
    await page.getByLabel('PIN').fill('1357');
    await owner.tap(owner.button('Open'));
    const answer = tries < 5 ? /^That is not the PIN\.$/ : /Wait until/;
    await page.getByText(answer).waitFor();
    if (tries === 1) await seen('locked, wrong PIN');
  }
  await seen('locked, waiting');
  await owner.tap(owner.button('Forgot the PIN'));
  await owner.tap(owner.button('Open it a day from now'));
  await page.getByText(/^It opens by itself/).waitFor();
  await seen('locked, opens by itself');
  await owner.tap(owner.button('Open by fingerprint or face'));
  await owner.tap(owner.button('Take the lock off'));
  await page.getByLabel('PIN', { exact: true }).fill('2468');
  await seen('lock, off');
  await owner.tap(owner.button('Take it off'));
  await owner.button('Set a PIN').waitFor();
  await finger.detach();
}

/** A device that knows its owner by a finger, which is on it at once. */
async function fingerOn({ context, page }: RunningApp): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  });
  return session;
}
