/** The laws of a round (PRODUCT R1, R2, R3, R5, R6, R8, R10, R11), each on ten thousand random states. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealRound } from '../../../src/domain/round/deal-round.ts';
import { type DealInput, gaps, type Round } from '../../../src/domain/round/round.ts';
import { reasonLine } from '../../../src/text/reason.ts';
import { anyDealInput } from '../../support/arbitraries.ts';
import * as oracle from '../../support/deal-oracle.ts';
import { atMoment } from '../../support/deal-oracle.ts';

const runs = 10_000;
const format = {
  money: ({ amount, currency }: { amount: number; currency: string }) =>
    `${currency} ${amount / 100}`,
  day: (date: string) => date,
  time: (time: string) => time.replace('T', ' '),
};

type Law = (input: DealInput, round: Round) => string | null;

const laws = {
  'R1 minutes fit the gap': oracle.minutesFit,
  'R2 hard filters hold': oracle.filtersHold,
  'R3 number and kinds of cards': oracle.numberAndKinds,
  'R5 one short reason line on every card': reasonsAreShort,
  'R8 never a dead end': neverADeadEnd,
  'R10 one card per customer': oracle.oneCardPerCustomer,
  'R11 big tasks come in first steps': oracle.bigComeInSteps,
  'written words come first': oracle.writtenFirst,
} as const satisfies Record<string, Law>;

describe('a dealt round', { timeout: 120_000 }, () => {
  it('keeps every law', () => {
    fc.assert(
      fc.property(anyDealInput, (input) => {
        const round = dealRound(input);
        for (const [name, law] of Object.entries(laws)) {
          const breach = law(input, round);
          if (breach !== null) throw new Error(`${name}: ${breach}`);
        }
      }),
      { numRuns: runs },
    );
  });

  it('is the same for the same state, clock and seed, in whatever order tasks come (R6)', () => {
    fc.assert(
      fc.property(anyDealInput, fc.nat(), (input, turn) => {
        const { tasks } = input;
        const from = tasks.length === 0 ? 0 : turn % tasks.length;
        const other = [...tasks.slice(from), ...tasks.slice(0, from)];
        if (turn % 2 === 1) other.reverse();
        const doubled = [...other, ...other.slice(0, turn % 3)];
        expect(dealRound({ ...input, tasks: doubled })).toEqual(dealRound(input));
      }),
      { numRuns: runs },
    );
  });
});

function reasonsAreShort(_input: DealInput, round: Round): string | null {
  if (round.is === 'nothing') return null;
  for (const card of round.cards) {
    const line = reasonLine(card.reasons, format);
    if (card.reasons.length === 0) return `${card.task} has no reason`;
    if (line === '' || line.length > 60) return `"${line}" has ${line.length} characters`;
  }
  return null;
}

/** Something is dealt exactly when something may be; else every offer keeps its word. */
function neverADeadEnd(input: DealInput, round: Round): string | null {
  const eligible = oracle.eligible(input);
  if (round.is === 'dealt') return round.cards.length > 0 ? null : 'a round without cards';
  if (eligible.length > 0) return `nothing dealt though ${eligible[0]?.id} may be`;
  const { offers } = round;
  if (offers.length < 1 || offers.length > 2) return `${offers.length} offers`;
  const empty = offers.find((offer) => !helps(offer, input));
  return empty ? `offer "${empty.is}" does not help` : null;
}

function helps(
  offer: Extract<Round, { is: 'nothing' }>['offers'][number],
  input: DealInput,
): boolean {
  const deals = (changed: DealInput) => dealRound(changed).is === 'dealt';
  switch (offer.is) {
    case 'longer':
      return (
        offer.gap > input.gap && gaps.includes(offer.gap) && deals({ ...input, gap: offer.gap })
      );
    case 'place':
      return deals({ ...input, place: { ...input.place, at: offer.at } });
    case 'returns':
      return offer.at > input.now.local && deals(atMoment(input, offer.at));
    case 'someday':
      return input.tasks.some(
        (task) => task.when.someday && !task.deleted && !(task.for && input.others?.has(task.for)),
      );
    case 'add':
      return true;
  }
}
