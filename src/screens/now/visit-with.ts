import { shownName } from '../../domain/record/customer.ts';
import type { Visit } from '../../domain/record/visit.ts';
import type { NowState } from '../../state/round/now-store.ts';

/** Whom a visit is with, '' when nobody is named. */
export function visitWith({ customers }: Pick<NowState, 'customers'>, { customer }: Visit): string {
  const known = customer === null ? undefined : customers.get(customer);
  return known ? shownName(known) : '';
}
