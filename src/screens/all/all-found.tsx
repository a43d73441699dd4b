import { shownName } from '../../domain/record/customer.ts';
import type { TaskId } from '../../domain/record/id.ts';
import { pathTo } from '../../state/router.ts';
import type { Person } from '../../state/tasks/all-search.ts';
import { type AllStore, emptyOf } from '../../state/tasks/all-store.ts';
import { useStore } from '../../state/use-store.ts';
import { allWords } from '../../text/en-all.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { TaskRow } from '../task-row.tsx';
import { useApp, useFormat } from '../use-app.ts';
import type { RowPlace } from '../use-window.ts';
import { WindowList } from '../window-list.tsx';
import { AllEmpty } from './all-empty.tsx';

type Props = {
  readonly store: AllStore;
  readonly isSearching: boolean;
  readonly startAt: RowPlace | undefined;
};

/** The list itself, by filter or by search, with the customers found before it. */
export function AllFound({ store, isSearching, startAt }: Props) {
  const { ready, found, ids, people, tasks, customers, show } = useStore(store, (state) => state);
  const now = useStore(useApp().now, (state) => state.moment);
  const format = useFormat();
  if (!ready) return null;
  const row = (id: TaskId) => {
    const task = tasks.get(id);
    if (!task) return null;
    const customer = task.customer ? customers.get(task.customer) : undefined;
    return (
      <TaskRow task={task} customer={customer && shownName(customer)} format={format} now={now} />
    );
  };
  const isEmpty = ids.length === 0 && people.length === 0 && found === isSearching;
  return (
    <>
      {isSearching && found && (
        <p class={isEmpty ? 'only-heard' : 'soft found'} role="status">
          {allWords.found(ids.length)}
        </p>
      )}
      {people.length > 0 && <People people={people} />}
      {isEmpty && (
        <AllEmpty
          words={
            isSearching || show === 'lately' ? allWords.nothingFound : allWords.empty[emptyOf(show)]
          }
        />
      )}
      {ids.length > 0 && (
        <WindowList
          label={allWords.tasks}
          ids={ids}
          row={row}
          onSee={store.see}
          startAt={startAt}
        />
      )}
    </>
  );
}

function People({ people }: { readonly people: readonly Person[] }) {
  return (
    <ul class="list people" aria-label={allWords.people}>
      {people.map(({ id, name }) => (
        <li key={id}>
          <Link to={pathTo('customer', id)}>
            <span class="task-kind">
              <Icon name="people" size={22} />
            </span>
            <b class="grow">{name}</b>
          </Link>
        </li>
      ))}
    </ul>
  );
}
