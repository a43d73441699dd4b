import { answersFor } from '../../domain/outcome/outcome.ts';
import type { Customer } from '../../domain/record/customer.ts';
import { reachOf } from '../../state/customers/contact.ts';
import {
  answerContact,
  createContactStore,
  dropContact,
  startContact,
} from '../../state/customers/contact-store.ts';
import { useStore } from '../../state/use-store.ts';
import { OutcomeRow } from '../contact/outcome-row.tsx';
import { useApp } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { CustomerReach } from './customer-reach.tsx';

/** The ways to them; back from one, the page asks how it went. */
export function CustomerContact({ customer }: { readonly customer: Customer }) {
  const app = useApp();
  const store = useStarted(createContactStore, customer.id);
  const contact = useStore(store, (state) => state.contact);
  const isTheirs = contact !== null && contact.customer === customer.id && contact.task === null;
  if (!isTheirs) {
    const reach = (way: Parameters<typeof startContact>[1]['way']) =>
      void startContact(app, { customer: customer.id, task: null, way });
    return <CustomerReach customer={customer} onReach={reach} />;
  }
  const reach = reachOf(contact.way);
  return (
    <section class="panel">
      <OutcomeRow
        reach={reach}
        answers={answersFor(undefined, reach)}
        onAnswer={(outcome) => void answerContact(app, contact, { outcome })}
        onDrop={() => void dropContact(app)}
      />
    </section>
  );
}
