/**
 * Who a customer is once records that turned out to be one person are one. Two
 * devices may each merge the same pair the other way round: then the records
 * point at each other, and on every device the one with the smallest id stays.
 */
import type { Customer } from './record/customer.ts';

type Merged = Pick<Customer, 'id' | 'mergedInto'>;
type Get<C> = (id: string) => C | undefined;

/** The last one of the way that is there; `get` knows no deleted ones. */
export function personBehind<C extends Merged>(customer: C, get: Get<C>): C {
  if (customer.mergedInto === null) return customer;
  const { way, ring } = wayFrom(customer, get);
  return ring.length > 0 ? smallest(ring) : (way.at(-1) ?? customer);
}

/** Those that stand for themselves: what lists show. One merged into a deleted record is gone with it. */
export function ownselves<C extends Merged>(customers: readonly C[]): readonly C[] {
  const merged = new Map<string, C>(
    customers.filter((one) => one.mergedInto !== null).map((one) => [one.id, one]),
  );
  const isOneself = (one: C) => {
    if (one.mergedInto === null) return true;
    const { ring } = wayFrom(one, (id) => merged.get(id));
    return ring.length > 0 && smallest(ring) === one;
  };
  return customers.filter(isOneself);
}

type Way<C> = { readonly way: readonly C[]; readonly ring: readonly C[] };

/** From the customer on; `ring` are those that lead back to themselves. */
function wayFrom<C extends Merged>(customer: C, get: Get<C>): Way<C> {
  const way = [customer];
  for (let at: C = customer; at.mergedInto !== null; ) {
    const next = get(at.mergedInto);
    if (next === undefined) break;
    const seen = way.findIndex(({ id }) => id === next.id);
    if (seen >= 0) return { way, ring: way.slice(seen) };
    way.push(next);
    at = next;
  }
  return { way, ring: [] };
}

function smallest<C extends Merged>(ring: readonly C[]): C {
  return ring.reduce((first, one) => (one.id < first.id ? one : first));
}
