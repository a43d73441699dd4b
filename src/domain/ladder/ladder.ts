/**
 * A ladder is data: the steps a job climbs, rung by rung. The words of its
 * tasks are in `text/`, those of its messages in the templates.
 */

import type { Rung } from '../record/job.ts';
import type { LadderStep } from '../record/ladder.ts';

/** `days`: not before this many days after what its rung counts from; see `dayOf`. */
export type Step = LadderStep;

export type Ladder = { readonly steps: readonly Step[] };

export const ladderNames = [
  'trade',
  'cleaning',
  'appointment',
  'photo',
  'tandem',
  'deposit',
  'subcontract',
  'sale',
] as const;
export type LadderName = (typeof ladderNames)[number];

/** A job of a ladder this version does not know climbs the plainest one. */
export function ladderName(stored: string): LadderName {
  return ladderNames.find((name) => name === stored) ?? 'trade';
}

/** What comes after the last step of a rung. */
export type RungEnd = 'next' | 'closed' | 'again';

/**
 * Asking about a quote or a deposit comes to an end; asking for money that is
 * owed goes on until it is paid or let go.
 */
export const rungEnds = {
  enquiry: 'next',
  quote: 'next',
  'follow-up': 'closed',
  deposit: 'closed',
  visit: 'next',
  invoice: 'next',
  chase: 'again',
  paid: 'next',
  review: 'closed',
  closed: 'closed',
} as const satisfies { readonly [R in Rung]: RungEnd };
