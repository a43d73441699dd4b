import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { channelOf, isWithin } from '../../../src/domain/contact-hours.ts';
import {
  type ContactHours,
  defaultContactHours,
  type Opening,
  type WeekHours,
} from '../../../src/domain/record/hours.ts';
import { type TaskKind, taskKinds } from '../../../src/domain/record/task.ts';
import { type LaterChoice, laterTimes } from '../../../src/domain/round/later-times.ts';
import {
  addDays,
  dateOf,
  daysBetween,
  parseLocalDateTime,
  timeOf,
  weekdayOf,
} from '../../../src/domain/time.ts';
import { anyMoment, momentAt } from '../../support/arbitrary-records.ts';

/** Many cases, on a machine that may be busy. */
vi.setConfig({ testTimeout: 30_000 });

const numRuns = 2_500;
const quarter = (n: number) =>
  `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`;
const anyOpening: fc.Arbitrary<Opening> = fc
  .tuple(fc.nat(95), fc.integer({ min: 1, max: 96 }))
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ from: quarter(from), to: quarter(to) }));
const anyWeek: fc.Arbitrary<WeekHours> = fc.array(fc.option(anyOpening), {
  minLength: 7,
  maxLength: 7,
});
const anyHours: fc.Arbitrary<ContactHours> = fc.oneof(
  fc.constant(defaultContactHours),
  fc.record({
    calls: anyWeek,
    messages: anyWeek,
    onHolidays: fc.constantFrom('rest', 'usual'),
  }),
);
const anyKind = fc.constantFrom(...taskKinds);

describe('the choices of Later', () => {
  it('are four: three times ahead, strictly rising, each on a day of its own, and pick', () => {
    everywhere(({ now, choices, kinds }) => {
      expect(kinds).toHaveLength(4);
      expect(kinds.at(-1)).toBe('pick');
      const times = choices.map((choice) => choice.at);
      expect(times).toHaveLength(3);
      expect(times).toEqual([...times].sort());
      expect(new Set(times.map(dateOf)).size).toBe(3);
      for (const time of times) {
        expect(parseLocalDateTime(time)).toBe(time);
        expect(time > now).toBe(true);
      }
    });
  });

  it('are within contact hours for calls, wherever the week has any', () => {
    everywhere(({ kind, hours, choices }) => {
      if (channelOf(kind) !== 'call' || hours.calls.every((day) => day === null)) return;
      for (const choice of choices) expect(isWithin(hours.calls, choice.at)).toBe(true);
    });
  });

  it('say tonight only before 18:30, and never for a call', () => {
    everywhere(({ now, kind, choices }) => {
      if (!choices.some((choice) => choice.is === 'tonight')) return;
      expect(channelOf(kind)).not.toBe('call');
      expect(timeOf(now) < '18:30').toBe(true);
    });
  });

  it('bear names that are true', () => {
    everywhere(({ now, choices }) => {
      for (const choice of choices) expect(isTrue(choice, dateOf(now))).toBe(true);
    });
  });
});

describe('for example', () => {
  it.each<[string, TaskKind, readonly string[]]>([
    [
      '2026-11-25T10:00',
      'message',
      ['tonight 2026-11-25T20:00', 'tomorrow 2026-11-26T08:30', 'weekday 2026-11-30T08:30'],
    ],
    [
      '2026-11-25T10:10',
      'call',
      ['in-two-hours 2026-11-25T12:15', 'tomorrow 2026-11-26T09:00', 'weekday 2026-11-30T09:00'],
    ],
    [
      '2026-11-27T15:00',
      'call',
      ['in-two-hours 2026-11-27T17:00', 'tomorrow 2026-11-28T10:00', 'weekday 2026-11-30T09:00'],
    ],
    [
      '2026-11-27T21:30',
      'call',
      ['tomorrow 2026-11-28T10:00', 'weekday 2026-11-30T09:00', 'weekday 2026-12-01T09:00'],
    ],
    [
      '2026-11-28T20:00',
      'call',
      ['weekday 2026-11-30T09:00', 'weekday 2026-12-01T09:00', 'weekday 2026-12-02T09:00'],
    ],
    [
      '2026-11-23T18:40',
      'paperwork',
      ['in-two-hours 2026-11-23T20:45', 'tomorrow 2026-11-24T08:30', 'weekend 2026-11-28T10:00'],
    ],
    [
      '2026-11-29T22:30',
      'other',
      ['tomorrow 2026-11-30T08:30', 'weekend 2026-12-05T10:00', 'weekday 2026-12-01T08:30'],
    ],
    [
      '2026-11-26T00:40',
      'other',
      ['this-morning 2026-11-26T08:30', 'tomorrow 2026-11-27T08:30', 'weekday 2026-11-30T08:30'],
    ],
  ])('at %s, %s', (now, kind, expected) => {
    const times = laterTimes({ now: momentAt(now), kind, hours: defaultContactHours });
    const said = times.map((choice) =>
      choice.is === 'pick' ? 'pick' : `${choice.is} ${choice.at}`,
    );
    expect(said).toEqual([
      ...[...expected].sort((a, b) => (a.slice(-16) < b.slice(-16) ? -1 : 1)),
      'pick',
    ]);
  });

  it('a customer who can be called on one day a week is offered three such days', () => {
    const calls = defaultContactHours.calls.map((_, day) =>
      day === 2 ? { from: '10:00', to: '11:00' } : null,
    );
    const hours = { ...defaultContactHours, calls };
    const times = laterTimes({ now: momentAt('2026-11-23T09:00'), kind: 'call', hours });
    expect(times).toEqual([
      { is: 'weekday', weekday: 2, at: '2026-11-25T10:00' },
      { is: 'date', at: '2026-12-02T10:00' },
      { is: 'date', at: '2026-12-09T10:00' },
      { is: 'pick' },
    ]);
  });
});

type Case = {
  readonly now: string & Parameters<typeof dateOf>[0];
  readonly kind: TaskKind;
  readonly hours: ContactHours;
  readonly kinds: readonly string[];
  readonly choices: readonly LaterChoice[];
};

function everywhere(holds: (found: Case) => void): void {
  fc.assert(
    fc.property(anyMoment, anyKind, anyHours, (moment, kind, hours) => {
      const times = laterTimes({ now: moment, kind, hours });
      const choices = times.filter((choice) => choice.is !== 'pick');
      holds({ now: moment.local, kind, hours, kinds: times.map(({ is }) => is), choices });
    }),
    { numRuns },
  );
}

function isTrue(choice: LaterChoice, today: ReturnType<typeof dateOf>): boolean {
  const date = dateOf(choice.at);
  const ahead = daysBetween(today, date);
  switch (choice.is) {
    case 'this-morning':
      return ahead === 0 && timeOf(choice.at) < '24:00';
    case 'tonight':
    case 'in-two-hours':
    case 'after-visit':
      return ahead === 0;
    case 'tomorrow':
      return date === addDays(today, 1);
    case 'weekend':
      return weekdayOf(date) === 5 && ahead >= 2 && ahead <= 6;
    case 'weekday':
      return weekdayOf(date) === choice.weekday && ahead >= 2 && ahead <= 6;
    case 'date':
      return ahead >= 7;
  }
}
