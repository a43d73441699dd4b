/**
 * Looking at what lies under the own name. What this device never made there says that
 * it was restored or copied: it takes a new name. What it made and is no longer there
 * says that the store was emptied or put back: it is filled again.
 */
import { err, ok, type Result } from '../domain/result.ts';
import { headName, parseSegmentName } from './names.ts';
import { takeNewName } from './new-name.ts';
import { getOrMissing, type SyncError, type SyncPorts } from './ports.ts';
import type { RemoteObject } from './remote.ts';
import { splitSegment } from './split.ts';
import { expectSegments, putOwn, readState } from './sync-state.ts';
import { putSegment } from './upload.ts';

const maxObject = 4 * 1024 * 1024;

/** Once per session: own head and own folder. */
export async function checkOwnObjects(ports: SyncPorts): Promise<Result<void, SyncError>> {
  const { own } = await ports.store.run('read', readState);
  const head = await checkOwnHead(ports);
  if (!head.ok) return head;
  // Who comes in for the first time has nothing there: its folder need not be listed.
  const isMissing = head.value === 'missing' && own.head === null;
  const isNew = ports.roster !== undefined && own.seq === 0 && isMissing;
  return isNew ? ok(undefined) : await checkOwnFolder(ports);
}

/** Reads the own head and acts on what it says of this device or of the store. */
export async function checkOwnHead(
  ports: SyncPorts,
): Promise<Result<'missing' | 'there', SyncError>> {
  const { own, writer } = await ports.store.run('read', readState);
  const got = await getOrMissing(ports.remote, headName(writer), maxObject);
  if (!got.ok) return got;
  if (got.value === undefined) {
    const filled = own.head?.isPut ? await fillAgain(ports, 'emptied') : ok(undefined);
    return filled.ok ? ok('missing') : filled;
  }
  const hash = await ports.sealer.hashOf(got.value);
  if (hash === own.head?.hash) return ok('there');
  if (own.hashes.includes(hash)) {
    const filled = await fillAgain(ports);
    return filled.ok ? ok('there') : filled;
  }
  const opened = await ports.sealer.open(got.value, { kind: 'head', writer, seq: 0 });
  if (opened.ok) await becomeAnother(ports, writer);
  // Neither mine nor anybody's: an upload that was cut.
  else await sayAgain(ports);
  return ok('there');
}

async function checkOwnFolder(ports: SyncPorts): Promise<Result<void, SyncError>> {
  const { writer, known } = await ports.store.run('read', readState);
  const listed = await ports.remote.list(`s/${writer}`);
  if (!listed.ok) return listed;
  const names = listed.value.map(({ name }) => name);
  const through = known[writer]?.through ?? 0;
  const mine = names.filter((name) => (parseSegmentName(name)?.n ?? 0) > through);
  const here = await ports.store.run('read', (tx) => tx.getMany('segments', mine));
  for (const name of mine.filter((_, i) => here[i] === undefined)) {
    const real = await isSealedByUs(ports, name);
    if (!real.ok) return real;
    if (!real.value) continue;
    await ports.store.run('write', (tx) => expectSegments(tx, [name], { known, now: ports.now() }));
    await becomeAnother(ports, writer);
    return ok(undefined);
  }
  return await fillGaps(ports, listed.value, `s/${writer}/`);
}

/**
 * A store that was emptied while this device went on writing has a fresh head and no
 * past. Own segments that are not listed are looked for one by one: a list may lag.
 */
export async function fillGaps(
  ports: SyncPorts,
  listed: readonly RemoteObject[],
  under: string,
): Promise<Result<void, SyncError>> {
  const sizes = new Map(listed.map(({ name, size }) => [name, size]));
  const segments = await ports.store.run('read', (tx) => tx.page('segments'));
  const isGap = segments.some(({ name, size, state }) => {
    return state === 'stored' && name.startsWith(under) && sizes.get(name) !== size;
  });
  return isGap ? await fillAgain(ports) : ok(undefined);
}

/** Anybody can put an object with a fitting name there; only we can seal one. */
async function isSealedByUs(ports: SyncPorts, name: string): Promise<Result<boolean, SyncError>> {
  const parsed = parseSegmentName(name);
  if (parsed === undefined) return ok(false);
  const got = await getOrMissing(ports.remote, name, maxObject);
  if (!got.ok) return got.error.is === 'too-large' ? ok(false) : err(got.error);
  if (got.value === undefined) return ok(false);
  const where = { kind: 'segment', writer: parsed.w, seq: parsed.n } as const;
  return ok((await ports.sealer.open(got.value, where)).ok);
}

async function becomeAnother(ports: SyncPorts, was: string): Promise<void> {
  await ports.store.run('write', (tx) => takeNewName(tx, ports, was));
}

async function sayAgain(ports: SyncPorts): Promise<void> {
  await ports.store.run('write', async (tx) => {
    const { own } = await readState(tx);
    if (own.head) await putOwn(tx, { ...own, head: { ...own.head, isPut: false } });
  });
}

/**
 * Puts own segments again that the store does not have, then a snapshot, then the head. From
 * an emptied one what others wrote is gone too, and they may be: a snapshot holds it all.
 */
async function fillAgain(
  ports: SyncPorts,
  seen: 'gaps' | 'emptied' = 'gaps',
): Promise<Result<void, SyncError>> {
  const { stored, parts, isOfUse } = await ports.store.run('read', async (tx) => {
    const [segments, { own, known }] = [await tx.page('segments'), await readState(tx)];
    return {
      stored: segments.filter(({ state }) => state === 'stored'),
      parts: own.snap?.parts ?? [],
      isOfUse: segments.length > 0 || Object.keys(known).length > 0,
    };
  });
  let lost = seen === 'emptied' && isOfUse;
  for (const { name, size } of stored) {
    const there = await isThere(ports, name, size);
    if (!there.ok) return there;
    if (there.value) continue;
    lost = true;
    const again = await putAgain(ports, name);
    if (!again.ok) return again;
  }
  for (const part of parts) {
    const there = await isThere(ports, part);
    if (!there.ok) return there;
    lost ||= !there.value;
  }
  await ports.store.run('write', async (tx) => {
    const { own } = await readState(tx);
    const head = own.head && { ...own.head, isPut: false };
    await putOwn(tx, { ...own, head, wantsSnapshot: own.wantsSnapshot || lost });
  });
  return ok(undefined);
}

export async function isThere(
  { remote }: SyncPorts,
  name: string,
  size?: number,
): Promise<Result<boolean, SyncError>> {
  const found = await remote.stat(name);
  if (found.ok) return ok(size === undefined || found.value.size === size);
  return found.error.is === 'missing' ? ok(false) : err(found.error);
}

/** `false` when the bytes are no longer here: a snapshot holds them. */
export async function putAgain(
  ports: SyncPorts,
  name: string,
): Promise<Result<boolean, SyncError>> {
  const frame = await ports.store.run('read', (tx) => tx.get('frames', name));
  if (frame === undefined) return ok(false);
  const put = await putSegment(ports, name, new Uint8Array(frame.bytes));
  if (put.ok) return ok(true);
  const isSplit = put.error.is === 'too-large' && (await splitSegment(ports, name));
  return isSplit ? ok(false) : put;
}
