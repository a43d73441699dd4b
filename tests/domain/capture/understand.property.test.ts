import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chipOf, without } from '../../../src/domain/capture/chip.ts';
import type { NamedCustomer } from '../../../src/domain/capture/name-index.ts';
import { toTask } from '../../../src/domain/capture/to-task.ts';
import { understand } from '../../../src/domain/capture/understand.ts';
import { asId, type CustomerId } from '../../../src/domain/record/id.ts';
import { money } from '../../../src/domain/record/money-field.ts';
import { taskFields } from '../../../src/domain/record/task.ts';
import { contextFor, corpus, everybody, now } from './corpus.ts';

const context = contextFor('en-GB', everybody);
const nobody = contextFor('en-US', []);
const pieces = corpus.flatMap((p) => p.say.split(' '));
const madeOfPieces = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 14 })
  .map((words) => words.join(' '));
const anyLine = fc.oneof(madeOfPieces, fc.string({ unit: 'binary' }), fc.string({ maxLength: 60 }));
const task = { id: asId<'task'>('t1'), now, removed: [] };

describe('understand, whatever is typed', () => {
  it('never throws, has one chip of a type at most, and spans that lie inside the text', () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const { chips } = understand(text, context);
        expect(new Set(chips.map((c) => c.is)).size).toBe(chips.length);
        for (const { span } of chips) {
          if (span === null) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('keeps the raw text word for word and makes values a task can hold', () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const { set } = toTask(understand(text, context), text, task) as unknown as {
          set: { raw: string; when: never; money: never };
        };
        expect(set.raw).toBe(text);
        expect(taskFields.when.parse(set.when)).toEqual(set.when);
        if (set.money !== null) expect(money.parse(set.money)).toEqual(set.money);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves out of the task what the owner took off', () => {
    const text = 'ring Tom fri 4pm re £120';
    const understood = understand(text, context);
    for (const chip of understood.chips) {
      const kept = without(understood, chip.is);
      expect(chipOf(kept, chip.is)).toBeUndefined();
      expect(kept.chips).toHaveLength(understood.chips.length - 1);
      expect(toTask(understood, text, { ...task, removed: [chip.is] })).toEqual(
        toTask(kept, text, task),
      );
    }
  });
});

describe('names', () => {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzøåéßłžя');
  const name = fc.string({ unit: letter, minLength: 3, maxLength: 9 }).map((n) => `q${n}`);

  function customer(called: string): NamedCustomer {
    return { id: asId<'customer'>('c1') as CustomerId, name: called, company: '' };
  }

  it('are found as whole words and never inside one', () => {
    fc.assert(
      fc.property(name, letter, fc.constantFrom('-', '_', '', '@'), (first, tail, joint) => {
        const names = contextFor('en-GB', [customer(`${first} Zzander`)]);
        const who = (text: string) => chipOf(understand(text, names), 'customer')?.id;
        expect(who(`ring ${first.toUpperCase()} re tap`)).toBe('c1');
        expect(who(`ring ${first}'s mum`)).toBe('c1');
        expect(who(`ring ${first}${joint}${tail}z re tap`)).toBeUndefined();
        expect(who(`ring ${tail}z${joint}${first} re tap`)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('give no customer when two share a first name, and one when the surname tells', () => {
    fc.assert(
      fc.property(name, (first) => {
        const two = [
          customer(`${first} Zzander`),
          { ...customer(`${first} Xyler`), id: asId<'customer'>('c2') as CustomerId },
        ];
        const names = contextFor('en-GB', two);
        const who = (text: string) => chipOf(understand(text, names), 'customer')?.id;
        expect(who(`ring ${first}`)).toBeUndefined();
        expect(who(`ring ${first} xyler`)).toBe('c2');
        expect(who('ring Mrs Zzander')).toBe('c1');
      }),
      { numRuns: 100 },
    );
  });

  it('called like a month or a day never make a date', () => {
    const words = 'May April June August Jan March Sunday Monday Tuesday Friday'.split(' ');
    const doing = fc.constantFrom('ring', 'text', 'chase', 'quote for', 'invoice', 'ask', '');
    const about = fc.constantFrom(
      '',
      're boiler',
      'about tap',
      '120',
      'wants a quote',
      '4 taps',
      '2 windows',
    );
    fc.assert(
      fc.property(fc.constantFrom(...words), doing, about, (word, verb, rest) => {
        const named = contextFor('en-GB', [customer(`${word} Zzander`)]);
        const found = understand(`${verb} ${word} ${rest}`.trim(), named);
        expect(chipOf(found, 'date')).toBeUndefined();
        expect(chipOf(found, 'customer')?.id).toBe('c1');
      }),
    );
  });
});

describe('speed', () => {
  const line =
    'ring Mark about the boiler at harbour view hotel, promised by fri 4pm, £120 deposit owed 19 days';
  const many = Array.from({ length: 2_000 }, (_, i) => ({
    id: asId<'customer'>(`c${i}`) as CustomerId,
    name: `First${i % 700} Last${i}`,
    company: i % 3 === 0 ? `Firm ${i} & Sons Ltd` : '',
  }));

  it('understands a line of a hundred letters in 5 ms with 2,000 customers', () => {
    const crowd = contextFor('en-GB', [...everybody, ...many]);
    for (let i = 0; i < 50; i++) understand(line, crowd);
    const times = Array.from({ length: 60 }, () => timed(() => understand(line, crowd)));
    const median = times.sort((a, b) => a - b)[30] ?? 0;
    expect(median).toBeLessThan(5);
  });

  it('reads a very long text by its beginning', () => {
    expect(timed(() => understand('fri 4pm £120 '.repeat(50_000), nobody))).toBeLessThan(200);
    expect(timed(() => understand('- '.repeat(50_000), nobody))).toBeLessThan(200);
  });
});

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
