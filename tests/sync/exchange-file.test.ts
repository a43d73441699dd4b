/** Two devices that never meet online: the engine syncs through a file that goes back and forth. */
import { expect, test } from 'vitest';
import { type Bundle, mergeBundles, readBundle, writeBundle } from '../../src/sync/bundle.ts';
import { type BundleRemote, bundleRemote } from '../../src/sync/bundle-remote.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { canary, openDecks, task, tasksIn } from '../support/decks.ts';

/** What one device does with a file: take it in, run cycles over it, hand it out. */
function desk() {
  let held: BundleRemote = bundleRemote({ workspace: 'shared', objects: new Map() }, Date.now);
  const remote: Remote = {
    list: (folder) => held.list(folder),
    get: (name, o) => held.get(name, o),
    put: (name, bytes, o) => held.put(name, bytes, o),
    stat: (name) => held.stat(name),
    remove: (name) => held.remove(name),
  };
  return {
    remote,
    takeIn: async (file: Uint8Array) => {
      const read = await readBundle(file);
      if (!read.ok) throw new Error(read.error);
      held = bundleRemote(mergeBundles(held.bundle(), read.value), Date.now);
    },
    handOut: () => writeBundle(held.bundle()),
    forget: (bundle: Bundle) => {
      held = bundleRemote(bundle, Date.now);
    },
  };
}

test('a deck goes over by file, changes come back, and the file tells nobody anything', async () => {
  const desks = [desk(), desk()] as const;
  const decks = await openDecks((at) => (desks[at === 0 ? 0 : 1] ?? desks[0]).remote);
  const [phone, tablet] = decks;
  if (!phone || !tablet) throw new Error('two devices are needed');
  for (let at = 0; at < 60; at += 1) await phone.write([task(at, 'call')]);
  expect(await phone.cycle()).toBe('done');
  const there = await desks[0].handOut();
  expect(Buffer.from(there).includes(canary)).toBe(false);

  await desks[1].takeIn(there);
  expect(await tablet.cycle()).toBe('done');
  expect(tasksIn(tablet)).toBe(60);

  await phone.write([task(0, 'meanwhile')]);
  await tablet.write([task(1, 'answered'), task(60, 'new')]);
  expect(await tablet.cycle()).toBe('done');
  await desks[0].takeIn(await desks[1].handOut());
  expect(await phone.cycle()).toBe('done');
  await desks[1].takeIn(await desks[0].handOut());
  expect(await tablet.cycle()).toBe('done');
  expect([...phone.state()].sort()).toEqual([...tablet.state()].sort());
  expect(tasksIn(phone)).toBe(61);
});

test('a file lost on the way costs nothing: the next one holds all of it', async () => {
  const desks = [desk(), desk()] as const;
  const [phone, tablet] = await openDecks((at) => (at === 0 ? desks[0] : desks[1]).remote);
  if (!phone || !tablet) throw new Error('two devices are needed');
  await phone.write([task(1, 'call')]);
  await phone.cycle();
  // The file and the page are gone; the next begins with nothing.
  desks[0].forget({ workspace: 'shared', objects: new Map() });
  phone.restart();
  await phone.write([task(2, 'call')]);
  expect(await phone.cycle()).toBe('done');
  await desks[1].takeIn(await desks[0].handOut());
  expect(await tablet.cycle()).toBe('done');
  expect(tasksIn(tablet)).toBe(2);
});
