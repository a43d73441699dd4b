/** Devices of one owner with the production engine, a deck each, and a store between them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { type Change, change } from '../../src/domain/change/change.ts';
import { writerIdFrom } from '../../src/domain/change/stamp.ts';
import { asId } from '../../src/domain/record/id.ts';
import { writeRecords } from '../../src/storage/write-records.ts';
import type { SyncPorts } from '../../src/sync/ports.ts';
import type { Remote, RemoteError } from '../../src/sync/remote.ts';
import { newSession, runCycle, type SyncSession } from '../../src/sync/run-sync.ts';
import { createSealer } from '../../src/sync/seal.ts';
import { webCipher } from '../../src/sync/web-cipher.ts';
import { type Disk, memoryStore } from '../simulation/memory-store.ts';
import { type State, stateOn } from '../simulation/oracle.ts';
import { aesKey } from './aes-key.ts';

/** Stands in every text the devices write; no store may ever hold it. */
export const canary = 'CANARY-Frau Ilvermorny-4711';

export type Deck = {
  /** One cycle; the name of what stopped it, or `done`. */
  readonly cycle: () => Promise<RemoteError['is'] | 'done'>;
  readonly write: (changes: readonly Change[]) => Promise<void>;
  readonly state: () => State;
  /** The app is closed and opened again. */
  readonly restart: () => void;
};

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** Each device opens the store for itself. */
export async function openDecks(
  open: (device: number) => Remote,
  count = 2,
): Promise<readonly Deck[]> {
  const cipher = webCipher(new Map([[0, await aesKey()]]));
  const sealer = createSealer({ cipher, workspace: 'shared', epoch: 0, random });
  return Array.from({ length: count }, (_, at) =>
    openDeck(`Phone${at}`, { remote: open(at), sealer }),
  );
}

function openDeck(name: string, given: Pick<SyncPorts, 'remote' | 'sealer'>): Deck {
  const disk: Disk = new Map();
  const writer = writerIdFrom(random(10));
  disk.set('meta', new Map([['writer', { key: 'writer', value: writer }]]));
  const ports: SyncPorts = {
    ...given,
    ...{ store: memoryStore(disk), now: Date.now, random },
    ...{ app: '1', name, reader: 1, pause: () => Promise.resolve() },
  };
  let session: SyncSession = newSession;
  let made = 0;
  return {
    cycle: async () => {
      const ran = await runCycle(ports, session);
      if (ran.ok) session = ran.value.session;
      return ran.ok ? 'done' : ran.error.is;
    },
    write: async (changes) => {
      made += 1;
      const id = `${name}m${made}`;
      await ports.store.run('merge', (tx) => {
        return writeRecords(tx, { id, changes, now: Date.now(), writer });
      });
    },
    state: () => stateOn(disk),
    restart: () => {
      session = newSession;
    },
  };
}

export function task(at: number, words: string): Change {
  return change('task', asId(`t${at}`), { title: `${canary} ${words} ${at}` });
}

/** What a wire between the devices and the store can do. */
export type Wire = { readonly cut: () => void; readonly mend: () => void };

/**
 * A deck of 300 tasks goes over; both write while the network is away, and are cut off in the middle of
 * cycles; in the end both hold the same, and all of it.
 */
export async function syncThroughCuts(
  decks: readonly Deck[],
  wire: Wire,
): Promise<Readonly<Record<string, number>>> {
  const [phone, tablet] = decks;
  if (phone === undefined || tablet === undefined) throw new Error('two devices are needed');
  const seen = { tasks: 300, cutCycles: 0, cyclesToJoin: 0, cyclesToMend: 0 };
  for (let at = 0; at < seen.tasks; at += 25) {
    await phone.write(Array.from({ length: 25 }, (_, more) => task(at + more, 'call')));
  }
  seen.cyclesToJoin = await inStep([phone, tablet]);
  expect(tasksIn(tablet)).toBe(seen.tasks);
  wire.cut();
  for (let at = 0; at < 40; at += 1) {
    await phone.write([task(at, 'phone')]);
    await tablet.write([task(at + 20, 'tablet')]);
  }
  expect([await phone.cycle(), await tablet.cycle()]).toEqual(['offline', 'offline']);
  for (let round = 0; round < 10; round += 1) {
    wire.mend();
    setTimeout(wire.cut, round * 7);
    for (const one of [phone, tablet]) if ((await one.cycle()) !== 'done') seen.cutCycles += 1;
    await phone.write([task(100 + round, 'cut')]);
    wire.cut();
  }
  // The last cut may still be on its way.
  await new Promise((resolve) => setTimeout(resolve, 100));
  wire.mend();
  seen.cyclesToMend = await inStep([phone, tablet]);
  expect(tasksIn(phone)).toBe(seen.tasks);
  expect([...phone.state().values()].filter((text) => text.includes(' cut ')).length).toBe(10);
  return seen;
}

/** Cycles of all until they hold the same; how many it took. */
export async function inStep(decks: readonly Deck[]): Promise<number> {
  const ends: string[] = [];
  for (let cycles = 1; cycles <= 30; cycles += 1) {
    for (const deck of decks) ends.push(await deck.cycle());
    const isDone = ends.slice(-decks.length).every((end) => end === 'done');
    const [first, ...others] = decks.map((deck) => deck.state());
    if (isDone && first && others.every((other) => same(first, other))) return cycles;
    await new Promise((resolve) => setTimeout(resolve, isDone ? 20 : 500));
  }
  throw new Error(`not in step: ${ends.join(' ')}`);
}

function same(a: State, b: State): boolean {
  return a.size > 0 && a.size === b.size && [...a].every(([key, text]) => b.get(key) === text);
}

export function tasksIn(deck: Deck): number {
  return [...deck.state().keys()].filter((key) => /^task\|.*\|title$/.test(key)).length;
}

/** Files below a store's folder in which a word of the owner, or of the app, can be read. */
export function readableFiles(folder: string): {
  readonly files: number;
  readonly readable: string[];
} {
  const words = [canary, 'CANARY', 'Ilvermorny', '"title"', 'Phone'].map((word) =>
    Buffer.from(word),
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const readable = files.filter((file) => {
    const bytes = readFileSync(file);
    return words.some((word) => file.includes(word.toString()) || bytes.includes(word));
  });
  return { files: files.length, readable };
}
