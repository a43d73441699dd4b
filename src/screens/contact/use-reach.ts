import { numberIn } from '../../domain/number-in.ts';
import type { Customer } from '../../domain/record/customer.ts';
import type { Task } from '../../domain/record/task.ts';
import { startContact } from '../../state/contact-store.ts';
import type { ReachProps, ReachWay } from '../../ui/reach-links.tsx';
import { useApp } from '../use-app.ts';

/** The phone's own app comes to the front; on return the card asks how it went. */
export function useReach(task: Task): (way: ReachWay) => void {
  const app = useApp();
  return (way) => void startContact(app, { customer: task.customer, task: task.id, way });
}

/** The customer, else the number that stands in the task's own words. */
export function reachable(
  task: Task,
  customer: Customer | undefined,
): ReachProps['to'] | undefined {
  if (customer) return customer;
  const number = numberIn(`${task.title} ${task.raw}`);
  return number === undefined
    ? undefined
    : { phones: [{ label: '', number }], mails: [], addresses: [] };
}
