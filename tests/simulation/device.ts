/** One device: a disk that outlives everything, and a process that may end between any two awaits. */

import type { Change, Op } from '../../src/domain/change/change.ts';
import { applyOp } from '../../src/domain/change/merge.ts';
import {
  type Clock,
  clockAtZero,
  nextStamp,
  type Stamp,
  type WriterId,
} from '../../src/domain/change/stamp.ts';
import { shiftKeptDigest } from '../../src/storage/digests.ts';
import { putRecordRows, recordRows } from '../../src/storage/record-rows.ts';
import type { Tx } from '../../src/storage/tx.ts';
import { writeRecords } from '../../src/storage/write-records.ts';
import type { Cipher } from '../../src/sync/cipher.ts';
import type { SyncPorts } from '../../src/sync/ports.ts';
import { newSession, runCycle, type SyncSession } from '../../src/sync/run-sync.ts';
import { createSealer, type Sealer } from '../../src/sync/seal.ts';
import { writerNamed } from '../support/arbitrary-records.ts';
import { memoryRemote, type RemoteWorld } from './memory-remote.ts';
import { type Disk, memoryStore, type Queue } from './memory-store.ts';

export type Setting = {
  readonly remote: RemoteWorld;
  readonly cipher: Cipher;
  readonly random: (count: number) => Uint8Array;
  readonly now: () => number;
  /** Ops by the hash of the segment they were sealed in. */
  readonly sealed: Map<string, { readonly ops: readonly Op[]; readonly size: number }>;
  readonly asked?: (verb: string, name: string) => void;
};

export type Device = {
  readonly id: string;
  disk: Disk;
  skew: number;
  reader: number;
  session: SyncSession;
  process: Process;
  /** Until then it lies in a drawer. */
  asleepUntil: number;
  /** Everything it wrote is known to be out. */
  isSafe: boolean;
  /** The store lost something since this session looked at all of it. */
  isDeceived: boolean;
  highestNow: number;
  /** Time and counter of the last stamp that overwrote nothing. */
  lastFree: string;
};

type Process = {
  isDead: boolean;
  /** Requests until the power is cut; none when undefined. */
  left: number | undefined;
  steps: number;
  flows: number;
  inTransaction: number;
  readonly onDeath: (() => void)[];
  readonly queue: Queue;
};

export function newDevice(id: string, disk: Disk, writer: WriterId | undefined): Device {
  if (writer !== undefined)
    disk.set('meta', new Map([['writer', { key: 'writer', value: writer }]]));
  return {
    id,
    disk,
    skew: 0,
    reader: 1,
    session: newSession,
    process: newProcess(),
    asleepUntil: 0,
    isSafe: true,
    isDeceived: false,
    highestNow: 0,
    lastFree: '',
  };
}

export function restart(device: Device): void {
  for (const end of device.process.onDeath) end();
  device.process = newProcess();
  device.session = newSession;
  device.isDeceived = false;
}

export type CycleEnd = 'done' | 'error' | 'crash';

/** A cycle that the power may be cut in, after so many requests. */
export async function cycleOn(
  device: Device,
  setting: Setting,
  cutAfter?: number,
): Promise<CycleEnd> {
  const { process } = device;
  process.left = cutAfter;
  process.flows += 1;
  const crashed = new Promise<'crash'>((resolve) => process.onDeath.push(() => resolve('crash')));
  const ran = runCycle(portsOf(device, setting), device.session);
  const end = await Promise.race([ran, crashed]);
  process.flows -= 1;
  process.left = undefined;
  if (end === 'crash') {
    restart(device);
    return 'crash';
  }
  if (!end.ok) return 'error';
  if (device.process === process) device.session = end.value.session;
  return 'done';
}

export type Wrote = {
  readonly ops: readonly Op[];
  /** Every field stands as it was just written. */
  readonly shows: boolean;
};

/** The owner's own change, through the journal's door. */
export async function writeOn(
  device: Device,
  setting: Setting,
  { id, changes }: { readonly id: string; readonly changes: readonly Change[] },
): Promise<Wrote> {
  const { store, now } = portsOf(device, setting);
  return await beside(device, () =>
    store.run('merge', async (tx) => {
      const writer = writerNamed('e');
      const written = await writeRecords(tx, { id, changes, now: now(), writer });
      return await wrote(
        tx,
        written.map(({ op }) => op),
      );
    }),
  );
}

/** Not the cycle's own transaction: what the cycle does meanwhile is no fault. */
async function beside<T>({ process }: Device, write: () => Promise<T>): Promise<T> {
  process.flows += 1;
  const done = await write();
  process.flows -= 1;
  return done;
}

async function wrote(tx: Tx, ops: readonly Op[]): Promise<Wrote> {
  const stamps = new Set<string>(ops.map(({ s }) => s));
  let shows = true;
  for (const { t, r, f } of ops) {
    const [row] = await recordRows(tx, t, [r]);
    shows &&= Object.keys(f).every((field) => stamps.has(row?.s[field] ?? ''));
  }
  return { ops, shows };
}

/** What a newer app writes: a table nobody here knows. */
export async function writeUnknown(
  device: Device,
  setting: Setting,
  { id, r, f }: { readonly id: string; readonly r: string; readonly f: Op['f'] },
): Promise<Wrote> {
  const { store, now } = portsOf(device, setting);
  return await beside(device, () =>
    store.run('merge', async (tx) => {
      const [clockRow, writerRow] = await tx.getMany('meta', ['clock', 'writer']);
      const [row] = await recordRows(tx, 'van', [r]);
      const over = Object.keys(f)
        .map((name) => row?.s[name] ?? '')
        .sort()
        .at(-1);
      const next = nextStamp((clockRow?.value as Clock) ?? clockAtZero, now(), {
        writer: writerRow?.value as WriterId,
        ...(over ? { over: over as Stamp } : {}),
      });
      const b = Object.fromEntries(
        Object.keys(f).flatMap((name) => (row?.s[name] ? [[name, row.s[name]]] : [])),
      );
      const op: Op = { t: 'van', r, s: next.stamp, f, b, m: id };
      const after = applyOp(row, op);
      await putRecordRows(tx, 'van', [after]);
      await shiftKeptDigest(tx, [{ table: 'van', before: row, after }]);
      await tx.put('ops', [op]);
      await tx.put('meta', [{ key: 'clock', value: next.clock }]);
      return { ops: [op], shows: true };
    }),
  );
}

export function portsOf(device: Device, setting: Setting): SyncPorts {
  const { process } = device;
  const cut = () => isCut(process);
  const outside = (what: string) => {
    if (process.flows <= 1 && process.inTransaction > 0)
      throw new Error(`${what} inside a transaction`);
  };
  const now = () => setting.now() + device.skew;
  device.highestNow = Math.max(device.highestNow, now());
  return {
    store: memoryStore(device.disk, {
      cut,
      within: (open) => {
        process.inTransaction += open ? 1 : -1;
      },
      onDeath: (end) => process.onDeath.push(end),
      queue: process.queue,
    }),
    remote: memoryRemote(setting.remote, {
      cut: () => {
        outside('a request');
        return cut();
      },
      ...(setting.asked && { asked: setting.asked }),
    }),
    sealer: sealerOf(device, setting, { cut, outside }),
    now: () => {
      device.highestNow = Math.max(device.highestNow, now());
      return now();
    },
    random: setting.random,
    app: `${device.reader}`,
    name: device.id,
    reader: device.reader,
    pause: () => (cut() ? never() : Promise.resolve()),
  };
}

/** Each time anew: one for all would hold on to every process that ever died. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}

function sealerOf(
  { reader }: Device,
  { cipher, random, sealed }: Setting,
  o: { readonly cut: () => boolean; readonly outside: (what: string) => void },
): Sealer {
  const sealer = createSealer({ cipher, random, workspace: 'simulated', epoch: 0 });
  let lastOps: readonly Op[] = [];
  return {
    seal: async (what) => {
      o.outside('sealing');
      if (o.cut()) return await never();
      const value = what.value as { readonly ops?: readonly Op[] };
      if (what.kind === 'segment') lastOps = value.ops ?? [];
      const isNew = what.kind === 'segment' && reader > 1 && lastOps.some(({ t }) => t === 'van');
      return await sealer.seal(
        isNew ? { ...what, value: { ...value, minReader: 2 } as never } : what,
      );
    },
    open: async (bytes, where) => {
      o.outside('opening');
      return o.cut() ? await never() : await sealer.open(bytes, where);
    },
    sealLines: async (what) => {
      o.outside('sealing');
      return o.cut() ? await never() : await sealer.sealLines(what);
    },
    openLines: async (bytes, where) => {
      o.outside('opening');
      return o.cut() ? await never() : await sealer.openLines(bytes, where);
    },
    hashOf: async (bytes) => {
      o.outside('hashing');
      const hash = await sealer.hashOf(bytes);
      if (!sealed.has(hash)) sealed.set(hash, { ops: lastOps, size: bytes.length });
      return hash;
    },
  };
}

function isCut(process: Process): boolean {
  if (process.isDead) return true;
  process.steps += 1;
  if (process.left === undefined) return false;
  process.left -= 1;
  if (process.left >= 0) return false;
  process.isDead = true;
  for (const end of process.onDeath) end();
  return true;
}

function newProcess(): Process {
  return {
    isDead: false,
    left: undefined,
    steps: 0,
    flows: 0,
    inTransaction: 0,
    onDeath: [],
    queue: { last: Promise.resolve() },
  };
}
