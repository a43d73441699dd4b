/** The engine over real databases and real keys: what two phones of one owner do. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { type Database, openDatabase, rows } from '../../src/storage/database.ts';
import { dexieSyncStore } from '../../src/storage/dexie-tx.ts';
import { dexieKeyStore } from '../../src/storage/key-store.ts';
import { live } from '../../src/storage/live.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import { laneKeys } from '../../src/storage/reads.ts';
import { keepRoot } from '../../src/sync/keys.ts';
import type { SyncPorts } from '../../src/sync/ports.ts';
import { newSession, runCycle } from '../../src/sync/run-sync.ts';
import { createSealer } from '../../src/sync/seal.ts';
import { webCipher } from '../../src/sync/web-cipher.ts';
import { memoryRemote, type Shelf } from '../simulation/memory-remote.ts';
import { joinState } from '../support/test-database.ts';

const now = Date.UTC(2026, 10, 27);
const canary = 'Canary-Mrs-Berg-owes-840';
const dice = { chance: () => false, pick: () => 0 };
const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
let opened = 0;

type Phone = { readonly storage: Storage; readonly ports: SyncPorts; readonly db: Database };

async function newPhone(shelf: Shelf): Promise<Phone> {
  const name = `phone-${++opened}`;
  const storage = await openStorage({ now: () => now, randomBytes }, { name });
  if (!storage.ok) throw new Error(storage.error.is);
  // As in the app: what others wrote does not make the owner wait for the disk.
  const aside = openDatabase({ name, durability: 'relaxed' });
  await aside.open();
  const keys = await keepRoot(dexieKeyStore(aside), new Uint8Array(16).fill(9));
  if (!keys.ok) throw new Error(keys.error.is);
  const { workspace, data } = keys.value;
  const ports: SyncPorts = {
    store: dexieSyncStore(aside),
    remote: memoryRemote({ shelf, now: () => now, dice, faults: () => 0 }, { cut: () => false }),
    sealer: createSealer({ cipher: webCipher(data), workspace, epoch: 0, random: randomBytes }),
    now: () => now,
    random: randomBytes,
    app: '1',
    name,
    reader: 1,
    pause: async () => undefined,
  };
  return { storage: storage.value, ports, db: storage.value.db };
}

async function cycle({ ports }: Phone) {
  const done = await runCycle(ports, newSession);
  if (!done.ok) throw new Error(done.error.is);
  return done.value;
}

async function rename({ storage }: Phone, title: string): Promise<void> {
  const set = { title, raw: `${canary} ${' '.repeat(20_000)}` };
  await storage.write({ id: title, changes: [change('task', asId<'task'>('t1'), set)] });
}

describe('two phones', () => {
  it('come to hold the same, lanes included, and what is written over is kept', async () => {
    const shelf: Shelf = new Map();
    const [a, b] = [await newPhone(shelf), await newPhone(shelf)];
    await rename(a, 'Call Ana');
    await rename(b, 'Ask Ana for the key');
    for (const phone of [a, b, a, b]) await cycle(phone);
    expect(await joinState(b.db)).toBe(await joinState(a.db));
    expect(await laneKeys(b.db, 'all')).toEqual(['t1']);
    expect(await a.db.ops.count()).toBe(0);
    const lost = [...(await a.db.history.toArray()), ...(await b.db.history.toArray())];
    expect(lost.map(({ field }) => field)).toContain('title');
  });

  it('see each other’s changes without asking, and a retry of what was sent writes nothing', async () => {
    const shelf: Shelf = new Map();
    const [a, b] = [await newPhone(shelf), await newPhone(shelf)];
    const seen: unknown[] = [];
    const stop = live(
      () => rows(b.db, 'task').get('t1'),
      (row) => seen.push(row?.['title']),
      rethrow,
    );
    await rename(a, 'Call Ana');
    await cycle(a);
    const done = await cycle(b);
    expect(done.taken).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    stop();
    expect(seen.at(-1)).toBe('Call Ana');
    const again = [change('task', asId<'task'>('t1'), { title: 'Never' })];
    await mutate(a.db, a.storage.author, { id: 'Call Ana', changes: again });
    expect((await rows(a.db, 'task').get('t1'))?.['title']).toBe('Call Ana');
  });

  it('leave nothing readable in the store, in no name and in no byte', async () => {
    const shelf: Shelf = new Map();
    const [a, b] = [await newPhone(shelf), await newPhone(shelf)];
    for (let i = 0; i < 10; i++) {
      await rename(a, `title ${i} ${canary}`);
      await cycle(a);
      await cycle(b);
    }
    const names = [...shelf.keys()];
    for (const folder of ['h/', 's/', 'z/']) {
      expect(names.some((name) => name.startsWith(folder))).toBe(true);
    }
    for (const [name, { now: stored }] of shelf) {
      expect(name).toMatch(/^[hsz]\/[0-9a-v]{10}(\/[0-9a-z-]+)?$/);
      for (const word of [canary, 'title', 'task', a.ports.name]) {
        expect(Buffer.from(stored.bytes).includes(word)).toBe(false);
      }
    }
  });
});

function rethrow(thrown: unknown): never {
  throw thrown;
}
