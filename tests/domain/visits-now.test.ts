import { expect, test } from 'vitest';
import { mayBeOnTheWay, visitOffers, visitsNow } from '../../src/domain/visits-now.ts';
import { momentAt } from '../support/arbitrary-records.ts';
import { type Meeting, visitsOf } from '../support/meetings.ts';

const now = momentAt('2026-11-24T10:10').instant;

function offers(...meetings: readonly Meeting[]) {
  const { late, done } = visitOffers(visitsNow(visitsOf(meetings, now), now), now);
  return [late?.id, done?.id];
}

test.each<readonly [string, readonly Meeting[], readonly (string | undefined)[]]>([
  ['nothing', [], [undefined, undefined]],
  ['far ahead', [[46, 106]], [undefined, undefined]],
  ['near', [[45, 105]], ['v0', undefined]],
  ['begun', [[-1, 59]], ['v0', undefined]],
  ['begun half an hour ago', [[-30, 59]], ['v0', undefined]],
  ['begun longer ago', [[-31, 59]], [undefined, undefined]],
  ['short: begun, and near its end', [[-20, 10]], ['v0', 'v0']],
  [
    'just begun, the next near',
    [
      [-5, 55],
      [25, 85],
    ],
    ['v0', undefined],
  ],
  ['near its end', [[-45, 15]], [undefined, 'v0']],
  ['over', [[-60, 0]], [undefined, 'v0']],
  [
    'over, the next near',
    [
      [-60, 0],
      [30, 90],
    ],
    ['v1', 'v0'],
  ],
  [
    'the one that ended last',
    [
      [-300, -240],
      [-120, -60],
    ],
    [undefined, 'v1'],
  ],
  [
    'called off or done',
    [
      [-60, 0, 'cancelled'],
      [10, 20, 'done'],
    ],
    [undefined, undefined],
  ],
  [
    'under way, the next near',
    [
      [-20, 40],
      [42, 90],
    ],
    ['v1', undefined],
  ],
])('%s', (_name, meetings, expected) => {
  expect(offers(...meetings)).toEqual(expected);
});

test('half an hour after its beginning nobody is on the way to a visit any more', () => {
  const visits = visitsOf(
    [
      [46, 106],
      [-30, 59],
      [-31, 59],
    ],
    now,
  );
  expect(visits.map((one) => mayBeOnTheWay(one, now))).toEqual([true, true, false]);
});
