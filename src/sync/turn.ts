/**
 * The windows of one device take turns: what came of a step in one of them stands in a
 * row, and who is due reads it first, within the lock. Nobody is chosen: all of them are
 * due at the same time and whoever comes first does it, so one that was killed leaves no
 * gap. Nothing depends on the row: without it, or after the clock was set back, each
 * looks for itself.
 */
import type { SyncStore } from '../storage/tx.ts';
import { momentMs, type Schedule } from './schedule.ts';
import type { SyncFacts } from './status.ts';

export type Turn = {
  /** When the last cycle of any window began: it has done what was asked for before. */
  readonly began: number;
  readonly next: Pick<Schedule, 'cycleAt' | 'quiet' | 'failures' | 'notBefore'>;
  readonly facts: Omit<SyncFacts, 'unsent'>;
};

const turnKey = 'turn';

/** `undefined` when nobody has done yet what this window is here for. */
export async function readTurn(
  store: SyncStore,
  schedule: Schedule,
  now: number,
): Promise<Turn | undefined> {
  const turn = await store.run('read', (tx) => tx.get('sync', turnKey));
  return turn && serves(turn.value as Turn, schedule, now) ? (turn.value as Turn) : undefined;
}

export async function putTurn(
  store: SyncStore,
  { schedule, began, facts }: Omit<Turn, 'next'> & { readonly schedule: Schedule },
): Promise<void> {
  // What waits for the owner is told by the window they do it in: it begins anew.
  if (schedule.stopped) return;
  const { cycleAt, quiet, failures, notBefore } = schedule;
  const turn: Turn = { began, facts, next: { cycleAt, quiet, failures, notBefore } };
  await store.run('write', (tx) => tx.put('sync', [{ key: turnKey, value: turn }]));
}

function serves({ began, facts }: Turn, { since }: Schedule, now: number): boolean {
  // What failed a moment ago may go well now: the network came back.
  const from = facts.error === null ? since : since + momentMs;
  // Of a time to come is what was told before the clock was set back by more than a breath.
  return began >= from && began <= now + momentMs;
}
