import { expect, test } from 'vitest';
import { findLength } from '../../../src/domain/capture/find-length.ts';
import { buildNameIndex } from '../../../src/domain/capture/name-index.ts';
import { understandVisit, type VisitPart } from '../../../src/domain/capture/understand-visit.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { createDateFinder } from '../../../src/exchange/find-dates.ts';
import { momentAt } from '../../support/arbitrary-records.ts';

const findDates = createDateFinder();
const customers = buildNameIndex([
  { id: asId<'customer'>('ana'), name: 'Ana Berg', company: '' },
  { id: asId<'customer'>('tom'), name: 'Tom Okafor', company: '' },
  { id: asId<'customer'>('may'), name: 'May Sunday', company: '' },
  { id: asId<'customer'>('kaffe'), name: '', company: 'Kaffehuset' },
]);
/** A Tuesday. */
const now = momentAt('2026-11-24T10:10');

function read(text: string, ...removed: readonly VisitPart[]) {
  const context = { now, customers, locale: 'en-GB', findDates } as const;
  const found = understandVisit(text, context, new Set(removed));
  const { title, customer, day, hour, minutes } = found;
  return [title, customer?.id ?? null, day, hour, minutes];
}

test.each([
  ['Ana Berg tomorrow 14:00 2 h', ['Ana Berg', 'ana', '2026-11-25', '14:00', 120]],
  ['Ana Berg boiler tomorrow 14:00 2 h', ['Ana Berg boiler', 'ana', '2026-11-25', '14:00', 120]],
  ['tom okafor fri 9am 90 min', ['tom okafor', 'tom', '2026-11-27', '09:00', 90]],
  ['Ana thursday at 10:30', ['Ana', 'ana', '2026-11-26', '10:30', null]],
  ['Ana 16:00', ['Ana', 'ana', '2026-11-24', '16:00', null]],
  ['Ana 9:00', ['Ana', 'ana', '2026-11-25', '09:00', null]],
  ['Ana Berg today 3pm for an hour', ['Ana Berg', 'ana', '2026-11-24', '15:00', 60]],
  ['Kaffehuset mon 8:00 1h30', ['Kaffehuset', 'kaffe', '2026-11-30', '08:00', 90]],
  ['Ana Berg 26/11 14:00-15:30', ['Ana Berg', 'ana', '2026-11-26', '14:00', 90]],
  ['May Sunday tomorrow 11:00', ['May Sunday', 'may', '2026-11-25', '11:00', null]],
  ['Tom Okafor boiler', ['Tom Okafor boiler', 'tom', null, '', null]],
  ['dentist 4 dec 8:15', ['dentist', null, '2026-12-04', '08:15', null]],
  [
    'Ana tomorrow 2.5 hours, bring the ladder',
    ['Ana, bring the ladder', 'ana', '2026-11-25', '', 150],
  ],
  ['fit 22mm pipe for Tom on friday', ['fit 22mm pipe for Tom', 'tom', '2026-11-27', '', null]],
  ['half an hour with Ana tomorrow at noon', ['with Ana', 'ana', '2026-11-25', '12:00', 30]],
  ['2 h', ['2 h', null, null, '', 120]],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('what the owner takes away is words again', () => {
  expect(read('Ana Berg tomorrow 14:00 2 h', 'length')).toEqual([
    'Ana Berg 2 h',
    'ana',
    '2026-11-25',
    '14:00',
    null,
  ]);
  expect(read('Ana Berg tomorrow', 'day')).toEqual(['Ana Berg tomorrow', 'ana', null, '', null]);
  expect(read('Ana Berg tomorrow', 'customer').slice(0, 3)).toEqual([
    'Ana Berg',
    null,
    '2026-11-25',
  ]);
});

test.each([
  ['1h', 60],
  ['1,5 h', 90],
  ['1 h 15', 75],
  ['2 hours 30 minutes', 150],
  ['an hour and a half', 90],
  ['half hour', 30],
  ['120min', 120],
])('%s is a length', (text, minutes) => {
  expect(findLength(text)?.minutes).toBe(minutes);
});

test.each(['in 2 hours', '22mm', '10m cable', 'every hour', '0 h', '99 h', 'March', '15:30'])(
  '%s is none',
  (text) => {
    expect(findLength(text)).toBeUndefined();
  },
);

test('a house number is no length', () => {
  expect(read('Ana, flat 4h tomorrow')).toEqual(['Ana, flat 4h', 'ana', '2026-11-25', '', null]);
});
