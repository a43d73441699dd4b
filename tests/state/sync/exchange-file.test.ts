import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { App } from '../../../src/state/app.ts';
import { createDeck, giftFor, joinDeck } from '../../../src/state/sync/account.ts';
import { saveFile, takeFile } from '../../../src/state/sync/exchange-file.ts';
import { getRecord } from '../../../src/storage/reads.ts';
import { openApp, write } from '../../support/whole-app.ts';

type Desk = { readonly app: App; readonly out: () => Promise<Blob> };

async function desk(): Promise<Desk> {
  let file: Blob | undefined;
  const app = await openApp({
    platform: {
      handOut: async ({ text }) => {
        file = new Blob([text]);
        return true;
      },
    },
  });
  const out = async () => {
    await saveFile(app, (day) => day);
    if (!file) throw new Error('no file came out');
    return file;
  };
  return { app, out };
}

const titleOf = async ({ app }: Desk, id: string) =>
  (await getRecord(app.services.db, 'task', asId(id)))?.title;

async function twoDesks(): Promise<readonly [Desk, Desk]> {
  const [one, other] = [await desk(), await desk()];
  await createDeck(one.app, { kind: 'file' });
  const gift = await giftFor(one.app);
  if (!gift) throw new Error('no deck');
  await joinDeck(other.app, gift.address, gift.root);
  return [one, other];
}

test('what is on one device goes to the other in a file, and comes back in one', async () => {
  const [one, other] = await twoDesks();
  await write(one.app, change('task', asId('t1'), { title: 'Call Mrs Vale' }));
  const there = await one.out();
  expect(await there.text()).not.toContain('Vale');
  expect(await takeFile(other.app, there)).toMatchObject({ ok: true });
  expect(await titleOf(other, 't1')).toBe('Call Mrs Vale');
  await write(other.app, change('task', asId('t2'), { title: 'Order pipes' }));
  expect(await takeFile(one.app, await other.out())).toMatchObject({ ok: true });
  expect(await titleOf(one, 't2')).toBe('Order pipes');
  expect(await titleOf(one, 't1')).toBe('Call Mrs Vale');
  // The same file again is no news.
  expect(await takeFile(one.app, await other.out())).toEqual({ ok: true, value: 0 });
});

test('a lost file costs nothing, a strange or a cut one changes nothing', async () => {
  const [one, other] = await twoDesks();
  await write(one.app, change('task', asId('t1'), { title: 'Call' }));
  await one.out();
  await write(one.app, change('task', asId('t2'), { title: 'Post' }));
  const whole = await one.out();
  expect(await takeFile(other.app, whole.slice(0, 100))).toEqual({ ok: false, error: 'damaged' });
  expect(await takeFile(other.app, new Blob(['a list']))).toEqual({
    ok: false,
    error: 'not-a-bundle',
  });
  const [stranger] = await twoDesks();
  expect(await takeFile(stranger.app, whole)).toEqual({ ok: false, error: 'another-deck' });
  expect(await takeFile(other.app, whole)).toMatchObject({ ok: true });
  expect([await titleOf(other, 't1'), await titleOf(other, 't2')]).toEqual(['Call', 'Post']);
});
