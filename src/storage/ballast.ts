/**
 * A megabyte of nothing, let go when the disk is full: the owner's next small write gets
 * through, or the deletion that makes room. In one piece: the browser keeps a large value in
 * a file of its own, and its room is free at once; what is smaller stays until the database
 * tidies up, which may be never.
 */
import type { Database } from './database.ts';

export const ballastTable = 'ballast';
export const ballastBytes = 1024 * 1024;
/** As many as the browser draws at once. */
const drawn = 65_536;
const key = 'ballast';

/** Where there is none and there is room. Random, so that no disk makes it smaller than it is. */
export async function layBallast(
  db: Database,
  randomBytes: (count: number) => Uint8Array,
): Promise<void> {
  if (await isLaid(db)) return;
  const bytes = new Uint8Array(ballastBytes);
  for (let at = 0; at < ballastBytes; at += drawn) bytes.set(randomBytes(drawn), at);
  // No room for it is no trouble of the owner's.
  await db.ballast.put({ key, value: bytes.buffer }).catch(() => undefined);
}

/** `false` where there was none to drop. */
export async function dropBallast(db: Database): Promise<boolean> {
  try {
    return await db.transaction('rw', db.ballast, async () => {
      const isThere = await isLaid(db);
      if (isThere) await db.ballast.delete(key);
      return isThere;
    });
  } catch {
    return false;
  }
}

/** Counted: reading it would bring all of it. */
async function isLaid(db: Database): Promise<boolean> {
  return (await db.ballast.where('key').equals(key).count()) > 0;
}
