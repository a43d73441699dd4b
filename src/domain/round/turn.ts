/**
 * Which cards a round gets. The card longest not dealt leads, and every other
 * pick goes by score; a card dealt lately rests until half of all were dealt
 * after it, so that nothing starves (R7). High stake rests for some hours at
 * most, and nothing for longer than a night. Nothing is remembered but when each task was last dealt; those never
 * dealt are equally old, so among them score decides alone, until one has waited too long (waits.ts).
 */
import { minutesBetween } from '../time.ts';
import { byWait, type Candidate } from './candidate.ts';
import type { DealContext } from './context.ts';
import { accepts, filled, isBig, isOld, isRested, type Table } from './pack.ts';
import { highStake } from './score.ts';
import { tieOf } from './tie.ts';

const minuteMs = 60_000;
/** A round is worth its best card and a little of each other. */
const otherCardsCount = 0.25;
/** Small cards find room in every gap, what fills one alone does not: its worth counts for more. */
const fillsAlone = 1.5;
/** Cards to be dealt between two rounds led for score, for each card of such a round. */
const dealtBetween = 8;

/** From so many times its patience on, a card leads though something is at high stake. */
const farTooLong = 2;

type Turn = { readonly table: Table; readonly context: DealContext };

export function chooseCards(table: Table, context: DealContext): readonly Candidate[] {
  const sends = table.byScore.filter((c) => isUnsent(c, context));
  if (sends.length > 0) return withSends(table, sends);
  const [longest] = [...table.byAge].sort(byWait);
  if (longest && waitedTooLong(longest, { table, context })) return ledBy(table, [longest]);
  const aged = agedRound(table);
  const top = table.byScore[0];
  if (top === undefined || aged.includes(top)) return aged;
  const scored = ledBy(table, [top]);
  const better = worth(scored) > worth(aged);
  return better && mayLead(top, scored.length, { table, context }) ? scored : aged;
}

/**
 * Where more comes in than is ever done, score alone would leave some cards for good. What waited too long leads
 * three rounds of four in which nothing is at high stake, and after longer still every second round: the rest is
 * left to what presses, for a deck of old rows brought in at once waits too long as a whole.
 */
function waitedTooLong(longest: Candidate, { table, context }: Turn): boolean {
  if (longest.waits < 1) return false;
  const lot = tieOf(context.input.seed, longest.task.id) % 4;
  if ((table.byScore[0]?.score ?? 0) < highStake) return lot > 0;
  return longest.waits >= farTooLong && lot > 1;
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
  // One that finds no room among its own kind may find it once another kind lies between.
  let send = sends.find((one) => accepts(table, [], one)) ?? sends[0];
  while (send !== undefined) {
    chosen = [...chosen, send];
    send = sends.find((one) => accepts(table, chosen, one));
  }
  return ledBy(table, chosen);
}

/**
 * The round of the card longest not dealt. Where several are equally old, one
 * that fills the gap alone leads only when it is worth about as much as a round of small ones.
 */
function agedRound(table: Table): readonly Candidate[] {
  const oldest = table.byAge.filter((c) => c.dealt === table.byAge[0]?.dealt);
  const small = oldest.find((c) => !isBig(table, c));
  const big = oldest.find((c) => isBig(table, c));
  const smallRound = small && ledBy(table, [small]);
  const bigRound = big && ledBy(table, [big]);
  if (smallRound === undefined || bigRound === undefined) return smallRound ?? bigRound ?? [];
  return fillsAlone * worth(bigRound) > worth(smallRound) ? bigRound : smallRound;
}

/**
 * The best card found no room beside the oldest: it leads now and then instead.
 * When it rested by the clock alone, every second time by lot: whether rounds
 * lay in between cannot be seen once their cards are done.
 */
function mayLead(top: Candidate, cards: number, { table, context }: Turn): boolean {
  if (isOld(table, top)) {
    const equals = table.byScore.filter((c) => c.score === top.score);
    return dealtSince(equals, context) >= dealtBetween * cards;
  }
  return isRested(table, top) && tieOf(context.input.seed, String(top.dealt)) % 4 === 0;
}

/** The cards and what fits beside them; the least number of cards holds unless one of them is too big for it. */
function ledBy(table: Table, chosen: readonly Candidate[]): readonly Candidate[] {
  const beside = chosen.some((c) => isBig(table, c)) ? { ...table, least: 1 } : table;
  return filled(beside, chosen);
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
