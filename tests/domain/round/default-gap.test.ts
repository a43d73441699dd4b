/** The gap offered first, by the clock: the right answers are written here by hand, not worked out by the code. */
import { describe, expect, it } from 'vitest';
import { asId } from '../../../src/domain/record/id.ts';
import { blank } from '../../../src/domain/record/record.ts';
import { defaultGap } from '../../../src/domain/round/default-gap.ts';
import type { Gap } from '../../../src/domain/round/round.ts';
import { visitsNow } from '../../../src/domain/visits-now.ts';
import { momentAt } from '../../support/arbitrary-records.ts';
import { last, type Meeting, minuteMs, offered } from '../../support/meetings.ts';

const patterns: readonly (readonly [
  name: string,
  meetings: readonly Meeting[],
  right: Gap,
  chosen?: Gap | null,
])[] = [
  ['nothing planned, nothing chosen yet', [], 5, null],
  ['nothing planned: the last one chosen', [], 30, 30],
  ['far away: the last one chosen', [[121, 181]], 15, 15],
  ['two hours: as near as the headline says', [[120, 180]], 60, 5],
  ['an hour and three quarters', [[105, 165]], 60, 5],
  ['far away, nothing chosen yet', [[240, 300]], 5, null],
  ['just near enough for an hour', [[75, 135]], 60],
  ['a minute short of that', [[74, 134]], 30],
  ['fifty minutes', [[50, 110]], 30],
  ['just enough for half an hour', [[38, 98]], 30],
  ['a minute short of half an hour', [[37, 97]], 15],
  ['twenty minutes', [[20, 80]], 15],
  ['just enough for a quarter', [[19, 79]], 15],
  ['a minute short of a quarter', [[18, 78]], 5],
  ['ten minutes', [[10, 70]], 5],
  ['just enough for five', [[7, 67]], 5],
  ['a minute short of five', [[6, 66]], 2],
  ['one minute', [[1, 61]], 2],
  [
    'the second one does not matter',
    [
      [20, 80],
      [85, 100],
    ],
    15,
  ],
  [
    'called off: the one after it counts',
    [
      [10, 70, 'cancelled'],
      [50, 110],
    ],
    30,
  ],
  ['called off and nothing else', [[10, 70, 'cancelled']], 15, 15],
  [
    'done before its hour',
    [
      [10, 70, 'done'],
      [20, 80],
    ],
    15,
  ],
  ['under way, nothing after: the last one chosen', [[-30, 30]], 15, 15],
  [
    'under way, the next far away',
    [
      [-30, 30],
      [121, 181],
    ],
    15,
    15,
  ],
  [
    'under way: only what lies between counts',
    [
      [-30, 30],
      [60, 120],
    ],
    15,
  ],
  [
    'under way: a long way through, a short gap after',
    [
      [-60, 15],
      [25, 85],
    ],
    5,
  ],
  [
    'under way, five minutes between',
    [
      [-60, 10],
      [15, 75],
    ],
    2,
  ],
  [
    'back to back',
    [
      [-50, 10],
      [10, 70],
    ],
    2,
  ],
  [
    'back to back, further than near',
    [
      [-10, 130],
      [130, 190],
    ],
    15,
    15,
  ],
  [
    'overlapping',
    [
      [-50, 40],
      [20, 80],
    ],
    2,
  ],
  [
    'two under way, free once both are over',
    [
      [-60, 5],
      [-20, 20],
      [45, 105],
    ],
    15,
  ],
  ['begins this minute', [[0, 60]], 30, 30],
  [
    'ended this minute, the next in fifty',
    [
      [-60, 0],
      [50, 110],
    ],
    30,
  ],
  ['ended long ago', [[-180, -120]], 30, 30],
  ['a day-long one says nothing', [[-600, 840]], 15, 15],
  [
    'a day-long one hides no gap',
    [
      [-600, 840],
      [20, 80],
    ],
    15,
  ],
  ['a day-long one that begins soon', [[30, 1470]], 15, 15],
  [
    'a wedding of fifteen hours is a visit',
    [
      [-300, 600],
      [60, 700],
    ],
    2,
  ],
];

function named([name, meetings, right, chosen]: (typeof patterns)[number]) {
  return { name, meetings, right, chosen };
}

const hours = Array.from({ length: 19 }, (_, i) => 5 + i).flatMap((hour) =>
  ['00', '10', '30', '59'].map((minute) => `${String(hour).padStart(2, '0')}:${minute}`),
);

describe('by the clock, from 05:00 to 24:00', () => {
  it.each(patterns.map(named))('$name', ({ meetings, right, chosen = last }) => {
    const given = hours.map((hour) =>
      offered(meetings, momentAt(`2026-11-24T${hour}`).instant, chosen),
    );
    expect(given).toEqual(hours.map(() => right));
  });

  it('whatever the seconds', () => {
    const now = momentAt('2026-11-24T10:10').instant + 59_999;
    const start = momentAt('2026-11-24T10:29').instant;
    const visit = { ...blank('visit', asId<'visit'>('v')), time: { start, end: start + 1 } };
    expect(defaultGap({ visits: visitsNow([visit], now), now, last })).toBe(15);
  });
});

/** One plumber's Tuesday, as he would say himself how long he has. */
const tuesday: readonly (readonly [from: string, to: string])[] = [
  ['08:00', '09:00'],
  ['09:30', '11:00'],
  ['11:00', '12:00'],
  ['13:00', '14:30'],
  ['16:00', '17:00'],
  ['16:30', '18:00'],
];
const answers: readonly (readonly [time: string, right: Gap])[] = [
  ['05:00', 60],
  ['06:44', 60],
  ['06:45', 60],
  ['07:00', 30],
  ['07:22', 30],
  ['07:23', 15],
  ['07:41', 15],
  ['07:42', 5],
  ['07:53', 5],
  ['07:54', 2],
  ['07:59', 2],
  ['08:00', 15],
  ['08:15', 15],
  ['08:40', 15],
  ['09:00', 15],
  ['09:11', 15],
  ['09:12', 5],
  ['09:24', 2],
  ['09:30', 2],
  ['09:44', 2],
  ['09:45', 2],
  ['10:30', 2],
  ['10:59', 2],
  ['11:00', 30],
  ['11:44', 30],
  ['11:45', 30],
  ['12:00', 30],
  ['12:22', 30],
  ['12:23', 15],
  ['12:50', 5],
  ['12:55', 2],
  ['13:00', 60],
  ['14:29', 60],
  ['14:30', 60],
  ['14:45', 60],
  ['15:00', 30],
  ['15:45', 5],
  ['16:00', 2],
  ['16:20', 2],
  ['16:29', 2],
  ['16:30', 60],
  ['17:30', 60],
  ['18:00', 60],
  ['21:40', 60],
  ['23:59', 60],
];

it.each(answers)('a whole Tuesday at %s', (time, right) => {
  const instant = (clock: string) => momentAt(`2026-11-24T${clock}`).instant;
  const now = instant(time);
  const meetings = tuesday.map(
    ([from, to]): Meeting => [(instant(from) - now) / minuteMs, (instant(to) - now) / minuteMs],
  );
  expect(offered(meetings, now)).toBe(right);
});
