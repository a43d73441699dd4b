/** Putting a roster: the step that takes a device out. What follows, every device does by itself (heed.ts). */
import { err, ok, type Result } from '../../domain/result.ts';
import { type PublishOptions, publishHead } from '../head.ts';
import { headName } from '../names.ts';
import { isThere } from '../own-objects.ts';
import type { SyncError, SyncPorts } from '../ports.ts';
import { readState } from '../sync-state.ts';
import { newRoot, type Over, putMove } from './roster.ts';
import type { DeckPlace, PublicKeys, RosterPorts } from './roster-ports.ts';

type LeadPorts = SyncPorts & {
  readonly roster: RosterPorts;
  /** Another folder than the one it works in. */
  readonly place?: DeckPlace;
  readonly epoch?: number;
};

export type Lead = {
  /** Those who go on; without, all who are known here. */
  readonly members?: readonly PublicKeys[];
  /** Those who may come here yet. */
  readonly also?: readonly PublicKeys[];
  /** Keys that do not go on. */
  readonly except?: ReadonlySet<string>;
  /** The epoch to go to, where there is one; else a new one. */
  readonly root?: Uint8Array;
  readonly epoch?: number;
  readonly over?: Over;
};

export async function lead(ports: LeadPorts, way: Lead): Promise<Result<void, SyncError>> {
  const { roster, remote, sealer } = ports;
  const place = ports.place ?? { workspace: roster.workspace, remote, sealer };
  const known = way.members ?? (await membersHere(ports));
  const all = new Map([...(way.also ?? []), ...known].map((one) => [one.sign, one]));
  const members = [...all.values()].filter(({ sign }) => !way.except?.has(sign));
  const put = await putMove(
    { place, keys: roster.keys, now: ports.now },
    {
      root: way.root ?? newRoot(ports.random),
      epoch: way.epoch ?? ports.epoch ?? roster.epoch + 1,
      prev: roster.past[0]?.followed ?? null,
      over: way.over ?? null,
      members,
    },
  );
  if (!put.ok) return put;
  // The next look of all others finds that there is something new, and whose key has signed it.
  return await tellWhole(ports, { isOwed: true });
}

const tries = 3;

/** Nobody comes back here to mend a head that was cut on its way; by the key it shows, all know who signed. */
export async function tellWhole(
  ports: SyncPorts,
  { isOwed = false }: Pick<PublishOptions, 'isOwed'> = {},
): Promise<Result<void, SyncError>> {
  for (let i = 0; i < tries; i++) {
    const told = isOwed || i > 0 ? await publishHead(ports, { isOwed: true }) : ok(false);
    if (!told.ok) return told;
    const { own, writer } = await ports.store.run('read', readState);
    const there = own.head ? await isThere(ports, headName(writer), own.head.size) : ok(false);
    if (!there.ok) return there;
    if (there.value) return ok(undefined);
  }
  return err({ is: 'busy', retryAfterMs: null });
}

/** This device and all whose keys are known, each once. */
export async function membersHere({
  store,
  roster,
}: Pick<LeadPorts, 'store' | 'roster'>): Promise<readonly PublicKeys[]> {
  const { peers } = await store.run('read', readState);
  const all = peers.flatMap(({ head }) => (head.keys ? [head.keys] : []));
  const { self } = roster.keys;
  return [...new Map([...all, self].map((one) => [one.sign, one])).values()];
}
