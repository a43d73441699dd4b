/** Photos and memos by what the owner carries: a folder that two devices go through, one tap at a time. */
import { expect, it } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { carryIn, carryOut } from '../../src/sync/attachments/carry.ts';
import {
  attachmentPorts,
  bytesOn,
  chunksIn,
  inStep,
  isEqual,
  newStage,
  phone,
  runOn,
  type Stage,
  someBytes,
  take,
} from '../simulation/attachments.ts';
import { cycleOn, type Device } from '../simulation/device.ts';
import { rowsIn } from '../simulation/memory-store.ts';
import { writeOn } from '../simulation/write-on.ts';

const kib = 1024;
const dayMs = 86_400_000;

const out = (stage: Stage, device: Device) => carryOut(attachmentPorts(device, stage.setting));
const into = (stage: Stage, device: Device) => carryIn(attachmentPorts(device, stage.setting));

/** As one tap does it. */
async function tap(stage: Stage, device: Device): Promise<number> {
  await cycleOn(device, stage.setting);
  expect(await out(stage, device)).toMatchObject({ ok: true });
  await cycleOn(device, stage.setting);
  const came = await into(stage, device);
  return came.ok ? came.value : -1;
}

it('all that lies here goes, all that lies there comes, and a second tap carries nothing', async () => {
  const stage = newStage();
  const [a, b] = [phone('a', stage), phone('b', stage)];
  const memos = ['one', 'two', 'three'].map((id, i) => ({
    id,
    bytes: someBytes(stage, 200 * kib * (3 * i + 1)),
  }));
  for (const memo of memos) await take(stage, a, memo);
  await take(stage, b, { id: 'theirs', bytes: someBytes(stage, 1000) });
  expect(await tap(stage, a)).toBe(0);
  expect(await tap(stage, b)).toBe(3);
  expect(await tap(stage, a)).toBe(1);
  for (const { id, bytes } of memos) expect(isEqual(bytesOn(b, id), bytes)).toBe(true);
  for (const device of [a, b]) {
    stage.asked.length = 0;
    expect(await out(stage, device)).toEqual({ ok: true, value: 0 });
    expect(await into(stage, device)).toEqual({ ok: true, value: 0 });
    expect(stage.asked).toEqual(['list b', 'list b']);
  }
});

it('an emptied folder, and another one, are filled from whoever goes through it', async () => {
  const stage = newStage();
  const [a, b] = [phone('a', stage), phone('b', stage)];
  const bytes = someBytes(stage, 300 * kib);
  await take(stage, a, { id: 'memo', bytes });
  for (const device of [a, b]) await tap(stage, device);
  stage.setting.remote.shelf.clear();
  a.disk.delete('blobs');
  for (const device of [a, b]) await tap(stage, device);
  const c = phone('c', stage);
  expect(await tap(stage, c)).toBe(1);
  expect(isEqual(bytesOn(c, 'memo'), bytes)).toBe(true);
});

it('what is damaged there is not taken in, is asked for, and put again', async () => {
  const stage = newStage();
  const [a, b] = [phone('a', stage), phone('b', stage)];
  const bytes = someBytes(stage, 300 * kib);
  await take(stage, a, { id: 'memo', bytes });
  await tap(stage, a);
  const [name = ''] = chunksIn(stage);
  const wrong = stage.setting.remote.shelf.get(name)?.now.bytes.slice() ?? new Uint8Array();
  wrong[1000] = (wrong[1000] ?? 0) ^ 1;
  stage.setting.remote.shelf.set(name, { now: { bytes: wrong, at: 0 }, before: undefined });
  for (let i = 0; i < 2; i++) expect(await tap(stage, b)).toBe(0);
  expect(bytesOn(b, 'memo')).toBeUndefined();
  await inStep(stage, [b]);
  await tap(stage, a);
  expect(await tap(stage, b)).toBe(1);
  expect(isEqual(bytesOn(b, 'memo'), bytes)).toBe(true);
});

it('what was deleted a month ago is taken away, and nothing else', async () => {
  const stage = newStage();
  const a = phone('a', stage);
  for (const id of ['kept', 'gone']) await take(stage, a, { id, bytes: someBytes(stage, 1000) });
  await tap(stage, a);
  const deleted = [change('attachment', asId<'attachment'>('gone'), { deleted: true })];
  await writeOn(a, stage.setting, { id: 'gone', changes: deleted });
  stage.pass(29 * dayMs);
  await tap(stage, a);
  expect(chunksIn(stage)).toHaveLength(2);
  stage.pass(2 * dayMs);
  await tap(stage, a);
  expect(chunksIn(stage)).toHaveLength(1);
  expect(rowsIn(a.disk, 'attachment').size).toBe(2);
});

it('loses nothing when the page goes in the middle of it, at any request', async () => {
  for (let cuts = 0; ; cuts++) {
    const stage = newStage();
    const [a, b] = [phone('a', stage), phone('b', stage)];
    const bytes = someBytes(stage, 30 * kib);
    await take(stage, a, { id: 'memo', bytes });
    const end = await runOn({ device: a, setting: stage.setting }, carryOut, cuts);
    await tap(stage, a);
    const taken = await runOn({ device: b, setting: stage.setting }, carryIn, cuts);
    await tap(stage, b);
    expect(isEqual(bytesOn(b, 'memo'), bytes)).toBe(true);
    if (end !== 'crash' && taken !== 'crash') break;
  }
});
