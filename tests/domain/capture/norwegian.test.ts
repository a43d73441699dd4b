/** Lines as Norwegian owners write them. */
import { expect, test } from 'vitest';
import { chipOf, type Understood } from '../../../src/domain/capture/chip.ts';
import { buildNameIndex, type NamedCustomer } from '../../../src/domain/capture/name-index.ts';
import { norwegian } from '../../../src/domain/capture/nb/norwegian.ts';
import { understand } from '../../../src/domain/capture/understand.ts';
import { understandVisit } from '../../../src/domain/capture/understand-visit.ts';
import phrases from '../../fixtures/capture/phrases.json' with { type: 'json' };
import fixture from '../../fixtures/capture/phrases-nb.json' with { type: 'json' };
import { contextFor, now } from './corpus.ts';

const customers = phrases.customers as NamedCustomer[];
const context = {
  ...contextFor('en-GB', customers),
  ...{ now, customers: buildNameIndex(customers), currency: 'NOK', tongue: norwegian },
};

function read(understood: Understood) {
  const customer = chipOf(understood, 'customer');
  const date = chipOf(understood, 'date');
  const money = chipOf(understood, 'money')?.money;
  return {
    ...(customer && { customer: customer.id as string }),
    ...(date && { on: date.due.on as string, time: date.due.time as string, is: date.due.is }),
    ...(date?.notBefore && { notBefore: date.notBefore as string }),
    ...(money && { money: money.amount }),
    ...(money?.since && { since: money.since as string }),
    kind: chipOf(understood, 'kind')?.kind ?? 'other',
  };
}

test('understands at least 95 % of the phrases entirely', () => {
  const misses = fixture.phrases.flatMap(({ say, ...said }) => {
    const want = said.on === undefined ? said : { time: '', is: 'wish', ...said };
    const got = read(understand(say, context));
    const same = JSON.stringify(sorted(got)) === JSON.stringify(sorted(want));
    return same ? [] : [{ say, got, want }];
  });
  const right = fixture.phrases.length - misses.length;
  if (misses.length > 0) console.warn(`nb: ${right} of ${fixture.phrases.length}`, misses);
  expect(right / fixture.phrases.length).toBeGreaterThanOrEqual(0.95);
});

test('finds no date in a line that has none', () => {
  const wrong = fixture.noDate.filter((line) => chipOf(understand(line, context), 'date'));
  expect(wrong).toEqual([]);
});

test.each([
  ['Ingrid Berg befaring fredag 14:00 2 t', '2026-03-13', '14:00', 120, 'Ingrid Berg befaring'],
  ['Tom Reed i morgen kl 9 halvannen time', '2026-03-12', '09:00', 90, 'Tom Reed'],
  ['klipp Grace Bell lørdag 10:00-10:45', '2026-03-14', '10:00', 45, 'klipp Grace Bell'],
])('a visit: %s', (text, day, hour, minutes, title) => {
  expect(understandVisit(text, context)).toMatchObject({ day, hour, minutes, title });
});

test.each([
  ['fakturer Tom Reed 2400 kr', 'invoice'],
  ['send faktura til Ingrid Berg 2400 kr', 'invoice'],
  ['skriv regning til Jane', 'invoice'],
  ['faktura til Jane 800 kr', 'invoice'],
  ['faktura 1042 til Tom 3 500 kr', undefined],
  ['purre Tom faktura 1042', 'chase-message'],
])('%s', (text, kind) => {
  expect(chipOf(understand(text, context), 'kind')?.kind).toBe(kind);
});

function sorted(of: object): object {
  return Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test('a promise to somebody it does not know is kept', () => {
  const due = (line: string) => read(understand(line, context)).is;
  expect(due('ring Bjarte innen fredag, lovet')).toBe('promise');
  expect(due('ring Bjarte innen fredag')).toBe('wish');
});
