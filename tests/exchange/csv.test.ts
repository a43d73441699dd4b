import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPause } from '../../src/domain/import/pace.ts';
import { type CsvOptions, parseCsv } from '../../src/exchange/csv.ts';
import { readTable } from '../../src/exchange/csv-table.ts';
import { context, emptyDeck, fixture, planOf, textFile, withPlan } from './import-deck.ts';

async function parse(text: string, options: CsvOptions = {}) {
  const result = await parseCsv(text, options, withoutPause);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function fieldsOf(columns: readonly { readonly header: string; readonly field: string }[]) {
  return Object.fromEntries(columns.map(({ header, field }) => [header, field]));
}

describe('address books', () => {
  it('of Google: numbers in one cell, whole addresses, notes of many lines', async () => {
    const plan = await planOf(fixture('contacts-google.csv'));
    const { customers, notes } = withPlan(emptyDeck, plan);
    expect(customers.map(({ name }) => name)).toEqual(['Zoë Marsh', 'April Jones', 'Zen Hair']);
    expect(customers[0]).toMatchObject({
      company: 'Marsh & Sons Ltd.',
      phones: [
        { label: 'mobile', number: '+44 7700 900777' },
        { label: 'mobile', number: '0113 496 0777' },
      ],
      mails: [{ label: 'work', address: 'zoe@marsh.example' }],
      addresses: ['5 Mill Lane, Leeds, LS1 4AB'],
    });
    expect(customers[1]?.addresses).toEqual(['12 High Street, YO1 7HB York, United Kingdom']);
    expect(customers[1]?.mails.map(({ label }) => label)).toEqual(['home', 'work']);
    expect(notes.map(({ text }) => text)).toEqual(['Dog bites\nring first']);
  });

  it('of Outlook: the old code page, a title that is no task, a fax that is no phone', async () => {
    const plan = await planOf(fixture('contacts-outlook.csv'));
    const { customers } = withPlan(emptyDeck, plan);
    expect(plan.counts).toMatchObject({ customers: 2, tasks: 0 });
    expect(customers[0]).toMatchObject({
      name: 'Jürgen Müller',
      company: 'Bäckerei Vogel',
      phones: [
        { label: 'work', number: '+49 221 960123' },
        { label: 'mobile', number: '+49 171 5550123' },
      ],
      mails: [{ address: 'j.mueller@example.de' }],
      addresses: ['Hauptstraße 12, 50667 Köln, Deutschland'],
    });
  });

  it('without a header: columns known by what stands in them', async () => {
    const text = 'Anna Berg;07700 900333;anna@example.com\nOla Marsh;0113 496 0500;ola@example.com';
    const { parsed, columns } = await parse(text);
    expect(columns.map(({ field }) => field)).toEqual(['name', 'phone', 'mail']);
    expect(parsed.customers.map(({ name, line }) => [name, line])).toEqual([
      ['Anna Berg', 1],
      ['Ola Marsh', 2],
    ]);
  });
});

describe('a list of tasks', () => {
  it('with a customer on each row, short rows, long rows and done ones', async () => {
    const plan = await planOf(fixture('tasks-plain.csv'));
    expect(fieldsOf(plan.columns ?? [])).toEqual({
      Task: 'title',
      Customer: 'name',
      Phone: 'phone',
      'Due date': 'date',
      Amount: 'money',
      Notes: 'note',
      Done: 'done',
    });
    expect(plan.leftOut).toEqual([{ line: 5, what: 'Already sent', why: 'already-done' }]);
    const { tasks, customers, notes } = withPlan(emptyDeck, plan);
    expect(tasks.map(({ title }) => title)).toEqual([
      'Ring about the tap',
      'Send invoice',
      'Short row',
      'Too long',
    ]);
    expect(tasks[0]?.when.due).toEqual({ is: 'wish', on: '2026-11-24', time: '' });
    expect(tasks[1]?.when.due?.on).toBe('2026-12-05');
    expect(customers.map(({ name }) => name)).toEqual(['Anna Berg', 'Kaffehuset AS', 'Zen Hair']);
    expect(tasks[2]?.customer).toBe(tasks[0]?.customer);
    expect(notes.map(({ text }) => text)).toContain('wants it "soon"\nbefore lunch');
    expect(plan.noticed).toEqual([
      { line: 8, what: 'Too long · next friday', why: 'date-not-read' },
    ]);
  });

  it('takes the money of a column through capture, in the owner’s currency', async () => {
    const amounts: string[] = [];
    await planOf(fixture('tasks-plain.csv'), {
      understandLine: (line) => {
        amounts.push(line);
        return {};
      },
    });
    expect(amounts).toContain('£85');
    expect(amounts).toContain('GBP 1240.50');
  });

  it('hangs a note of a task app on the task before it', async () => {
    const header = 'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,DATE,DURATION,DURATION_UNIT';
    const rows = ['note,nowhere,,,,,,', 'task,Ring Anna,,1,1,,2,hour', 'note,said Friday,,,,,,'];
    const { parsed } = await parse([header, ...rows].join('\n'));
    expect(parsed.tasks).toMatchObject([
      { title: 'Ring Anna', notes: ['said Friday'], minutes: 120 },
    ]);
    expect(parsed.leftOut).toEqual([{ line: 2, what: 'nowhere', why: 'not-a-task' }]);
  });

  it('keeps equal rows apart, and finds each again', async () => {
    const file = textFile('a.csv', 'Task,Notes\nVAT papers,\nVAT papers,\nVAT papers,later');
    const deck = withPlan(emptyDeck, await planOf(file));
    expect(deck.tasks).toHaveLength(3);
    expect((await planOf(file, { existing: deck })).changes).toEqual([]);
  });

  it('takes a month before a day where one row shows it', async () => {
    const { parsed } = await parse('Task,Date\na,03/04/2026\nb,12/31/2026');
    expect(parsed.tasks.map(({ on }) => on?.date)).toEqual(['2026-03-04', '2026-12-31']);
  });

  it('does what the owner says a column is', async () => {
    const text = 'What,Who\nRing back,Anna Berg';
    const guessed = await parse(text);
    expect(guessed.parsed.tasks[0]?.customer?.name).toBe('Anna Berg');
    const set = await parse(text, { mapping: ['note', 'name'] });
    expect(set.parsed.tasks).toEqual([]);
    expect(set.parsed.customers).toMatchObject([{ name: 'Anna Berg', notes: ['Ring back'] }]);
  });
});

describe('a broken table', () => {
  it('names the line of a quote that is never closed', async () => {
    const text = new TextDecoder().decode(fixture('tasks-open-quote.csv').bytes);
    expect(await parseCsv(text, {}, withoutPause)).toEqual({
      ok: false,
      error: { is: 'not-readable', line: 3 },
    });
  });
});

describe('rows', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab ",;\n\t|é'), maxLength: 12 });
  const rows = fc.integer({ min: 2, max: 4 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 8,
    }),
  );
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('come out as they were written, each with its line', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t'), async (written, delimiter) => {
        const header = ['Name', 'Notes', 'Phone', 'Company'].slice(0, written[0]?.length);
        const lines = [header, ...written].map((row) => row.map(quote).join(delimiter));
        const table = await readTable(lines.join('\r\n'), withoutPause);
        const kept = written.filter((row) => row.some((text) => text.trim() !== ''));
        expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual(kept);
        const text = lines.join('\n').split('\n');
        for (const { line, cells } of (table.ok && table.value.rows) || []) {
          expect(
            text[line - 1]?.startsWith(`"${cells[0]?.split('\n')[0]?.replaceAll('"', '""')}`),
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are the same however the text is cut into chunks', async () => {
    const row = (i: number) => `Task ${i},"note ${i}\n""${'x'.repeat(i % 90)}"""`;
    const text = ['Task,Notes', ...Array.from({ length: 4_000 }, (_, i) => row(i))].join('\n');
    expect(text.length).toBeGreaterThan(4 * 65_536);
    const { parsed } = await parse(text);
    expect(parsed.tasks).toHaveLength(4_000);
    expect(parsed.tasks.at(-1)).toMatchObject({ title: 'Task 3999', line: 2 + 2 * 3_999 });
    expect(
      parsed.tasks.every(({ title, notes }) => notes[0]?.startsWith(`note ${title.slice(5)}\n`)),
    ).toBe(true);
  });
});

describe('what is read twice', () => {
  it.each(['contacts-google.csv', 'contacts-outlook.csv', 'tasks-plain.csv'])(
    '%s',
    async (name) => {
      const deck = withPlan(emptyDeck, await planOf(fixture(name), context));
      expect((await planOf(fixture(name), { existing: deck })).changes).toEqual([]);
    },
  );
});
