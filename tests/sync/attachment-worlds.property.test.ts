/** Two or three devices, a store that cuts, lies and forgets, and power that goes: every photo is whole on every device in the end. */
import { expect, it } from 'vitest';
import { fetchAttachment } from '../../src/sync/attachments/fetch-attachment.ts';
import { syncAttachments } from '../../src/sync/attachments/sync-attachments.ts';
import {
  attachmentPorts,
  bytesOn,
  chunksIn,
  isEqual,
  newStage,
  phone,
  runOn,
  type Stage,
  someBytes,
  take,
} from '../simulation/attachments.ts';
import { cycleOn, type Device } from '../simulation/device.ts';
import { random } from '../support/random.ts';

const worlds = 60;
const dayMs = 86_400_000;
const kib = 1024;

it('loses no photo and takes in none that is wrong', async () => {
  let [crashes, photos] = [0, 0];
  for (let seed = 1; seed <= worlds; seed++) {
    const ran = await runWorld(seed);
    expect({ seed, wrong: ran.wrong }).toEqual({ seed, wrong: 0 });
    crashes += ran.crashes;
    photos += ran.photos;
  }
  console.log(`${worlds} worlds, ${photos} photos, ${crashes} crashes: 0 lost, 0 wrong`);
  expect(crashes).toBeGreaterThan(worlds);
});

type World = {
  readonly stage: Stage;
  readonly devices: readonly Device[];
  readonly photos: Map<string, Uint8Array>;
  readonly dice: () => number;
  readonly pick: (n: number) => number;
  faults: number;
  crashes: number;
  wrong: number;
};

async function runWorld(seed: number) {
  const world = newWorld(seed);
  for (let step = 0; step < 60; step++) {
    world.stage.pass(1 + world.pick(30 * 60_000));
    await happen(world, `p${step}`);
    look(world);
  }
  world.faults = 0;
  await calm(world);
  look(world);
  const { devices, photos, crashes } = world;
  const lost = devices.flatMap((device) => [...photos.keys()].filter((id) => !bytesOn(device, id)));
  return { crashes, photos: photos.size, wrong: world.wrong + lost.length };
}

function newWorld(seed: number): World {
  const dice = random(seed * 7919);
  const pick = (n: number) => Math.floor(dice() * n);
  const chance = (p: number) => dice() < p;
  // In every third world a store, or a proxy before it, that refuses what is large.
  const mostBytes = seed % 3 === 0 ? kib * (128 + pick(100)) : undefined;
  const { setting, ...stage } = newStage({ seed, mostBytes });
  const remote = { ...setting.remote, dice: { chance, pick }, faults: () => world.faults };
  const faulty = { ...stage, setting: { ...setting, remote } };
  const world: World = {
    stage: faulty,
    devices: ['a', 'b', 'c'].slice(0, 2 + pick(2)).map((id) => phone(id, faulty)),
    photos: new Map(),
    ...{ dice, pick, faults: dice() * 2, crashes: 0, wrong: 0 },
  };
  return world;
}

async function happen(world: World, fresh: string): Promise<void> {
  const { stage, devices, photos, pick } = world;
  const device = devices[pick(devices.length)] as Device;
  const [id = ''] = [...photos.keys()].slice(pick(photos.size || 1));
  const what = world.dice();
  if (what < 0.1) {
    const most = stage.setting.remote.mostBytes === undefined ? 20 * kib : 300 * kib;
    const bytes = someBytes(stage, 4 * (1 + pick(most / 4)));
    photos.set(fresh, bytes);
    return await take(stage, device, { id: fresh, bytes });
  }
  if (what < 0.5) return void (await cycleOn(device, stage.setting));
  if (what < 0.8) return await cut(world, device, syncAttachments);
  if (what < 0.97) return await cut(world, device, (ports) => fetchAttachment(ports, id));
  for (const name of chunksIn(stage)) stage.setting.remote.shelf.delete(name);
}

async function cut(world: World, device: Device, run: Parameters<typeof runOn>[1]): Promise<void> {
  const after = world.dice() < 0.3 ? world.pick(40) : undefined;
  const end = await runOn({ device, setting: world.stage.setting }, run, after);
  if (end === 'crash') world.crashes += 1;
}

/** What lies on a device is what was taken, at any time. */
function look(world: World): void {
  for (const device of world.devices) {
    for (const [id, bytes] of world.photos) {
      const here = bytesOn(device, id);
      if (here && !isEqual(here, bytes)) world.wrong += 1;
    }
  }
}

/** Four days without a fault, and somebody looks at everything. */
async function calm({ stage, devices, photos }: World): Promise<void> {
  for (let day = 0; day < 4; day++) {
    stage.pass(dayMs + 60_000);
    for (const device of [...devices, ...devices]) {
      stage.pass(1000);
      await cycleOn(device, stage.setting);
      const ports = attachmentPorts(device, stage.setting);
      await syncAttachments(ports);
      for (const id of photos.keys()) await fetchAttachment(ports, id);
    }
  }
}
