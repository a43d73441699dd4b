/** All that the engine touches. No clock, dice, database or network of its own; it runs in the page and in the worker. */
import { err, ok, type Result } from '../domain/result.ts';
import type { SyncStore } from '../storage/tx.ts';
import type { Remote, RemoteError } from './remote.ts';
import type { RosterPorts } from './roster/roster-ports.ts';
import type { Sealer } from './seal.ts';

export type SyncPorts = {
  readonly store: SyncStore;
  readonly remote: Remote;
  readonly sealer: Sealer;
  /** ms since 1970, by this device */
  readonly now: () => number;
  readonly random: (count: number) => Uint8Array;
  /** version of the app, for the others to see */
  readonly app: string;
  /** what the owner calls this device */
  readonly name: string;
  /** newest payload version this code reads */
  readonly reader: number;
  /** Let others have a turn: the screen, in the page. */
  readonly pause: () => Promise<void>;
  /** Where devices can be taken out: not in a file that the owner carries. */
  readonly roster?: RosterPorts;
};

export type SyncError = RemoteError;

/** What is not there is an answer, not a fault. */
export async function getOrMissing(
  remote: Remote,
  name: string,
  maxBytes: number,
): Promise<Result<Uint8Array | undefined, RemoteError>> {
  const got = await remote.get(name, { maxBytes });
  if (got.ok) return got;
  return got.error.is === 'missing' ? ok(undefined) : err(got.error);
}
