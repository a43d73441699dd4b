/** The engine in a real browser, between two databases of its own: how long, and how long at a stretch. */
import { type Change, change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { ok } from '../../../src/domain/result.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { dexieSyncStore } from '../../../src/storage/dexie-tx.ts';
import { dexieKeyStore } from '../../../src/storage/key-store.ts';
import { openStorage } from '../../../src/storage/open-storage.ts';
import { keepRoot } from '../../../src/sync/keys.ts';
import type { SyncPorts } from '../../../src/sync/ports.ts';
import type { Remote } from '../../../src/sync/remote.ts';
import { newSession, runCycle, type SyncSession } from '../../../src/sync/run-sync.ts';
import { createSealer } from '../../../src/sync/seal.ts';
import { webCipher } from '../../../src/sync/web-cipher.ts';

export type SyncTimes = {
  readonly importMs: number;
  readonly firstPushMs: number;
  readonly joinMs: number;
  readonly joinRequests: number;
  readonly editMs: number;
  readonly mergeMs: number;
  /** The longest time in which nothing else had a turn, while joining and merging … */
  readonly longestMs: number;
  /** … and while the same was written by hand. */
  readonly longestByHandMs: number;
  readonly quietMs: number;
};

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const now = () => Date.now();

function heap(): { readonly remote: Remote; readonly asked: string[] } {
  const shelf = new Map<string, Uint8Array>();
  const asked: string[] = [];
  const missing = { ok: false, error: { is: 'missing' } } as const;
  const remote: Remote = {
    list: async (folder) => {
      asked.push('list');
      const found = [...shelf].filter(([name]) => name.startsWith(`${folder}/`));
      return ok(
        found.map(([name, { length }]) => ({ name, size: length, validator: `${length}` })),
      );
    },
    get: async (name) => {
      asked.push('get');
      const found = shelf.get(name);
      return found ? ok(found) : missing;
    },
    put: async (name, bytes) => {
      asked.push('put');
      shelf.set(name, bytes);
      return ok(undefined);
    },
    stat: async (name) => {
      asked.push('stat');
      const found = shelf.get(name);
      return found ? ok({ size: found.length, modified: null }) : missing;
    },
    remove: async (name) => {
      shelf.delete(name);
      return ok(undefined);
    },
  };
  return { remote, asked };
}

async function phone(name: string, remote: Remote) {
  const storage = await openStorage({ now, randomBytes }, { name });
  if (!storage.ok) throw new Error(storage.error.is);
  const aside = openDatabase({ name, durability: 'relaxed' });
  await aside.open();
  const keys = await keepRoot(dexieKeyStore(aside), new Uint8Array(16).fill(7));
  if (!keys.ok) throw new Error(keys.error.is);
  const { workspace, data } = keys.value;
  const sync: SyncPorts = {
    store: dexieSyncStore(aside),
    remote,
    sealer: createSealer({ cipher: webCipher(data), workspace, epoch: 0, random: randomBytes }),
    now,
    random: randomBytes,
    app: '1',
    name,
    reader: 1,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  };
  let session: SyncSession = newSession;
  const cycle = async () => {
    const done = await runCycle(sync, session);
    if (!done.ok) throw new Error(done.error.is);
    session = done.value.session;
  };
  return { storage: storage.value, cycle };
}

function tasks(count: number, words: string): readonly Change[] {
  return Array.from({ length: count }, (_, i) =>
    change('task', asId<'task'>(`t${i}`), {
      title: `${words} customer ${i} about the roof and the gutter`,
      kind: 'call',
      created: i,
      touched: i,
      raw: `${words} customer ${i} about the roof and the gutter`,
      money: { amount: 1000 + i, currency: 'EUR', since: null },
      when: { notBefore: null, due: null, someday: false },
    }),
  );
}

/** Asks for a turn all the time; the longest wait is what a tap would have waited. */
function watch(): () => number {
  let [longest, last, on] = [0, performance.now(), true];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const at = performance.now();
    longest = Math.max(longest, at - last);
    last = at;
    if (on) setTimeout(() => channel.port2.postMessage(0), 1);
  };
  channel.port2.postMessage(0);
  return () => {
    on = false;
    return longest;
  };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

async function measure(count: number): Promise<SyncTimes> {
  const { remote, asked } = heap();
  const [a, b] = [await phone('a', remote), await phone('b', remote)];
  const write = (id: string, changes: readonly Change[]) => a.storage.write({ id, changes });
  const importMs = await timed(() => write('m1', tasks(count, 'Ring')));
  const firstPushMs = await timed(a.cycle);
  asked.length = 0;
  const stop = watch();
  const joinMs = await timed(b.cycle);
  const joinRequests = asked.length;
  const longestJoining = stop();
  const stopByHand = watch();
  const editMs = await timed(() => write('m2', tasks(count, 'Call')));
  const longestByHandMs = stopByHand();
  await a.cycle();
  const stopMerge = watch();
  const mergeMs = await timed(b.cycle);
  const longestMs = Math.max(longestJoining, stopMerge());
  const quietMs = await timed(b.cycle);
  const longest = { longestMs, longestByHandMs };
  return { importMs, firstPushMs, joinMs, joinRequests, editMs, mergeMs, ...longest, quietMs };
}

Object.assign(globalThis, { measure });
