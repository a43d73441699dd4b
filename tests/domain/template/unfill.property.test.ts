import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facts, factOf } from '../../../src/domain/template/facts.ts';
import { fill } from '../../../src/domain/template/fill.ts';
import { unfill } from '../../../src/domain/template/unfill.ts';
import { ownWords, someFacts } from '../../support/arbitrary-words.ts';

const invoice = 'Hi[ {first}|], please pay [invoice {number}|my invoice] within 14 days.';

describe('the facts taken out of the owner’s wording', () => {
  test.each<readonly [text: string, facts: Facts, words: string]>([
    ['Dear Tom, thanks', { first: 'Tom' }, 'Dear {first}, thanks'],
    ['Tomorrow, Tom', { first: 'Tom' }, 'Tomorrow, {first}'],
    ['Tom Okafor', { first: 'Tom', name: 'Tom Okafor' }, '{name}'],
    ['Dear Anne-Marie', { first: 'Anne-Marie' }, 'Dear {first}'],
    ['A cup for A', { first: 'A' }, 'A cup for A'],
    ['Is £840 fine?', { amount: '£840' }, 'Is {amount} fine?'],
    ['About Fix [kitchen]', { title: 'Fix [kitchen]' }, 'About {title}'],
    ['Take {care} [Tom]', { first: 'Tom' }, 'Take care {first}'],
    ['At 2 p.m. then', { time: '2 p.m.' }, 'At {time} then'],
    ['At 2 p.m... then', { time: '2 p.m.' }, 'At 2 p.m... then'],
    ['About 15 minutes', { minutes: '15' }, 'About {minutes} minutes'],
    ['{first}', { first: 'Tom' }, 'first'],
  ])('%j with %j', (text, facts, words) => {
    expect(unfill(text, facts)).toBe(words);
  });

  test('a bare number is taken for a fact only where the words had it', () => {
    const text = 'Hi Tom, do pay invoice 14 within 14 days.';
    expect(unfill(text, { number: '14', days: '14' }, invoice)).toBe(
      'Hi Tom, do pay invoice {number} within 14 days.',
    );
    expect(unfill(text, { number: '14', days: '14' })).toBe(text);
  });

  test('of two facts that say the same it is the one the words name', () => {
    const facts = { due: 'Friday 4 May', day: 'Friday 4 May' };
    expect(unfill('See you Friday 4 May', facts, 'On {day}.')).toBe('See you {day}');
    expect(unfill('See you Friday 4 May', facts, 'By {due}.')).toBe('See you {due}');
  });

  test('filled again with the same facts they are the same, to the last space', () => {
    fc.assert(
      fc.property(textWith, someFacts, ownWords, (spoken, facts, words) => {
        const text = spoken(facts);
        expect(fill(unfill(text, facts, words), facts)).toBe(text.trim());
      }),
      { numRuns: 1000 },
    );
  });

  test('whatever was written, what is kept has only facts that are known', () => {
    fc.assert(
      fc.property(ownWords, someFacts, ownWords, (text, facts, words) => {
        const kept = unfill(text, facts, words);
        expect(kept).not.toMatch(/[[\]|]/u);
        for (const [, name = ''] of kept.matchAll(/\{([^{}]*)\}/gu)) {
          expect(factOf(facts, name)).toBeDefined();
        }
        expect(kept.replace(/\{[^{}]*\}/gu, '')).not.toMatch(/[{}]/u);
      }),
      { numRuns: 1000 },
    );
  });
});

/** A text without signs of the grammar, with facts in it, some side by side. */
const textWith: fc.Arbitrary<(facts: Facts) => string> = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 6 }).map((text) => text.replace(/[[\]{}|]/gu, '')),
      fc.constantFrom('. ', ', ', ' ', '\n', ' the invoice ', '14', '.', ' :)'),
      fc.nat(20),
    ),
    { maxLength: 12 },
  )
  .map((all) => (facts: Facts) => {
    const values = plainValues(facts);
    return all.map((one) => (typeof one === 'string' ? one : (values[one] ?? ''))).join('');
  });

function plainValues(facts: Facts): readonly string[] {
  return Object.values(facts).filter((value) => !/[[\]{}|]/u.test(value));
}
