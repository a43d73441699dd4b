import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chaseSteps, isRuled, ruleOf } from '../../../src/domain/ladder/country-rules.ts';
import { ladderNames } from '../../../src/domain/ladder/ladder.ts';
import { builtInSteps } from '../../../src/domain/ladder/ladders.ts';
import { isUse } from '../../../src/domain/template/uses.ts';
import { parseLocalDate } from '../../../src/domain/time.ts';
import { lawWords } from '../../../src/text/en-ladders.ts';

const ruled = Object.keys(lawWords.of).filter(isRuled);
const countries = [...ruled, '', 'ZZ'];
const firmness = ['reminder-1', 'reminder-2', 'reminder-3', 'reminder-4', 'final-letter'];

test('the countries most owners work in have a rule, each with its law in words', () => {
  expect(ruled).toEqual(expect.arrayContaining(['GB', 'NO', 'DE', 'US', 'FR']));
  expect(ruled.length).toBe(Object.keys(lawWords.of).length);
});

describe.each(countries)('money owed in "%s"', (country) => {
  const steps = chaseSteps(country);

  test('is asked for on the due date, after 3, 7, 14 and 30 days', () => {
    expect(steps.map(({ days }) => days)).toEqual([0, 3, 7, 14, 30]);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  test('is asked for ever more firmly, in words there are, and by phone once', () => {
    const firm = steps.map(({ words }) => firmness.indexOf(words));
    expect(firm).not.toContain(-1);
    expect(firm).toEqual([...firm].sort((a, b) => a - b));
    expect(steps.filter(({ kind }) => kind === 'chase-call')).toHaveLength(1);
    expect(steps.at(-1)?.kind).toBe('chase-message');
  });

  test('leaves the days a written notice has to give before the next step', () => {
    const { noticeDays } = ruleOf(country);
    const at = steps.findIndex(({ words }) => words === 'reminder-4');
    if (noticeDays > 0) {
      expect(steps[at]?.kind).toBe('chase-message');
      expect((steps[at + 1]?.days ?? 0) - (steps[at]?.days ?? 0)).toBeGreaterThan(noticeDays);
    } else {
      expect(noticeDays).toBe(0);
    }
  });
});

test.each(ruled)('the rule of %s says where it is from and when it was read', (country) => {
  const rule = ruleOf(country);
  if (!('source' in rule)) throw new Error('a rule without its source');
  expect(new URL(rule.source.address).protocol).toBe('https:');
  expect(rule.source.title).not.toBe('');
  expect(parseLocalDate(rule.checked)).toBe(rule.checked);
  expect([14, 30]).toContain(rule.paymentDays);
  expect(lawWords.of[country].length).toBeLessThanOrEqual(240);
  expect(lawWords.of[country]).toMatch(/^[A-Z].*\.$/su);
});

test('germany and switzerland: a written reminder goes out before the call', () => {
  for (const country of ['DE', 'CH']) {
    const kinds = chaseSteps(country).map(({ kind, words }) => `${kind} ${words}`);
    expect(kinds.indexOf('chase-message reminder-3')).toBeGreaterThan(0);
    expect(kinds.indexOf('chase-message reminder-3')).toBeLessThan(
      kinds.indexOf('chase-call reminder-3'),
    );
  }
});

test('any other text is a country without a rule of its own', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('no', 'constructor', '__proto__', 'toString')),
      (country) => {
        fc.pre(!(ruled as readonly string[]).includes(country));
        expect(ruleOf(country)).toBe(ruleOf(''));
      },
    ),
  );
});

test('every step of every ladder has words there are, or none', () => {
  const words = countries.flatMap((country) =>
    ladderNames.flatMap((name) => builtInSteps(name, country).map((step) => step.words)),
  );
  expect(words.filter((one) => one !== '' && !isUse(one))).toEqual([]);
  expect(words.length).toBeGreaterThan(100);
});
