import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needs, type Task, taskKinds } from '../../../src/domain/record/task.ts';
import { needsOf } from '../../../src/domain/round/eligibility.ts';
import {
  addStep,
  type Edit,
  moveStep,
  parseAmount,
  parseMinutes,
  removeStep,
  setAmount,
  setDue,
  setKind,
  setMinutes,
  setNeed,
  setNotBefore,
  setSince,
  setSomeday,
  setStep,
  setTitle,
} from '../../../src/state/tasks/task-edits.ts';
import { anyDate, anyLocal, anyTask } from '../../support/arbitrary-records.ts';

type Named = { readonly field: keyof Task; readonly edit: Edit };

const anyEdit: fc.Arbitrary<Named> = fc.oneof(
  fc.string().map((text) => named('title', setTitle(text.trim()))),
  fc.constantFrom(...taskKinds).map((kind) => named('kind', setKind(kind))),
  fc.option(anyLocal).map((at) => named('when', setNotBefore(at))),
  fc.option(anyDate).map((on) => named('when', setDue(on && { on }))),
  fc.constantFrom('', '16:00').map((time) => named('when', setDue({ time }))),
  fc.boolean().map((someday) => named('when', setSomeday(someday))),
  fc.option(fc.nat(9999)).map((amount) => named('money', setAmount(amount, 'GBP'))),
  fc.option(anyDate).map((since) => named('money', setSince(since))),
  fc.option(fc.integer({ min: 1, max: 600 })).map((n) => named('minutes', setMinutes(n))),
  fc
    .tuple(fc.constantFrom(...needs), fc.boolean())
    .map(([need, wanted]) => named('needs', setNeed(need, wanted))),
);

describe('every edit', () => {
  test('sets its own field and no other, and nothing the second time', () => {
    fc.assert(
      fc.property(anyTask(), anyEdit, (task, { field, edit }) => {
        const set = edit(task);
        expect(Object.keys(set).every((name) => name === field)).toBe(true);
        expect(edit({ ...task, ...set })).toEqual({});
      }),
    );
  });

  test('of one part of a field leaves the other parts', () => {
    fc.assert(
      fc.property(anyTask(), anyLocal, (task, at) => {
        const { when } = { ...task, ...setNotBefore(at)(task) };
        expect(when).toEqual({ ...task.when, notBefore: at });
        const { money } = { ...task, ...setAmount(77, 'GBP')(task) };
        expect(money).toEqual({ currency: 'GBP', since: null, ...task.money, amount: 77 });
      }),
    );
  });
});

test('a need that is set is there, and the others stay as they were', () => {
  fc.assert(
    fc.property(anyTask(), fc.constantFrom(...needs), fc.boolean(), (task, need, wanted) => {
      const after = needsOf({ ...task, ...setNeed(need, wanted)(task) });
      expect(after.includes(need)).toBe(wanted);
      for (const other of needs.filter((one) => one !== need)) {
        expect(after.includes(other)).toBe(needsOf(task).includes(other));
      }
    }),
  );
});

describe('steps', () => {
  const step = fc.record({ text: fc.constantFrom('a', 'b', 'c', 'd'), done: fc.boolean() });
  const anySteps = fc.uniqueArray(step, { selector: ({ text }) => text, minLength: 1 });

  test('an edit finds its step by its words when others have come or gone', () => {
    const any = fc.tuple(anyTask(), anySteps, fc.nat(3), fc.nat(5));
    fc.assert(
      fc.property(any, ([task, steps, pick, seen]) => {
        const meant = steps[pick % steps.length];
        if (!meant) return;
        const at = { index: seen, text: meant.text };
        const ticked = setStep(at, { done: !meant.done })({ ...task, steps });
        expect(ticked.steps).toEqual(
          steps.map((one) => (one.text === meant.text ? { ...one, done: !one.done } : one)),
        );
        const left = removeStep(at)({ ...task, steps }).steps;
        expect(left).toEqual(steps.filter((one) => one.text !== meant.text));
      }),
    );
  });

  test('moving down and up again is no move; a move beyond the end is none', () => {
    fc.assert(
      fc.property(anyTask(), anySteps, fc.nat(3), (task, steps, pick) => {
        const index = pick % steps.length;
        const text = steps[index]?.text ?? '';
        const down = moveStep({ index, text }, 1)({ ...task, steps }).steps;
        const isLast = index === steps.length - 1;
        expect(down === undefined).toBe(isLast);
        const back = moveStep({ index: index + 1, text }, -1)({ ...task, steps: down ?? [] }).steps;
        expect(back).toEqual(isLast ? undefined : steps);
      }),
    );
  });

  test('a step that is gone is left alone; an empty one is not added', () => {
    const [task] = fc.sample(anyTask(), { numRuns: 1, seed: 1 }) as [Task];
    const one = { ...task, steps: [{ text: 'a', done: false }] };
    expect(setStep({ index: 0, text: 'b' }, { done: true })(one)).toEqual({});
    expect(addStep('')(one)).toEqual({});
    expect(addStep('b')(one).steps).toHaveLength(2);
  });
});

describe('what is typed', () => {
  test.each([
    ['1240', 124_000],
    ['£1,240.50', 124_050],
    ['1 240,5', 124_050],
    ['12.50', 1250],
    ['', null],
    ['soon', undefined],
    ['1.2.3', undefined],
  ])('%s is an amount of %s', (text, amount) => {
    expect(parseAmount(text, 'GBP')).toBe(amount);
  });

  test.each([
    ['5', 5],
    [' 90 ', 90],
    ['', null],
    ['0', undefined],
    ['601', undefined],
    ['five', undefined],
  ])('%s is %s minutes', (text, minutes) => {
    expect(parseMinutes(text)).toBe(minutes);
  });
});

function named(field: keyof Task, edit: Edit): Named {
  return { field, edit };
}
