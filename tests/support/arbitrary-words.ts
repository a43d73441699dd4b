/** What an owner may write as the words of a message, and what may be known of a customer. */
import fc from 'fast-check';
import { type Facts, factNames } from '../../src/domain/template/facts.ts';

const pieces = [
  ...['[', ']', '{', '}', '|', ' ', '  ', '\n', '\n\n', '. ', '? ', '!', ',', ' :)', '…'],
  ...['{first}', '{title}', '{amount}', '{number}', '{day}', '{time}', '{foo}', '{}'],
  ...[' {first}', '[ {first}|]', '[{day} at {time}|{day}|soon]', 'Hi', ' the invoice ', ' 14 days'],
];

/** Well-formed words and every way to get them wrong. */
export const ownWords: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 14 })
  .map((all) => all.join(''));

const values = [
  ...[
    'Tom',
    'Tom Okafor',
    'Anne-Marie',
    "O'Neill",
    'Will',
    'A',
    '14',
    '1042',
    '£840',
    '1.200,50 €',
  ],
  ...[
    'Boiler service',
    'Boiler',
    'Fix [kitchen]',
    '{first}',
    'a|b',
    '2 p.m.',
    'Smith & Co.',
    '14:00',
  ],
  ...[
    'Tuesday 24 November',
    'https://example.org/r?a=1&b=(2)',
    '+44 7700 900832',
    ' ',
    'C++ (new)',
  ],
];

export const someFacts: fc.Arbitrary<Facts> = factsOf(
  fc.oneof(fc.constantFrom(...values), fc.string({ maxLength: 8 })),
);

export const grammarFreeFacts: fc.Arbitrary<Facts> = factsOf(
  fc.constantFrom(...values.filter((value) => !/[[\]{}|]/u.test(value))),
);

function factsOf(value: fc.Arbitrary<string>): fc.Arbitrary<Facts> {
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...factNames), value), { selector: ([name]) => name })
    .map((known) => Object.fromEntries(known));
}
