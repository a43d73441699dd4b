/** What the page forbids itself, tried in a browser: no text becomes code or markup, and nobody frames it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostHeaders } from '../../hosting/headers.ts';
import { lastWaitMs } from '../../src/domain/screen-lock.ts';
import {
  closeApp,
  installApp,
  killHard,
  launchApp,
  type RunningApp,
  relaunch,
} from '../support/browser.ts';
import { Owner } from '../support/owner.ts';
import { StaticServer } from '../support/serve.ts';

let server: StaticServer;
let app: RunningApp;

type Tried = { readonly [way: string]: string };

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  await app.context.addInitScript(noteViolations);
  await installApp(app.page);
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
});

test('the app itself asks for nothing that its policy forbids', async () => {
  const owner = new Owner(app.page);
  await owner.add('call Tom about the <img src=x onerror=document.title=1> boiler £90');
  for (const place of ['All', 'Customers', 'Help', 'Now']) {
    await app.page.getByRole('link', { name: place, exact: true }).first().click();
  }
  expect(await app.page.evaluate(() => sessionStorage.getItem('violations'))).toBeNull();
  expect(await app.page.title()).toBe('Now · Stopgap');
});

test('every answer carries the headers of the host', async () => {
  const answer = await fetch(server.url);
  for (const [name, value] of Object.entries(hostHeaders)) {
    expect(answer.headers.get(name), name).toBe(value);
  }
});

test('text becomes neither markup nor code nor the address of a script', async () => {
  const tried = await app.page.evaluate(tryAll);
  expect(Object.values(tried)).toEqual(Object.values(tried).map(() => 'refused'));
  expect(Object.keys(tried)).toHaveLength(6);
});

test('a script written into the page does not run', async () => {
  const ran = await app.page.evaluate(() => {
    const script = document.createElement('script');
    script.append(document.createTextNode('window.ran = true'));
    document.head.append(script);
    const button = document.createElement('button');
    button.setAttributeNS(null, 'style', 'color: red');
    return 'ran' in window || button.style.color === 'red';
  });
  expect(ran).toBe(false);
});

function noteViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    sessionStorage.setItem('violations', `${violatedDirective} ${blockedURI}`);
  });
}

function tryAll(): Tried {
  const text = 'alert(1)';
  const ways: Readonly<Record<string, () => void>> = {
    innerHTML: () => {
      document.createElement('div').innerHTML = text;
    },
    insertAdjacentHTML: () => document.createElement('div').insertAdjacentHTML('beforeend', text),
    parser: () => void new DOMParser().parseFromString(text, 'text/html'),
    src: () => {
      document.createElement('script').src = '/assets/any.js';
    },
    worker: () => void new Worker('/sw.js'),
    policy: () => {
      const { trustedTypes } = window as unknown as {
        readonly trustedTypes: { readonly createPolicy: (name: string, rules: object) => unknown };
      };
      trustedTypes.createPolicy('another', {});
    },
  };
  return Object.fromEntries(
    Object.entries(ways).map(([name, way]) => {
      try {
        way();
        return [name, 'let through'];
      } catch {
        return [name, 'refused'];
      }
    }),
  );
}

describe('a lock on the screen', () => {
  const pin = '2468';
  const secret = 'call Siobhan about the leak';

  test('is set in three taps from Now', async () => {
    const owner = new Owner(app.page);
    await app.page.goto('/');
    await owner.add(secret);
    owner.taps = 0;
    await owner.tap(app.page.getByRole('link', { name: 'Settings' }));
    await owner.tap(owner.button('Set a PIN'));
    await app.page.getByLabel(/^New PIN/).fill(pin);
    await owner.tap(owner.button('Lock with this PIN'));
    await app.page.getByText('On. It locks when you were away for 5 minutes.').waitFor();
    expect(owner.taps).toBe(3);
  });

  test('is shut after five minutes away, with nothing of the owner’s on the page; the PIN opens it', async () => {
    await app.page.goto('/all');
    await app.page.getByText(secret).waitFor();
    await hide(app.page);
    await later(6);
    await closeAndOpen('/all');
    await app.page.getByRole('heading', { name: 'Stopgap is locked' }).waitFor();
    expect(await app.page.content()).not.toContain('Siobhan');
    const owner = new Owner(app.page);
    await app.page.getByLabel('PIN').fill('1357');
    await owner.tap(owner.button('Open'));
    await app.page.getByText('That is not the PIN.').waitFor();
    await app.page.reload();
    await app.page.getByLabel('PIN').fill(pin);
    await owner.tap(owner.button('Open'));
    await app.page.getByText(secret).waitFor();
    await app.page.reload();
    await app.page.getByText(secret).waitFor();
  });

  test('stays open for who works on for longer than that, and closes the window only then', async () => {
    await hide(app.page);
    await show(app.page);
    await later(6);
    await closeAndOpen('/all');
    await app.page.getByText(secret).waitFor();
  });

  test('opens by the device’s own fingerprint or face, where it has one', async () => {
    const owner = new Owner(app.page);
    const session = await app.context.newCDPSession(app.page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    });
    await app.page.goto('/settings');
    await owner.tap(owner.button('Open it by fingerprint or face too'));
    await app.page.getByText('Opens by fingerprint or face too.').waitFor();
    await hide(app.page);
    await later(6);
    await app.page.reload();
    await owner.tap(owner.button('Open by fingerprint or face'));
    await app.page.getByRole('heading', { name: 'Lock the screen' }).waitFor();
    await session.detach();
  });

  test('comes off a day after somebody asked and ten minutes of waiting, and nothing is lost', async () => {
    await hide(app.page);
    await later(6);
    await closeAndOpen('/all');
    const owner = new Owner(app.page);
    await owner.tap(owner.button('Forgot the PIN'));
    await owner.tap(owner.button('Open it a day from now'));
    await app.page.getByText(/^It opens by itself: /).waitFor();
    await later(25 * 60);
    await app.page.goto('/all');
    await app.page.getByText(/^It opens by itself: /).waitFor();
    await app.page.clock.fastForward(lastWaitMs);
    await app.page.getByText(secret).waitFor();
    minutesOn += lastWaitMs / 60_000;
    await later(60);
    await app.page.reload();
    await app.page.getByText(secret).waitFor();
  });
});

describe('a lock said to be on or off is so after the browser was killed at once', () => {
  const secret = 'call Siobhan about the leak';

  /** Killed as the screen says so; whoever comes finds it, long after. */
  async function killAndOpen(): Promise<void> {
    await killHard(app);
    app = await relaunch(app);
    await later(6);
    await app.page.goto('/all');
  }

  test('on', async () => {
    const owner = new Owner(app.page);
    await app.page.goto('/settings');
    await owner.tap(owner.button('Set a PIN'));
    await app.page.getByLabel(/^New PIN/).fill('2468');
    await owner.tap(owner.button('Lock with this PIN'));
    await app.page.getByText('On. It locks when you were away for 5 minutes.').waitFor();
    await killAndOpen();
    await app.page.getByRole('heading', { name: 'Stopgap is locked' }).waitFor();
    expect(await app.page.content()).not.toContain('Siobhan');
  });

  test('at once', async () => {
    const owner = new Owner(app.page);
    await app.page.getByLabel('PIN').fill('2468');
    await owner.tap(owner.button('Open'));
    await app.page.getByText(secret).waitFor();
    await app.page.goto('/settings');
    await app.page.getByLabel('How soon it locks').selectOption('At once');
    await app.page.getByText('On. It locks as soon as you leave.').waitFor();
    await app.page.reload();
    await app.page.getByRole('heading', { name: 'Stopgap is locked' }).waitFor();
  });

  test('off, by the PIN', async () => {
    const owner = new Owner(app.page);
    await app.page.getByLabel('PIN').fill('2468');
    await owner.tap(owner.button('Open'));
    await owner.tap(owner.button('Take the lock off'));
    await app.page.getByLabel('PIN', { exact: true }).fill('2468');
    await owner.tap(owner.button('Take it off'));
    await owner.button('Set a PIN').waitFor();
    await killAndOpen();
    await app.page.getByText(secret).waitFor();
  });
});

/**
 * The browser of the tests shows every page at all times: only what it tells of that can be
 * said for it. Seconds after the start the app begins to heed that, and notes the time.
 */
async function hide(page: Page): Promise<void> {
  const isNoted = () =>
    page.evaluate(() => {
      const before = localStorage.getItem('lock-here');
      for (const state of ['visible', 'hidden']) {
        Object.defineProperty(document, 'visibilityState', {
          get: () => state,
          configurable: true,
        });
        document.dispatchEvent(new Event('visibilitychange'));
      }
      return localStorage.getItem('lock-here') !== before;
    });
  await expect.poll(isNoted, { timeout: 15_000 }).toBe(true);
}

async function show(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'visible' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

/** The window really goes, with what it is told last, and another one comes. */
async function closeAndOpen(address: string): Promise<void> {
  const next = await app.context.newPage();
  await app.page.close();
  app = { ...app, page: next };
  await next.goto(address);
}

let minutesOn = 0;

/** The page's clock goes on by so many minutes, for this page and all that follow. */
async function later(minutes: number): Promise<void> {
  minutesOn += minutes;
  await app.page.clock.setSystemTime(new Date(Date.now() + minutesOn * 60_000));
}
