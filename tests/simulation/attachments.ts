/** Photos and memos in the simulation: the production code over maps, cut at any request. */
import { change } from '../../src/domain/change/change.ts';
import { writerIdFrom } from '../../src/domain/change/stamp.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { AttachmentPorts } from '../../src/sync/attachments/attachment-ports.ts';
import { createChunkSealer } from '../../src/sync/attachments/chunk-sealer.ts';
import type { Cipher } from '../../src/sync/cipher.ts';
import { random } from '../support/random.ts';
import { cycleOn, type Device, newDevice, portsOf, restart, type Setting } from './device.ts';
import { memoryStore, rowsIn } from './memory-store.ts';
import { standInCipher } from './stand-in-cipher.ts';
import { writeOn } from './write-on.ts';

export type Stage = {
  readonly setting: Setting;
  /** verb and name of every request */
  readonly asked: string[];
  readonly pass: (ms: number) => void;
  readonly dice: () => number;
};

export function newStage({
  seed = 5,
  cipher = standInCipher,
  mostBytes,
}: {
  readonly seed?: number;
  readonly cipher?: Cipher;
  /** Of an object, to this store. */
  readonly mostBytes?: number | undefined;
} = {}): Stage {
  const dice = random(seed);
  const asked: string[] = [];
  let time = Date.UTC(2026, 10, 27);
  const setting: Setting = {
    cipher,
    random: (count) => Uint8Array.from({ length: count }, () => Math.floor(dice() * 256)),
    now: () => time,
    sealed: new Map(),
    remote: {
      shelf: new Map(),
      now: () => time,
      dice: { chance: () => false, pick: (n) => Math.floor(dice() * n) },
      faults: () => 0,
      ...(mostBytes !== undefined && { mostBytes }),
    },
    asked: (verb, name) => asked.push(`${verb} ${name}`),
  };
  return { setting, asked, pass: (ms) => (time += ms), dice };
}

export function phone(id: string, { setting }: Stage): Device {
  return newDevice(id, new Map(), writerIdFrom(setting.random(10)));
}

export function attachmentPorts(device: Device, setting: Setting): AttachmentPorts {
  const { store, remote, now, random: bytes, pause } = portsOf(device, setting);
  return {
    ...{ store, remote, now, random: bytes, pause },
    chunks: createChunkSealer({ cipher: setting.cipher, workspace: 'simulated', epoch: 0 }),
    shelf: {
      ids: async () => [...rowsIn(device.disk, 'blobs').keys()].map(String),
      wanted: async () =>
        [...rowsIn(device.disk, 'attachment').values()]
          .filter((row) => Number(row['wanted'] ?? 0) > 0)
          .map(({ id }) => id),
    },
  };
}

/** Cut after so many requests: `crash`, and what runs next is a new process. */
export async function runOn<T>(
  { device, setting }: { readonly device: Device; readonly setting: Setting },
  run: (ports: AttachmentPorts) => Promise<T>,
  cutAfter?: number,
): Promise<T | 'crash'> {
  const { process } = device;
  process.left = cutAfter;
  process.flows += 1;
  const crashed = new Promise<'crash'>((resolve) => process.onDeath.push(() => resolve('crash')));
  const end = await Promise.race([run(attachmentPorts(device, setting)), crashed]);
  process.flows -= 1;
  process.left = undefined;
  if (end === 'crash') restart(device);
  return end;
}

export function someBytes({ dice }: Stage, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const words = new Uint32Array(bytes.buffer, 0, length >> 2);
  for (let i = 0; i < words.length; i++) words[i] = dice() * 2 ** 32;
  return bytes;
}

/** As the app keeps it: the bytes first, then the record. */
export async function take(
  stage: Stage,
  device: Device,
  { id, bytes }: { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<void> {
  const store = memoryStore(device.disk);
  await store.run('write', (tx) => tx.put('blobs', [{ id, bytes: bytes.buffer }]));
  const set = { media: 'audio', mime: 'audio/webm', bytes: bytes.length, seconds: 60 } as const;
  const at = stage.setting.now();
  const changes = [change('attachment', asId<'attachment'>(id), { ...set, at })];
  await writeOn(device, stage.setting, { id: `take-${id}`, changes });
}

/** Both ways until nobody has anything to say. */
export async function inStep(stage: Stage, devices: readonly Device[]): Promise<void> {
  for (let i = 0; i < 2; i++) {
    for (const device of devices) {
      stage.pass(1000);
      await cycleOn(device, stage.setting);
    }
  }
}

export function bytesOn({ disk }: Device, id: string): Uint8Array | undefined {
  const row = rowsIn(disk, 'blobs').get(id);
  return row && new Uint8Array(row.bytes);
}

export function isEqual(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0;
}

export function chunksIn({ setting }: Stage): readonly string[] {
  return [...setting.remote.shelf.keys()].filter((name) => name.startsWith('b/'));
}
