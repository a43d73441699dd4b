/**
 * Once a day one list of the folder: what lies here and is gone there goes out again,
 * and what this device put there and no record has named for a month is taken away.
 */
import type { Attachment } from '../../domain/record/attachment.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { ChunksRow } from '../../storage/sync-rows.ts';
import type { RemoteError } from '../remote.ts';
import {
  type AttachmentPorts,
  chunkName,
  readAttachment,
  readChunks,
  sizeThere,
} from './attachment-ports.ts';

const dayMs = 86_400_000;
/** So long a deleted one may come back, by an edit made elsewhere meanwhile. */
const freeMs = 30 * dayMs;
const tendedKey = 'chunks-tended';

export async function tendChunks(ports: AttachmentPorts): Promise<Result<void, RemoteError>> {
  if (!(await isDue(ports))) return ok(undefined);
  const listed = await ports.remote.list('b');
  if (!listed.ok && listed.error.is !== 'missing') return listed;
  const there = new Map((listed.ok ? listed.value : []).map(({ name, size }) => [name, size]));
  const free = await lookOver(ports, there);
  for (const { id, hash } of free) {
    const removed = await ports.remote.remove(chunkName(hash));
    if (!removed.ok && removed.error.is !== 'missing') return removed;
    await ports.store.run('write', async (tx) => {
      const row = await readChunks(tx, id);
      await tx.put('chunks', [{ ...row, own: row.own.filter((one) => one.hash !== hash) }]);
    });
  }
  await ports.store.run('write', (tx) => tx.put('sync', [{ key: tendedKey, value: ports.now() }]));
  return ok(undefined);
}

/** Counted from the first time. */
async function isDue({ store, now }: AttachmentPorts): Promise<boolean> {
  return await store.run('write', async (tx) => {
    const last = (await tx.get('sync', tendedKey))?.value;
    if (typeof last === 'number') return Math.abs(now() - last) >= dayMs;
    await tx.put('sync', [{ key: tendedKey, value: now() }]);
    return false;
  });
}

type Free = { readonly id: string; readonly hash: string };
type There = ReadonlyMap<string, number>;

async function lookOver(
  { store, shelf, now: clock }: AttachmentPorts,
  there: There,
): Promise<readonly Free[]> {
  const here = new Set(await shelf.ids());
  return await store.run('write', async (tx) => {
    const now = clock();
    const free: Free[] = [];
    const changed: ChunksRow[] = [];
    for (const row of await tx.page('chunks')) {
      const attachment = await readAttachment(tx, row.id);
      const seen = tended(row, attachment, { now, there, isHere: here.has(row.id) });
      if (seen !== row) changed.push(seen);
      const old = seen.own.filter(({ freeSince }) => freeSince > 0 && now - freeSince > freeMs);
      free.push(...old.map(({ hash }) => ({ id: row.id, hash })));
    }
    await tx.put('chunks', changed);
    return free;
  });
}

function tended(
  row: ChunksRow,
  attachment: Attachment | undefined,
  o: { readonly now: number; readonly there: There; readonly isHere: boolean },
): ChunksRow {
  const parts = attachment?.parts ?? [];
  const isLost =
    parts.length === 0 ||
    parts.some((part) => {
      const size = o.there.get(chunkName(part.hash));
      return size === undefined || (size >= 0 && size !== sizeThere(part));
    });
  const isStored = row.isStored && !(isLost && o.isHere);
  // An upload that is still under way is named by nobody yet.
  const isUnderWay = attachment !== undefined && o.isHere && !row.isStored;
  const named = new Set(parts.map(({ hash }) => hash));
  const own = row.own.map(({ hash, freeSince }) => ({
    hash,
    freeSince: isUnderWay || named.has(hash) ? 0 : freeSince || o.now,
  }));
  const isSame = own.every(({ freeSince }, i) => freeSince === row.own[i]?.freeSince);
  return isSame && isStored === row.isStored ? row : { ...row, isStored, own };
}
