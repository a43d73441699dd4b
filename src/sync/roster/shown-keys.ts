/**
 * The keys that a head shows, believed only when the one that signs says so of this name.
 * Else anybody in the deck could show another's beside an own one to wrap for, and would
 * be handed the next epoch under that other's name.
 */
import type { Head } from '../payload.ts';
import type { RosterPorts, ShownKeys } from './roster-ports.ts';

export async function keysToShow(
  { keys, workspace }: RosterPorts,
  writer: string,
): Promise<ShownKeys> {
  const { self } = keys;
  return { ...self, proof: await keys.sign(saidOf(self, { workspace, writer })) };
}

/** The head, without keys that are not its own. */
export async function withOwnKeys(
  head: Head,
  { roster, writer }: { readonly roster: RosterPorts | undefined; readonly writer: string },
): Promise<Head> {
  const { keys: shown, ...rest } = head;
  if (shown === undefined || roster === undefined) return rest;
  const { keys, workspace } = roster;
  const said = saidOf(shown, { workspace, writer });
  return (await keys.verify(said, { sig: shown.proof, by: shown.sign })) ? head : rest;
}

function saidOf(
  { sign, wrap }: Pick<ShownKeys, 'sign' | 'wrap'>,
  { workspace, writer }: { readonly workspace: string; readonly writer: string },
): string {
  return `stopgap keys 1|${workspace}|${writer}|${sign}|${wrap}`;
}
