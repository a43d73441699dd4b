/**
 * Which cards a round gets. Score says what helps most; age (longest not dealt)
 * keeps everything moving: a card waits at most until about as many cards were
 * dealt for their age as there are, and half the cards are (R7). Nothing is
 * remembered but when each task was last dealt.
 */
import { minutesBetween } from '../time.ts';
import type { Candidate } from './candidate.ts';
import type { DealContext } from './context.ts';
import { accepts, filled, isBig, type Share, type Table } from './pack.ts';

const minuteMs = 60_000;

/** A round is worth its best card and a little of each other. */
const otherCardsCount = 0.25;

export function chooseCards(table: Table, context: DealContext): readonly Candidate[] {
  const sends = table.byScore.filter((c) => isUnsent(c, context));
  if (sends[0] !== undefined) return withSends(table, sends);
  const aged = agedRound(table, 'most');
  const top = table.byScore[0];
  if (top === undefined || aged.includes(top)) return aged;
  const scored = ledBy(table, [top], 'most');
  if (worth(scored) <= worth(aged)) return aged;
  const equals = table.byScore.filter((c) => c.score === top.score);
  if (dealtSince(equals, context) >= 6 * scored.length) return scored;
  return agedRound(table, 'none');
}

/** Words not dealt since their hour came: they come first, before age and score are asked. */
function isUnsent({ fit, task, dealt }: Candidate, { input }: DealContext): boolean {
  if (fit.face !== 'send') return false;
  const { notBefore } = task.when;
  if (notBefore === null) return dealt <= (task.message?.written ?? 0);
  return dealt < input.now.instant - minutesBetween(notBefore, input.now.local) * minuteMs;
}

function withSends(table: Table, sends: readonly Candidate[]): readonly Candidate[] {
  let chosen: readonly Candidate[] = [];
  for (const send of sends) if (accepts(table, chosen, send)) chosen = [...chosen, send];
  return ledBy(table, chosen.length > 0 ? chosen : sends.slice(0, 1), 'half');
}

/**
 * The round of the card longest not dealt. Where several are equally old, one
 * that fills the gap alone leads only when it is worth more than a round of small ones.
 */
function agedRound(table: Table, share: Share): readonly Candidate[] {
  const oldest = table.byAge.filter((c) => c.dealt === table.byAge[0]?.dealt);
  const small = oldest.find((c) => !isBig(table, c));
  const big = oldest.find((c) => isBig(table, c));
  const smallRound = small && ledBy(table, [small], share);
  const bigRound = big && ledBy(table, [big], share);
  if (smallRound === undefined || bigRound === undefined) return smallRound ?? bigRound ?? [];
  return worth(bigRound) > worth(smallRound) ? bigRound : smallRound;
}

/** The cards and what fits beside them; the least number of cards holds unless one of them is too big for it. */
function ledBy(table: Table, chosen: readonly Candidate[], share: Share): readonly Candidate[] {
  const beside = chosen.some((c) => isBig(table, c)) ? { ...table, least: 1 } : table;
  return filled(beside, chosen, share);
}

function worth(cards: readonly Candidate[]): number {
  const scores = cards.map((c) => c.score);
  const sum = scores.reduce((a, b) => a + b, 0);
  const best = Math.max(...scores);
  return best + otherCardsCount * (sum - best);
}

/** How many cards were dealt after the last of these was. */
function dealtSince(cards: readonly Candidate[], { input }: DealContext): number {
  const last = Math.max(...cards.map((card) => card.dealt));
  let count = 0;
  for (const instant of input.dealt.values())
    if (instant > last && instant <= input.now.instant) count++;
  return count;
}
