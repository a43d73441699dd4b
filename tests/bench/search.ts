/** How long a key takes in the two searches, with two thousand customers, in Node. */
import { type Findable, findable, findCustomers } from '../../src/domain/customer-search.ts';
import type { Customer } from '../../src/domain/record/customer.ts';
import { asId } from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';
import type { Task } from '../../src/domain/record/task.ts';
import { buildIndex, find } from '../../src/state/tasks/all-search.ts';
import { atMost, type Row, type Section, spreadOf } from './figure.ts';
import type { Stage } from './stage.ts';

const customerCount = 2_000;
const keyMs = 50;

const given = ['Ana', 'Bjørn', 'Chloé', 'Dai', 'Elin', 'Farid', 'Grace', 'Hal', 'Ida', 'Jo'];
const family = ['Berg', 'Okafor', 'Hill', 'Nilsen', 'Moreau', 'Novak', 'Singh', 'Lund'];
const streets = ['Mill Lane', 'High Street', 'Harbour Road', 'Storgata', 'Rue du Lac'];

const queries = ['ana berg', 'nilsen', '07700 9', 'harbour', 'mail17@', 'dog', 'quote', 'zzz'];

export async function measureSearch({ seeded }: Stage): Promise<Section> {
  const customers = Array.from({ length: customerCount }, (_, i) => customer(i));
  const all = customers.map(findable);
  const tasks = seeded.tasks.map((task, i): Task => {
    const whom = customers[i % customerCount];
    return { ...task, customer: whom ? whom.id : null };
  });
  const index = await buildIndex({
    customers: () => inOne(customers),
    notes: () => inOne([]),
    tasks: () => inOne(tasks),
  });
  return {
    id: 'search',
    title: `Search as you type, ${customerCount} customers and ${tasks.length} tasks`,
    rows: [
      typed('customers-key', 'in Node, a key in Customers', (query) => findIn(all, query)),
      typed('all-key', 'in Node, a key in All', (query) => find(index, query).tasks.length),
    ],
  };
}

function findIn(all: readonly Findable[], query: string): number {
  return findCustomers(all, query).length;
}

/** Every query key by key, three times over; the first time warms up. */
function typed(id: string, what: string, search: (query: string) => number): Row {
  const times: number[] = [];
  for (let turn = 0; turn < 4; turn++) {
    for (const query of queries) {
      for (let end = 1; end <= query.length; end++) {
        const before = performance.now();
        search(query.slice(0, end));
        if (turn > 0) times.push(performance.now() - before);
      }
    }
  }
  const value = { 1: spreadOf(times) };
  return { id, what, unit: 'ms', value, goal: atMost({ 1: keyMs }, value, 'ms') };
}

async function* inOne<T>(records: readonly T[]): AsyncGenerator<readonly T[]> {
  yield records;
}

function customer(i: number): Customer {
  return {
    ...blank('customer', asId<'customer'>(`c${i}`)),
    name: `${given[i % given.length]} ${family[i % family.length]} ${i}`,
    phones: [{ label: '', number: `07700 9${String(i).padStart(5, '0')}` }],
    mails: [{ label: '', address: `mail${i}@example.com` }],
    addresses: [`${i} ${streets[i % streets.length]}`],
    nextTime: i % 7 === 0 ? 'Mind the dog' : '',
  };
}
