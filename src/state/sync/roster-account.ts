/** The deck's epochs on this device: what the engine needs to take somebody out, and going along when it goes on. */
import type { Json } from '../../domain/record/field.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Database } from '../../storage/database.ts';
import { dexieSyncStore } from '../../storage/dexie-tx.ts';
import type { KeyStore } from '../../storage/key-store.ts';
import { forgetDeck } from '../../sync/forget-deck.ts';
import {
  type Keys,
  keysOf as keysOfRoot,
  readSecret,
  revealRoot,
  rowsOfEpoch,
  secretRow,
} from '../../sync/keys.ts';
import type { StoreAddress } from '../../sync/pairing/pair-link.ts';
import { formatRecoveryCode } from '../../sync/recovery-code.ts';
import { putOut } from '../../sync/roster/parting-rows.ts';
import { pastJson, pastOf } from '../../sync/roster/roster.ts';
import type { Call, NextDeck, Past, RosterPorts } from '../../sync/roster/roster-ports.ts';
import { deviceKeysIn } from '../../sync/roster/web-device-keys.ts';
import { accountRow, keepAccount, keysOf, readAccount, remoteFor } from './account.ts';
import { sealerOf } from './engine-ports.ts';

type AccountPorts = { readonly services: { readonly db: Database } };
type DevicePorts = {
  readonly services: {
    readonly db: Database;
    readonly platform: Pick<Platform, 'fetch' | 'now' | 'randomBytes'>;
  };
};

/** `undefined` where the browser keeps no keys of this kind. */
export async function rosterPorts(
  app: DevicePorts,
  { address, keys }: { readonly address: StoreAddress; readonly keys: Keys },
): Promise<RosterPorts | undefined> {
  const store = keysOf(app);
  const own = await deviceKeysIn(store);
  if (own === undefined) return undefined;
  const { platform } = app.services;
  return {
    keys: own,
    workspace: keys.workspace,
    epoch: keys.epoch,
    past: await readPast(store),
    root: async () => {
      const root = await revealRoot(store);
      if (root === undefined) throw new Error('the deck has no root');
      return root;
    },
    placeOf: async ({ root, epoch }) => {
      const there = await keysOfRoot(root, epoch);
      const remote = await remoteFor(platform, address, there.workspace);
      return { workspace: there.workspace, remote, sealer: sealerOf(platform, there) };
    },
  };
}

/** Within the lock of a cycle. The records stay as they are; all that follows begins by the account's own row. */
export async function followCall(app: AccountPorts, call: Call): Promise<void> {
  if (call.is === 'move') await moveOn(app, call.to);
  if (call.is === 'learn') await learn(app, call.past);
  if (call.is === 'out' && call.parting) {
    const { parting } = call;
    await dexieSyncStore(app.services.db).run('write', (tx) => putOut(tx, parting));
  }
}

/** One transaction: a crash leaves the one epoch or the other, and whoever is still in the first finds the roster again. */
async function moveOn(app: AccountPorts, to: NextDeck): Promise<void> {
  const store = keysOf(app);
  const address = await readAccount(store);
  const rows = await rowsOfEpoch(store, to);
  if (address === undefined || !rows.ok) throw new Error('the next key is not kept');
  const { workspace } = await keysOfRoot(to.root, to.epoch);
  const keys = [
    ...rows.value,
    await pastRow(store, to.past),
    await accountRow(store, address),
    ...(to.isMine ? [{ key: codeDueKey, value: new ArrayBuffer(0) }] : []),
  ];
  const { partings } = to;
  await forgetDeck(dexieSyncStore(app.services.db), { workspace, keys, partings });
}

async function learn(app: AccountPorts, past: readonly Past[]): Promise<void> {
  const store = keysOf(app);
  const address = await readAccount(store);
  if (address === undefined) return;
  const { key, value } = await pastRow(store, past);
  await store.put(key, value);
  await keepAccount(store, address);
}

const pastName = 'past';

async function pastRow(store: KeyStore, past: readonly Past[]) {
  return await secretRow(store, pastName, new TextEncoder().encode(JSON.stringify(pastJson(past))));
}

async function readPast(store: KeyStore): Promise<readonly Past[]> {
  const body = await readSecret(store, pastName);
  return body ? pastOf(JSON.parse(new TextDecoder().decode(body)) as Json) : [];
}

/** Of the epochs that have ended, the oldest first: pictures and rosters lie there still. */
export async function foldersBefore(store: KeyStore): Promise<readonly string[]> {
  const ended = [...(await readPast(store))].reverse();
  const keys = await Promise.all(ended.map(({ root, epoch }) => keysOfRoot(root, epoch)));
  return keys.map(({ workspace }) => workspace);
}

/** A new recovery code was made here, and nobody has said yet that it is kept. */
export const codeDueKey = 'code-due';

/** The new code, until its owner has it; a phone that stops in the middle shows it later. */
export async function codeDue(app: AccountPorts): Promise<string | null> {
  const store = keysOf(app);
  const [due, root] = [await store.get(codeDueKey), await revealRoot(store)];
  return due !== undefined && root ? formatRecoveryCode(root) : null;
}

export async function codeIsKept(app: AccountPorts): Promise<void> {
  await keysOf(app).remove(codeDueKey);
}
