import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutPause } from '../../src/domain/import/pace.ts';
import { tidyPhone } from '../../src/domain/import/phone-key.ts';
import { type Customer, shownName } from '../../src/domain/record/customer.ts';
import { parseVcard } from '../../src/exchange/vcard.ts';
import { vcardsOf } from '../../src/exchange/vcard-out.ts';
import { customerWith } from '../support/arbitraries.ts';

/** One line as the reader gives it back: single spaces, none at the ends. */
const plain = (most: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: most })
    .map((text) => text.replace(/[\s\u00a0\p{C}]+/gu, ' ').trim())
    // A backslash before a semicolon is read as one escaped by another app.
    .filter((text) => text !== '' && !text.includes('\\;') && !text.endsWith('\\'));
const label = fc.constantFrom('', 'mobile', 'work', 'home', 'main', 'other', 'holiday hut', 'mum');
const phone = fc.constantFrom('+44 7700 900832', '01632 960 111', '22 12 34 56', '0151 1 x12');
const anyOne = fc
  .record({
    name: fc.oneof(plain(120), fc.constant('')),
    company: fc.oneof(plain(40), fc.constant('')),
    phones: fc.array(fc.record({ label, number: phone.map(tidyPhone) }), { maxLength: 4 }),
    mails: fc.array(
      fc.record({ label, address: fc.constantFrom('a@b.example', "o'neill+x@c.example") }),
      { maxLength: 3 },
    ),
    addresses: fc.uniqueArray(plain(90), { maxLength: 3 }),
    nextTime: fc.oneof(plain(200), fc.constant(''), fc.constant('Dog\nKey at no. 4')),
    language: fc.constantFrom(null, 'nb', 'de', 'fr-CA'),
  })
  .map((set) => customerWith('c', set))
  .filter((one) => shownName(one) !== '' || one.phones.length + one.mails.length > 0);

test('our own reader reads back what was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyOne, { minLength: 1, maxLength: 4 }), async (customers) => {
      const read = await parseVcard(vcardsOf(customers), withoutPause);
      expect(read.ok && read.value.leftOut).toEqual([]);
      expect(
        read.ok && read.value.customers.map(({ line: _, notes, ...rest }) => ({ ...rest, notes })),
      ).toEqual(customers.map(asRead));
    }),
    { numRuns: 300 },
  );
});

test('no line is longer than 75 bytes, and none is cut inside a character', () => {
  fc.assert(
    fc.property(anyOne, (customer) => {
      const text = vcardsOf([customer]);
      for (const one of text.split('\r\n'))
        expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(75);
      expect(text).not.toContain('\ufffd');
    }),
  );
});

/** A card must have a name: a firm without a person goes by its own, somebody nameless by number or mail. */
function asRead({ name, company, phones, mails, addresses, nextTime, language }: Customer) {
  const shown = name || company || phones[0]?.number || mails[0]?.address || '';
  return { name: shown, company, phones, mails, addresses, nextTime, language, notes: [] };
}
