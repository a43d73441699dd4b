import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/domain/change/change.ts';
import { type Hanging, mergeCustomers } from '../../src/domain/customer-merge.ts';
import { textKey } from '../../src/domain/fold.ts';
import { hasMail, hasPhone } from '../../src/domain/import/people.ts';
import type { Customer } from '../../src/domain/record/customer.ts';
import { customerId } from '../support/arbitraries.ts';
import { anyCustomer, anyHanging } from '../support/arbitrary-customers.ts';

const [ana, tom] = [customerId('ana'), customerId('tom')];
const twoWith = fc.tuple(anyCustomer(ana), anyCustomer(tom), anyHanging([tom]));

test('nothing of either is lost', () => {
  fc.assert(
    fc.property(twoWith, ([kept, other, hanging]) => {
      const made = applied(kept, mergeCustomers(kept, other, hanging));
      const both = [kept, other];
      const numbers = both.flatMap(({ phones }) => phones.map(({ number }) => number));
      const mails = both.flatMap((one) => one.mails.map(({ address }) => address));
      const places = both.flatMap(({ addresses }) => addresses.map(textKey));
      const said = both.flatMap(({ nextTime }) => nextTime.split('\n')).filter(Boolean);
      expect(numbers.filter((number) => !hasPhone(made, number))).toEqual([]);
      expect(mails.filter((address) => !hasMail(made, address))).toEqual([]);
      expect(made.addresses.map(textKey)).toEqual(expect.arrayContaining(places));
      expect(made.nextTime.split('\n')).toEqual(expect.arrayContaining(said));
      expect(made.name).toBe(kept.name || other.name);
      expect(made.company).toBe(kept.company || other.company);
      expect(made.language).toBe(kept.language ?? other.language);
      expect(made.contactHours).toBe(kept.contactHours ?? other.contactHours);
    }),
  );
});

test('what comes stands after what was there, and once', () => {
  fc.assert(
    fc.property(twoWith, ([kept, other, hanging]) => {
      const made = applied(kept, mergeCustomers(kept, other, hanging));
      expect(made.phones.slice(0, kept.phones.length)).toEqual(kept.phones);
      expect(made.mails.slice(0, kept.mails.length)).toEqual(kept.mails);
      expect(made.addresses.slice(0, kept.addresses.length)).toEqual(kept.addresses);
      expect(made.nextTime.startsWith(kept.nextTime)).toBe(true);
      const twice = [
        ...made.phones.filter(
          ({ number }, at) =>
            at >= kept.phones.length && hasPhone({ phones: made.phones.slice(0, at) }, number),
        ),
        ...made.mails.filter(
          ({ address }, at) =>
            at >= kept.mails.length && hasMail({ mails: made.mails.slice(0, at) }, address),
        ),
      ];
      expect(twice).toEqual([]);
    }),
  );
});

test('all that hung on the other hangs on the kept one, and keeps its job and task', () => {
  fc.assert(
    fc.property(twoWith, ([kept, other, hanging]) => {
      const changes = mergeCustomers(kept, other, hanging);
      const moved = new Map<string, Change>(changes.map((one) => [one.kind + one.id, one]));
      for (const kind of ['task', 'job', 'visit'] as const)
        for (const { id } of hanging[`${kind}s`])
          expect(moved.get(kind + id)?.set).toEqual({ customer: ana });
      for (const note of hanging.notes)
        expect(moved.get(`note${note.id}`)?.set).toEqual({
          about: { ...note.about, customer: ana },
        });
      for (const one of hanging.attachments)
        expect(moved.get(`attachment${one.id}`)?.set).toEqual({
          about: { ...one.about, customer: ana },
        });
      expect(moved.get(`customer${tom}`)?.set).toEqual({ mergedInto: ana });
    }),
  );
});

test('only what becomes different is written: an edit elsewhere of the rest is not overwritten', () => {
  fc.assert(
    fc.property(twoWith, ([kept, other, hanging]) => {
      const set = mergeCustomers(kept, other, hanging).find(({ id }) => id === ana)?.set ?? {};
      for (const [name, value] of Object.entries(set))
        expect(value).not.toEqual(kept[name as keyof Customer]);
    }),
  );
});

test('the same pair again changes nothing', () => {
  fc.assert(
    fc.property(twoWith, ([kept, other, hanging]) => {
      const first = mergeCustomers(kept, other, hanging);
      const again = mergeCustomers(applied(kept, first), applied(other, first), nothing);
      expect(again).toEqual([]);
    }),
  );
});

test('with itself changes nothing', () => {
  fc.assert(
    fc.property(anyCustomer(ana), anyHanging([ana]), (one, hanging) => {
      expect(mergeCustomers(one, one, hanging)).toEqual([]);
    }),
  );
});

const nothing: Hanging = { tasks: [], jobs: [], visits: [], notes: [], attachments: [] };

function applied(customer: Customer, changes: readonly Change[]): Customer {
  const sets = changes.filter(({ id }) => id === customer.id).map(({ set }) => set);
  return Object.assign({}, customer, ...sets) as Customer;
}
