/** All chores, the next to come first. */
import { createStore } from 'zustand/vanilla';
import { findKind } from '../../domain/capture/find-kind.ts';
import { canon } from '../../domain/change/merge.ts';
import { type ChoreForm, shaped } from '../../domain/chore/form.ts';
import { nextDate } from '../../domain/chore/turn.ts';
import type { Chore } from '../../domain/record/chore.ts';
import { asId, type ChoreId } from '../../domain/record/id.ts';
import { dateOf, type LocalDate } from '../../domain/time.ts';
import { live } from '../../storage/live.ts';
import { allRecords } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { rethrow } from '../rethrow.ts';
import { addChores, choreDoneNow, deleteChore, pauseChore, setChore } from './chore-moves.ts';

export type ChoreRow = { readonly chore: Chore; readonly next: LocalDate | null };
export type ChoresState = { readonly ready: boolean; readonly rows: readonly ChoreRow[] };

export const choreDraftPrefix = 'chore:';

export function choreDraft(id: ChoreId | null): string {
  return choreDraftPrefix + (id ?? 'new');
}

/** The one whose sheet an address asks for: `?chore=<id>`. */
export function choreOfSearch(search: string): ChoreId | null {
  const id = new URLSearchParams(search).get('chore');
  return id ? asId<'chore'>(id) : null;
}

export function createChoresStore(app: App) {
  const { db, platform } = app.services;
  const store = createStore<ChoresState>(() => ({ ready: false, rows: [] }));
  const today = () => dateOf(platform.now().local);

  /** Writes what the form changes; `false` when it could not be kept. */
  async function save(chore: Chore | null, form: ChoreForm): Promise<boolean> {
    const { title, rule, next } = shaped(form, chore, today());
    const draft = choreDraft(chore?.id ?? null);
    if (chore === null)
      return await addChores(app, [{ title, kind: findKind(title)?.kind ?? 'other', rule, next }], {
        draft,
      });
    const isNamed = form.next !== null;
    const edit = {
      ...(title !== chore.title && { title }),
      ...(canon(rule) !== canon(chore.rule) && { rule }),
      ...(isNamed && { next }),
    };
    return await setChore(app, chore.id, edit, draft);
  }

  return {
    ...store,
    start: () =>
      live(
        () => allRecords(db, 'chore'),
        (chores) => store.setState({ ready: true, rows: inOrder(chores) }),
        rethrow,
      ),
    today,
    save,
    doneNow: (id: ChoreId) => choreDoneNow(app, id),
    pause: (id: ChoreId, paused: boolean) => pauseChore(app, id, paused),
    remove: (id: ChoreId) => deleteChore(app, id),
  };
}
export type ChoresStore = ReturnType<typeof createChoresStore>;

/** By their next date; the paused ones after them. */
function inOrder(chores: readonly Chore[]): readonly ChoreRow[] {
  return chores
    .map((chore) => ({ chore, next: nextDate(chore) }))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

function keyOf({ chore, next }: ChoreRow): string {
  return `${next ?? '9999-12-32'} ${chore.title.toLowerCase()} ${chore.id}`;
}
