/** Own segments go out, oldest first. A server that says "stored" is believed when the size is right. */
import { err, ok, type Result } from '../domain/result.ts';
import type { SegmentRow } from '../storage/sync-rows.ts';
import { putSkew, skewOf } from './clock-skew.ts';
import type { SyncError, SyncPorts } from './ports.ts';
import type { RemoteError } from './remote.ts';
import { splitSegment } from './split.ts';
import { isOwnState } from './sync-state.ts';

export type UploadOptions = {
  /** The page goes away: the browser sends what is small enough, nobody waits for the proof. */
  readonly isLeaving?: boolean;
};

export async function upload(
  ports: SyncPorts,
  { isLeaving = false }: UploadOptions = {},
): Promise<Result<number, SyncError>> {
  const waiting = await ports.store.run('read', async (tx) =>
    (await tx.page('segments')).filter(({ state }) => state === 'new'),
  );
  const inOrder = [...waiting].sort((a, b) => a.at - b.at || a.n - b.n);
  const some = isLeaving ? firstBytes(inOrder, leavingBytes) : inOrder;
  for (const row of some) {
    const put = await uploadOne(ports, row, isLeaving);
    if (put.ok) continue;
    const isTooLarge = put.error.is === 'too-large' && !isLeaving;
    return isTooLarge && (await splitSegment(ports, row.name)) ? await upload(ports) : put;
  }
  return ok(some.length);
}

/** Browsers let a page that goes away send 64 kB in all. */
const leavingBytes = 60_000;

function firstBytes(rows: readonly SegmentRow[], most: number): readonly SegmentRow[] {
  let bytes = 0;
  const end = rows.findIndex(({ size }) => {
    bytes += size;
    return bytes > most;
  });
  return end === -1 ? rows : rows.slice(0, end);
}

async function uploadOne(
  ports: SyncPorts,
  row: SegmentRow,
  isLeaving: boolean,
): Promise<Result<void, SyncError>> {
  const frame = await ports.store.run('read', (tx) => tx.get('frames', row.name));
  if (frame === undefined) return ok(undefined);
  const bytes = new Uint8Array(frame.bytes);
  if (isLeaving) return await ports.remote.put(row.name, bytes, { keepalive: true });
  return await putSegment(ports, row.name, bytes);
}

/**
 * While the bytes are under way the segment does not count as stored, not even where it
 * was: an upload that breaks off destroys what lay there before.
 */
export async function putSegment(
  ports: SyncPorts,
  name: string,
  bytes: Uint8Array,
): Promise<Result<void, SyncError>> {
  await markSegment(ports, name, 'new');
  const put = await putVerified(ports, name, bytes);
  await markSegment(ports, name, put.ok ? 'stored' : 'new');
  if (!put.ok) return put;
  const skew = skewOf(put.value, ports.now());
  await ports.store.run('write', (tx) => putSkew(tx, skew));
  return ok(undefined);
}

async function markSegment(
  { store }: SyncPorts,
  name: string,
  state: 'new' | 'stored',
): Promise<void> {
  await store.run('write', async (tx) => {
    const row = await tx.get('segments', name);
    if (row && isOwnState(row) && row.state !== state)
      await tx.put('segments', [{ ...row, state }]);
  });
}

const tries = 3;

/** Resolves to when the store says that it was. The same bytes again until the store has them in full; a cut upload became an object elsewhere (seen: rclone). */
export async function putVerified(
  { remote }: Pick<SyncPorts, 'remote'>,
  name: string,
  bytes: Uint8Array,
): Promise<Result<number | null, RemoteError>> {
  for (let i = 0; i < tries; i++) {
    const put = await remote.put(name, bytes);
    if (!put.ok) return put;
    const found = await remote.stat(name);
    if (found.ok && found.value.size === bytes.length) return ok(found.value.modified);
    if (!found.ok && found.error.is !== 'missing') return found;
  }
  return err({ is: 'busy', retryAfterMs: null });
}
