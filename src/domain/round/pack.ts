/** What may lie in one round together: minutes (R1), number and kinds (R3), one card per customer. */
import type { TaskKind } from '../record/task.ts';
import { budgetOf, byAge, byMinutes, byScore, type Candidate } from './candidate.ts';
import { canArrange } from './order.ts';
import type { DealInput, Gap } from './round.ts';
import { highStake } from './score.ts';

const mostCards = { 2: 2, 5: 3, 15: 5, 30: 7, 60: 7 } as const satisfies Record<Gap, number>;
const leastCards = { 2: 1, 5: 1, 15: 2, 30: 3, 60: 3 } as const satisfies Record<Gap, number>;
/** Enough of each kind that two other customers cannot block all of them. */
const smallestOfKind = 3;
const restMs = 4 * 3_600_000;
/** After a night nothing rests any more: what was put aside yesterday may matter today. */
const nightMs = 12 * 3_600_000;

export type Table = {
  readonly gap: Gap;
  readonly mixed: boolean;
  readonly byAge: readonly Candidate[];
  readonly byScore: readonly Candidate[];
  /** The smallest of each kind, smallest first: enough to tell whether `least` can be reached. */
  readonly smallest: readonly Candidate[];
  /** Cards a round must have, 1 when so many do not fit together. */
  readonly least: number;
  /** Cards last dealt by this instant are old: at least half of all. */
  readonly oldUntil: number;
  /** Cards of high stake last dealt by this instant have rested. */
  readonly restedUntil: number;
  /** All cards last dealt by this instant have rested. */
  readonly sleptUntil: number;
};

export function tableOf(candidates: readonly Candidate[], input: DealInput): Table {
  const { gap } = input;
  const aged = [...candidates].sort(byAge);
  const table: Table = {
    gap,
    mixed: input.kind === undefined,
    byAge: aged,
    byScore: [...candidates].sort(byScore),
    smallest: smallestOf(candidates),
    least: leastCards[gap],
    restedUntil: input.now.instant - restMs,
    sleptUntil: input.now.instant - nightMs,
    oldUntil: aged[Math.ceil(aged.length / 2) - 1]?.dealt ?? 0,
  };
  return canReach(table, [], table.least) ? table : { ...table, least: 1 };
}

/** Whether the card may join those chosen: it fits beside them, and the least number stays within reach. */
export function accepts(table: Table, chosen: readonly Candidate[], card: Candidate): boolean {
  const cards = [...chosen, card];
  return fitsBeside(table, chosen, card) && canReach(table, cards, table.least - cards.length);
}

/** Adds to the chosen what fits and has rested, in turn for age and for score. */
export function filled(table: Table, start: readonly Candidate[]): readonly Candidate[] {
  let chosen = start;
  for (let forAge = chosen.length % 2 === 0; ; forAge = !forAge) {
    const next = nextCard(table, chosen, forAge);
    if (next === undefined) return chosen;
    chosen = [...chosen, next];
  }
}

/** More than half of a round is never of cards dealt lately, but where the least number asks for it. */
function nextCard(
  table: Table,
  chosen: readonly Candidate[],
  forAge: boolean,
): Candidate | undefined {
  const old = chosen.filter((c) => isOld(table, c)).length;
  const may = chosen.length < 2 * old ? isRested : isOld;
  const list = forAge ? table.byAge : table.byScore;
  const next = list.find((c) => may(table, c) && accepts(table, chosen, c));
  if (next !== undefined || chosen.length >= table.least) return next;
  return table.byAge.find((c) => accepts(table, chosen, c));
}

export function isOld(table: Table, card: Candidate): boolean {
  return card.dealt <= table.oldUntil;
}

export function isRested(table: Table, card: Candidate): boolean {
  const until = card.score >= highStake ? table.restedUntil : table.sleptUntil;
  return isOld(table, card) || card.dealt <= until;
}

/** A card so big that the least number cannot be reached beside it. */
export function isBig(table: Table, card: Candidate): boolean {
  return !accepts(table, [], card);
}

function fitsBeside(table: Table, chosen: readonly Candidate[], card: Candidate): boolean {
  if (chosen.length >= mostCards[table.gap]) return false;
  let minutes = card.fit.minutes;
  let ofKind = 0;
  for (const other of chosen) {
    if (other.key === card.key) return false;
    minutes += other.fit.minutes;
    if (other.task.kind === card.task.kind) ofKind++;
  }
  if (minutes > budgetOf(table.gap)) return false;
  return ofKind < 2 || canArrange([...chosen, card], table.mixed);
}

function canReach(table: Table, chosen: readonly Candidate[], more: number): boolean {
  if (more <= 0) return true;
  return table.smallest.some(
    (card) => fitsBeside(table, chosen, card) && canReach(table, [...chosen, card], more - 1),
  );
}

function smallestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Map<TaskKind, Set<string>>();
  return [...candidates].sort(byMinutes).filter(({ task, key }) => {
    const keys = seen.get(task.kind) ?? new Set<string>();
    seen.set(task.kind, keys);
    return keys.size < smallestOfKind && !keys.has(key) && keys.add(key).has(key);
  });
}
