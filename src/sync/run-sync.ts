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
import { type Asked, changedHeads, hearHeads } from './look.ts';
import { checkOwnObjects } from './own-objects.ts';
import type { SyncError, SyncPorts } from './ports.ts';
import { pull, replayRaw } from './pull.ts';
import { heed, lookBack } from './roster/heed.ts';
import type { Call } from './roster/roster-ports.ts';
import { makeSnapshot } from './snapshot.ts';
import { expectAll, isSweepDue, planSweep, sweepAway } from './sweep.ts';
import { hasMoved, isOwnState, readState, type SyncState } from './sync-state.ts';
import { upload } from './upload.ts';

/** What lasts as long as the page or the worker does. */
export type SyncSession = {
  readonly isChecked: boolean;
  /** When it was last looked whether the deck goes on elsewhere. */
  readonly heededAt: number;
};
export const newSession: SyncSession = { isChecked: false, heededAt: Number.NEGATIVE_INFINITY };

export type CycleDone = {
  readonly session: SyncSession;
  /** changes of others that made a difference here: jobs and chores may want mending */
  readonly taken: number;
  /** somebody uses a newer app, and some of what it wrote waits for an update here */
  readonly isNewer: boolean;
  /** The deck goes on elsewhere: nothing more is done here. */
  readonly call?: Call;
};

export async function runCycle(
  ports: SyncPorts,
  session: SyncSession,
): Promise<Result<CycleDone, SyncError>> {
  const heeded = await heedInTime(ports, session);
  if (!heeded.ok) return heeded;
  if (heeded.value.call) return ok({ ...quiet, ...heeded.value });
  const begun = await begin(ports, session);
  if (!begun.ok) return begun;
  const isNewerHere = begun.value;
  const hasSent = ports.roster !== undefined && (await isUnsent(ports));
  const pushed = await push(ports);
  if (!pushed.ok) return pushed;
  const asked = await changedHeads(ports);
  if (!asked.ok) return asked;
  // Somebody said something: that the deck goes on elsewhere, perhaps. Who has sent looks again after
  // it, so that either finds the other's: the one its roster, or that one what was sent.
  const isHeeded = heeded.value.session !== session && !hasSent;
  const isNews = asked.value.length > 0 && !isHeeded;
  const called = isNews ? await heedNow(ports) : heeded;
  if (!called.ok) return called;
  if (called.value.call) return ok({ ...quiet, ...called.value });
  const { heededAt } = called.value.session;
  const done = await hear(ports, asked.value);
  if (!done.ok) return done;
  const isNewer = done.value.isNewer || isNewerHere;
  return ok({ ...done.value, session: { isChecked: true, heededAt }, isNewer });
}

const quiet = { taken: 0, isNewer: false } as const;

/** What others have said, and what follows from it. */
async function hear(
  ports: SyncPorts,
  asked: readonly Asked[],
): Promise<Result<Omit<CycleDone, 'session'>, SyncError>> {
  const looked = await hearHeads(ports, asked);
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
    taken: pulled.value.taken + settled.value,
    isNewer: looked.value.isNewer || pulled.value.isNewer,
  });
}

/** Own changes only: soon after the owner made some. */
export async function pushSoon(
  ports: SyncPorts,
  session: SyncSession,
): Promise<Result<Heeded, SyncError>> {
  const heeded = await heedInTime(ports, session);
  if (!heeded.ok || heeded.value.call) return heeded;
  const pushed = await push(ports);
  return pushed.ok ? heeded : pushed;
}

export async function push(ports: SyncPorts): Promise<Result<void, SyncError>> {
  await freeze(ports);
  const sent = await upload(ports);
  if (!sent.ok) return sent;
  const told = await publishHead(ports);
  return told.ok ? ok(undefined) : told;
}

/** The last moment of a page: frozen and handed to the browser, nothing waited for. */
export async function pushLeaving(
  ports: SyncPorts,
  session: SyncSession = newSession,
): Promise<void> {
  // There is no time to look whether the deck goes on elsewhere; who looked long ago sends nothing.
  if (ports.roster && isLongAgo(ports, session, longHeedMs)) return;
  await freeze(ports);
  await upload(ports, { isLeaving: true });
}

type Heeded = { readonly session: SyncSession; readonly call?: Call };

/** So long after a look nothing of a removal can have come to be known: what is written meanwhile is sealed as before. */
const heedMs = 60_000;
const longHeedMs = 6 * 60_000;

/** Before the first look of a session, and before anything is sealed. */
async function heedInTime(
  ports: SyncPorts,
  session: SyncSession,
): Promise<Result<Heeded, SyncError>> {
  if (ports.roster === undefined) return ok({ session });
  if (await hasMoved(ports, ports.roster)) return ok({ session, call: { is: 'moved' } });
  const isDue =
    isLongAgo(ports, session, heedMs) && (!session.isChecked || (await isUnsent(ports)));
  if (!isDue) return ok({ session });
  return await heedNow(ports, session);
}

function isLongAgo({ now }: SyncPorts, { heededAt }: SyncSession, ms: number): boolean {
  return Math.abs(now() - heededAt) > ms;
}

async function heedNow(
  ports: SyncPorts,
  session: SyncSession = { ...newSession, isChecked: true },
): Promise<Result<Heeded, SyncError>> {
  const { roster } = ports;
  if (roster === undefined) return ok({ session });
  const all = { ...ports, roster };
  const heard = await heed(all);
  const back = heard.ok && !heard.value && !session.isChecked ? await lookBack(all) : heard;
  if (!back.ok) return back;
  const after = { ...session, heededAt: ports.now() };
  return ok(back.value ? { session: after, call: back.value } : { session: after });
}

async function isUnsent({ store }: SyncPorts): Promise<boolean> {
  return await store.run('read', async (tx) => {
    if ((await tx.page('ops', { limit: 1 })).length > 0) return true;
    return (await tx.page('segments')).some(({ state }) => state === 'new');
  });
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
