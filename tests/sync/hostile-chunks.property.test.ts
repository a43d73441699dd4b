/** What a hostile store may hand out for a piece: none of it gets in, and the good one still does. */
import { expect, it } from 'vitest';
import { createChunkSealer, sealedSize } from '../../src/sync/attachments/chunk-sealer.ts';
import { fetchAttachment } from '../../src/sync/attachments/fetch-attachment.ts';
import { syncAttachments } from '../../src/sync/attachments/sync-attachments.ts';
import type { Cipher } from '../../src/sync/cipher.ts';
import { webCipher } from '../../src/sync/web-cipher.ts';
import {
  attachmentPorts,
  bytesOn,
  chunksIn,
  inStep,
  isEqual,
  newStage,
  phone,
  someBytes,
  take,
} from '../simulation/attachments.ts';
import { copyDisk } from '../simulation/memory-store.ts';
import { aesKey } from '../support/aes-key.ts';

const cipher = async (): Promise<Cipher> => webCipher(new Map([[0, await aesKey()]]));

it('accepts no piece that was flipped, cut, grown, swapped or forged', async () => {
  const stage = newStage({ cipher: await cipher() });
  const { shelf } = stage.setting.remote;
  const [a, b] = [phone('a', stage), phone('b', stage)];
  const photo = someBytes(stage, 3000);
  await take(stage, a, { id: 'photo', bytes: photo });
  await take(stage, a, { id: 'other', bytes: someBytes(stage, 3000) });
  await inStep(stage, [a, b]);
  await syncAttachments(attachmentPorts(a, stage.setting));
  await inStep(stage, [a, b]);
  const before = copyDisk(b.disk);
  const names = chunksIn(stage);
  expect(names).toHaveLength(2);
  const good = new Map(names.map((name) => [name, shelf.get(name)?.now.bytes ?? new Uint8Array()]));
  const pick = (n: number) => Math.floor(stage.dice() * n);
  const wrongs: readonly ((bytes: Uint8Array, other: Uint8Array) => Uint8Array)[] = [
    (bytes) => flipped(bytes, pick(bytes.length), 1 + pick(255)),
    (bytes) => bytes.slice(0, pick(bytes.length)),
    (bytes) => new Uint8Array([...bytes, ...new Uint8Array(1 + pick(5000))]),
    (_, other) => other,
    (bytes, other) => new Uint8Array([...bytes.slice(0, 21), ...other.slice(21)]),
    (bytes) => stage.setting.random(bytes.length),
  ];
  let [tried, accepted] = [0, 0];
  for (; tried < 3000; tried++) {
    b.disk = copyDisk(before);
    for (const name of names) {
      const other = good.get(names.find((one) => one !== name) ?? '') ?? new Uint8Array();
      const bytes = wrongs[tried % wrongs.length]?.(good.get(name) ?? other, other) ?? other;
      shelf.set(name, { now: { bytes, at: 0 }, before: undefined });
    }
    const fetched = await fetchAttachment(attachmentPorts(b, stage.setting), 'photo');
    if (!fetched.ok || fetched.value !== 'missed' || bytesOn(b, 'photo')) accepted += 1;
  }
  console.log(`${tried} wrong pieces, ${accepted} accepted`);
  expect(accepted).toBe(0);
  for (const [name, bytes] of good) shelf.set(name, { now: { bytes, at: 0 }, before: undefined });
  await fetchAttachment(attachmentPorts(b, stage.setting), 'photo');
  expect(isEqual(bytesOn(b, 'photo'), photo)).toBe(true);
});

it('opens a piece in its own place only, and makes the same of it every time', async () => {
  const ours = await cipher();
  const [here, there] = ['here', 'there'].map((workspace) =>
    createChunkSealer({ cipher: ours, workspace, epoch: 0 }),
  );
  const stage = newStage();
  for (const size of [0, 1, 31, 4096, 100_001]) {
    const piece = someBytes(stage, size);
    const place = { id: 'photo', index: 1 };
    const frame = await here?.seal(piece, place, 0);
    if (frame === undefined) throw new Error('not sealed');
    expect(frame.length).toBe(sealedSize(size));
    expect(isEqual(await here?.seal(piece, place, 0), frame)).toBe(true);
    expect(isEqual(await here?.open(frame, place), piece)).toBe(true);
    expect(await there?.open(frame, place)).toBeUndefined();
    expect(await here?.open(frame, { ...place, index: 0 })).toBeUndefined();
    expect(await here?.open(frame, { ...place, id: 'other' })).toBeUndefined();
  }
});

it('never uses a nonce for two different pieces', async () => {
  const sealer = createChunkSealer({ cipher: await cipher(), workspace: 'here', epoch: 0 });
  const stage = newStage();
  const nonces = new Set<string>();
  let made = 0;
  for (const id of ['one', 'two', 'three']) {
    for (let index = 0; index < 100; index++) {
      const same = await sealer.seal(new Uint8Array(64), { id, index }, 0);
      const fresh = await sealer.seal(someBytes(stage, 64), { id, index }, 0);
      for (const frame of [same, fresh]) nonces.add(frame.subarray(9, 21).join());
      made += 2;
    }
  }
  expect(nonces.size).toBe(made);
});

function flipped(bytes: Uint8Array, at: number, by: number): Uint8Array {
  const other = bytes.slice();
  other[at] = (other[at] ?? 0) ^ by;
  return other;
}
