import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addStep,
  mayRemove,
  removeStep,
  rungsOf,
  setStep,
  stepsOn,
} from '../../../src/domain/ladder/edit-steps.ts';
import { ladderNames, type Step } from '../../../src/domain/ladder/ladder.ts';
import { builtInSteps } from '../../../src/domain/ladder/ladders.ts';
import { taskKinds } from '../../../src/domain/record/task.ts';
import { anyStepEdits, editedBy } from '../../support/arbitrary-ladders.ts';

test.each(ladderNames)('%s: however it is edited, its bill is still asked for', (name) => {
  const builtIn = builtInSteps(name, 'GB');
  fc.assert(
    fc.property(anyStepEdits, (edits) => {
      const steps = editedBy(edits, builtIn);
      expect(steps.length).toBeGreaterThan(0);
      if (stepsOn(steps, 'invoice').length > 0) expect(stepsOn(steps, 'chase')).not.toEqual([]);
      const keys = steps.map(({ rung, id }) => `${rung}/${id}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test.each(ladderNames)('%s: steps stand in the order they are climbed', (name) => {
  const builtIn = builtInSteps(name, 'GB');
  fc.assert(
    fc.property(anyStepEdits, (edits) => {
      const steps = editedBy(edits, builtIn);
      for (const rung of rungsOf(steps, [])) {
        const [first, ...rest] = stepsOn(steps, rung);
        const days = (rung === 'visit' ? rest : [first as Step, ...rest]).map((step) => step.days);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
      }
      expect(rungsOf(steps, [])).toEqual([...new Set(steps.map((step) => step.rung))]);
    }),
  );
});

test.each(ladderNames)('%s: as it comes it is in that order already', (name) => {
  const builtIn = builtInSteps(name, 'GB');
  const [first] = builtIn as [Step];
  const there = setStep(builtIn, first, { days: 90 });
  expect(setStep(there, first, { days: first.days })).toEqual(builtIn);
});

test('what is taken out leaves the rest as it was; what may not stays', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ladderNames), anyStepEdits, fc.nat(), (name, edits, pick) => {
      const steps = editedBy(edits, builtInSteps(name, 'GB'));
      const step = steps[pick % steps.length] as Step;
      const left = removeStep(steps, step);
      expect(left).toEqual(mayRemove(steps, step) ? steps.filter((one) => one !== step) : steps);
    }),
  );
});

test('a new step is like its neighbour, a while after it', () => {
  const trade = builtInSteps('trade', 'GB');
  const chased = stepsOn(addStep(trade, { rung: 'chase', id: 'mine' }, undefined), 'chase');
  expect(chased.at(-1)).toMatchObject({ id: 'mine', days: 37, words: 'reminder-4' });
  const visits = stepsOn(addStep(trade, { rung: 'visit', id: 'mine' }, undefined), 'visit');
  expect(visits.map(({ id, days }) => [id, days])).toEqual([
    ['book', 0],
    ['mine', -2],
    ['confirm', -1],
  ]);
});

test('an emptied rung is filled again as it came', () => {
  const trade = builtInSteps('trade', 'GB');
  const [quote] = stepsOn(trade, 'quote');
  const without = removeStep(trade, quote as Step);
  expect(stepsOn(without, 'quote')).toEqual([]);
  expect(rungsOf(without, trade)).toContain('quote');
  const back = addStep(without, { rung: 'quote', id: 'mine' }, quote);
  expect(stepsOn(back, 'quote')).toEqual([{ ...quote, id: 'mine' }]);
});

test('the same days and kind are no change', () => {
  const [first] = builtInSteps('sale', 'GB') as [Step];
  const steps = builtInSteps('sale', 'GB');
  expect(setStep(steps, first, { days: first.days })).toBe(steps);
  expect(setStep(steps, { rung: 'visit', id: 'nobody' }, { days: 1 })).toBe(steps);
  expect(setStep(steps, first, { kind: taskKinds[5] })).not.toBe(steps);
});
