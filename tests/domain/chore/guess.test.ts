import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankForm, dateTurns, dayTurns, shaped } from '../../../src/domain/chore/form.ts';
import { comingDay, guessChore } from '../../../src/domain/chore/guess.ts';
import { begunFrom, starterChores } from '../../../src/domain/chore/starters.ts';
import { dateInTurn, setNext } from '../../../src/domain/chore/turn.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { blank } from '../../../src/domain/record/record.ts';
import { trades } from '../../../src/domain/starters.ts';
import { addDays, daysBetween, type LocalDate } from '../../../src/domain/time.ts';
import { choresWords } from '../../../src/text/en-chores.ts';
import { anyDay, anyRule } from '../../support/arbitrary-chores.ts';

const today = '2026-11-23' as LocalDate;

test.each([
  ['Pay the rent', 'every 1 month', '2026-12-01'],
  ['VAT return', 'every 3 month', '2026-12-07'],
  ['Renew the van insurance', 'every 1 year', '2026-12-01'],
  ['Change van oil', 'after 90', '2026-11-23'],
  ['Repack the reserve', 'after 180', '2026-11-23'],
  ['PAT test', 'after 365', '2026-11-23'],
  ['Something else', 'every 1 month', '2026-12-01'],
])('%s: %s from %s', (title, words, next) => {
  const { rule, ...guess } = guessChore(title, today);
  const said = rule.is === 'after' ? `after ${rule.days}` : `every ${rule.every} ${rule.unit}`;
  expect([said, guess.next]).toEqual([words, next]);
});

test('the next such day lies ahead, and no more than a month and a bit', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 28 }), (from, day) => {
      const date = comingDay(from, day);
      expect(Number(date.slice(8))).toBe(day);
      expect(daysBetween(from, date)).toBeGreaterThan(0);
      expect(daysBetween(from, date)).toBeLessThanOrEqual(31);
    }),
  );
});

test('what the form shows is what is saved, for a new chore and for one that is there', () => {
  const form = fc.record({
    title: fc.constantFrom('Rent', 'Van oil', 'VAT'),
    is: fc.constantFrom(null, 'on-date' as const, 'after' as const),
    turn: fc.constantFrom(null, ...dateTurns, ...dayTurns),
    next: fc.option(anyDay),
    deadline: fc.option(fc.boolean()),
  });
  fc.assert(
    fc.property(form, anyDay, fc.option(anyRule), (filled, day, rule) => {
      const bare = blank('chore', asId<'chore'>('c'));
      const old = rule && { ...bare, rule, ...setNext({ ...bare, rule }, addDays(day, 5)) };
      const to = shaped(filled, old, day);
      const named = filled.next !== null;
      const moved = old && !named ? {} : setNext({ ...bare, rule: to.rule }, to.next);
      expect(dateInTurn({ ...(old ?? bare), rule: to.rule, ...moved })).toBe(to.next);
      if (named) expect(to.next).toBe(filled.next);
      if (filled.is) expect(to.rule.is).toBe(filled.is);
    }),
    { numRuns: 2000 },
  );
});

test('untouched, the form of a chore is the chore', () => {
  fc.assert(
    fc.property(anyRule, anyDay, (rule, day) => {
      const chore = { ...blank('chore', asId<'chore'>('c')), title: 'Rent', rule, through: day };
      expect(shaped({ ...blankForm, title: 'Rent' }, chore, day)).toMatchObject({
        rule,
        next: dateInTurn(chore),
      });
    }),
  );
});

test.each(trades)(
  '%s has four to six chores, each once, both kinds, said in plain words',
  (trade) => {
    const ideas = starterChores[trade];
    expect(ideas.length).toBeGreaterThanOrEqual(4);
    expect(ideas.length).toBeLessThanOrEqual(6);
    expect(new Set(ideas.map(({ key }) => key)).size).toBe(ideas.length);
    const begun = ideas.map((idea) => begunFrom(idea, today));
    expect(new Set(begun.map(({ rule }) => rule.is)).size).toBe(2);
    for (const { next } of begun) expect(next > today && daysBetween(today, next) <= 31).toBe(true);
    for (const { key } of ideas) expect(choresWords.starters[key].length).toBeLessThanOrEqual(50);
  },
);
