/**
 * Two take out a phone at once, and the store hides the one from the other for a while: two lines
 * of epochs, of which one leads over to the other, by the names of their rosters. What must hold
 * then, one scene for each law.
 */
import { expect, it } from 'vitest';
import { type Device, restart, takeOutOn } from './device.ts';
import { deckOn, shelfOf, workspaceOf } from './epochs.ts';
import { inStep, newcomer, refill, rest } from './evening.ts';
import type { Shelf } from './memory-remote.ts';
import { rowsIn } from './memory-store.ts';
import { missingFrom, stateOn } from './oracle.ts';
import { standInCipher } from './stand-in-cipher.ts';
import { newWorld, type World, write } from './world.ts';

type Scene = { readonly world: World; readonly phones: readonly Device[] };

/** So many phones that know each other, in good weather. */
async function scene(seed: number, count: number): Promise<Scene> {
  const world = newWorld({ seed, ops: 0, cipher: standInCipher, kind: 'parted' });
  world.faults = 0;
  world.devices.length = 2;
  while (world.devices.length < count) newcomer(world);
  for (const phone of world.devices) {
    phone.skew = 0;
    await write(world, phone);
  }
  await inStep(world);
  return { world, phones: [...world.devices] };
}

/** What is put on this shelf meanwhile is not shown until it is asked for. */
async function unseen(shelf: Shelf, run: () => Promise<unknown>): Promise<() => void> {
  const before = new Map(shelf);
  await run();
  const put = [...shelf].filter(([name, versions]) => before.get(name) !== versions);
  shelf.clear();
  for (const [name, versions] of before) shelf.set(name, versions);
  return () => {
    for (const [name, versions] of put) shelf.set(name, versions);
  };
}

function folderOf({ disk }: Device): string {
  return workspaceOf(deckOn(disk).root);
}

async function takeOut(world: World, by: Device, lost: Device): Promise<void> {
  const writers = [String(rowsIn(lost.disk, 'meta').get('writer')?.value)];
  expect(await takeOutOn(by, world.setting, { writers })).toBe('moved');
}

/** Each app is opened anew. */
async function open(world: World, ...phones: readonly Device[]): Promise<void> {
  for (const phone of phones) {
    restart(phone);
    await rest(world, phone);
  }
}

/** Until nothing is left to be seen: these are in one epoch with the same deck, and nobody else has its key. */
async function endsWith(world: World, phones: readonly Device[]): Promise<void> {
  for (let round = 0; round < 6; round++) await open(world, ...world.devices);
  const [first] = phones as [Device];
  expect(world.devices.map(({ id }) => id)).toEqual(phones.map(({ id }) => id));
  for (const phone of phones) {
    expect(folderOf(phone)).toBe(folderOf(first));
    expect(missingFrom(stateOn(phone.disk), stateOn(first.disk))).toEqual([]);
    expect(missingFrom(stateOn(first.disk), stateOn(phone.disk))).toEqual([]);
  }
  const has = [...(world.setting.epochs?.had ?? [])].filter(([, keys]) =>
    keys.has(folderOf(first)),
  );
  expect(has.map(([id]) => id).sort()).toEqual(phones.map(({ id }) => id).sort());
}

/** Which of the two leads over is for the seed to say. */
function mustFall(is: boolean): void {
  if (!is) throw new Error('another seed: here the names of the rosters fall otherwise');
}

function rostersOn(shelf: Shelf): readonly string[] {
  return [...shelf.keys()].filter((name) => name.startsWith('roster/')).sort();
}

it('nobody is led back to where the deck has been, nor left out by the way there', async () => {
  const { world, phones } = await scene(1, 5);
  const [a, b, c, x, y] = phones as [Device, Device, Device, Device, Device];
  const show = await unseen(world.shelf, () => takeOut(world, a, x));
  await takeOut(world, b, x);
  const [ofB] = rostersOn(world.shelf);
  await rest(world, c);
  const between = shelfOf(world.setting, folderOf(b));
  show();
  mustFall(rostersOn(world.shelf)[0] !== ofB);
  // Both lead over, neither of them seeing the other's.
  const showB = await unseen(between, () => open(world, b));
  await open(world, c);
  const [ofC] = rostersOn(between);
  showB();
  // Who followed the second of the two by name will find that the first is better.
  mustFall(rostersOn(between)[0] !== ofC);
  for (let i = 0; i < 3; i++) await open(world, y, a);
  for (let i = 0; i < 3; i++) for (const phone of [a, b, c, y]) await rest(world, phone);
  await takeOut(world, a, y);
  for (const phone of [b, c]) await rest(world, phone);
  const fresh = newcomer(world);
  await rest(world, fresh);
  // It looks back before it has heard of the newcomer.
  await open(world, c);
  await endsWith(world, [a, b, c, fresh]);
});

it('who was taken out meanwhile stays out, though it went over first', async () => {
  const { world, phones } = await scene(1, 5);
  const [a, b, c, x, y] = phones as [Device, Device, Device, Device, Device];
  const show = await unseen(world.shelf, () => takeOut(world, b, x));
  await takeOut(world, a, x);
  const [ofA] = rostersOn(world.shelf);
  for (let i = 0; i < 3; i++) for (const phone of [c, y, a]) await rest(world, phone);
  const [between, before] = [shelfOf(world.setting, folderOf(a)), new Map(world.shelf)];
  show();
  mustFall(rostersOn(world.shelf)[0] !== ofA);
  const showY = await unseen(between, () => open(world, y));
  refill(world.shelf, before);
  expect(folderOf(y)).toBe(folderOf(b));
  await takeOut(world, a, y);
  await rest(world, c);
  show();
  showY();
  await endsWith(world, [a, b, c]);
});

it('all open what the others seal there, from however many epochs they come', async () => {
  const { world, phones } = await scene(1, 4);
  const [a, b, c, x] = phones as [Device, Device, Device, Device];
  const show = await unseen(world.shelf, () => takeOut(world, b, x));
  await takeOut(world, a, x);
  const [ofA] = rostersOn(world.shelf);
  await rest(world, c);
  const fresh = newcomer(world);
  for (let i = 0; i < 3; i++) for (const phone of [fresh, c, a]) await rest(world, phone);
  await takeOut(world, a, fresh);
  await rest(world, c);
  for (const phone of [a, b, c]) await write(world, phone);
  await rest(world, b);
  show();
  mustFall(rostersOn(world.shelf)[0] !== ofA);
  await endsWith(world, [a, b, c]);
});

it('who comes in late learns who signed, though the power went before that was told', async () => {
  const { world, phones } = await scene(1, 3);
  const [a, b, x] = phones as [Device, Device, Device];
  // It has looked round nowhere yet.
  const late = newcomer(world);
  // The store keeps half of the head that tells of it.
  world.cut = 'h/';
  const writers = [String(rowsIn(x.disk, 'meta').get('writer')?.value)];
  expect(await takeOutOn(a, world.setting, { writers })).toBe('error');
  world.cut = '';
  world.time += 3_600_000;
  await open(world, a, b);
  await endsWith(world, [a, b]);
  expect(late.isOut).toBe(true);
});
