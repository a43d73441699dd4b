/**
 * Who works on this deck, as seen from one phone. A deck without anybody else has no
 * crew: then nothing of it shows anywhere.
 */
import { type Change, change } from './change/change.ts';
import { deriveId } from './derive-id.ts';
import { textKey } from './fold.ts';
import type { MemberId } from './record/id.ts';
import type { Member } from './record/member.ts';
import type { Task } from './record/task.ts';
import type { Instant } from './time.ts';

export type Crew = {
  /** Who uses this phone; `null` while it was not said. */
  readonly me: Member | null;
  /** Everybody else, by name. */
  readonly others: readonly Member[];
};

export const nobody: Crew = { me: null, others: [] };

export function crewOf(members: readonly Member[], me: MemberId | null): Crew {
  const byName = [...members].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  return {
    me: byName.find(({ id }) => id === me) ?? null,
    others: byName.filter(({ id }) => id !== me),
  };
}

/** Whose tasks are not dealt on this phone. */
export function othersOf({ others }: Crew): ReadonlySet<MemberId> {
  return new Set(others.map(({ id }) => id));
}

/** One for a member who has left, or who is unknown here, is for everybody: it must not lie with nobody. */
export function isForAnother(
  task: Pick<Task, 'for'>,
  others: ReadonlySet<MemberId> | undefined,
): boolean {
  return task.for !== null && (others?.has(task.for) ?? false);
}

/** The name of whom it is for, '' for everybody. */
export function whoseName(task: Pick<Task, 'for'>, { me, others }: Crew): string {
  if (task.for === null || others.length === 0) return '';
  return [...others, ...(me ? [me] : [])].find(({ id }) => id === task.for)?.name ?? '';
}

/** What is written beside an entry made on this phone: nothing where nobody else could have made it. */
export function byline({ me, others }: Crew): string {
  return others.length === 0 ? '' : (me?.name ?? '');
}

/**
 * Adds somebody by name, with an id that follows from it: two phones that add the same
 * person make one record. `all` holds the deleted ones too; one who comes back is the
 * same as before.
 */
export function joined(
  all: readonly Member[],
  name: string,
  created: Instant,
): { readonly id: MemberId; readonly changes: readonly Change[] } {
  const key = nameKey(name);
  const known = all.find((one) => !one.deleted && nameKey(one.name) === key);
  if (known) return { id: known.id, changes: [] };
  for (let turn = 0; ; turn++) {
    const id = deriveId('member', turn === 0 ? [key] : [key, String(turn)]);
    const there = all.find((one) => one.id === id);
    if (there === undefined) return { id, changes: [change('member', id, { name, created })] };
    // Called something else by now: the id is taken.
    if (nameKey(there.name) !== key) continue;
    return { id, changes: [change('member', id, { name, deleted: false })] };
  }
}

/** What is no letter tells nobody apart, unless there is nothing else. */
function nameKey(name: string): string {
  return textKey(name) || name;
}

export function isSameName(a: string, b: string): boolean {
  return nameKey(a.trim()) === nameKey(b.trim());
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
