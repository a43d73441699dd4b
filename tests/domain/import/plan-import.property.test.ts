import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nothingParsed,
  type Parsed,
  type ParsedCustomer,
  type ParsedTask,
} from '../../../src/domain/import/parsed.ts';
import type { Existing } from '../../../src/domain/import/plan.ts';
import { planImport } from '../../../src/domain/import/plan-import.ts';
import type { Customer } from '../../../src/domain/record/customer.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { blank } from '../../../src/domain/record/record.ts';
import { emptyDeck, withPlan } from '../../exchange/import-deck.ts';

const context = { now: 1_800_000_000_000, source: 'file' };

/** Few names, numbers and mails, so that they often meet. */
const card: fc.Arbitrary<ParsedCustomer> = fc.record({
  line: fc.nat({ max: 500 }),
  name: fc.constantFrom('', 'Mark', 'Mark Berg', 'M. Berg', 'Anna Berg', 'Ola Evans', 'Zen Hair'),
  company: fc.constantFrom('', '', 'Zen Hair', 'Kaffehuset AS'),
  phones: some(
    fc.constantFrom('07700 900001', '+44 7700 900001', '07700 900002', '0113 496 0003'),
  ).map((numbers) => numbers.map((number) => ({ label: '', number }))),
  mails: some(fc.constantFrom('a@example.com', 'A@example.com', 'b@example.com')).map((addresses) =>
    addresses.map((address) => ({ label: '', address })),
  ),
  addresses: some(fc.constantFrom('1 Mill Lane', '1 mill lane', '2 High Street')),
  nextTime: fc.constantFrom('', 'ring first'),
  notes: some(fc.constantFrom('pays cash', 'dog bites')),
  language: fc.constantFrom(null, 'de'),
});
const task: fc.Arbitrary<ParsedTask> = fc.record({
  line: fc.nat({ max: 500 }),
  title: fc.constantFrom('VAT', 'vat!', 'Ring Anna Berg', 'Ring 07700 900001'),
  notes: some(fc.constantFrom('soon', 'later')),
  on: fc.constant(null),
  dateWords: fc.constantFrom('', 'friday', 'every 1st'),
  moneyWords: fc.constant(''),
  minutes: fc.constantFrom(null, 15),
  customer: fc.option(card.map(nameable)),
});
const files: fc.Arbitrary<Parsed> = fc
  .record({
    customers: fc.array(card.map(nameable), { maxLength: 8 }),
    tasks: fc.array(task, { maxLength: 6 }),
  })
  .map((some) => ({ ...nothingParsed, ...some }));

function some<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.uniqueArray(one, { maxLength: 2 });
}

/** Parsers leave out a card without anything to call it by. */
function nameable(parsed: ParsedCustomer): ParsedCustomer {
  const isNamed = parsed.name || parsed.company || parsed.phones[0] || parsed.mails[0];
  return isNamed ? parsed : { ...parsed, name: 'Mark Berg' };
}

async function imported(deck: Existing, file: Parsed) {
  const plan = await planImport(file, deck, context);
  return { plan, deck: withPlan(deck, plan) };
}

function customer(name: string, more: Partial<Customer> = {}): Customer {
  return { ...blank('customer', asId<'customer'>(name)), name, ...more };
}

describe('a plan', () => {
  it('changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const { deck } = await imported(emptyDeck, file);
        expect((await planImport(file, deck, context)).changes).toEqual([]);
        const turned = { ...deck, customers: [...deck.customers].reverse() };
        expect((await planImport(file, turned, context)).changes).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('loses nobody: every number, mail and note of the file is in the deck', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const { deck } = await imported(emptyDeck, file);
        const digits = (number: string) => number.replace(/\D/g, '').slice(-10);
        const numbers = new Set(
          deck.customers.flatMap((c) => c.phones.map((p) => digits(p.number))),
        );
        const mails = new Set(
          deck.customers.flatMap((c) => c.mails.map((m) => m.address.toLowerCase())),
        );
        const notes = new Set(deck.notes.map(({ text }) => text));
        for (const one of file.customers) {
          for (const { number } of one.phones) expect(numbers).toContain(digits(number));
          for (const { address } of one.mails) expect(mails).toContain(address.toLowerCase());
          for (const note of one.notes) expect(notes).toContain(note);
        }
        expect(deck.tasks).toHaveLength(file.tasks.length);
      }),
      { numRuns: 400 },
    );
  });

  it('counts what it changes', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const { plan, deck } = await imported(emptyDeck, file);
        expect(plan.counts).toMatchObject({
          customers: deck.customers.filter(({ mergedInto }) => mergedInto === null).length,
          tasks: deck.tasks.length,
          notes: deck.notes.length,
          updated: 0,
        });
        expect(plan.merged).toHaveLength(plan.counts.merged);
      }),
      { numRuns: 300 },
    );
  });

  it('never replaces what a customer of the deck has', async () => {
    await fc.assert(
      fc.asyncProperty(files, files, async (before, file) => {
        const { deck } = await imported(emptyDeck, before);
        const after = (await imported(deck, file)).deck;
        for (const old of deck.customers) {
          const kept = after.customers.find(({ id }) => id === old.id);
          expect(kept?.name).toBe(old.name);
          if (old.company) expect(kept?.company).toBe(old.company);
          if (old.nextTime) expect(kept?.nextTime).toBe(old.nextTime);
          expect(kept?.phones.slice(0, old.phones.length)).toEqual(old.phones);
          expect(kept?.mails.slice(0, old.mails.length)).toEqual(old.mails);
        }
        for (const old of deck.tasks) expect(after.tasks).toContainEqual(old);
      }),
      { numRuns: 200 },
    );
  });
});

describe('who is the same', () => {
  const plain: ParsedCustomer = {
    line: 1,
    name: '',
    company: '',
    phones: [],
    mails: [],
    addresses: [],
    nextTime: '',
    notes: [],
    language: null,
  };
  const phone = (number: string) => [{ label: '', number }];

  async function joined(inDeck: Customer, more: Partial<ParsedCustomer>): Promise<boolean> {
    const file = { ...nothingParsed, customers: [{ ...plain, ...more }] };
    const plan = await planImport(file, { ...emptyDeck, customers: [inDeck] }, context);
    return plan.counts.customers === 0;
  }

  it('one number and names that fit', async () => {
    const anna = customer('Anna Berg', { phones: phone('07700 900832') });
    expect(await joined(anna, { name: 'A. Berg', phones: phone('+44 7700 900832') })).toBe(true);
    expect(await joined(anna, { phones: phone('+44 7700 900832') })).toBe(true);
    expect(await joined(anna, { name: 'Tom Berg', phones: phone('07700 900832') })).toBe(false);
  });

  it('one full name unless numbers speak against it', async () => {
    const anna = customer('Anna Berg', { phones: phone('07700 900832') });
    expect(await joined(anna, { name: 'Berg, Anna' })).toBe(true);
    expect(await joined(anna, { name: 'Anna Berg', phones: phone('07700 900833') })).toBe(false);
    expect(await joined(customer('Mark'), { name: 'Mark', phones: phone('07700 900833') })).toBe(
      false,
    );
  });

  it('the one a merged record stands for', async () => {
    const stays = customer('Anna Berg', { phones: phone('07700 900832') });
    const gone = customer('A B', { mergedInto: stays.id, phones: phone('07700 900444') });
    const file = { ...nothingParsed, customers: [{ ...plain, name: 'Anna Berg', company: 'Zen' }] };
    const deck = { ...emptyDeck, customers: [gone, stays] };
    const { changes } = await planImport(file, deck, context);
    expect(changes).toContainEqual({ kind: 'customer', id: stays.id, set: { company: 'Zen' } });
    expect(changes.some(({ id }) => id === gone.id)).toBe(false);
  });

  it('the card that joined it before, whatever the owner has changed since', async () => {
    const cards = ['07700 900832', '0113 496 0222'].map((number) => ({
      ...plain,
      name: 'Anna Berg',
      phones: phone(number),
      mails: [{ label: '', address: 'anna@example.com' }],
    }));
    const file = { ...nothingParsed, customers: cards };
    const { deck } = await imported(emptyDeck, file);
    const edited = deck.customers.map((one) =>
      one.mergedInto === null ? { ...one, name: 'Anna M', phones: [], mails: [] } : one,
    );
    const plan = await planImport(file, { ...deck, customers: edited }, context);
    expect(plan.changes).toEqual([]);
    const gone = edited.map((one) => (one.mergedInto === null ? { ...one, deleted: true } : one));
    const after = await planImport(file, { ...deck, customers: gone }, context);
    expect(after.changes).toEqual([]);
    expect(after.counts.deletedBefore).toBe(2);
  });

  it('makes no third customer of a name two have', async () => {
    const two = [customer('Anna Berg', { id: asId<'customer'>('1') }), customer('Anna Berg')];
    const row: ParsedTask = {
      line: 1,
      title: 'Ring',
      notes: [],
      on: null,
      dateWords: '',
      moneyWords: '',
      minutes: null,
      customer: { ...plain, name: 'Anna Berg' },
    };
    const file = { ...nothingParsed, tasks: [row] };
    const plan = await planImport(file, { ...emptyDeck, customers: two }, context);
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['task']);
  });
});
