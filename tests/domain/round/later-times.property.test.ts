import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { channelOf, isWithin } from '../../../src/domain/contact-hours.ts';
import {
  type ContactHours,
  defaultContactHours,
  defaultWorkingHours,
  type Opening,
  type WeekHours,
} from '../../../src/domain/record/hours.ts';
import { type TaskKind, taskKinds } from '../../../src/domain/record/task.ts';
import { eveningOf, type Rhythm, withMove } from '../../../src/domain/rhythm.ts';
import type { Busy } from '../../../src/domain/round/later-bounds.ts';
import { type LaterChoice, laterTimes } from '../../../src/domain/round/later-times.ts';
import {
  addDays,
  addMinutes,
  at,
  dateOf,
  daysBetween,
  type LocalDate,
  parseLocalDateTime,
  timeOf,
  weekdayOf,
} from '../../../src/domain/time.ts';
import { anyMoment } from '../../support/arbitrary-records.ts';

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

  it('say tonight only before 18:30, never for a call, and at the owner’s own evening hour', () => {
    everywhere(({ now, kind, choices, rhythm }) => {
      const tonight = choices.find((choice) => choice.is === 'tonight');
      if (!tonight) return;
      expect(channelOf(kind)).not.toBe('call');
      expect(timeOf(now) < '18:30').toBe(true);
      expect(timeOf(tonight.at)).toBe(eveningOf(rhythm, weekdayOf(dateOf(now))));
    });
  });

  it('lie in no visit, and in no working day what is done at home alone', () => {
    everywhere(({ choices, busy, away }) => {
      for (const { at: time } of choices) {
        expect(busy.some(({ from, to }) => from <= time && time < to)).toBe(false);
        if (away) expect(isWithin(away, time)).toBe(false);
      }
    });
  });

  it('are for calls on no holiday that the customer keeps', () => {
    everywhere(({ kind, hours, holidays, choices }) => {
      if (channelOf(kind) !== 'call' || hours.onHolidays === 'usual') return;
      if (hours.calls.every((day) => day === null)) return;
      for (const { at: time } of choices) expect(holidays.has(dateOf(time))).toBe(false);
    });
  });

  it('bear names that are true', () => {
    everywhere(({ now, choices }) => {
      for (const choice of choices) expect(isTrue(choice, dateOf(now))).toBe(true);
    });
  });
});

type Case = {
  readonly now: string & Parameters<typeof dateOf>[0];
  readonly kind: TaskKind;
  readonly hours: ContactHours;
  readonly holidays: ReadonlySet<LocalDate>;
  readonly busy: readonly Busy[];
  readonly away: WeekHours | null;
  readonly rhythm: Rhythm | undefined;
  readonly kinds: readonly string[];
  readonly choices: readonly LaterChoice[];
};

/** Offsets in days and quarters of an hour from today; a week holds three free days still. */
const anyVisit = fc.record({
  day: fc.integer({ min: 0, max: 8 }),
  from: fc.integer({ min: 28, max: 84 }),
  quarters: fc.integer({ min: 1, max: 16 }),
});
/** Moves in the evening, at noon, and in the morning, in weeks gone by. */
const anyRhythm: fc.Arbitrary<Rhythm | undefined> = fc.option(
  fc
    .array(
      fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom('08', '12', '18', '19', '21', '23')),
      {
        minLength: 1,
        maxLength: 60,
      },
    )
    .map((hours) => {
      const start = '2026-11-02' as LocalDate;
      return hours.reduce<Rhythm | undefined>(
        (before, [day, hour]) => withMove(before, at(addDays(start, day), `${hour}:10`)),
        undefined,
      );
    }),
  { nil: undefined },
);
const anyWeekAhead = fc.record({
  visits: fc.array(anyVisit, { maxLength: 6 }),
  offsets: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
  away: fc.constantFrom(null, null, defaultWorkingHours),
  rhythm: anyRhythm,
});

function everywhere(holds: (found: Case) => void): void {
  fc.assert(
    fc.property(anyMoment, anyKind, anyHours, anyWeekAhead, (moment, kind, hours, week) => {
      const today = dateOf(moment.local);
      const holidays = new Set(week.offsets.map((offset) => addDays(today, offset)));
      const busy = week.visits.map(({ day, from, quarters }) => {
        const start = at(addDays(today, day), quarter(from));
        return { from: start, to: addMinutes(start, quarters * 15) };
      });
      const setting = { kind, hours, holidays, busy, away: week.away, rhythm: week.rhythm };
      const times = laterTimes({ now: moment, ...setting });
      const choices = times.filter((choice) => choice.is !== 'pick');
      holds({ now: moment.local, ...setting, kinds: times.map(({ is }) => is), choices });
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
