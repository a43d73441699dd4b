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
  expect(
    withLine(ana, { lines: 'phones', at: 1, was: '020 7946 0123', text: '020-7946-0999' }),
  ).toEqual({
    phones: [
      { label: 'home', number: '01632 960 111' },
      { label: 'work', number: '020 7946 0999' },
    ],
  });
});

test('a line left empty goes', () => {
  expect(withLine(ana, { lines: 'phones', at: 0, was: '01632 960 111', text: '  ' })).toEqual({
    phones: [{ label: 'work', number: '020 7946 0123' }],
  });
});

test('an edit finds its line by its words when others have come or gone', () => {
  const seen = { lines: 'phones', at: 1, was: '01632 960 111' } as const;
  expect(withLine(ana, { ...seen, text: '' })).toEqual({
    phones: [{ label: 'work', number: '020 7946 0123' }],
  });
  expect(withLine(ana, { ...seen, text: '01632 960 222' })).toEqual({
    phones: [
      { label: 'home', number: '01632 960 222' },
      { label: 'work', number: '020 7946 0123' },
    ],
  });
});

test('words for a line that is gone overwrite no other; its removal changes nothing', () => {
  const gone = { lines: 'addresses', at: 0, was: '9 Quay' } as const;
  expect(withLine(ana, { ...gone, text: '8 Quay' })).toEqual({ addresses: ['1 Quay', '8 Quay'] });
  expect(withLine(ana, { ...gone, text: '' })).toEqual({});
});

test('a line after the last one is added', () => {
  expect(withLine(ana, { lines: 'mails', at: 0, was: '', text: ' a@b.example' })).toEqual({
    mails: [{ label: '', address: 'a@b.example' }],
  });
  expect(withLine(ana, { lines: 'addresses', at: 1, was: '', text: '2 Quay' })).toEqual({
    addresses: ['1 Quay', '2 Quay'],
  });
});

test('lines are shown in their order', () => {
  expect(linesOf(ana, 'phones')).toEqual(['01632 960 111', '020 7946 0123']);
  expect(linesOf(ana, 'mails')).toEqual([]);
});
