/** A store that refuses large objects gets the records in smaller ones, and every other device has all of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { newStage, phone, type Stage } from '../simulation/attachments.ts';
import { cycleOn, type Device, restart } from '../simulation/device.ts';
import { rowsIn } from '../simulation/memory-store.ts';
import { isSame, stateOn } from '../simulation/oracle.ts';
import { writeOn } from '../simulation/write-on.ts';

const kib = 1024;

/** Words that do not deflate, as much of them as is asked for. */
async function add(
  stage: Stage,
  device: Device,
  o: { from: number; count: number; chars: number },
) {
  const word = () => Math.floor(stage.dice() * 36 ** 8).toString(36);
  const words = () => Array.from({ length: Math.ceil(o.chars / 8) }, word).join('');
  const changes = Array.from({ length: o.count }, (_, i) =>
    change('task', asId<'task'>(`t${o.from + i}`), { title: words(), created: o.from + i }),
  );
  await writeOn(device, stage.setting, { id: `m${o.from}`, changes });
}

const limited = ({ setting, ...stage }: Stage, mostBytes: number): Stage => ({
  ...stage,
  setting: { ...setting, remote: { ...setting.remote, mostBytes } },
});

const refusals = ({ asked, setting }: Stage) =>
  asked.filter((line) => /^put [sz]/.test(line)).length -
  [...setting.remote.shelf.keys()].filter((name) => /^[sz]/.test(name)).length;

async function inStep(stage: Stage, devices: readonly Device[]) {
  for (let round = 0; round < 4; round++) {
    for (const device of devices) {
      expect(await cycleOn(device, stage.setting)).toBe('done');
      stage.pass(60_000);
    }
  }
}

it('brings all records over, whatever the store takes, and asks it only a few times', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 24, max: 120 }),
      fc.integer({ min: 1, max: 1500 }),
      fc.integer({ min: 1, max: 400 }),
      async (limit, count, chars) => {
        const stage = newStage({ mostBytes: limit * kib });
        const [a, b] = [phone('a', stage), phone('b', stage)];
        await add(stage, a, { from: 0, count, chars });
        await inStep(stage, [a, b]);
        await add(stage, b, { from: 5000, count: 3, chars });
        await inStep(stage, [a, b]);
        expect(rowsIn(b.disk, 'task').size).toBe(count + 3);
        expect(isSame(stateOn(a.disk), stateOn(b.disk))).toBe(true);
        // Halved until it fits, for records and for snapshots; from then on it is known.
        expect(refusals(stage)).toBeLessThanOrEqual(24);
        const before = refusals(stage);
        await add(stage, a, { from: 9000, count: 20, chars });
        await inStep(stage, [a, b]);
        expect(refusals(stage) - before).toBeLessThanOrEqual(2);
      },
    ),
    { seed: 17, numRuns: 25 },
  );
});

it('goes over to a store that takes less, also for who comes later', async () => {
  const wide = newStage();
  const [a, b] = [phone('a', wide), phone('b', wide)];
  for (const from of [0, 1000, 2000]) {
    await add(wide, a, { from, count: 400, chars: 200 });
    await inStep(wide, [a, b]);
  }
  wide.setting.remote.shelf.clear();
  for (const device of [a, b]) restart(device);
  const tight = limited(wide, 24 * kib);
  const c = phone('c', tight);
  await inStep(tight, [a, b, c]);
  for (const one of [b, c]) expect(isSame(stateOn(a.disk), stateOn(one.disk))).toBe(true);
  expect(rowsIn(c.disk, 'missing').size).toBe(0);
});

it('keeps what was stored after it in the chain, where the store lost one and takes less by now', async () => {
  const wide = newStage();
  const [a, late] = [phone('a', wide), phone('late', wide)];
  const more = async (stage: Stage, from: number, chars = 800) => {
    await add(stage, a, { from, count: 8, chars });
    expect(await cycleOn(a, stage.setting)).toBe('done');
    stage.pass(60_000);
  };
  for (let i = 0; i < 2; i++) await more(wide, 100 * i);
  await inStep(wide, [a, late]);
  for (let i = 2; i < 5; i++) await more(wide, 100 * i);
  const { shelf } = wide.setting.remote;
  const third = [...shelf.keys()].filter((name) => name.startsWith('s/')).sort()[2] ?? '';
  shelf.delete(third);
  const tight = limited(wide, Math.ceil(rowsIn(a.disk, 'segments').get(third)?.size ?? 0) - 1);
  restart(a);
  await cycleOn(a, tight.setting);
  expect(rowsIn(a.disk, 'segments').get(third)?.state).toBe('covered');
  // More than a head names; then it does not come back, and the store has no snapshot of it.
  for (let i = 5; i < 45; i++) await more(tight, 100 * i, 50);
  for (const name of shelf.keys()) if (name.startsWith('z/')) shelf.delete(name);
  await cycleOn(late, tight.setting);
  expect(rowsIn(late.disk, 'task').size).toBe(45 * 8);
});

it('loses nothing when the power is cut at any step of it', async () => {
  for (let cuts = 0; ; cuts++) {
    const stage = newStage({ mostBytes: 12 * kib });
    const [a, b] = [phone('a', stage), phone('b', stage)];
    await add(stage, a, { from: 0, count: 40, chars: 400 });
    const end = await cycleOn(a, stage.setting, cuts);
    await inStep(stage, [a, b]);
    expect(rowsIn(b.disk, 'task').size).toBe(40);
    expect(isSame(stateOn(a.disk), stateOn(b.disk))).toBe(true);
    if (end === 'done') {
      expect(refusals(stage)).toBeGreaterThan(0);
      break;
    }
  }
});

it('one change that is too large by itself stays here, is asked for once a cycle, and what comes in still comes', async () => {
  const stage = newStage({ mostBytes: 4 * kib });
  const [a, b] = [phone('a', stage), phone('b', stage)];
  await add(stage, a, { from: 0, count: 1, chars: 20_000 });
  expect(await cycleOn(a, stage.setting)).toBe('error');
  await add(stage, b, { from: 1, count: 1, chars: 10 });
  expect(await cycleOn(b, stage.setting)).toBe('done');
  expect(rowsIn(b.disk, 'task').size).toBe(1);
  const open = limited(stage, 100 * kib);
  await inStep(open, [a, b]);
  expect(isSame(stateOn(a.disk), stateOn(b.disk))).toBe(true);
});
