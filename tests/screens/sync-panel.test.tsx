import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { SyncPanel } from '../../src/screens/settings/sync-panel.tsx';
import { useStarted } from '../../src/screens/use-started.ts';
import type { App } from '../../src/state/app.ts';
import { createDeck, giftFor } from '../../src/state/sync/account.ts';
import { createSyncPanelStore } from '../../src/state/sync/panel-store.ts';
import { useStore } from '../../src/state/use-store.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { emptyDav } from '../support/empty-dav.ts';
import { openApp } from '../support/whole-app.ts';

const home = 'https://stopgap.example/dav/';

test('set up in eight taps: the place, how it is reached, the code once', async () => {
  const { app, user } = await draw();
  await user.click(await screen.findByRole('button', { name: 'Set up sync' }));
  await user.click(await screen.findByRole('button', { name: /^Here, where Stopgap comes from/ }));
  const check = await screen.findByRole('button', { name: 'Check and switch on' });
  expect(check).toHaveProperty('disabled', true);
  await user.type(screen.getByLabelText(/^Name/), 'anna');
  await user.type(screen.getByLabelText(/^Password/), 'secret');
  await user.click(check);
  const code = await screen.findByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){6}$/);
  expect(screen.getByRole('img', { name: 'Recovery code of your deck' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'I have kept it' }));
  expect(screen.queryByText(code.textContent ?? '')).toBeNull();
  expect(await screen.findByText(`Store: ${home}`)).toBeTruthy();
  expect((await giftFor(app))?.address).toEqual({
    kind: 'webdav',
    url: home,
    user: 'anna',
    password: 'secret',
  });
});

test('what is wrong is said with what to do, and nothing is kept', async () => {
  const { app, user } = await draw({ status: 401 });
  await user.click(await screen.findByRole('button', { name: 'Set up sync' }));
  await user.click(await screen.findByRole('button', { name: /^WebDAV/ }));
  await user.type(await screen.findByLabelText(/^Address of the folder/), ' dav.example/x ');
  await user.type(screen.getByLabelText(/^Name/), 'anna');
  await user.type(screen.getByLabelText(/^Password/), 'guess');
  await user.click(screen.getByRole('button', { name: 'Check and switch on' }));
  expect((await screen.findByRole('alert')).textContent).toContain(
    'The name or the password is not accepted.',
  );
  expect(await giftFor(app)).toBeUndefined();
});

test('a server that lets no page in comes with the lines to copy', async () => {
  const { user } = await draw({ isForbidden: true });
  await user.click(await screen.findByRole('button', { name: 'Set up sync' }));
  await user.click(await screen.findByRole('button', { name: /^S3 bucket/ }));
  for (const [label, text] of [
    [/^Address of the service/, 'https://s3.example'],
    [/^Bucket/, 'b'],
    [/^Region/, 'us-east-1'],
    [/^Access key/, 'k'],
    [/^Secret key/, 's'],
  ] as const)
    await user.type(await screen.findByLabelText(label), text);
  await user.click(screen.getByRole('button', { name: 'Check and switch on' }));
  expect((await screen.findByText(/AllowedOrigins/)).textContent).toContain(
    'https://stopgap.example',
  );
});

test('a code with a slip is found before anybody is asked; a code nobody knows finds no deck', async () => {
  const { user, asked } = await draw();
  await user.click(await screen.findByRole('button', { name: 'I have a code' }));
  await user.click(await screen.findByRole('button', { name: /^Here/ }));
  await user.type(await screen.findByLabelText(/^Recovery code/), '0000 0000');
  await user.type(screen.getByLabelText(/^Name/), 'anna');
  await user.type(screen.getByLabelText(/^Password/), 'secret');
  const before = asked.length;
  await user.click(screen.getByRole('button', { name: 'Check and switch on' }));
  expect((await screen.findByRole('alert')).textContent).toContain('slip');
  expect(asked.length).toBe(before);
});

test('to leave takes two taps', async () => {
  const { app, user } = await draw();
  await createDeck(app, { kind: 'webdav', url: home, user: 'anna', password: 'secret' });
  await user.click(await screen.findByRole('button', { name: 'Leave the deck on this device' }));
  await user.click(await screen.findByRole('button', { name: 'Yes, leave it' }));
  await waitFor(async () => expect(await giftFor(app)).toBeUndefined());
  expect(await screen.findByRole('button', { name: 'Set up sync' })).toBeTruthy();
});

test('how it stands is one line', async () => {
  const { app } = await draw();
  await createDeck(app, { kind: 'webdav', url: home, user: 'anna', password: 'secret' });
  app.sync.setState({ is: 'in-step', at: app.services.platform.now().instant - 120_000 }, true);
  expect(await screen.findByText('In step 2 min ago')).toBeTruthy();
  app.sync.setState({ is: 'asks', why: 'denied' }, true);
  expect(await screen.findByText(/no longer accepts the name or the password/)).toBeTruthy();
});

/** As Settings shows it: once it is known whether there is a deck. */
function Panel() {
  const store = useStarted(createSyncPanelStore);
  return useStore(store, ({ ready }) => ready) ? <SyncPanel store={store} /> : null;
}

type Drawing = { readonly app: App; readonly user: ReturnType<typeof drawScreen> };

async function draw(
  o: Parameters<typeof emptyDav>[0] = {},
): Promise<Drawing & { readonly asked: readonly string[] }> {
  const dav = emptyDav(o);
  const app = await openApp({ platform: { fetch: dav.fetch } });
  return { app, user: drawScreen(app, <Panel />), asked: dav.asked };
}
