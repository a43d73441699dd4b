import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OnDate } from '../../src/domain/record/chore-rule.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { ruleWords } from '../../src/text/chore-rule.ts';
import { anyRule } from '../support/arbitrary-chores.ts';

const onDate = (from: string, every: number, unit: OnDate['unit']): OnDate => ({
  is: 'on-date',
  from: from as LocalDate,
  every,
  unit,
  deadline: false,
});

test.each([
  ['every month on the 1st', onDate('2026-12-01', 1, 'month')],
  ['every 3 months on the 22nd', onDate('2026-12-22', 3, 'month')],
  ['every month on the 13th', onDate('2026-12-13', 1, 'month')],
  ['every month on the last day', onDate('2026-12-31', 1, 'month')],
  ['every week on Tuesday', onDate('2026-12-01', 1, 'week')],
  ['every 2 weeks on Friday', onDate('2026-12-04', 2, 'week')],
  ['every year on 5 April', onDate('2026-04-05', 1, 'year')],
  ['every 3 days', onDate('2026-04-05', 3, 'day')],
  ['about every 90 days', { is: 'after', days: 90 }],
  ['about every day', { is: 'after', days: 1 }],
  ['about every 2 years', { is: 'after', days: 730 }],
] as const)('%s', (words, rule) => {
  expect(ruleWords(rule)).toBe(words);
});

test('whatever the rule, a line on a card has room for it', () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      expect(ruleWords(rule).length).toBeLessThanOrEqual(40);
    }),
  );
});
