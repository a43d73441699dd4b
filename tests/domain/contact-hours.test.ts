import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelOf, isWithin, nextOpening, sendTime } from '../../src/domain/contact-hours.ts';
import {
  type ContactHours,
  defaultContactHours,
  everyDay,
  type Opening,
  week,
} from '../../src/domain/record/hours.ts';
import { addMinutes, minutesBetween } from '../../src/domain/time.ts';
import { anyLocal, momentAt } from '../support/arbitrary-records.ts';

const { calls, messages } = defaultContactHours;
const at = (text: string) => momentAt(text).local;

const anyOpening = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
  .filter(([from, to]) => from < to)
  .map(([from, to]): Opening => ({ from: clock(from), to: clock(to) }));
const anyWeek = fc.array(fc.option(anyOpening, { freq: 2 }), { minLength: 7, maxLength: 7 });
const anyHours: fc.Arbitrary<ContactHours> = fc.record({ calls: anyWeek, messages: anyWeek });

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
    const late = { calls, messages: everyDay('10:00', '18:00') };
    expect(sendTime(late, at('2025-11-18T21:40'))).toBe('2025-11-19T10:00');
  });

  it('on any day with message hours for one who is never called', () => {
    const noCalls = { calls: week(null, null, null), messages };
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

it('what reaches nobody has no channel', () => {
  expect(channelOf('chase-call')).toBe('call');
  expect(channelOf('review-ask')).toBe('message');
  expect(channelOf('small-quote')).toBe(null);
});
