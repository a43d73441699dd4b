import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Customer, shownName } from '../../domain/record/customer.ts';
import type { Task } from '../../domain/record/task.ts';
import {
  type CustomersStore,
  createCustomersStore,
} from '../../state/customers/customers-store.ts';
import { setCustomer } from '../../state/tasks/task-edits.ts';
import { fieldOf, type TaskStore } from '../../state/tasks/task-store.ts';
import { useStore } from '../../state/use-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { useApp } from '../use-app.ts';
import { useDraft } from '../use-draft.ts';

type Props = {
  readonly store: TaskStore;
  readonly task: Task;
  /** The owner has just asked for this field. */
  readonly isAsked: boolean;
  readonly onDone: () => void;
};

const picksShown = 5;

/** A few letters find the customer; Enter takes the first, or makes a new one of a name nobody has. */
export function TaskPick({ store, task, isAsked, onDone }: Props) {
  const { drafts } = useApp();
  const { customers, ready, read } = useCustomers();
  const field = fieldOf(task.id, 'customer');
  // Letters without a choice are no words to keep once the owner has gone elsewhere.
  const leave = async () => {
    await drafts.drop(field.draft);
    return true;
  };
  const draft = useDraft<HTMLInputElement>({ ...field, value: '', onStore: leave });
  useEffect(() => {
    if (isAsked) draft.field.ref.current?.focus();
  }, [isAsked, draft.field.ref]);
  const name = draft.text.trim();
  const found = customers.suggest(name, picksShown);
  const known = customers.named(name);
  const take = async ({ id }: Customer) => {
    if (await store.edit(setCustomer(id), { draft: field.draft, undo: true })) onDone();
  };
  const make = async () => {
    if (await store.newCustomer(name, field.draft)) onDone();
  };
  const enter = (event: Event) => {
    event.preventDefault();
    const customer = known ?? found[0];
    if (customer) void take(customer);
    else if (name !== '' && ready) void make();
  };
  return (
    <form class="stack pick" onSubmit={enter}>
      <label class="field">
        <span>{taskWords.who.title}</span>
        <input
          {...draft.field}
          placeholder={taskWords.who.find}
          autocomplete="off"
          onFocus={read}
        />
      </label>
      {name !== '' && (
        <ul class="list picks">
          {found.map((customer) => (
            <Pick key={customer.id} customer={customer} onTake={() => void take(customer)} />
          ))}
          {ready && !known && <Fresh name={name} onMake={() => void make()} />}
        </ul>
      )}
    </form>
  );
}

type Customers = {
  readonly customers: CustomersStore;
  readonly ready: boolean;
  readonly read: () => void;
};

/** Everybody, read when first asked for. */
function useCustomers(): Customers {
  const app = useApp();
  const customers = useMemo(() => createCustomersStore(app), [app]);
  const [isWanted, want] = useState(false);
  useEffect(() => (isWanted ? customers.start() : undefined), [isWanted, customers]);
  const { ready } = useStore(customers, (state) => state);
  return { customers, ready, read: () => want(true) };
}

/** With what tells two of one name apart: the firm or the address. */
function Pick({ customer, onTake }: { readonly customer: Customer; readonly onTake: () => void }) {
  const more = customer.name === '' ? '' : customer.company || customer.addresses[0];
  return (
    <li>
      <button type="button" class="item" onClick={onTake}>
        <span>
          <b>{shownName(customer)}</b>
          {more && <small>{more}</small>}
        </span>
      </button>
    </li>
  );
}

function Fresh({ name, onMake }: { readonly name: string; readonly onMake: () => void }) {
  return (
    <li>
      <button type="button" class="item" onClick={onMake}>
        {taskWords.who.fresh(name)}
      </button>
    </li>
  );
}
