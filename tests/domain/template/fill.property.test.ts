import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facts, factNames } from '../../../src/domain/template/facts.ts';
import { fill, missingFacts } from '../../../src/domain/template/fill.ts';
import { grammarFreeFacts, ownWords, someFacts } from '../../support/arbitrary-words.ts';

describe('the words of a message', () => {
  test.each<readonly [words: string, facts: Facts, text: string]>([
    ['Hi[ {first}|], thank you.', { first: 'Tom' }, 'Hi Tom, thank you.'],
    ['Hi[ {first}|], thank you.', {}, 'Hi, thank you.'],
    ['Hi[ {first}|], thank you.', { first: ' ' }, 'Hi, thank you.'],
    ['[{day} at {time}|{day}|Soon].', { day: 'Friday', time: '14:00' }, 'Friday at 14:00.'],
    ['[{day} at {time}|{day}|Soon].', { day: 'Friday' }, 'Friday.'],
    ['[{day} at {time}|{day}|Soon].', { time: '14:00' }, 'Soon.'],
    ['Thanks. It was {amount}. Bye.', {}, 'Thanks. Bye.'],
    ['Thanks. [It was {amount}.|] Bye.', {}, 'Thanks. Bye.'],
    ['Thanks. It was {amount}.', { amount: '£840' }, 'Thanks. It was £840.'],
    ['Hi.\n{address}\nBye.', {}, 'Hi.\nBye.'],
    ['Hi.\n\n{address}\n\nBye.', {}, 'Hi.\n\nBye.'],
    ['Hi.\n[{me}|]', {}, 'Hi.'],
    ['Hi {nobody}. Bye.', {}, 'Bye.'],
    ['Call {first', { first: 'Tom' }, 'Call first'],
    ['See you at {time}.', { time: '2 p.m.' }, 'See you at 2 p.m.'],
    ['See you at {time}. Bye.', { time: '2 p.m.' }, 'See you at 2 p.m. Bye.'],
    ['At {time}, not before.', { time: '2 p.m.' }, 'At 2 p.m., not before.'],
    ['Thanks :)  Bye {first}', { first: 'Tom' }, 'Thanks :)  Bye Tom'],
    ['About {title}.', { title: '[{first}|x]', first: 'Tom' }, 'About [{first}|x].'],
    ['[See you. Bye {first}.|Soon.]', {}, 'Soon.'],
    ['', {}, ''],
  ])('%j with %j', (words, facts, text) => {
    expect(fill(words, facts)).toBe(text);
  });

  test('whatever the owner wrote, no sign of the grammar is ever seen', () => {
    fc.assert(
      fc.property(ownWords, grammarFreeFacts, (words, facts) => {
        expect(fill(words, facts)).not.toMatch(/[[\]{}|]/u);
      }),
      { numRuns: 2000 },
    );
  });

  test('what a fact says is said as it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (title) => {
        fc.pre(title.trim() !== '');
        expect(fill('About {title}, please', { title })).toBe(`About ${title.trim()}, please`);
      }),
    );
  });

  test('words without grammar stay as they are', () => {
    fc.assert(
      fc.property(fc.string(), someFacts, (text, facts) => {
        fc.pre(!/[[\]{}|]/u.test(text));
        expect(fill(text, facts)).toBe(text.trim());
      }),
    );
  });

  test('what is not known is never said for want of it: with all facts nothing is missing', () => {
    const all = Object.fromEntries(factNames.map((name) => [name, `of ${name}`]));
    fc.assert(
      fc.property(ownWords, (words) => {
        expect(missingFacts(words, all)).toEqual([]);
      }),
    );
  });
});

describe('the facts worth asking for', () => {
  test.each<readonly [words: string, facts: Facts, missing: readonly string[]]>([
    ['It was {amount}.', {}, ['amount']],
    ['It was {amount}.', { amount: '£1' }, []],
    ['[{day} at {time}|{day}|Soon].', {}, ['day', 'time']],
    ['[{day} at {time}|{day}|Soon].', { day: 'Friday' }, ['time']],
    ['[{day} at {time}|{day}|Soon].', { day: 'Friday', time: '14:00' }, []],
    ['Hi[ {first}|], bye.', {}, ['first']],
    ['Hi[ {first}| {name}|], bye.', { first: 'Tom' }, []],
    ['Hi {nobody}.', {}, []],
  ])('%j with %j', (words, facts, missing) => {
    expect(missingFacts(words, facts)).toEqual(missing);
  });

  test('are never known, and once given no longer missing', () => {
    fc.assert(
      fc.property(ownWords, someFacts, (words, facts) => {
        const missing = missingFacts(words, facts);
        const given = Object.fromEntries(missing.map((name) => [name, 'given']));
        expect(missing.filter((name) => facts[name]?.trim())).toEqual([]);
        const left = missingFacts(words, { ...facts, ...given });
        expect(left.filter((name) => missing.includes(name))).toEqual([]);
      }),
    );
  });
});
