import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  channelOf,
  isWithin,
  isWorkday,
  nextOpening,
  restDays,
  sendTime,
} from '../../src/domain/contact-hours.ts';
import {
  type ContactHours,
  defaultContactHours,
  everyDay,
  type Opening,
  week,
} from '../../src/domain/record/hours.ts';
import {
  addDays,
  addMinutes,
  dateOf,
  type LocalDateTime,
  minutesBetween,
} from '../../src/domain/time.ts';
import { contactHoursOf } from '../../src/domain/usual-hours.ts';
import { anyLocal, momentAt } from '../support/arbitrary-records.ts';

const { calls, messages } = defaultContactHours;
const at = (text: string) => momentAt(text).local;

const anyOpening = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
  .filter(([from, to]) => from < to)
  .map(([from, to]): Opening => ({ from: clock(from), to: clock(to) }));
const anyWeek = fc.array(fc.option(anyOpening, { freq: 2 }), { minLength: 7, maxLength: 7 });
const anyHours: fc.Arbitrary<ContactHours> = fc.record({
  calls: anyWeek,
  messages: anyWeek,
  onHolidays: fc.constantFrom('rest', 'usual'),
});

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

describe('contact hours', () => {
  it('hold from opening to closing, by the day of the week', () => {
    expect(isWithin(calls, at('2025-11-18T09:00'))).toBe(true);
    expect(isWithin(calls, at('2025-11-18T08:59'))).toBe(false);
    expect(isWithin(calls, at('2025-11-18T19:00'))).toBe(false);
    expect(isWithin(calls, at('2025-11-22T09:30'))).toBe(false);
    expect(isWithin(calls, at('2025-11-22T10:00'))).toBe(true);
    expect(isWithin(calls, at('2025-11-23T12:00'))).toBe(false);
    expect(isWithin(messages, at('2025-11-23T12:00'))).toBe(true);
  });

  it('open next at the first minute within them', () => {
    fc.assert(
      fc.property(anyHours, anyLocal, (hours, now) => {
        const opening = nextOpening(hours.calls, now);
        const ever = hours.calls.some((day) => day !== null);
        expect(opening !== null).toBe(ever);
        if (opening === null) return;
        expect(opening >= now && isWithin(hours.calls, opening)).toBe(true);
        expect(minutesBetween(now, opening)).toBeLessThanOrEqual(7 * 24 * 60);
        const before = addMinutes(opening, -1);
        if (before >= now) expect(isWithin(hours.calls, before)).toBe(false);
      }),
    );
  });
});

describe('words written now leave', () => {
  it('at 08:30 of the next day that is no day of rest', () => {
    const leaves = (now: string) => sendTime(defaultContactHours, at(now));
    expect(leaves('2025-11-18T21:40')).toBe('2025-11-19T08:30');
    expect(leaves('2025-11-19T06:00')).toBe('2025-11-19T08:30');
    // Calls open at 09:00 that very day.
    expect(leaves('2025-11-19T08:30')).toBe('2025-11-19T09:00');
    expect(leaves('2025-11-19T19:10')).toBe('2025-11-20T08:30');
    expect(leaves('2025-11-22T17:00')).toBe('2025-11-24T08:30');
  });

  it('at the opening where messages may not arrive so early', () => {
    const late = { ...defaultContactHours, messages: everyDay('10:00', '18:00') };
    expect(sendTime(late, at('2025-11-18T21:40'))).toBe('2025-11-19T10:00');
  });

  it('on any day with message hours for one who is never called', () => {
    const noCalls = { ...defaultContactHours, calls: week(null, null, null) };
    expect(sendTime(noCalls, at('2025-11-22T21:00'))).toBe('2025-11-23T08:30');
    expect(sendTime(noCalls, at('2025-11-23T06:00'))).toBe('2025-11-23T08:30');
  });

  it('later than now, within message hours if there are any', () => {
    fc.assert(
      fc.property(anyHours, anyLocal, (hours, now) => {
        const leaves = sendTime(hours, now);
        expect(leaves > now).toBe(true);
        const ever = hours.messages.some((day) => day !== null);
        expect(isWithin(hours.messages, leaves)).toBe(ever);
      }),
    );
  });
});

describe('on public holidays', () => {
  const holidays = new Set([at('2027-05-17T00:00'), at('2025-11-17T00:00')].map(dateOf));

  it('words written the evening before leave the day after', () => {
    const leaves = (now: string) => sendTime(defaultContactHours, at(now), holidays);
    expect(leaves('2025-11-16T21:40')).toBe('2025-11-18T08:30');
    expect(leaves('2025-11-17T10:00')).toBe('2025-11-18T08:30');
    expect(leaves('2027-05-15T21:40')).toBe('2027-05-18T08:30');
  });

  it('one who works on them keeps the hours of the weekday', () => {
    const hours: ContactHours = { ...defaultContactHours, onHolidays: 'usual' };
    expect(sendTime(hours, at('2025-11-16T21:40'), holidays)).toBe('2025-11-17T08:30');
  });

  it('nobody is called, nothing leaves, and no day is a working day, wherever another is near', () => {
    fc.assert(
      fc.property(anyHours, anyLocal, anyRest, (hours, now, offsets) => {
        const days = new Set(offsets.map((offset) => addDays(dateOf(now), offset)));
        const rest = restDays(hours, days);
        const opening = nextOpening(hours.calls, now, rest);
        const isKept = (time: LocalDateTime) =>
          hours.onHolidays === 'rest' && days.has(dateOf(time));
        if (opening !== null) {
          expect(isKept(opening)).toBe(false);
          expect(isWithin(hours.calls, opening, rest)).toBe(true);
        }
        expect(opening === null).toBe(hours.calls.every((day) => day === null));
        const leaves = sendTime(hours, now, days);
        expect(leaves > now).toBe(true);
        if (hours.messages.every((day) => day === null)) return;
        expect(isKept(leaves)).toBe(false);
        expect(isWithin(hours.messages, leaves)).toBe(true);
        const weekdays = hours.calls.map((day, i) => day !== null && hours.messages[i] !== null);
        const isMorning = (i: number) => weekdays[i] && (hours.messages[i]?.to ?? '') > '08:30';
        // A day without calls is a day of rest, as long as the week has mornings that are none.
        if (weekdays.some((_, i) => isMorning(i)))
          expect(isWorkday(hours, dateOf(leaves), days)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

/** Up to four of the next ten days. */
const anyRest = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 4 });

it('a business has the hours of its country until it sets its own', () => {
  const hours = (country: string) => contactHoursOf({ country, contactHours: null });
  for (const country of ['', 'GB', 'DE', 'US', 'XX'])
    expect(hours(country)).toBe(defaultContactHours);
  for (const country of ['NO', 'FR', 'ES']) {
    expect(hours(country).calls[5]).toBeNull();
    expect(hours(country).messages).toEqual(messages);
  }
  const own: ContactHours = { ...defaultContactHours, calls: everyDay('10:00', '12:00') };
  expect(contactHoursOf({ country: 'NO', contactHours: own })).toBe(own);
});

it('what reaches nobody has no channel', () => {
  expect(channelOf('chase-call')).toBe('call');
  expect(channelOf('review-ask')).toBe('message');
  expect(channelOf('small-quote')).toBe(null);
});
