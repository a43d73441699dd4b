/** What the page forbids itself, tried in a browser: no text becomes code or markup, and nobody frames it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostHeaders } from '../../hosting/headers.ts';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
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
