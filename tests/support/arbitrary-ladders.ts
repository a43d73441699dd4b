/** What an owner does to the steps of a ladder, at random. */
import fc from 'fast-check';
import { addStep, removeStep, setStep } from '../../src/domain/ladder/edit-steps.ts';
import type { Step } from '../../src/domain/ladder/ladder.ts';
import { rungs } from '../../src/domain/record/job.ts';
import { taskKinds } from '../../src/domain/record/task.ts';

/** `at` picks one of the steps there are. */
export type AnyStepEdit =
  | { readonly is: 'days'; readonly at: number; readonly days: number }
  | { readonly is: 'kind'; readonly at: number; readonly kind: Step['kind'] }
  | { readonly is: 'remove'; readonly at: number }
  | { readonly is: 'add'; readonly rung: Step['rung']; readonly id: string }
  | { readonly is: 'restore' };

export const anyStepEdit: fc.Arbitrary<AnyStepEdit> = fc.oneof(
  fc.record({ is: fc.constant('days' as const), at: fc.nat(20), days: fc.nat(40) }),
  fc.record({
    is: fc.constant('kind' as const),
    at: fc.nat(20),
    kind: fc.constantFrom(...taskKinds),
  }),
  fc.record({ is: fc.constant('remove' as const), at: fc.nat(20) }),
  fc.record({
    is: fc.constant('add' as const),
    rung: fc.constantFrom(...rungs),
    id: fc.uuid(),
  }),
  fc.constant({ is: 'restore' as const }),
);

export const anyStepEdits = fc.array(anyStepEdit, { maxLength: 25 });

export function editedBy(edits: readonly AnyStepEdit[], builtIn: readonly Step[]): readonly Step[] {
  return edits.reduce((steps, edit) => editedOnce(steps, edit, builtIn), builtIn);
}

function editedOnce(
  steps: readonly Step[],
  edit: AnyStepEdit,
  builtIn: readonly Step[],
): readonly Step[] {
  switch (edit.is) {
    case 'days':
      return setStep(steps, stepAt(steps, edit.at), { days: edit.days });
    case 'kind':
      return setStep(steps, stepAt(steps, edit.at), { kind: edit.kind });
    case 'remove':
      return removeStep(steps, stepAt(steps, edit.at));
    case 'add':
      return addStep(
        steps,
        edit,
        builtIn.find((step) => step.rung === edit.rung),
      );
    case 'restore':
      return builtIn;
  }
}

export function stepAt(steps: readonly Step[], at: number): Step {
  const step = steps[at % steps.length];
  if (!step) throw new Error('a ladder without steps');
  return step;
}
