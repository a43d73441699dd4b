import '../../ui/field.css';
import './customer-screen.css';
import { type Customer, shownName } from '../../domain/record/customer.ts';
import { asId } from '../../domain/record/id.ts';
import {
  type CustomerState,
  type CustomerStore,
  createCustomerStore,
} from '../../state/customers/customer-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { customersWords, customerWords as words } from '../../text/en-customers.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { BottomAction } from '../bottom-action.tsx';
import { EditField } from '../edit-field.tsx';
import { useApp } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { CustomerContact } from './customer-contact.tsx';
import { CustomerDetails } from './customer-details.tsx';
import { CustomerJobs, CustomerMoney } from './customer-money.tsx';
import { CustomerTimeline } from './customer-timeline.tsx';
import { CustomerTasks, CustomerVisits } from './customer-work.tsx';
import { SamePerson } from './same-person.tsx';

/** One customer: how to reach them, what to remember, what is open, what was said. */
export function CustomerScreen({ id }: { readonly id: string }) {
  const store = useStarted((app) => createCustomerStore(app, asId<'customer'>(id)), id);
  const state = useStore(store, (shown) => shown);
  const { customer } = state;
  if (!customer) return <Gone ready={state.ready} />;
  return (
    <main class="screen customer">
      <Back />
      <div>
        <h1 class="screen-title">{shownName(customer) || customersWords.noName}</h1>
        {customer.name !== '' && customer.company !== '' && <p class="soft">{customer.company}</p>}
      </div>
      {state.stays && <Stays customer={state.stays} />}
      <CustomerContact customer={customer} />
      <CustomerMoney owed={state.owed} />
      <CustomerParts store={store} customer={customer} state={state} />
      <AddTask customer={customer} />
    </main>
  );
}

type PartsProps = {
  readonly store: CustomerStore;
  readonly customer: Customer;
  readonly state: CustomerState;
};

function CustomerParts({ store, customer, state }: PartsProps) {
  return (
    <>
      <div class="panel">
        <EditField
          draft={store.draft('next-time')}
          path={store.path}
          label={words.nextTime}
          hint={words.nextTimeHint}
          value={customer.nextTime}
          many
          onStore={(nextTime) => store.edit(() => ({ nextTime }), store.draft('next-time'))}
        />
      </div>
      <CustomerTasks tasks={state.tasks} />
      <CustomerJobs customer={customer} jobs={state.jobs} />
      <CustomerVisits visits={state.visits} />
      <CustomerTimeline store={store} timeline={state.timeline} />
      <CustomerDetails store={store} customer={customer} />
      {!state.stays && <SamePerson store={store} customer={customer} />}
      <button type="button" class="button quiet" onClick={() => void store.handOut()}>
        {words.handOut}
      </button>
      <DeleteCustomer store={store} />
    </>
  );
}

function Back() {
  return (
    <header class="screen-head">
      <Link to="/customers" class="button quiet back">
        <Icon name="back" size={20} />
        {words.back}
      </Link>
    </header>
  );
}

function Gone({ ready }: { readonly ready: boolean }) {
  return (
    <main class="screen customer">
      <Back />
      {ready && <h1 class="screen-title">{words.gone}</h1>}
    </main>
  );
}

function Stays({ customer }: { readonly customer: Customer }) {
  return (
    <p class="panel stays">
      {words.stays}
      <Link to={pathTo('customer', customer.id)} class="button">
        {shownName(customer)}
      </Link>
    </p>
  );
}

function AddTask({ customer }: { readonly customer: Customer }) {
  const app = useApp();
  return (
    <BottomAction>
      <button
        type="button"
        class="button main"
        onClick={() => app.openAdd(`${shownName(customer)} `)}
      >
        {words.addTask}
      </button>
    </BottomAction>
  );
}

function DeleteCustomer({ store }: { readonly store: CustomerStore }) {
  const app = useApp();
  const remove = async () => {
    if (await store.remove()) app.router.go('/customers', 'replace');
  };
  return (
    <button type="button" class="button quiet" onClick={() => void remove()}>
      {words.delete}
    </button>
  );
}
