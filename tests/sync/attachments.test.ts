/** Photos and memos from one device to the other, through crashes, losses and a store that is no friend. */
import { expect, it } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { isVisible } from '../../src/domain/change/merge.ts';
import { asId } from '../../src/domain/record/id.ts';
import { chunkMost } from '../../src/sync/attachments/chunk-sealer.ts';
import { fetchAttachment } from '../../src/sync/attachments/fetch-attachment.ts';
import { syncAttachments } from '../../src/sync/attachments/sync-attachments.ts';
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
import { copyDisk, rowsIn } from '../simulation/memory-store.ts';
import { writeOn } from '../simulation/write-on.ts';

const mib = 1024 * 1024;
const dayMs = 86_400_000;

const sync = (stage: Stage, device: Device) =>
  syncAttachments(attachmentPorts(device, stage.setting));
const fetch = (stage: Stage, device: Device, id = 'memo') =>
  fetchAttachment(attachmentPorts(device, stage.setting), id);

async function stored(size: number, seed = 5) {
  const stage = newStage({ seed });
  const [a, b] = [phone('a', stage), phone('b', stage)];
  const bytes = someBytes(stage, size);
  await take(stage, a, { id: 'memo', bytes });
  await inStep(stage, [a, b]);
  const done = await sync(stage, a);
  expect(done).toEqual({ ok: true, value: { stored: 1, isMore: false } });
  await inStep(stage, [a, b]);
  return { stage, a, b, bytes };
}

it('brings a memo of 3 MiB over whole, within its budget of requests', async () => {
  const stage = newStage();
  const [a, b] = [phone('a', stage), phone('b', stage)];
  const table: Record<string, { requests: number; verbs: string }> = {};
  const step = async (name: string, run: () => Promise<unknown>) => {
    stage.asked.length = 0;
    await run();
    const verbs = stage.asked.map((line) => line.split(' ')[0] ?? '').join(' ');
    table[name] = { requests: stage.asked.length, verbs };
  };
  const [memo, photo] = [someBytes(stage, 3 * mib), someBytes(stage, 180_000)];
  await take(stage, a, { id: 'memo', bytes: memo });
  await inStep(stage, [a, b]);
  expect(rowsIn(b.disk, 'attachment').size).toBe(1);
  expect(chunksIn(stage)).toEqual([]);
  expect(await fetch(stage, b)).toEqual({ ok: true, value: 'elsewhere' });
  await step('a memo of 3 MiB goes out', () => sync(stage, a));
  await step('nothing to do', () => sync(stage, a));
  await inStep(stage, [a, b]);
  await step('it comes in', () => sync(stage, b));
  expect(isEqual(bytesOn(b, 'memo'), memo)).toBe(true);
  await take(stage, a, { id: 'photo', bytes: photo });
  await inStep(stage, [a, b]);
  await step('a photo of 180 kB goes out', () => sync(stage, a));
  await inStep(stage, [a, b]);
  await step('it is looked at', () => fetch(stage, b, 'photo'));
  expect(isEqual(bytesOn(b, 'photo'), photo)).toBe(true);
  await step('nothing to do on the other side', () => sync(stage, b));
  stage.pass(dayMs + 1);
  await step('the daily look', () => sync(stage, a));
  console.table(table);
  const counts = Object.values(table).map(({ requests }) => requests);
  expect(counts).toEqual([8, 0, 4, 2, 1, 0, 1]);
  expect([...stage.setting.remote.shelf].every(([, { now }]) => now.bytes.length <= mib)).toBe(
    true,
  );
});

it('loses nothing when the power is cut at any request of an upload', async () => {
  const size = chunkMost + 5000;
  let [cuts, putAgain] = [0, 0];
  for (; ; cuts++) {
    const stage = newStage();
    const [a, b] = [phone('a', stage), phone('b', stage)];
    const bytes = someBytes(stage, size);
    await take(stage, a, { id: 'memo', bytes });
    await inStep(stage, [a, b]);
    stage.asked.length = 0;
    const end = await runOn({ device: a, setting: stage.setting }, syncAttachments, cuts);
    if (end === 'crash') await sync(stage, a);
    putAgain += stage.asked.filter((line) => line.startsWith('put b/')).length - 2;
    await inStep(stage, [a, b]);
    expect(await fetch(stage, b)).toEqual({ ok: true, value: 'here' });
    expect(isEqual(bytesOn(b, 'memo'), bytes)).toBe(true);
    expect(chunksIn(stage)).toHaveLength(2);
    stage.asked.length = 0;
    await sync(stage, a);
    expect(stage.asked).toEqual([]);
    if (end !== 'crash') break;
  }
  console.log(`${cuts} cuts of an upload of 2 pieces; ${putAgain} pieces put a second time`);
  expect(cuts).toBeGreaterThan(20);
  // A piece whose bytes had gone and whose answer had not come is asked for, not sent again.
  expect(putAgain).toBe(0);
});

it('takes nothing wrong when the power is cut at any request of a fetch', async () => {
  const { stage, b, bytes } = await stored(chunkMost + 5000);
  const before = copyDisk(b.disk);
  let cuts = 0;
  for (; ; cuts++) {
    b.disk = copyDisk(before);
    const end = await runOn(
      { device: b, setting: stage.setting },
      (ports) => fetchAttachment(ports, 'memo'),
      cuts,
    );
    const kept = bytesOn(b, 'memo');
    expect(kept === undefined || isEqual(kept, bytes)).toBe(true);
    const isWanted = rowsIn(b.disk, 'wants').has('memo');
    if (end === 'crash') await sync(stage, b);
    // Whoever asked before the power went is served without asking again.
    expect(isEqual(bytesOn(b, 'memo'), bytes)).toBe(isWanted || kept !== undefined);
    if (end !== 'crash') break;
  }
  console.log(`${cuts} cuts of a fetch of 2 pieces`);
  expect(cuts).toBeGreaterThan(10);
});

it('goes on where it stopped, a share in each cycle', async () => {
  const stage = newStage();
  const a = phone('a', stage);
  await take(stage, a, { id: 'memo', bytes: someBytes(stage, 10 * mib) });
  await inStep(stage, [a]);
  stage.asked.length = 0;
  const done = [];
  for (let i = 0; i < 3; i++) done.push(await sync(stage, a));
  expect(done.map((one) => one.ok && one.value)).toEqual([
    { stored: 0, isMore: true },
    { stored: 0, isMore: true },
    { stored: 1, isMore: false },
  ]);
  const puts = stage.asked.filter((line) => line.startsWith('put'));
  expect(puts).toHaveLength(11);
  expect(new Set(puts).size).toBe(11);
});

it('fills an emptied store again within a day, from whoever has the bytes', async () => {
  const { stage, a, b, bytes } = await stored(300_000);
  await fetch(stage, b);
  await sync(stage, b);
  for (const name of chunksIn(stage)) stage.setting.remote.shelf.delete(name);
  a.disk.delete('blobs');
  stage.pass(dayMs + 1);
  await sync(stage, b);
  const c = phone('c', stage);
  await inStep(stage, [b, c]);
  expect(await fetch(stage, c)).toEqual({ ok: true, value: 'here' });
  expect(isEqual(bytesOn(c, 'memo'), bytes)).toBe(true);
});

it('asks for what is damaged, once for all devices, and gets it', async () => {
  const { stage, a, b, bytes } = await stored(300_000);
  const [name = ''] = chunksIn(stage);
  const there = stage.setting.remote.shelf.get(name);
  const wrong = there?.now.bytes.slice() ?? new Uint8Array();
  wrong[1000] = (wrong[1000] ?? 0) ^ 1;
  stage.setting.remote.shelf.set(name, { now: { bytes: wrong, at: 0 }, before: undefined });
  for (let i = 0; i < 6; i++) {
    stage.pass(10 * 60_000);
    expect(await fetch(stage, b)).toEqual({ ok: true, value: 'missed' });
  }
  // Six misses, one change of the record.
  expect(rowsIn(b.disk, 'ops').size).toBe(1);
  await inStep(stage, [b, a]);
  stage.asked.length = 0;
  await sync(stage, a);
  expect(stage.asked.filter((line) => line.startsWith('put'))).toEqual([`put ${name}`]);
  stage.asked.length = 0;
  await sync(stage, a);
  expect(stage.asked).toEqual([]);
  stage.pass(dayMs);
  await sync(stage, b);
  expect(isEqual(bytesOn(b, 'memo'), bytes)).toBe(true);
});

it('takes its own away a month after the last record named it, and no one else’s', async () => {
  const { stage, a, b } = await stored(300_000);
  await fetch(stage, b);
  const gone = [change('attachment', asId<'attachment'>('memo'), { deleted: true })];
  await writeOn(b, stage.setting, { id: 'gone', changes: gone });
  await inStep(stage, [b, a]);
  for (let day = 0; day < 33; day++) {
    stage.pass(dayMs + 1);
    await sync(stage, b);
    expect(chunksIn(stage)).toHaveLength(1);
    if (day < 30) await sync(stage, a);
  }
  await sync(stage, a);
  expect(chunksIn(stage)).toEqual([]);
  expect(rowsIn(a.disk, 'chunks').get('memo')?.own).toEqual([]);
});

it('noting where bytes lie brings back nothing that was deleted meanwhile', async () => {
  const stage = newStage();
  const [a, b] = [phone('a', stage), phone('b', stage)];
  await take(stage, a, { id: 'memo', bytes: someBytes(stage, 1000) });
  await inStep(stage, [a, b]);
  const gone = [change('attachment', asId<'attachment'>('memo'), { deleted: true })];
  await writeOn(b, stage.setting, { id: 'gone', changes: gone });
  stage.pass(1000);
  await sync(stage, a);
  await inStep(stage, [a, b]);
  const rows = [a, b].map(({ disk }) => rowsIn(disk, 'attachment').get('memo'));
  expect(rows.map((row) => row?.['parts'] !== undefined && isVisible(row))).toEqual([false, false]);
  expect(rows.every((row) => Array.isArray(row?.['parts']))).toBe(true);
});

it('a store that is full says so, and what lies there still comes in', async () => {
  const { stage, b, bytes } = await stored(300_000);
  await take(stage, b, { id: 'mine', bytes: someBytes(stage, 1000) });
  await cycleOn(b, stage.setting);
  const ports = attachmentPorts(b, stage.setting);
  await fetchAttachment({ ...ports, remote: { ...ports.remote, get: offline } }, 'memo');
  const put = async () => ({ ok: false, error: { is: 'full' } }) as const;
  const done = await syncAttachments({ ...ports, remote: { ...ports.remote, put } });
  expect(done).toEqual({ ok: false, error: { is: 'full' } });
  expect(isEqual(bytesOn(b, 'memo'), bytes)).toBe(true);
});

it('a device that is full leaves the picture for later, and asks nobody for it', async () => {
  const { stage, b } = await stored(300_000);
  const ports = attachmentPorts(b, stage.setting);
  const { run } = ports.store;
  let writes = 0;
  const store: typeof ports.store = {
    run: async (mode, body) => {
      if (mode === 'write' && ++writes === 2) throw new DOMException('full', 'QuotaExceededError');
      return await run(mode, body);
    },
  };
  expect(await fetchAttachment({ ...ports, store }, 'memo')).toEqual({
    ok: true,
    value: 'no-room',
  });
  expect(bytesOn(b, 'memo')).toBeUndefined();
  expect(rowsIn(b.disk, 'wants').get('memo')?.nextAt).toBeGreaterThan(stage.setting.now());
  expect(rowsIn(b.disk, 'ops').size).toBe(0);
});

const offline = async () => ({ ok: false, error: { is: 'offline' } }) as const;
