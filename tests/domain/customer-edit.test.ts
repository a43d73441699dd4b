import { expect, test } from 'vitest';
import { linesOf, newCustomer, withLine } from '../../src/domain/customer-edit.ts';
import { asId } from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';

const ana = {
  ...blank('customer', asId<'customer'>('ana')),
  phones: [
    { label: 'home', number: '01632 960 111' },
    { label: 'work', number: '020 7946 0123' },
  ],
  addresses: ['1 Quay'],
};

test('a new customer has what was filled in and nothing empty', () => {
  const form = { name: ' Ana ', phone: 'tel:07700-900111', mail: '', address: ' ' };
  expect(newCustomer(form)).toEqual({
    name: 'Ana',
    phones: [{ label: '', number: '07700 900111' }],
  });
});

test('a changed number keeps its label and leaves the others', () => {
  expect(withLine(ana, { lines: 'phones', at: 1, text: '020-7946-0999' })).toEqual({
    phones: [
      { label: 'home', number: '01632 960 111' },
      { label: 'work', number: '020 7946 0999' },
    ],
  });
});

test('a line left empty goes', () => {
  expect(withLine(ana, { lines: 'phones', at: 0, text: '  ' })).toEqual({
    phones: [{ label: 'work', number: '020 7946 0123' }],
  });
});

test('a line after the last one is added', () => {
  expect(withLine(ana, { lines: 'mails', at: 0, text: ' a@b.example' })).toEqual({
    mails: [{ label: '', address: 'a@b.example' }],
  });
  expect(withLine(ana, { lines: 'addresses', at: 5, text: '2 Quay' })).toEqual({
    addresses: ['1 Quay', '2 Quay'],
  });
});

test('lines are shown in their order', () => {
  expect(linesOf(ana, 'phones')).toEqual(['01632 960 111', '020 7946 0123']);
  expect(linesOf(ana, 'mails')).toEqual([]);
});
