import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { err, ok } from '../../src/domain/result.ts';
import { tellIfCutOff } from '../../src/state/pairing/begun.ts';
import { toBase64Url } from '../../src/sync/base64-url.ts';
import { formatGift } from '../../src/sync/pairing/gift.ts';
import { invite, join } from '../../src/sync/pairing/meet.ts';
import { formatPairLink, parsePairLink } from '../../src/sync/pairing/pair-link.ts';
import {
  address,
  copyLink,
  draw,
  gift,
  link,
  meetOf,
  never,
  newWorld,
  portsOf,
  sameDigits,
  secret,
} from '../support/pair-world.tsx';
import { write } from '../support/whole-app.ts';

test('the device with the deck shows a code, the digits, and says that it is done', async () => {
  const world = newWorld();
  const { user, app } = await draw(world, { screen: 'add', gift });
  expect(await screen.findByRole('img', { name: 'Code for the other phone' })).toBeVisible();
  expect(screen.getByText('Good once, until 14:15.')).toBeVisible();
  const copied = await copyLink(user);
  expect(copied).toMatch(/^http:\/\/[^#]+\/#p=1\./);
  const shown = parsePairLink(new URL(copied).hash);
  expect(shown?.store).toEqual(address);
  expect(atob(copied.split('.').at(-1) ?? '')).not.toContain(toBase64Url(gift.root));
  const digits: string[] = [];
  const other = join(
    portsOf(world),
    meetOf(async (said) => digits.push(said) > 0, shown?.secret),
  );
  await sameDigits(digits);
  await user.click(screen.getByRole('button', { name: 'They are the same' }));
  await screen.findByText(/^Done\. The other phone/);
  expect(await other).toEqual(ok(formatGift(gift)));
  expect(world.objects.size).toBe(0);
  await user.click(screen.getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement);
  expect(app.over.getState().sheet).toBeNull();
});

test('the device without it shows the same digits, counts the tasks in, and ends on Now', async () => {
  const world = newWorld();
  const other = { digits: [] as string[], isInStep: false };
  const inviting = invite(
    portsOf(world),
    meetOf(async (said) => other.digits.push(said) > 0),
    formatGift(gift),
  );
  const { user, app, taken } = await draw(world, { screen: 'join', is: other });
  await write(app, change('task', asId('t1'), { title: 'my own' }));
  await sameDigits(other.digits);
  await user.click(screen.getByRole('button', { name: 'They are the same' }));
  await screen.findByText('1 of 3 tasks here');
  expect(await inviting).toEqual(ok(undefined));
  expect(taken).toEqual([gift]);
  other.isInStep = true;
  await waitFor(() => expect(app.over.getState().sheet).toBeNull());
  await screen.findByText('the Now screen');
  expect(app.toasts.getState().toast?.text).toBe('Your deck is here: 1 task.');
});

test('own records: it says that nothing is lost', async () => {
  const world = newWorld();
  void invite(
    portsOf(world),
    meetOf(() => never()),
    formatGift(gift),
  );
  await draw(world, { screen: 'join', own: true });
  await screen.findByText('What is on this phone stays. Both become one deck.');
});

test('"They differ" here: nothing is taken, and the other device knows', async () => {
  const world = newWorld();
  const inviting = invite(
    portsOf(world),
    meetOf(() => never()),
    formatGift(gift),
  );
  const { user, taken } = await draw(world, { screen: 'join' });
  await user.click(await screen.findByRole('button', { name: 'They differ' }));
  await screen.findByText('They differ, so nothing went over.');
  expect(await inviting).toEqual(err({ is: 'refused', by: 'there' }));
  expect(taken).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Begin again' }));
  await screen.findByText(/There is no camera to use here/);
});

test('"They differ" there is said here without a tap', async () => {
  const world = newWorld();
  const { user } = await draw(world, { screen: 'add', gift });
  const shown = parsePairLink(new URL(await copyLink(user)).hash);
  await join(
    portsOf(world),
    meetOf(async () => false, shown?.secret),
  );
  await screen.findByText('The other phone said no.');
});

test('closing the sheet tells the other device', async () => {
  const world = newWorld();
  const inviting = invite(
    portsOf(world),
    meetOf(() => never()),
    formatGift(gift),
  );
  const { app, leave } = await draw(world, { screen: 'join' });
  await screen.findByRole('button', { name: 'They differ' });
  leave();
  expect(await inviting).toEqual(err({ is: 'refused', by: 'there' }));
  await waitFor(async () => expect(await app.services.reader.meta('pairing')).toBeUndefined());
});

test.each([
  ['a link cut short', link.slice(0, 40), 'This link is not whole.'],
  ['a link nobody waits at', link, 'This code is used up.'],
  [
    'a store of a later version',
    formatPairLink({ store: { kind: 'pigeon' }, secret }),
    'The other phone has a newer Stopgap.',
  ],
])('%s says so, and leads on', async (_, opened, words) => {
  await draw(newWorld(), { screen: 'join', opened });
  await screen.findByText(words);
  expect(screen.getByRole('button', { name: 'Begin again' })).toBeVisible();
});

test('a device that is in a deck already changes nothing', async () => {
  await draw(newWorld(), { screen: 'join', gift });
  await screen.findByText('This phone is in a deck already.');
});

test('no network is said quietly, and it goes on when it is back', async () => {
  const world = newWorld();
  world.isCut = true;
  void invite(
    portsOf(world),
    meetOf(() => never()),
    formatGift(gift),
  );
  await draw(world, { screen: 'join' });
  await screen.findByText('No network just now. It goes on by itself.');
  world.isCut = false;
  await screen.findByRole('button', { name: 'They are the same' });
  expect(screen.queryByText(/No network/)).toBeNull();
});

test('nobody comes in ten minutes: it says so, and one tap makes another code', async () => {
  const world = newWorld();
  let now = 0;
  const { user } = await draw(world, { screen: 'add', gift, platform: { elapsed: () => now } });
  await screen.findByRole('img', { name: 'Code for the other phone' });
  now = 600_001;
  await screen.findByText('The ten minutes are over.');
  await user.click(screen.getByRole('button', { name: 'Begin again' }));
  await screen.findByRole('img', { name: 'Code for the other phone' });
});

test('a scanned code begins it; another code is told, and the camera looks on', async () => {
  const world = newWorld();
  void invite(
    portsOf(world),
    meetOf(() => never()),
    formatGift(gift),
  );
  const codes = ['https://example.com/menu', `https://stopgap.example/${link}`];
  const seen: string[] = [];
  const scanQr = async () => {
    if (seen.length > 0) await screen.findByText(/not a code of Stopgap/);
    return seen[seen.push('') - 1] === '' ? codes[seen.length - 1] : undefined;
  };
  await draw(world, { screen: 'join', opened: null, platform: { scanQr } });
  await screen.findByRole('button', { name: 'They are the same' });
});

test('without a camera the link is pasted', async () => {
  const world = newWorld();
  void invite(
    portsOf(world),
    meetOf(() => never()),
    formatGift(gift),
  );
  const { user } = await draw(world, { screen: 'join', opened: null });
  const field = await screen.findByLabelText('Or paste the link');
  await user.type(field, 'hello{Enter}');
  await screen.findByText(/not a code of Stopgap/);
  await user.clear(screen.getByLabelText('Or paste the link'));
  await user.type(screen.getByLabelText('Or paste the link'), ` https://x.example/${link} {Enter}`);
  await screen.findByRole('button', { name: 'They are the same' });
});

test('who was cut off in the middle is told at the next start, once', async () => {
  const world = newWorld();
  void invite(
    portsOf(world),
    meetOf(() => never()),
    formatGift(gift),
  );
  const { app } = await draw(world, { screen: 'join' });
  await screen.findByRole('button', { name: 'They are the same' });
  await tellIfCutOff(app, 'Begin again');
  expect(app.toasts.getState().toast).toBeNull();
  app.closeSheet();
  await tellIfCutOff(app, 'Begin again');
  expect(app.toasts.getState().toast?.text).toBe('Begin again');
  app.toasts.dismiss();
  await tellIfCutOff(app, 'Begin again');
  expect(app.toasts.getState().toast).toBeNull();
});
