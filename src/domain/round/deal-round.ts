/**
 * Deals a round: hard filters, score, pack, order. A pure function of its input;
 * the order of `tasks` and doubles among them do not matter.
 *
 * With each move, note `now` as `dealt` for the card's task *and* those in `also`.
 */
import { type Candidate, candidatesOf } from './candidate.ts';
import { contextOf, type DealContext } from './context.ts';
import { offersFor } from './offers.ts';
import { arrange } from './order.ts';
import { tableOf } from './pack.ts';
import { leavesAt, reasonsOf } from './reason.ts';
import type { Card, DealInput, Round } from './round.ts';
import { chooseCards } from './turn.ts';

export function dealRound(input: DealInput): Round {
  const context = contextOf(input);
  const candidates = candidatesOf(context);
  const { gap } = input;
  if (candidates.length === 0) return { is: 'nothing', gap, offers: offersFor(context) };
  const mixed = input.kind === undefined;
  const chosen = chooseCards(tableOf(candidates, input), context);
  const cards = (arrange(chosen, mixed) ?? chosen).map((c) => cardOf(c, context));
  return { is: 'dealt', gap, cards, minutes: cards.reduce((sum, c) => sum + c.minutes, 0) };
}

export function cardOf(candidate: Candidate, context: DealContext): Card {
  const { task, fit, also } = candidate;
  return {
    task: task.id,
    also: also.map((other) => other.id),
    face: fit.face,
    minutes: fit.minutes,
    step: fit.step,
    leaves: fit.face === 'write' ? leavesAt(task, context) : null,
    reasons: reasonsOf([task, ...also], fit.face, context),
  };
}
