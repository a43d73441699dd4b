/** Ten thousand lines as owners write them, for three hundred customers; the same ones each time. */
import { random } from '../support/random.ts';

export const seedTasks = 10_000;
export const seedCustomers = 300;

const firstNames =
  'Ana Tom Siobhán Marek Zoë Ingrid Pavel Joan Nils Farah Hugo Lena Omar Petra Ruth Sven Tara Vera Will Yusuf'.split(
    ' ',
  );
const lastNames =
  'Example Sample Oakfield Brennan Vogel Lindqvist Moreau Haddad Novak Fairweather Holm Castell Drury Eklund Ferro'.split(
    ' ',
  );

const works = ['boiler', 'kitchen tap', 'shed roof', 'bathroom', 'hallway', 'gutters', 'fence'];
const things = [
  '22mm elbows',
  'flux',
  'masking tape',
  'hair dye',
  'line wax',
  'filters',
  'van oil',
];

type Line = (who: string, work: string, n: number) => string;
const lines: readonly Line[] = [
  (who, work) => `Ring ${who} about the ${work}`,
  (who, work) => `Ring ${who} back about the ${work} by friday`,
  (who, _, n) => `Chase ${who} for invoice ${n}`,
  (who, _, n) => `Call ${who} about invoice ${n}`,
  (who, work) => `Quote for the ${work} for ${who} by next tuesday`,
  (who, work) => `Text ${who} the arrival time for the ${work}`,
  (who) => `Ask ${who} for a review`,
  (who) => `Confirm the visit with ${who}`,
  (who, work) => `Answer the complaint of ${who} about the ${work}`,
  (_, work) => `Quote for the ${work}`,
  (_, work) => `Prepare the ${work} job`,
  (_, __, n) => `Order ${things[n % things.length]} x${(n % 12) + 1}`,
  (_, __, n) => `Pick up ${things[n % things.length]}`,
  (_, __, n) => `Receipts for job ${n}`,
  (_, __, n) => `VAT return box ${n % 40} by 31 december`,
  (_, __, n) => `Sort photos of job ${n}`,
];

export function customerTable(): string {
  const rows = Array.from(
    { length: seedCustomers },
    (_, n) => `${nameOf(n)},+44 7700 ${900_000 + n}`,
  );
  return ['Name,Phone', ...rows].join('\n');
}

/** As a spreadsheet saves it; a part of the rows has an amount or a date of its own. */
export function taskTable(now: Date): string {
  const next = random(1);
  const under = (limit: number) => Math.floor(next() * limit);
  const rows = Array.from({ length: seedTasks }, (_, i) => {
    const line = lines[under(lines.length)];
    const work = works[under(works.length)] ?? '';
    const words = line?.(nameOf(under(seedCustomers)), work, 1000 + i) ?? '';
    const money = next() < 0.3 ? `€${20 + Math.floor(next() ** 3 * 4000)}` : '';
    const due = next() < 0.25 ? dayFrom(now, under(120) - 30) : '';
    return [words, money, due].join(',');
  });
  return ['Task,Amount,Due date', ...rows].join('\n');
}

function nameOf(n: number): string {
  const first = firstNames[n % firstNames.length] ?? '';
  return `${first} ${lastNames[Math.floor(n / firstNames.length)] ?? ''}`;
}

function dayFrom(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
