import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alreadyHere,
  customerNamed,
  findable,
  findCustomers,
  suggestCustomers,
} from '../../src/domain/customer-search.ts';
import type { Customer } from '../../src/domain/record/customer.ts';
import { asId } from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';

const tom = customer('tom', {
  name: 'Tom Okafor',
  phones: [{ label: '', number: '+44 7700 900832' }],
  mails: [{ label: '', address: 'Tom.O@mail.example' }],
  nextTime: 'Mind the dog',
});
const kari = customer('kari', {
  name: 'Kari Østby',
  company: 'Kaffehuset AS',
  addresses: ['24 Harbour Road'],
});
const neill = customer('neill', {
  name: 'Maeve O’Neill',
  phones: [{ label: '', number: '(0)1632 960 111' }],
});
const may = customer('may', { name: 'May', company: '24 Seven' });
const everybody = [tom, kari, neill, may].map(findable);

describe('search', () => {
  test.each([
    ['oka', ['tom']],
    ['TOM OK', ['tom']],
    ['ok to', ['tom']],
    ['ostby', ['kari']],
    ['Øst', ['kari']],
    ['kaffe', ['kari']],
    ['oneill', ['neill']],
    ["o'nei", ['neill']],
    ['07700 900', ['tom']],
    ['900832', ['tom']],
    ['01632960', ['neill']],
    ['24', ['kari', 'may']],
    ['tom.o@ma', ['tom']],
    ['mail', ['tom']],
    ['harb', ['kari']],
    ['kari 24 harbour', ['kari']],
    ['dog', ['tom']],
    ['kafor', []],
    ['tom kari', []],
  ])('%s finds %j', (query, found) => {
    expect(findCustomers(everybody, query).map((one) => one.id)).toEqual(found);
  });

  test('nothing typed finds everybody', () => {
    expect(findCustomers(everybody, '  ')).toHaveLength(4);
  });

  test('every start of every word of a name finds its owner, in any order of words', () => {
    const word = fc.stringMatching(/^[a-zA-ZæøåéüñŁß]{2,9}$/);
    fc.assert(
      fc.property(word, word, fc.nat(8), fc.nat(8), (first, last, a, b) => {
        const one = findable(customer('x', { name: `${first} ${last}` }));
        const query = `${last.slice(0, 1 + b)} ${first.slice(0, 1 + a)}`;
        expect(findCustomers([...everybody, one], query)).toContain(one.customer);
      }),
    );
  });

  test('one more key never finds somebody new', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,8}$/), (query) => {
        const wide = findCustomers(everybody, query.slice(0, -1));
        for (const one of findCustomers(everybody, query)) expect(wide).toContain(one);
      }),
    );
  });
});

describe('already here', () => {
  test.each([
    [{ name: '', phone: '07700 900832', mail: '' }, ['tom']],
    [{ name: '', phone: '', mail: ' tom.o@MAIL.example ' }, ['tom']],
    [{ name: 'Østby, Kari', phone: '', mail: '' }, ['kari']],
    [{ name: 'kari ostby', phone: '+447700900832', mail: '' }, ['tom', 'kari']],
    [{ name: 'Kari', phone: '', mail: '' }, []],
    [{ name: '', phone: '', mail: '' }, []],
    [{ name: '', phone: '07', mail: '' }, []],
  ])('%j is %j', (contact, found) => {
    expect(alreadyHere(everybody, contact).map((one) => one.id)).toEqual(found);
  });
});

describe('suggested', () => {
  test('are those whose name begins so, then the others; nobody for no letters', () => {
    const oka = findable(customer('oka', { company: 'Oka & Sons' }));
    const all = [...everybody, oka];
    expect(suggestCustomers(all, 'oka', 5).map((one) => one.id)).toEqual(['oka', 'tom']);
    expect(suggestCustomers(all, 'oka', 1).map((one) => one.id)).toEqual(['oka']);
    expect(suggestCustomers(all, ' . ', 5)).toEqual([]);
  });

  test('exactly named is one customer only, by name or by firm alone', () => {
    const twin = findable(customer('twin', { name: 'tom OKAFOR' }));
    const firm = findable(customer('firm', { company: 'Blå Kafé' }));
    expect(customerNamed(everybody, 'tom okafor')?.id).toBe('tom');
    expect(customerNamed([...everybody, twin], 'Tom Okafor')).toBeUndefined();
    expect(customerNamed([firm], 'bla kafe')?.id).toBe('firm');
    expect(customerNamed(everybody, 'Tom')).toBeUndefined();
    expect(customerNamed(everybody, '')).toBeUndefined();
  });
});

function customer(id: string, set: Partial<Customer>): Customer {
  return { ...blank('customer', asId<'customer'>(id)), ...set };
}
