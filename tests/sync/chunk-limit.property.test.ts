/** A store that refuses what is large gets smaller pieces, and no other device notices. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chunkMost, pieceMost, sealedSize } from '../../src/sync/attachments/chunk-sealer.ts';
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
import type { Device } from '../simulation/device.ts';

const kib = 1024;
const mib = 1024 * kib;
const floor = 128 * kib;
const weekMs = 7 * 86_400_000;

const sync = (stage: Stage, device: Device) =>
  syncAttachments(attachmentPorts(device, stage.setting));
const puts = ({ asked }: Stage) => asked.filter((line) => line.startsWith('put b/')).length;

/** One phone with a memo, in step with another, before a store with this limit. */
async function withMemo(mostBytes: number, size: number) {
  const stage = newStage({ mostBytes });
  const [a, b] = [phone('a', stage), phone('b', stage)];
  const bytes = someBytes(stage, size);
  await take(stage, a, { id: 'memo', bytes });
  await inStep(stage, [a, b]);
  stage.asked.length = 0;
  return { stage, a, b, bytes };
}

it('an object is never larger than it was cut for', () => {
  for (const size of [mib, 512 * kib, 256 * kib, floor]) {
    expect(sealedSize(pieceMost(size))).toBeLessThanOrEqual(size);
    expect(sealedSize(pieceMost(size))).toBeGreaterThan(0.98 * size);
  }
});

it('brings every memo over whole, in pieces that the store takes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: floor, max: 1200 * kib }),
      fc.integer({ min: 1, max: 3 * mib }),
      async (limit, size) => {
        const { stage, a, b, bytes } = await withMemo(limit, size);
        expect(await sync(stage, a)).toMatchObject({ ok: true, value: { stored: 1 } });
        const refused = puts(stage) - chunksIn(stage).length;
        expect(refused).toBeLessThanOrEqual(3);
        await inStep(stage, [a, b]);
        const fetched = await fetchAttachment(attachmentPorts(b, stage.setting), 'memo');
        expect(fetched).toEqual({ ok: true, value: 'here' });
        expect(isEqual(bytesOn(b, 'memo'), bytes)).toBe(true);
      },
    ),
    { seed: 13, numRuns: 40 },
  );
});

it('one refusal does for all pictures, until a week later the limit is tried again', async () => {
  const { stage, a } = await withMemo(300 * kib, mib);
  await sync(stage, a);
  // Twice refused, at 1 MiB and at half of it.
  expect(puts(stage)).toBe(2 + chunksIn(stage).length);
  const next = async (id: string) => {
    await take(stage, a, { id, bytes: someBytes(stage, chunkMost) });
    await inStep(stage, [a]);
    const [before, there] = [puts(stage), chunksIn(stage).length];
    await sync(stage, a);
    return puts(stage) - before - (chunksIn(stage).length - there);
  };
  expect(await next('second')).toBe(0);
  stage.pass(weekMs + 1);
  expect(await next('third')).toBe(2);
});

it('what is refused at the floor waits, and is asked for once a cycle', async () => {
  const { stage, a } = await withMemo(floor / 2, 900 * kib);
  const large = { ok: false, error: { is: 'too-large' } };
  expect(await sync(stage, a)).toEqual(large);
  expect(puts(stage)).toBe(4);
  expect(await sync(stage, a)).toEqual(large);
  expect(puts(stage)).toBe(5);
});

it('a memo that lay there in larger pieces is cut anew where they are refused now', async () => {
  const { stage, a, b, bytes } = await withMemo(mib, 2 * mib);
  await sync(stage, a);
  await inStep(stage, [a, b]);
  await fetchAttachment(attachmentPorts(b, stage.setting), 'memo');
  // Another store with another limit, and nothing in it.
  for (const name of chunksIn(stage)) stage.setting.remote.shelf.delete(name);
  const tight = { ...stage, setting: withLimit(stage, 400 * kib) };
  stage.pass(86_400_001);
  await sync(tight, a);
  await inStep(tight, [a, b]);
  const c = phone('c', tight);
  await inStep(tight, [a, b, c]);
  expect(await fetchAttachment(attachmentPorts(c, tight.setting), 'memo')).toMatchObject({
    value: 'here',
  });
  expect(isEqual(bytesOn(c, 'memo'), bytes)).toBe(true);
});

it('loses nothing when the power is cut at any request on the way to smaller pieces', async () => {
  for (let cuts = 0; ; cuts++) {
    const { stage, a, b, bytes } = await withMemo(140 * kib, 150 * kib);
    const end = await runOn({ device: a, setting: stage.setting }, syncAttachments, cuts);
    if (end === 'crash') await sync(stage, a);
    await inStep(stage, [a, b]);
    expect(await fetchAttachment(attachmentPorts(b, stage.setting), 'memo')).toMatchObject({
      value: 'here',
    });
    expect(isEqual(bytesOn(b, 'memo'), bytes)).toBe(true);
    if (end !== 'crash') break;
  }
});

function withLimit({ setting }: Stage, mostBytes: number): Stage['setting'] {
  return { ...setting, remote: { ...setting.remote, mostBytes } };
}
