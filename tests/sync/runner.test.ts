import { expect, it } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { writerIdFrom } from '../../src/domain/change/stamp.ts';
import { asId } from '../../src/domain/record/id.ts';
import { type RunnerPorts, startSync } from '../../src/sync/runner.ts';
import type { SyncStatus } from '../../src/sync/status.ts';
import { newDevice, portsOf } from '../simulation/device.ts';
import { rowsIn } from '../simulation/memory-store.ts';
import { standInCipher } from '../simulation/stand-in-cipher.ts';
import { newWorld } from '../simulation/world.ts';
import { writeOn } from '../simulation/write-on.ts';

type Timer = { readonly at: number; readonly run: () => void };

it('sends what was changed, hears what others did, and says so in one line', async () => {
  const world = newWorld({ seed: 1, ops: 0, cipher: standInCipher, kind: 'plain' });
  world.faults = 0;
  const phones = ['a', 'b'].map((id) => {
    const device = newDevice(id, new Map(), writerIdFrom(world.setting.random(10)));
    const said: SyncStatus[] = [];
    const taken: number[] = [];
    const timers: Timer[] = [];
    const ports: RunnerPorts = {
      sync: portsOf(device, world.setting),
      dice: () => 0.5,
      after: (ms, run) => {
        const timer = { at: world.time + ms, run };
        timers.push(timer);
        return () => timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
      },
      alone: (run) => run(),
      onStatus: (status) => said.push(status),
      onCall: async () => undefined,
      onTaken: (changes) => taken.push(changes),
      onBroken: (thrown) => {
        throw thrown;
      },
    };
    return { device, said, taken, timers, runner: startSync(ports) };
  });
  const [a, b] = phones as [(typeof phones)[0], (typeof phones)[0]];
  /** Runs the timers that are due, and what they set off. */
  const pass = async (ms: number) => {
    const until = world.time + ms;
    for (;;) {
      const due = phones
        .flatMap(({ timers }) => timers.map((timer) => ({ timer, timers })))
        .filter(({ timer }) => timer.at <= until)
        .sort((x, y) => x.timer.at - y.timer.at)[0];
      if (!due) break;
      world.time = Math.max(world.time, due.timer.at);
      due.timers.splice(due.timers.indexOf(due.timer), 1);
      due.timer.run();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    world.time = until;
  };
  await pass(1000);
  expect(a.said.at(-1)).toMatchObject({ is: 'in-step' });
  await writeOn(a.device, world.setting, {
    id: 'm1',
    changes: [change('task', asId<'task'>('t1'), { title: 'Call Ana' })],
  });
  a.runner.trigger('change');
  await pass(3000);
  expect(rowsIn(a.device.disk, 'ops').size).toBe(0);
  await pass(3 * 60_000);
  expect(rowsIn(b.device.disk, 'task').get('t1')?.['title']).toBe('Call Ana');
  expect(b.taken).toEqual([1]);
  expect(b.said.at(-1)).toMatchObject({ is: 'in-step' });
  for (const { runner } of phones) runner.stop();
});
