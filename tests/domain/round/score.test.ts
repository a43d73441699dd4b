import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../../../src/domain/record/id.ts';
import type { Due, Task } from '../../../src/domain/record/task.ts';
import { contextOf } from '../../../src/domain/round/context.ts';
import { dayNumber } from '../../../src/domain/round/day-number.ts';
import { fallsToSomeday, hoursAsked, scoreOf } from '../../../src/domain/round/score.ts';
import { addDays, dateOf, daysBetween, type LocalDate } from '../../../src/domain/time.ts';
import { customerId, dealInput } from '../../support/arbitraries.ts';
import { anyDate, momentAt, taskWith } from '../../support/arbitrary-records.ts';

const now = momentAt('2025-11-18T11:00');
const today = dateOf(now.local);
const context = contextOf(dealInput({ tasks: [], now }));
const hourMs = 3_600_000;
const inUtc = (instant: number) => new Date(instant).toISOString().slice(0, 10) as LocalDate;
const longAgo = now.instant - 1000 * hourMs;

function score(set: Partial<Task>): number {
  return scoreOf(taskWith({ kind: 'other', created: longAgo, ...set }), context);
}

function on(is: Due['is'], days: number): number {
  const due = { is, on: addDays(today, days), time: '' };
  return score({ when: { notBefore: null, due, someday: false } });
}

function owed(euros: number, daysAgo: number | null): number {
  const since = daysAgo === null ? null : addDays(today, -daysAgo);
  return score({ money: { amount: euros * 100, currency: 'EUR', since } });
}

describe('the score', () => {
  it('of money rises with the amount and with the days it waits', () => {
    expect(owed(5000, 10)).toBeGreaterThan(owed(50, 10));
    expect(owed(500, 40)).toBeGreaterThan(owed(500, 20));
    expect(owed(500, 20)).toBeGreaterThan(owed(500, 1));
    expect(owed(500, 1)).toBeGreaterThan(owed(500, null));
  });

  it('of a date never falls as the day comes nearer, nor once it is there', () => {
    const kinds = fc.constantFrom<Due['is'][]>('promise', 'deadline', 'wish');
    fc.assert(
      fc.property(kinds, fc.integer({ min: -60, max: 60 }), (is, days) => {
        expect(on(is, days - 1)).toBeGreaterThanOrEqual(on(is, days));
      }),
    );
  });

  it('of a deadline rises in the last 14 days only', () => {
    expect(on('deadline', 40)).toBe(on('deadline', 15));
    expect(on('deadline', 7)).toBeGreaterThan(on('deadline', 14));
    expect(on('deadline', 0)).toBeGreaterThan(on('deadline', 7));
  });

  it('of a wish rises gently for 14 days past it and stays under any promise for tomorrow', () => {
    expect(on('wish', -14)).toBeGreaterThan(on('wish', -3));
    expect(on('wish', -30)).toBe(on('wish', -14));
    expect(on('wish', -400)).toBeLessThan(on('promise', 1));
  });

  it('of a bill to be sent lies between the promises of tomorrow and those of the days after', () => {
    const bill = (pounds: number) =>
      score({
        money: { amount: pounds * 100, currency: 'GBP', since: null },
        madeBy: { is: 'ladder', job: asId<'job'>('roof'), rung: 'invoice', step: 'bill' },
      });
    expect(bill(5)).toBeGreaterThan(on('promise', 2));
    expect(bill(9_000_000)).toBeLessThan(on('promise', 1));
    expect(bill(400)).toBeGreaterThan(bill(90));
    expect(bill(90)).toBeGreaterThan(owed(5000, 60));
  });

  it('of a promise for today is above an enquiry, that for tomorrow is not', () => {
    const enquiry = score({ kind: 'small-quote', created: now.instant });
    expect(on('promise', 0)).toBeGreaterThan(enquiry + 1);
    expect(on('promise', 1)).toBeLessThan(enquiry);
  });

  it('of a new enquiry is above any money, for its first day', () => {
    const enquiry = (hours: number) =>
      score({ kind: 'small-quote', created: now.instant - hours * hourMs });
    expect(enquiry(0)).toBeGreaterThan(owed(9_000_000, 900));
    expect(enquiry(23.9)).toBeGreaterThan(enquiry(1));
    expect(enquiry(24)).toBeLessThan(owed(5000, 60));
    expect(enquiry(80)).toBe(0);
  });
});

describe('an enquiry', () => {
  const asked = (set: Partial<Task>) =>
    hoursAsked(taskWith({ created: now.instant - 2 * hourMs, ...set }), context);
  const customer = customerId('ana');

  it('is the first rung of a ladder, a quote, or an answer to a customer put in by hand', () => {
    expect(
      asked({ kind: 'other', madeBy: { is: 'ladder', job: 'j', rung: 'enquiry', step: 'answer' } }),
    ).toBe(2);
    expect(asked({ kind: 'large-quote' })).toBe(2);
    expect(asked({ kind: 'call', customer })).toBe(2);
    expect(asked({ kind: 'message', customer })).toBe(2);
  });

  it('is nothing else', () => {
    const money = { amount: 100, currency: 'EUR', since: null };
    const due = { is: 'promise', on: today, time: '' } as const;
    expect(asked({ kind: 'call' })).toBe(null);
    expect(asked({ kind: 'chase-call', customer })).toBe(null);
    expect(asked({ kind: 'call', customer, money })).toBe(null);
    expect(asked({ kind: 'call', customer, when: { notBefore: null, due, someday: false } })).toBe(
      null,
    );
    expect(asked({ kind: 'call', customer, madeBy: { is: 'import', source: 'file' } })).toBe(null);
    expect(
      asked({
        kind: 'call',
        customer,
        madeBy: { is: 'ladder', job: 'j', rung: 'chase', step: 'due' },
      }),
    ).toBe(null);
    expect(asked({ kind: 'call', customer, created: now.instant + 5 * hourMs })).toBe(null);
  });
});

describe('a wish nobody touched', () => {
  const wish = (daysAgo: number, set: Partial<Task> = {}): Task => {
    const touched = now.instant - daysAgo * 24 * hourMs;
    const due = { is: 'wish', on: '2025-09-20' as LocalDate, time: '' } as const;
    return taskWith({
      touched,
      created: touched,
      when: { notBefore: null, due, someday: false },
      ...set,
    });
  };

  it('falls to Someday after 45 days', () => {
    expect(fallsToSomeday(wish(45), today, inUtc)).toBe(true);
    expect(fallsToSomeday(wish(44), today, inUtc)).toBe(false);
  });

  it('stays while its date is near, money hangs on it, or it is a promise', () => {
    const when = (due: Due) => ({ when: { notBefore: null, due, someday: false } });
    const soon = { is: 'wish', on: addDays(today, 3), time: '' } as const;
    const promise = { is: 'promise', on: addDays(today, -90), time: '' } as const;
    expect(fallsToSomeday(wish(90, when(soon)), today, inUtc)).toBe(false);
    expect(fallsToSomeday(wish(90, when(promise)), today, inUtc)).toBe(false);
    const money = { amount: 100, currency: 'EUR', since: null };
    expect(fallsToSomeday(wish(90, { money }), today, inUtc)).toBe(false);
    expect(
      fallsToSomeday(wish(90, { status: { is: 'done', at: 1, minutes: null } }), today, inUtc),
    ).toBe(false);
  });
});

it('day numbers count the days of the calendar', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -200_000, max: 200_000 }), (date, days) => {
      const other = addDays(date, days);
      expect(dayNumber(other) - dayNumber(date)).toBe(daysBetween(date, other));
    }),
  );
});
