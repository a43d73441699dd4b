/**
 * One cycle: freeze, upload, head, look, pull, heal, compare, sweep. Every step leaves
 * the database and the store in a state from which the next cycle, on this device or
 * another, comes to the same end; so a cycle may stop anywhere and is simply run again.
 */
import { ok, type Result } from '../domain/result.ts';
import { ensureDigest } from '../storage/digests.ts';
import { adoptTables } from './adopt-tables.ts';
import { compare } from './compare.ts';
import { freeze } from './freeze.ts';
import { publishHead } from './head.ts';
import { heal } from './heal.ts';
import { look } from './look.ts';
import { checkOwnObjects } from './own-objects.ts';
import type { SyncError, SyncPorts } from './ports.ts';
import { pull, replayRaw } from './pull.ts';
import { makeSnapshot } from './snapshot.ts';
import { expectAll, isSweepDue, planSweep, sweepAway } from './sweep.ts';
import { isOwnState, readState, type SyncState } from './sync-state.ts';
import { upload } from './upload.ts';

/** What lasts as long as the page or the worker does. */
export type SyncSession = { readonly isChecked: boolean };
export const newSession: SyncSession = { isChecked: false };

export type CycleDone = {
  readonly session: SyncSession;
  /** changes of others that made a difference here: jobs and chores may want mending */
  readonly taken: number;
  /** somebody uses a newer app, and some of what it wrote waits for an update here */
  readonly isNewer: boolean;
};

export async function runCycle(
  ports: SyncPorts,
  session: SyncSession,
): Promise<Result<CycleDone, SyncError>> {
  const begun = await begin(ports, session);
  if (!begun.ok) return begun;
  const isNewerHere = begun.value;
  const pushed = await push(ports);
  if (!pushed.ok) return pushed;
  const looked = await look(ports);
  if (!looked.ok) return looked;
  const isSweeping = await isSweepDue(ports);
  if (isSweeping) {
    const expected = await expectAll(ports);
    if (!expected.ok) return expected;
  }
  const pulled = await pull(ports);
  if (!pulled.ok) return pulled;
  const settled = await settle(ports, isSweeping);
  if (!settled.ok) return settled;
  return ok({
    session: { isChecked: true },
    taken: pulled.value.taken + settled.value,
    isNewer: looked.value.isNewer || pulled.value.isNewer || isNewerHere,
  });
}

/** Own changes only: soon after the owner made some, and when the page goes away. */
export async function push(ports: SyncPorts): Promise<Result<void, SyncError>> {
  await freeze(ports);
  const sent = await upload(ports);
  if (!sent.ok) return sent;
  const told = await publishHead(ports);
  return told.ok ? ok(undefined) : told;
}

/** The last moment of a page: frozen and handed to the browser, nothing waited for. */
export async function pushLeaving(ports: SyncPorts): Promise<void> {
  await freeze(ports);
  await upload(ports, { isLeaving: true });
}

async function begin(ports: SyncPorts, session: SyncSession): Promise<Result<boolean, SyncError>> {
  if (session.isChecked) return ok(await hasRaw(ports));
  const checked = (await isNewcomer(ports)) ? ok(undefined) : await checkOwnObjects(ports);
  if (!checked.ok) return checked;
  await ports.store.run('write', ensureDigest);
  await adoptTables(ports);
  return ok(await replayRaw(ports));
}

/** Who has put nothing out yet has nothing there; should a twin have, the look shows its head. */
async function isNewcomer({ store }: SyncPorts): Promise<boolean> {
  return await store.run('read', async (tx) => {
    const { own } = await readState(tx);
    const waiting = [await tx.page('ops', { limit: 1 }), await tx.page('segments', { limit: 1 })];
    return own.head === null && own.seq === 0 && waiting.every(({ length }) => length === 0);
  });
}

async function hasRaw({ store }: SyncPorts): Promise<boolean> {
  const segments = await store.run('read', (tx) => tx.page('segments'));
  return segments.some(({ state }) => state === 'raw');
}

async function settle(ports: SyncPorts, isSweeping: boolean): Promise<Result<number, SyncError>> {
  const healed = await heal(ports);
  if (!healed.ok) return healed;
  const compared = await compare(ports);
  if (!compared.ok) return compared;
  const made = await snapshotIfDue(ports);
  if (!made.ok) return made;
  const garbage = isSweeping ? await planSweep(ports) : undefined;
  const told = await publishHead(ports, { evenEmpty: true });
  if (!told.ok) return told;
  const swept = garbage ? await sweepAway(ports, garbage) : ok(undefined);
  return swept.ok ? compared : swept;
}

const manySegments = 200;
/** The first one comes early: it is how the next device gets in. */
const firstSegments = 8;
const weekMs = 7 * 86_400_000;

async function snapshotIfDue(ports: SyncPorts): Promise<Result<void, SyncError>> {
  const isDue = await ports.store.run('read', async (tx) => {
    const state = await readState(tx);
    const own = (await tx.page('segments')).filter(isOwnState);
    return isSnapshotDue(state, own, ports.now());
  });
  return isDue ? await makeSnapshot(ports) : ok(undefined);
}

function isSnapshotDue(
  { own, writer }: SyncState,
  segments: readonly { readonly w: string; readonly name: string }[],
  now: number,
): boolean {
  if (own.wantsSnapshot) return true;
  const since = own.snap?.acks[writer] ?? '';
  const fresh = segments.filter(({ w, name }) => w === writer && name > since).length;
  if (own.snap === null) return fresh >= firstSegments;
  return fresh >= manySegments || (fresh > 0 && now - own.snap.at >= weekMs);
}
