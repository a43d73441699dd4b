/** What the owner does with a whole chore: one mutation each, its live task along with it. */
import type { Change } from '../../domain/change/change.ts';
import { doneNow, type Turn } from '../../domain/chore/close.ts';
import { changeChore } from '../../domain/chore/live-task.ts';
import { type ChoreSet, resumed, setNext } from '../../domain/chore/turn.ts';
import type { MoveVerb } from '../../domain/move-verb.ts';
import type { Chore } from '../../domain/record/chore.ts';
import { asId, type ChoreId } from '../../domain/record/id.ts';
import { blank } from '../../domain/record/record.ts';
import { dateOf, type Instant, type LocalDate, type Moment } from '../../domain/time.ts';
import { readTurn } from '../../storage/chore-reads.ts';
import { editRecord, type MovePorts, ownerMove } from '../owner-move.ts';

/** A chore as it is begun; `next` is the day it first comes. */
export type NewChore = Pick<Chore, 'title' | 'kind' | 'rule'> & { readonly next: LocalDate };

/** `together` is what the toast calls several of them. */
export async function addChores(
  ports: MovePorts,
  chores: readonly NewChore[],
  { together, draft }: { readonly together?: string; readonly draft?: string } = {},
): Promise<boolean> {
  const { platform } = ports.services;
  const now = platform.now();
  const changes = chores.flatMap((chore, i) =>
    begun(chore, { id: asId<'chore'>(platform.newId()), now, created: now.instant + i }),
  );
  const title = together ?? chores[0]?.title ?? '';
  return await ownerMove(ports, { verb: 'added', title, changes, draft });
}

export type Beginning = {
  readonly id: ChoreId;
  readonly now: Moment;
  readonly created: Instant;
};

/** The new chore and its first turn. */
export function begun(
  { title, kind, rule, next }: NewChore,
  { id, now, created }: Beginning,
): readonly Change[] {
  const bare: Chore = { ...blank('chore', id), title, kind, rule };
  const set = { title, kind, rule, created, ...setNext(bare, next) };
  return changeChore(bare, set, { tasks: [], now });
}

type Said = { readonly verb: MoveVerb; readonly draft?: string | undefined };

/** Decides from the chore as it lies there; `false` when nothing was kept. */
function editChore(
  ports: MovePorts,
  id: ChoreId,
  decide: (turn: Turn, now: Moment) => readonly Change[],
  said: Said,
): Promise<boolean> {
  const now = ports.services.platform.now();
  return editRecord(ports, {
    kind: 'chore',
    id,
    title: ({ title }) => title,
    decide: async () => {
      const turn = await readTurn(ports.services.db, id);
      return turn ? decide(turn, now) : [];
    },
    ...said,
  });
}

/** `next` only where the owner named the day; else it follows from the rule. */
export type ChoreEdit = Partial<Omit<NewChore, 'next'>> & { readonly next?: LocalDate };

export function setChore(
  ports: MovePorts,
  id: ChoreId,
  edit: ChoreEdit,
  draft: string,
): Promise<boolean> {
  const { next, ...set } = edit;
  const decide = ({ chore, tasks }: Turn, now: Moment) => {
    const moved = next === undefined ? {} : setNext({ ...chore, ...set }, next);
    const all: ChoreSet = { ...set, ...moved };
    const reopens = set.rule !== undefined || next !== undefined;
    return Object.keys(all).length > 0 ? changeChore(chore, all, { tasks, now, reopens }) : [];
  };
  return editChore(ports, id, decide, { verb: 'changed', draft });
}

/** Its live task goes until it is resumed; then its next date lies ahead. */
export function pauseChore(ports: MovePorts, id: ChoreId, paused: boolean): Promise<boolean> {
  const decide = ({ chore, tasks }: Turn, now: Moment) => {
    if (chore.paused === paused) return [];
    const set = paused ? { paused } : resumed(chore, dateOf(now.local));
    return changeChore(chore, set, { tasks, now });
  };
  return editChore(ports, id, decide, { verb: paused ? 'paused' : 'resumed' });
}

export function choreDoneNow(ports: MovePorts, id: ChoreId): Promise<boolean> {
  return editChore(ports, id, doneNow, { verb: 'done' });
}

export function deleteChore(ports: MovePorts, id: ChoreId): Promise<boolean> {
  const decide = ({ chore, tasks }: Turn, now: Moment) =>
    changeChore(chore, { deleted: true }, { tasks, now });
  return editChore(ports, id, decide, { verb: 'deleted' });
}
