import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownselves, personBehind } from '../../src/domain/customer-person.ts';
import type { Customer } from '../../src/domain/record/customer.ts';
import { customerId, customerWith } from '../support/arbitraries.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
/** Each may be merged into any other, in rings too, or into one that is not here. */
const anyMerged = fc
  .tuple(...ids.map(() => fc.option(fc.constantFrom(...ids, 'gone'), { freq: 2 })))
  .map((into) =>
    ids.map((id, i) => {
      const to = into[i];
      return customerWith(id, { mergedInto: to == null || to === id ? null : customerId(to) });
    }),
  );

const getIn = (all: readonly Customer[]) => (id: string) => all.find((one) => one.id === id);
const leadsAway = (one: Customer, all: readonly Customer[]): boolean =>
  ids.reduce<Customer | undefined>(
    (at) => (at?.mergedInto ? getIn(all)(at.mergedInto) : at),
    one,
  ) === undefined;

test('everybody whose way leads to somebody here is somebody who stands for themselves', () => {
  fc.assert(
    fc.property(anyMerged, (all) => {
      const shown = ownselves(all);
      for (const one of all.filter((each) => !leadsAway(each, all)))
        expect(shown).toContain(personBehind(one, getIn(all)));
    }),
  );
});

test('who stands for themselves is nobody else, and is not told of two records of one person', () => {
  fc.assert(
    fc.property(anyMerged, (all) => {
      for (const one of ownselves(all)) expect(personBehind(one, getIn(all))).toBe(one);
      for (const one of all) {
        const next = one.mergedInto && getIn(all)(one.mergedInto);
        if (next) expect(personBehind(one, getIn(all))).toBe(personBehind(next, getIn(all)));
      }
    }),
  );
});

test('merged both ways round on two devices, the same one stays on both', () => {
  const both = [
    customerWith('b', { mergedInto: customerId('a') }),
    customerWith('a', { mergedInto: customerId('b') }),
  ];
  expect(ownselves(both).map(({ id }) => id)).toEqual(['a']);
  expect(ownselves([...both].reverse()).map(({ id }) => id)).toEqual(['a']);
});

test('what was merged into a deleted record does not come back', () => {
  expect(ownselves([customerWith('a', { mergedInto: customerId('gone') })])).toEqual([]);
});
