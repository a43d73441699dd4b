import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPause } from '../../../src/domain/import/pace.ts';
import { phoneKey, tidyPhone } from '../../../src/domain/import/phone-key.ts';
import { type Customer, shownName } from '../../../src/domain/record/customer.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { blank } from '../../../src/domain/record/record.ts';
import type { LocalDate, LocalDateTime } from '../../../src/domain/time.ts';
import { parseCsv } from '../../../src/exchange/csv.ts';
import { readTable } from '../../../src/exchange/csv-table.ts';
import { csvTable, csvTables, type OutDeck } from '../../../src/exchange/out/csv-tables.ts';
import { csvPieces, guarded } from '../../../src/exchange/out/csv-write.ts';
import { phoneCell } from '../../../src/exchange/out/phone-cell.ts';
import { inOrder, placeOfTask } from '../../../src/exchange/out/row-order.ts';
import { cellWords } from '../../../src/text/cell-words.ts';
import { en } from '../../../src/text/en.ts';
import { anyCustomer, anyHanging } from '../../support/arbitrary-customers.ts';
import { taskWith } from '../../support/arbitrary-records.ts';

const setting = {
  localAt: (instant: number) => new Date(instant).toISOString().slice(0, 16) as LocalDateTime,
  currency: 'GBP',
  fractionDigits: () => 2,
  words: cellWords(en),
};
const noDeck: OutDeck = { task: [], customer: [], visit: [], job: [], note: [] };
const written = (table: Parameters<typeof csvPieces>[0]) => [...csvPieces(table)].join('');

async function parsed(text: string) {
  const read = await parseCsv(text, { currency: 'GBP' }, withoutPause);
  if (!read.ok) throw new Error(`not read: ${read.error.is}`);
  return read.value.parsed;
}

/** Of the signs that bend a table or a formula. */
const anyCell = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    '0',
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    ',',
    ';',
    '\n',
    '\t',
    ' ',
    'é',
  ),
  maxLength: 8,
});

describe('a table for a spreadsheet', () => {
  it('comes back cell by cell, and no cell in it is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constant('x'), anyCell, anyCell), { minLength: 3, maxLength: 6 }),
        async (rows) => {
          const text = written({ headers: ['Task', 'Customer', 'Notes'], rows });
          expect(text.startsWith('\ufeffTask,Customer,Notes\r\n')).toBe(true);
          const cells = onlyCells(text).replace(/(^|[,\n])\+[0 ]+(?=[,\n\r]|$)/gu, '$1');
          expect(/(?:^|[,\n])"?[=+\-@\t]/u.test(cells)).toBe(false);
          const table = await readTable(text, withoutPause);
          expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves a phone number as it is dialled, and nothing else that begins so', () => {
    for (const text of ['+44 7700 900456', '+1 (555) 010 0199']) expect(guarded(text)).toBe(text);
    for (const text of ['+1+1', '+44-7700-900456', '-44 7700 900456', '=44 7700', '+A1', '+44']) {
      expect(guarded(text)).toBe(`'${text}`);
    }
  });

  it.each([
    ['+447700900456', '+44 7700900456'],
    ['+44 (0)7700-900456', '+44 7700 900456'],
    ['+353861234567', '+353 861234567'],
    ['+15550100199', '+1 5550100199'],
    ['07700900456', '07700 900456'],
    ['91 23 45 67', '91 23 45 67'],
    ['91234567', '91234567'],
    ['0171/1234567', '0171 1234567'],
    ['office; ask for Ana', 'office; ask for Ana'],
  ])('has the phone %s as text that can be dialled, with nothing before it', (number, cell) => {
    expect(guarded(phoneCell(number))).toBe(cell);
  });

  it('dials the same whatever the number was written like', () => {
    const anyNumber = fc.string({
      unit: fc.constantFrom('0', '4', '7', '9', ' ', '+', '-', '(', ')'),
    });
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(phoneKey(phoneCell(number))?.digits).toBe(phoneKey(number)?.digits);
      }),
      { numRuns: 2000 },
    );
  });

  it('has its rows in an order that can be read', () => {
    const named = (id: string, name: string) => ({
      ...blank('customer', asId<'customer'>(id)),
      name,
    });
    const customer = [named('c2', 'Tom'), named('c1', 'Ana'), named('c3', 'Ines')];
    const { rows } = csvTable('customers', { ...noDeck, customer }, setting);
    expect([...rows].map(([name]) => name)).toEqual(['Ana', 'Ines', 'Tom']);
  });

  it('has what is open first, by its day, and says how it stands in words', () => {
    const on = (day: string, is: 'wish' | 'promise' = 'wish') => ({
      ...{ notBefore: null, someday: false },
      due: { is, on: day as LocalDate, time: '' as const },
    });
    const noDay = { notBefore: null, someday: false, due: null };
    const done = (at: number) => ({ is: 'done', at, minutes: null }) as const;
    const task = [
      taskWith({ title: 'old', status: done(Date.UTC(2026, 1, 1)) }),
      taskWith({ title: 'no day', when: noDay }),
      taskWith({ title: 'later', when: on('2026-12-02', 'promise') }),
      taskWith({ title: 'some', when: { ...noDay, someday: true } }),
      taskWith({ title: 'new', status: done(Date.UTC(2026, 2, 1)) }),
      taskWith({ title: 'theirs', when: noDay, status: { is: 'waiting', until: null, on: '' } }),
      taskWith({ title: 'first', when: on('2026-12-01'), kind: 'small-quote' }),
    ];
    const { headers, rows } = csvTable('tasks', { ...noDeck, task }, setting);
    const columns = ['Task', 'Outcome', 'Weight', 'Kind'].map((name) => headers.indexOf(name));
    expect([...rows].map((row) => columns.map((i) => row[i]).join(' · '))).toEqual([
      'first · Open · Wish · Quote',
      'later · Open · Promise · Task',
      'no day · Open ·  · Task',
      'theirs · Waiting ·  · Task',
      'some · Open · Someday · Task',
      'new · Done ·  · Task',
      'old · Done ·  · Task',
    ]);
  });

  it.each(csvTables)('of %s has as many cells in each row as headers', (name) => {
    fc.assert(
      fc.property(anyHanging([asId<'customer'>('c1')]), (hanging) => {
        const customer = [{ ...blank('customer', asId<'customer'>('c1')), name: 'Ana Berg' }];
        const deck: OutDeck = { ...noDeck, ...partsOf(hanging), customer };
        const { headers, rows } = csvTable(name, deck, setting);
        for (const row of rows) expect(row).toHaveLength(headers.length);
      }),
      { numRuns: 50 },
    );
  });
});

/** Cells begin at a line or after a comma outside quotes: what lies inside quotes is taken out. */
function onlyCells(text: string): string {
  return text.replace(/"((?:[^"]|"")*)"/gu, (_all, inner: string) => `"${inner.slice(0, 1)}`);
}

function partsOf(hanging: object): Partial<OutDeck> {
  const { tasks = [], jobs = [], visits = [], notes = [] } = hanging as Record<string, never[]>;
  return { task: tasks, job: jobs, visit: visits, note: notes };
}

describe('customers', () => {
  it('come back with every way to reach them', async () => {
    const anyNamed = anyCustomer(asId<'customer'>('c1')).filter(({ name, phones, mails }) =>
      Boolean(name && (phones[0] ?? mails[0])),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyNamed, { minLength: 2, maxLength: 4 }), async (customer) => {
        const { customers } = await parsed(
          written(csvTable('customers', { ...noDeck, customer }, setting)),
        );
        const sorted = [...customer].sort((a, b) => shownName(a).localeCompare(shownName(b)));
        expect(customers.map(plain)).toEqual(sorted.map(plain));
      }),
      { numRuns: 150 },
    );
  });
});

type Person = Pick<
  Customer,
  'name' | 'company' | 'phones' | 'mails' | 'addresses' | 'nextTime' | 'language'
>;

function plain({ name, company, phones, mails, addresses, nextTime, language }: Person) {
  const tidy = phones.map(({ label, number }) => ({ label, number: tidyPhone(phoneCell(number)) }));
  return {
    name,
    company,
    phones: tidy,
    mails,
    addresses: [...new Set(addresses)],
    nextTime,
    language,
  };
}

describe('tasks', () => {
  const anyOut = fc
    .record({
      title: fc.constantFrom('Call Ana', '=1+1', '+47 ring', 'Quote, large "one"', '- dash'),
      on: fc.option(fc.constantFrom('2026-11-28', '2027-02-01')),
      minutes: fc.option(fc.constantFrom(2, 5, 15)),
      amount: fc.option(fc.integer({ min: 1, max: 999_999 })),
      currency: fc.constantFrom('GBP', 'EUR'),
      isDone: fc.boolean(),
    })
    .map(({ title, on, minutes, amount, currency, isDone }) =>
      taskWith({
        title,
        minutes,
        status: isDone ? { is: 'done', at: Date.UTC(2026, 10, 1), minutes: null } : { is: 'open' },
        when: {
          notBefore: null,
          someday: false,
          due: on === null ? null : { is: 'promise', on: on as LocalDate, time: '14:30' },
        },
        money: amount === null ? null : { amount, currency, since: null },
      }),
    );

  it('come back with their dates, minutes and sums; those done are left out and said so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyOut, { minLength: 1, maxLength: 5 }), async (task) => {
        const { tasks, leftOut } = await parsed(
          written(csvTable('tasks', { ...noDeck, task }, setting)),
        );
        const open = inOrder(task, placeOfTask).filter(({ status }) => status.is === 'open');
        expect(leftOut.map(({ why }) => why)).toEqual(
          task.filter(({ status }) => status.is === 'done').map(() => 'already-done'),
        );
        expect(
          tasks.map(({ title, on, minutes, moneyWords }) => ({ title, on, minutes, moneyWords })),
        ).toEqual(open.map(expected));
      }),
      { numRuns: 200 },
    );
  });
});

function expected({ title, when: { due }, minutes, money }: ReturnType<typeof taskWith>) {
  const figure = money && (money.amount / 100).toFixed(2);
  return {
    title,
    on: due && { date: due.on, time: due.time },
    minutes,
    moneyWords: money
      ? `${money.currency} ${money.currency === 'GBP' ? Number(figure) : figure}`
      : '',
  };
}
