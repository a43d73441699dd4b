/** Who goes on no longer and whose roster said so first, by the names their heads give. */
import type { SyncPorts } from '../ports.ts';
import { type Peer, readState } from '../sync-state.ts';
import type { Roster } from './roster.ts';
import type { Parting, RosterPorts } from './roster-ports.ts';

type Ports = Pick<SyncPorts, 'store'> & { readonly roster: RosterPorts };

/** By the roster that is followed, of all that lie there. */
export async function partingsIn(
  { store, roster: { keys } }: Ports,
  { roster, moves }: { readonly roster: Roster; readonly moves: readonly Roster[] },
): Promise<readonly Parting[]> {
  const { peers } = await store.run('read', readState);
  const named = new Map(peers.flatMap(({ head }) => (head.keys ? [[head.keys.sign, head]] : [])));
  const gone = [...named].filter(([sign]) => !isIn(roster, sign));
  return gone.map(([sign, { name }]) =>
    partingOf(name, { sign, moves, peers, self: keys.self.sign }),
  );
}

/** This device's own, where the rosters say it is out. */
export async function ownParting(
  { store, roster: { keys } }: Ports,
  moves: readonly Roster[],
): Promise<Parting> {
  const { peers } = await store.run('read', readState);
  return partingOf('', { sign: keys.self.sign, moves, peers, self: keys.self.sign });
}

type Facts = {
  readonly sign: string;
  readonly self: string;
  readonly moves: readonly Roster[];
  readonly peers: readonly Peer[];
};

function partingOf(name: string, { sign, self, moves, peers }: Facts): Parting {
  const without = moves.filter((one) => !isIn(one, sign));
  const [first] = [...without].sort((a, b) => a.wall - b.wall || (a.name < b.name ? -1 : 1));
  if (first === undefined) throw new Error('no roster leaves it out');
  const by = peers.find(({ head }) => head.keys?.sign === first.signer)?.head.name ?? '';
  return { name, by: first.signer === self ? null : by, at: first.wall };
}

function isIn({ members }: Roster, key: string): boolean {
  return members.some(({ sign }) => sign === key);
}
