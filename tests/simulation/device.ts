/** One device: a disk that outlives everything, and a process that may end between any two awaits. */

import type { Op } from '../../src/domain/change/change.ts';
import type { WriterId } from '../../src/domain/change/stamp.ts';
import type { Cipher } from '../../src/sync/cipher.ts';
import type { SyncPorts } from '../../src/sync/ports.ts';
import type { RosterSyncPorts } from '../../src/sync/roster/heed.ts';
import type { Call } from '../../src/sync/roster/roster-ports.ts';
import { takeOut } from '../../src/sync/roster/take-out.ts';
import { newSession, runCycle, type SyncSession } from '../../src/sync/run-sync.ts';
import { createSealer, type Sealer } from '../../src/sync/seal.ts';
import { deckOn, type Epochs, follow, keyedBy, rosterOf, shelfOf, workspaceOf } from './epochs.ts';
import { memoryRemote, type RemoteHooks, type RemoteWorld } from './memory-remote.ts';
import { type Disk, memoryStore, type Queue, rowsIn } from './memory-store.ts';

export type Setting = {
  readonly remote: RemoteWorld;
  readonly cipher: Cipher;
  readonly random: (count: number) => Uint8Array;
  readonly now: () => number;
  /** Ops by the hash of the segment they were sealed in. */
  readonly sealed: Map<string, { readonly ops: readonly Op[]; readonly size: number }>;
  readonly asked?: (verb: string, name: string) => void;
  /** Where devices can be taken out. */
  readonly epochs?: Epochs;
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
  /** Its last cycle that came to its end left nothing of its own to be sent. */
  isSafe: boolean;
  /** The store lost something since this session looked at all of it. */
  isDeceived: boolean;
  highestNow: number;
  /** The others go on without it. */
  isOut: boolean;
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
    isOut: false,
    lastFree: '',
  };
}

/** As its owner is told: its last cycle came to its end, and nothing of its own waits to be sent. */
export function isInStep(device: Device): boolean {
  return device.isSafe && !hasUnsent(device);
}

/** What the store is getting now waits, too: should that break off, it has half of it. */
export function hasUnsent({ disk }: Device): boolean {
  if (rowsIn(disk, 'ops').size > 0) return true;
  return [...rowsIn(disk, 'segments').values()].some(({ state }) => state === 'new');
}

export function restart(device: Device): void {
  for (const end of device.process.onDeath) end();
  device.process = newProcess();
  device.session = newSession;
  device.isDeceived = false;
}

/** moved: it goes on in another epoch, or not at all. */
export type CycleEnd = 'done' | 'error' | 'crash' | 'moved';

/** A cycle that the power may be cut in, after so many requests. */
export async function cycleOn(
  device: Device,
  setting: Setting,
  cutAfter?: number,
): Promise<CycleEnd> {
  const { process } = device;
  const end = await runOn(device, cutAfter, async () => {
    const ports = portsOf(device, setting);
    const done = await runCycle(ports, device.session);
    if (done.ok && done.value.call) await follow(ports, done.value.call);
    return done;
  });
  if (end === 'crash') return 'crash';
  if (!end.ok) return 'error';
  const { call, session } = end.value;
  if (call) return called(device, call);
  if (device.process === process) device.session = session;
  return 'done';
}

/** It takes out whoever writes under these names. */
export async function takeOutOn(
  device: Device,
  setting: Setting,
  o: {
    readonly writers: readonly string[];
    readonly cutAfter?: number;
    readonly onTaken?: () => void;
  },
): Promise<CycleEnd> {
  const end = await runOn(device, o.cutAfter, async () => {
    const ports = portsOf(device, setting) as RosterSyncPorts;
    const done = await takeOut(ports, o.writers);
    if (done.ok && done.value.call) await follow(ports, done.value.call);
    if (done.ok && done.value.isOut) o.onTaken?.();
    return done;
  });
  if (end === 'crash') return 'crash';
  if (!end.ok) return 'error';
  const { call } = end.value;
  return call ? called(device, call) : 'done';
}

/** As in the app: what ran is stopped, and what runs next begins anew. */
function called(device: Device, call: Call): CycleEnd {
  if (call.is === 'out') device.isOut = true;
  device.session = newSession;
  return 'moved';
}

/** Cut after so many requests: what runs next is a new process. */
async function runOn<T>(
  device: Device,
  cutAfter: number | undefined,
  run: () => Promise<T>,
): Promise<T | 'crash'> {
  const { process } = device;
  process.left = cutAfter;
  process.flows += 1;
  const crashed = new Promise<'crash'>((resolve) => process.onDeath.push(() => resolve('crash')));
  const end = await Promise.race([run(), crashed]);
  process.flows -= 1;
  process.left = undefined;
  if (end === 'crash') restart(device);
  return end;
}

export function portsOf(device: Device, setting: Setting): SyncPorts {
  const { process } = device;
  const cut = () => isCut(process);
  const outside = (what: string) => {
    if (process.flows <= 1 && process.inTransaction > 0)
      throw new Error(`${what} inside a transaction`);
  };
  const hooks: RemoteHooks = {
    cut: () => {
      outside('a request');
      return cut();
    },
    ...(setting.asked && { asked: setting.asked }),
  };
  const shelf = shelfOf(setting, workspaceOf(deckOn(device.disk).root));
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
    remote: memoryRemote({ ...setting.remote, shelf }, hooks),
    ...rosterOf(device, setting, {
      hooks,
      shield: async (run) => {
        outside('a key');
        return cut() ? await never() : await run();
      },
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
  { reader, disk }: Device,
  { cipher, random, sealed, epochs }: Setting,
  o: { readonly cut: () => boolean; readonly outside: (what: string) => void },
): Sealer {
  const { root, epoch } = deckOn(disk);
  const own = epochs ? keyedBy(cipher, epoch) : cipher;
  const sealer = createSealer({ cipher: own, random, workspace: workspaceOf(root), epoch });
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
