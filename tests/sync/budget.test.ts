/** What a cycle costs in requests: a phone on a poor line pays for each. */
import { expect, it } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { writerIdFrom } from '../../src/domain/change/stamp.ts';
import { asId } from '../../src/domain/record/id.ts';
import { push, pushLeaving } from '../../src/sync/run-sync.ts';
import { cycleOn, type Device, newDevice, portsOf, type Setting } from '../simulation/device.ts';
import { rowsIn } from '../simulation/memory-store.ts';
import { isSame, stateOn } from '../simulation/oracle.ts';
import { standInCipher } from '../simulation/stand-in-cipher.ts';
import { writeOn } from '../simulation/write-on.ts';
import { random } from '../support/random.ts';

type Stage = {
  readonly setting: Setting;
  readonly asked: string[];
  readonly pass: (ms: number) => void;
};

function newStage(): Stage {
  const dice = random(5);
  const asked: string[] = [];
  let time = Date.UTC(2026, 10, 27);
  const setting: Setting = {
    cipher: standInCipher,
    random: (count) => Uint8Array.from({ length: count }, () => Math.floor(dice() * 256)),
    now: () => time,
    sealed: new Map(),
    // As in the app: devices can be taken out.
    epochs: { shelves: new Map(), had: new Map() },
    remote: {
      shelf: new Map(),
      now: () => time,
      dice: { chance: () => false, pick: (n) => Math.floor(dice() * n) },
      faults: () => 0,
    },
    asked: (verb) => asked.push(verb),
  };
  return { setting, asked, pass: (ms) => (time += ms) };
}

function phone(id: string, { setting }: Stage): Device {
  return newDevice(id, new Map(), writerIdFrom(setting.random(10)));
}

async function add(stage: Stage, device: Device, { from, count }: { from: number; count: number }) {
  const changes = Array.from({ length: count }, (_, i) =>
    change('task', asId<'task'>(`t${from + i}`), {
      title: `Ring customer ${from + i} about the roof and the gutter`,
      kind: 'call',
      created: from + i,
      touched: from + i,
      raw: `ring customer ${from + i} about the roof and the gutter`,
      money: { amount: 1000 + i, currency: 'EUR', since: null },
    }),
  );
  await writeOn(device, stage.setting, { id: `m${from}`, changes });
}

function cost(stage: Stage): string {
  const verbs = stage.asked.splice(0);
  return `${verbs.length}: ${verbs.join(' ')}`;
}

it('stays within its budget of requests', async () => {
  const stage = newStage();
  const [a, b] = [phone('a', stage), phone('b', stage)];
  const table: Record<string, string> = {};
  const step = async (name: string, run: () => Promise<unknown>) => {
    stage.pass(60_000);
    stage.asked.length = 0;
    await run();
    table[name] = cost(stage);
  };
  await add(stage, a, { from: 0, count: 10_000 });
  await cycleOn(a, stage.setting);
  await cycleOn(a, stage.setting);
  await step('joining with 10,000 tasks', () => cycleOn(b, stage.setting));
  expect(isSame(stateOn(a.disk), stateOn(b.disk))).toBe(true);
  await step('the first device hears of it', () => cycleOn(a, stage.setting));
  await step('quiet poll', () => cycleOn(a, stage.setting));
  await add(stage, a, { from: 20_000, count: 1 });
  await step('push of a change', () => push(portsOf(a, stage.setting)));
  await step('hearing of it', () => cycleOn(b, stage.setting));
  await add(stage, a, { from: 30_000, count: 1 });
  await step('leaving the page', () => pushLeaving(portsOf(a, stage.setting), a.session));
  console.table(table);
  const requests = (name: string) => Number.parseInt(table[name] ?? '99', 10);
  expect(requests('joining with 10,000 tasks')).toBeLessThanOrEqual(6);
  expect(requests('quiet poll')).toBe(1);
  expect(requests('push of a change')).toBeLessThanOrEqual(3);
  expect(requests('leaving the page')).toBe(1);
  expect(rowsIn(a.disk, 'ops').size).toBe(0);
});
