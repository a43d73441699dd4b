/** Epochs in the simulation: each device's present one lies on its disk, each has a shelf of its own, and the keys of devices are stand-ins. */
import { createHash } from 'node:crypto';
import type { KeyRow } from '../../src/storage/database.ts';
import type { Cipher } from '../../src/sync/cipher.ts';
import { forgetDeck } from '../../src/sync/forget-deck.ts';
import type { SyncPorts } from '../../src/sync/ports.ts';
import type { Call, DeviceKeys, Past } from '../../src/sync/roster/roster-ports.ts';
import { createSealer } from '../../src/sync/seal.ts';
import type { Device, Setting } from './device.ts';
import { memoryRemote, type RemoteHooks, type Shelf } from './memory-remote.ts';
import { type Disk, rowsIn } from './memory-store.ts';

export type Deck = {
  readonly root: Uint8Array;
  readonly epoch: number;
  readonly past: readonly Past[];
};

export type Epochs = {
  /** The first one's is the world's own. */
  readonly shelves: Map<string, Shelf>;
  /** Every root that was ever on a device. */
  readonly had: Map<string, Set<string>>;
};

export const firstRoot = new Uint8Array(16).fill(1);
export const firstDeck: Deck = { root: firstRoot, epoch: 0, past: [] };

export function workspaceOf(root: Uint8Array): string {
  if (root.join() === firstRoot.join()) return 'simulated';
  return createHash('sha256').update(root).digest('hex').slice(0, 16);
}

export function deckOn(disk: Disk): Deck {
  const row = rowsIn(disk, 'keys').get('deck');
  return row === undefined ? firstDeck : (row.value as unknown as Deck);
}

export function putDeck(disk: Disk, deck: Deck): void {
  rowsIn(disk, 'keys').set('deck', deckRow(deck));
}

function deckRow(deck: Deck): KeyRow {
  return { key: 'deck', value: deck as never };
}

export function shelfOf({ remote, epochs }: Setting, workspace: string): Shelf {
  if (workspace === 'simulated' || epochs === undefined) return remote.shelf;
  const shelf: Shelf = epochs.shelves.get(workspace) ?? new Map();
  epochs.shelves.set(workspace, shelf);
  return shelf;
}

export function rosterOf(
  device: Device,
  setting: Setting,
  o: { readonly hooks: RemoteHooks; readonly shield: <T>(run: () => Promise<T>) => Promise<T> },
): Pick<SyncPorts, 'roster'> {
  if (setting.epochs === undefined) return {};
  const deck = deckOn(device.disk);
  note(setting.epochs, device.id, deck.root);
  return {
    roster: {
      ...{ keys: keysOf(device.id, o.shield), workspace: workspaceOf(deck.root) },
      ...{ epoch: deck.epoch, past: deck.past },
      root: () => o.shield(async () => deck.root),
      placeOf: async ({ root, epoch }) => {
        const workspace = workspaceOf(root);
        const { random } = setting;
        const cipher = keyedBy(setting.cipher, epoch);
        const remote = { ...setting.remote, shelf: shelfOf(setting, workspace) };
        const sealer = createSealer({ cipher, random, workspace, epoch });
        return { workspace, remote: memoryRemote(remote, o.hooks), sealer };
      },
    },
  };
}

/** As the keys of the platform, which lie under the number of their epoch. */
export function keyedBy(cipher: Cipher, epoch: number): Cipher {
  return { ...cipher, hasKey: (of) => of === epoch };
}

function note({ had }: Epochs, id: string, root: Uint8Array): void {
  const roots = had.get(id) ?? new Set();
  had.set(id, roots.add(workspaceOf(root)));
}

/** As the app follows: one transaction. */
export async function follow({ store }: Pick<SyncPorts, 'store'>, call: Call): Promise<void> {
  if (call.is === 'move') {
    const { root, epoch, past, partings } = call.to;
    const keys = [deckRow({ root, epoch, past })];
    await forgetDeck(store, { workspace: workspaceOf(root), keys, partings });
  }
  if (call.is === 'learn') {
    await store.run('write', async (tx) => {
      const deck = (await tx.get('keys', 'deck'))?.value as unknown as Deck;
      await tx.put('keys', [deckRow({ ...deck, past: call.past })]);
    });
  }
}

/** Whoever has the name could sign for it: the simulation has no forgers, the tests with real keys have. */
function keysOf(id: string, shield: <T>(run: () => Promise<T>) => Promise<T>): DeviceKeys {
  const mark = (by: string, text: string) =>
    createHash('md5').update(`${by}|${text}`).digest('hex');
  const self = { sign: `sign-${id}`, wrap: `wrap-${id}` };
  return {
    self,
    sign: (text) => shield(async () => mark(self.sign, text)),
    verify: (text, { sig, by }) => shield(async () => sig === mark(by, text)),
    wrap: (secret, { to, about }) =>
      shield(async () => `${to}|${about}|${Buffer.from(secret).toString('hex')}`),
    unwrap: (box, about) =>
      shield(async () => {
        const start = `${self.wrap}|${about}|`;
        if (!box.startsWith(start)) return undefined;
        return new Uint8Array(Buffer.from(box.slice(start.length), 'hex'));
      }),
  };
}
