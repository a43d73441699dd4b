import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelyDoubles, pairKey } from '../../src/domain/customer-doubles.ts';
import { findable } from '../../src/domain/customer-search.ts';
import type { Customer } from '../../src/domain/record/customer.ts';
import { customerId, customerWith } from '../support/arbitraries.ts';
import { anyCustomer } from '../support/arbitrary-customers.ts';

const number = (text: string) => ({ phones: [{ label: '', number: text }] });
const mail = (address: string) => ({ mails: [{ label: '', address }] });
const pairsOf = (all: readonly Customer[], different: readonly string[] = []) =>
  likelyDoubles(all.map(findable), new Set(different));
const keysOf = (all: readonly Customer[], different: readonly string[] = []) =>
  pairsOf(all, different).map(([a, b]) => pairKey(a.id, b.id));

test.each([
  ['one number', number('07700 900832'), { name: 'A Berg', ...number('+44 7700 900832') }, 1],
  [
    'one number, names that cannot be one',
    number('07700 900832'),
    { name: 'Tom', ...number('07700 900832') },
    0,
  ],
  ['one mail', mail('A@b.example'), { name: 'A Berg', ...mail('a@b.example') }, 1],
  [
    'one full name, one of them not to be reached',
    {},
    { name: 'Berg, Ana', ...number('07700 900832') },
    1,
  ],
  [
    'one full name, each reached another way',
    number('01632 960 111'),
    { name: 'Ana Berg', ...number('07700 900832') },
    0,
  ],
  [
    'one full name at one address',
    { addresses: ['1 Quay'], ...number('01632 960 111') },
    { name: 'Ana Berg', addresses: ['1 quay'], ...number('07700 900832') },
    1,
  ],
  ['one first name', { name: 'Ana' }, { name: 'Ana' }, 0],
  [
    'one first name in one firm',
    { name: 'Ana', company: 'Berg & Co' },
    { name: 'Ana', company: 'berg & co' },
    1,
  ],
  ['nothing in common', {}, { name: 'Tom Okafor' }, 0],
] as const)('%s', (_, a, b, count) => {
  expect(
    pairsOf([customerWith('a', { name: 'Ana Berg', ...a }), customerWith('b', b)]),
  ).toHaveLength(count);
});

const four = fc.tuple(...['a', 'b', 'c', 'd'].map((id) => anyCustomer(customerId(id))));

test('each pair once, never one said to be two, never somebody with themselves', () => {
  fc.assert(
    fc.property(four, (all) => {
      const keys = keysOf(all);
      expect(new Set(keys).size).toBe(keys.length);
      for (const [a, b] of pairsOf(all)) expect(a.id).not.toBe(b.id);
      const [first, ...others] = keys;
      expect(keysOf(all, first === undefined ? [] : [first])).toEqual(others);
    }),
  );
});

test('on every device the same pairs, and the same one of each first', () => {
  fc.assert(
    fc.property(four, (all) => {
      const told = (pairs: ReturnType<typeof pairsOf>) => pairs.map(([a, b]) => `${a.id} ${b.id}`);
      expect(told(pairsOf([...all].reverse())).sort()).toEqual(told(pairsOf(all)).sort());
    }),
  );
});

test('a number of many is nobody’s own, and two thousand are looked through within a frame', () => {
  const many = Array.from({ length: 2000 }, (_, i) =>
    findable(customerWith(`c${i}`, { name: 'Reception', ...number('07700 900832') })),
  );
  const took = Array.from({ length: 9 }, () => {
    const start = performance.now();
    expect(likelyDoubles(many, new Set())).toEqual([]);
    return performance.now() - start;
  });
  expect(Math.min(...took)).toBeLessThan(16);
});
