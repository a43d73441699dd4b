/** The lock in the database. No screen says that it is on, changed or off before it is so on the disk. */
import { awayMinutes } from '../../domain/screen-lock.ts';
import type { KeptLock } from '../../platform/screen-lock.ts';
import type { App } from '../app.ts';
import { metaKeys } from '../round/deck.ts';

/** One that was set the older way is moved over. */
export async function readLock(app: App): Promise<KeptLock | undefined> {
  await app.services.opened;
  const row = await app.services.reader.meta(metaKeys.lock);
  if (row !== undefined) return asLock(row);
  const lock = asLock((await app.services.platform.screenLock()).older());
  if (lock) await keepLock(app, lock);
  return lock;
}

/** `false` when it could not be written: then all is as before. */
export async function keepLock(app: App, lock: KeptLock | null): Promise<boolean> {
  const kept = await app.act({ changes: [], local: { meta: { [metaKeys.lock]: lock } } });
  if (!kept.ok) return false;
  app.away.setState(lock === null ? null : lock.minutes, true);
  // A row, even one that says "none", goes before the older note, should that come back.
  (await app.services.platform.screenLock()).dropOlder();
  return true;
}

function asLock(row: unknown): KeptLock | undefined {
  const lock = row as Partial<KeptLock> | null;
  const isWhole = typeof lock?.hash === 'string' && typeof lock.salt === 'string';
  if (!isWhole || !awayMinutes.some((one) => one === lock.minutes)) return undefined;
  return { passkey: null, ...noTries, ...lock } as KeptLock;
}

/** As the owner leaves it. */
export function withNoTries(lock: Omit<KeptLock, keyof typeof noTries>): KeptLock {
  return { ...lock, ...noTries };
}

const noTries = { wrong: 0, waitsUntil: 0, askedAt: null } as const;
