import { flag, list, oneOf, shape, text, type ValuesOf, whole } from './field.ts';
import type { LadderId } from './id.ts';
import { rungs } from './job.ts';
import { taskKinds } from './task.ts';

/** The owner's own steps of a ladder; its id is the ladder's name. */
export const ladderFields = {
  /** One register; empty for the steps as they come with the app. */
  steps: list(
    shape({
      rung: oneOf(rungs, 'enquiry'),
      id: text,
      /** Days after the step before was done; what they count from is the rung's. */
      days: whole,
      kind: oneOf(taskKinds, 'other'),
      /** The template with its words, '' for none. */
      words: text,
    }),
  ),
  deleted: flag,
} as const;

export type LadderRecord = { readonly id: LadderId } & ValuesOf<typeof ladderFields>;
export type LadderStep = LadderRecord['steps'][number];
