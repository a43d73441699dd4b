import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/domain/round/round.ts';
import type { LocalDate, LocalDateTime } from '../../src/domain/time.ts';
import { type ReasonFormat, reasonChips, reasonLine } from '../../src/text/reason.ts';
import { anyRule } from '../support/arbitrary-chores.ts';

const format: ReasonFormat = {
  money: ({ amount }) => `€${amount / 100}`,
  day: () => 'Friday',
  time: (time) => `tomorrow ${time.slice(11)}`,
};
const friday = '2025-11-21' as LocalDate;
const morning = '2025-11-19T08:30' as LocalDateTime;
const money = { amount: 84_000, currency: 'EUR', since: null };
const waiting: Reason = { is: 'money', money, days: 19 };
const promised: Reason = { is: 'promise', on: friday, days: 3 };

const quarterly = {
  is: 'on-date',
  from: '2025-08-07' as LocalDate,
  every: 3,
  unit: 'month',
  deadline: true,
} as const;

const anyDays = fc.integer({ min: -400, max: 400 });
const anyReason: fc.Arbitrary<Reason> = fc.oneof(
  fc.record({
    is: fc.constant('money' as const),
    money: fc.constant(money),
    days: fc.option(fc.nat(9999)),
  }),
  fc.record({
    is: fc.constantFrom('promise' as const, 'deadline' as const, 'wish' as const),
    on: fc.constant(friday),
    days: anyDays,
  }) as fc.Arbitrary<Reason>,
  fc.record({
    is: fc.constant('chore' as const),
    rule: anyRule,
    days: fc.option(fc.nat(99_999)),
  }),
  fc.record({ is: fc.constant('enquiry' as const), hours: fc.nat(99) }),
  fc.record({ is: fc.constant('also' as const), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ is: fc.constant('waiting-since' as const), days: fc.nat(99_999) }),
  fc.constantFrom<Reason[]>(
    { is: 'written' },
    { is: 'new' },
    { is: 'leaves', at: morning },
    { is: 'came-back', on: morning },
  ),
);

describe('the line on a card', () => {
  it.each<[string, readonly Reason[]]>([
    ['€840 waiting 19 days · promised Friday', [waiting, promised]],
    [
      'Promised today · €840',
      [
        { ...promised, days: 0 },
        { is: 'money', money, days: null },
      ],
    ],
    ['New enquiry, 3 hours old', [{ is: 'enquiry', hours: 3 }]],
    ['New enquiry, just in', [{ is: 'enquiry', hours: 0 }]],
    ['Written, ready to send', [{ is: 'written' }]],
    [
      '€840 waiting 1 day · you send it tomorrow 08:30',
      [
        { is: 'money', money, days: 1 },
        { is: 'leaves', at: morning },
      ],
    ],
    [
      'Deadline tomorrow · settles 2 at once',
      [
        { is: 'deadline', on: friday, days: 1 },
        { is: 'also', count: 1 },
      ],
    ],
    ['Last done 92 days ago', [{ is: 'chore', rule: { is: 'after', days: 90 }, days: 92 }]],
    ['About every 90 days', [{ is: 'chore', rule: { is: 'after', days: 90 }, days: null }]],
    [
      'Deadline Friday · every 3 months on the 7th',
      [
        { is: 'deadline', on: friday, days: 3 },
        { is: 'chore', rule: quarterly, days: 92 },
      ],
    ],
    ['On your list', []],
  ])('%s', (line, reasons) => {
    expect(reasonLine(reasons, format)).toBe(line);
  });

  it('has whole facts from the first on and at most 60 characters, however long money and days are', () => {
    const anyFormat = fc
      .tuple(fc.string({ maxLength: 70 }), fc.string({ maxLength: 70 }))
      .map(([amount, day]): ReasonFormat => ({ ...format, money: () => amount, day: () => day }));
    fc.assert(
      fc.property(fc.array(anyReason, { maxLength: 6 }), anyFormat, (reasons, anyOf) => {
        const line = reasonLine(reasons, anyOf);
        expect(line.length).toBeGreaterThan(0);
        expect(line.length).toBeLessThanOrEqual(60);
        const whole = reasons.map((reason) => reasonChips([reason], anyOf)[0]?.text.toLowerCase());
        const facts = reasons.flatMap((_, from) =>
          reasons.slice(from).map((__, more) => whole.slice(from, from + more + 1).join(' · ')),
        );
        expect([...facts, 'on your list']).toContain(line.toLowerCase());
      }),
      { numRuns: 1000 },
    );
  });

  it('never says what would shame', () => {
    fc.assert(
      fc.property(fc.array(anyReason), (reasons) => {
        expect(reasonLine(reasons, format)).not.toMatch(/overdue|late|missed|failed|behind/i);
      }),
    );
  });
});

it('chips carry the same facts, the first promise or money strong', () => {
  expect(reasonChips([{ is: 'new' }, waiting, promised], format)).toEqual([
    { text: 'New on your list', strong: false },
    { text: '€840 waiting 19 days', strong: true },
    { text: 'Promised Friday', strong: false },
  ]);
});
