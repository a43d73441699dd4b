import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fold } from '../../../src/domain/fold.ts';
import type { Customer } from '../../../src/domain/record/customer.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { Note } from '../../../src/domain/record/note.ts';
import { blank } from '../../../src/domain/record/record.ts';
import type { Task } from '../../../src/domain/record/task.ts';
import {
  buildIndex,
  createSearch,
  find,
  type SearchSource,
  wordsIn,
} from '../../../src/state/tasks/all-search.ts';
import { taskWith } from '../../support/arbitrary-records.ts';

type Records = {
  readonly customers?: readonly Customer[];
  readonly notes?: readonly Note[];
  readonly tasks?: readonly Task[];
};

const berg = customerNamed('c1', 'Mrs Berg');
const zoe = customerNamed('c2', 'Zoë Núñez', 'Blå Kafé');

describe('what is found', () => {
  const tasks = [
    task('t1', { title: 'Ring about the boiler', customer: berg.id, created: 3 }),
    task('t2', { title: 'Quote for the gutter', raw: 'gutter østby lane £40', created: 2 }),
    task('t3', { title: 'Order elbows', created: 1, touched: 9 }),
  ];
  const notes = [
    note('n1', { task: tasks[2]?.id ?? null, text: 'The boiler needs 22mm' }),
    note('n2', { customer: zoe.id, text: 'Dog in the yard' }),
    note('n3', { customer: berg.id, task: tasks[0]?.id ?? null, text: 'Key under the mat' }),
  ];
  const search = async (query: string) =>
    find(await indexOf({ customers: [berg, zoe], notes, tasks }), query);
  const ids = async (query: string) => (await search(query)).tasks;
  const names = async (query: string) => (await search(query)).people.map((one) => one.name);

  test('by title, raw text, customer and note, the last touched first', async () => {
    expect(await ids('boiler')).toEqual(['t3', 't1']);
    expect(await ids('ostby')).toEqual(['t2']);
    expect(await ids('BERG')).toEqual(['t1']);
    expect(await ids('22mm')).toEqual(['t3']);
  });

  test('every word must be there, in any order, as a part of a word too', async () => {
    expect(await ids('boil berg')).toEqual(['t1']);
    expect(await ids('berg gutter')).toEqual([]);
    expect(await ids('oiler')).toEqual(['t3', 't1']);
  });

  test('customers by name, firm and note; a note on a task finds the task only', async () => {
    expect(await names('zoe nunez')).toEqual(['Zoë Núñez']);
    expect(await names('bla kafe')).toEqual(['Zoë Núñez']);
    expect(await names('dog')).toEqual(['Zoë Núñez']);
    expect(await names('mat')).toEqual([]);
    expect(await ids('mat')).toEqual(['t1']);
  });

  test('customers by number as it is said, by mail, by address and by what to remember', async () => {
    const ana: Customer = {
      ...customerNamed('c3', 'Ana'),
      phones: [{ label: '', number: '+44 7700 900832' }],
      mails: [{ label: '', address: 'Ana.B@mail.example' }],
      addresses: ['24 Harbour Road'],
      nextTime: 'Key at no. 4',
    };
    const index = await indexOf({ customers: [ana, berg] });
    for (const query of ['07700 900', '900832', 'ana.b@mail', 'harbour 24', 'key no. 4'])
      expect([query, find(index, query).people.map((one) => one.name)]).toEqual([query, ['Ana']]);
    expect(find(index, '07700 111').people).toEqual([]);
  });

  test('nothing for no words', async () => {
    expect(await search('  , ')).toEqual({ tasks: [], people: [] });
  });
});

test('finds exactly the tasks whose words hold every word of the query', async () => {
  const word = fc.constantFrom('boiler', 'Østby', 'quote', 'tap', 'ta', 'O’Neill', 'é');
  const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), line, async (titles, query) => {
      const tasks = titles.map((title, i) => task(`t${i}`, { title }));
      const found = find(await indexOf({ tasks }), query).tasks;
      const wanted = tasks.filter((one) =>
        wordsIn(query).every((part) => fold(one.title).includes(part)),
      );
      expect([...found].sort()).toEqual(wanted.map((one) => one.id).sort());
    }),
    { numRuns: 60 },
  );
});

test('ten thousand tasks are searched within a frame', async () => {
  const tasks = Array.from({ length: 10_000 }, (_, i) =>
    task(`t${i}`, {
      title: `Ring customer ${i} about the boiler in flat ${i % 97}`,
      raw: `raw ${i}`,
    }),
  );
  const index = await indexOf({ tasks });
  const took = Array.from({ length: 9 }, () => {
    const start = performance.now();
    expect(find(index, 'boiler 96 zzz').tasks).toEqual([]);
    return performance.now() - start;
  });
  expect(Math.min(...took)).toBeLessThan(10);
});

describe('the search of a screen', () => {
  test('that could not be made is made at the next asking', async () => {
    let broken = true;
    const made = vi.fn();
    const search = createSearch(
      { ...sourceOf({ tasks: [task('t1', { title: 'Tap' })] }), notes },
      made,
    );
    async function* notes() {
      if (broken) throw new Error('the disk said no');
      yield [];
    }
    await expect(search.prepare()).rejects.toThrow('the disk said no');
    expect(search.find('tap')).toBeUndefined();
    broken = false;
    await search.prepare();
    expect(made).toHaveBeenCalledOnce();
    expect(search.find('tap')?.tasks).toEqual(['t1']);
  });

  test('is made anew only when something changed, also while it was being made', async () => {
    const made = vi.fn();
    const search = createSearch(sourceOf({}), made);
    const first = search.prepare();
    search.outdate();
    await first;
    await search.prepare();
    await search.prepare();
    expect(made).toHaveBeenCalledTimes(2);
  });

  test('says nothing to a screen that has gone', async () => {
    const made = vi.fn();
    const search = createSearch(sourceOf({}), made);
    const making = search.prepare();
    search.stop();
    await making;
    expect(made).not.toHaveBeenCalled();
  });
});

function indexOf(records: Records) {
  return buildIndex(sourceOf(records));
}

function sourceOf({ customers = [], notes = [], tasks = [] }: Records): SearchSource {
  const parts = <T>(records: readonly T[]) =>
    async function* () {
      for (let i = 0; i < records.length; i += 3) yield records.slice(i, i + 3);
    };
  return { customers: parts(customers), notes: parts(notes), tasks: parts(tasks) };
}

function task(id: string, set: Partial<Task>): Task {
  return taskWith({ ...set, id: asId<'task'>(id) });
}

function customerNamed(id: string, name: string, company = ''): Customer {
  const customer = asId<'customer'>(id);
  return { ...blank('customer', customer), name, company };
}

function note(id: string, on: Partial<Note['about']> & { readonly text: string }): Note {
  const { text, ...about } = on;
  const whole = { customer: null, job: null, task: null, ...about };
  return { ...blank('note', asId<'note'>(id)), about: whole, text };
}
