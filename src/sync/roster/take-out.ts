/** A phone is lost: the deck goes on without it, in a new epoch whose key it never had. */
import { ok, type Result } from '../../domain/result.ts';
import { changedHeads, hearHeads } from '../look.ts';
import type { SyncError } from '../ports.ts';
import { pull } from '../pull.ts';
import { push } from '../run-sync.ts';
import { readState } from '../sync-state.ts';
import { heed, type RosterSyncPorts } from './heed.ts';
import { lead } from './lead.ts';
import type { Call } from './roster-ports.ts';

export type TookOut = { readonly call: Call | undefined; readonly isOut: boolean };

/**
 * Those who write under these names go on no longer. Once the roster lies in the store it
 * holds, whatever happens to this device, and it is the first to follow. Where the deck was
 * about to go on anyhow it does so first, and nobody is taken out.
 */
export async function takeOut(
  ports: RosterSyncPorts,
  writers: readonly string[],
): Promise<Result<TookOut, SyncError>> {
  const before = await heed(ports);
  if (!before.ok) return before;
  if (before.value) return ok({ call: before.value, isOut: false });
  const pushed = await push(ports);
  if (!pushed.ok) return pushed;
  const asked = await changedHeads(ports);
  const heard = asked.ok ? await hearHeads(ports, asked.value) : asked;
  const pulled = heard.ok ? await pull(ports) : heard;
  if (!pulled.ok) return pulled;
  const { peers } = await ports.store.run('read', readState);
  const gone = peers.filter(({ w }) => writers.includes(w));
  const except = new Set(gone.flatMap(({ head }) => (head.keys ? [head.keys.sign] : [])));
  except.delete(ports.roster.keys.self.sign);
  const led = await lead(ports, { except });
  const after = led.ok ? await heed(ports) : led;
  return after.ok ? ok({ call: after.value, isOut: after.value?.is === 'move' }) : after;
}
