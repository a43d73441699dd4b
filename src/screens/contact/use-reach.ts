import { mailIn } from '../../domain/mail-in.ts';
import { numberIn } from '../../domain/number-in.ts';
import type { Customer } from '../../domain/record/customer.ts';
import type { Task } from '../../domain/record/task.ts';
import { startContact } from '../../state/customers/contact-store.ts';
import type { ReachProps, ReachWay } from '../../ui/reach-links.tsx';
import { useApp } from '../use-app.ts';

/** The phone's own app comes to the front; on return the card asks how it went. */
export function useReach(task: Task): (way: ReachWay) => void {
  const app = useApp();
  return (way) => void startContact(app, { customer: task.customer, task: task.id, way });
}

/** The customer, else the number or the mail that stands in the task's own words. */
export function reachable(
  task: Task,
  customer: Customer | undefined,
): ReachProps['to'] | undefined {
  if (customer) return customer;
  const { title, raw } = task;
  // Nothing but an address: the words are for whoever has it, and what they say names others.
  const words = mailIn(raw) === raw ? raw : `${raw} ${title}`;
  const [number, address] = [numberIn(words), mailIn(words)];
  if (number === undefined && address === undefined) return undefined;
  return {
    phones: number === undefined ? [] : [{ label: '', number }],
    mails: address === undefined ? [] : [{ label: '', address }],
    addresses: [],
  };
}
