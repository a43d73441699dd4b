/** The round in play as it is kept on this device: pure steps, no store. */
import { type CardVerb, cardVerbs } from '../../domain/move-verb.ts';
import {
  field,
  idField,
  instant,
  isObject,
  type Json,
  list,
  localDateTime,
  maybe,
  oneOf,
  shape,
  text,
  whole,
} from '../../domain/record/field.ts';
import type { TaskId } from '../../domain/record/id.ts';
import { type Card, type Gap, gaps, type Reason, type Round } from '../../domain/round/round.ts';
import type { Instant } from '../../domain/time.ts';

export type Outcome = {
  readonly task: TaskId;
  readonly verb: CardVerb;
  /** The mutation that made it, so that undoing that one brings the card back. */
  readonly mutation: string;
  /** Tasks that went with it; absent in a round kept before this was counted. */
  readonly more?: number;
};

export type RoundInPlay = {
  readonly v: 1;
  readonly gap: Gap;
  readonly cards: readonly Card[];
  /** The card in front; `cards.length` when the round has ended. */
  readonly at: number;
  readonly outcomes: readonly Outcome[];
  readonly dealtAt: Instant;
  /** When the card in front came to the front. */
  readonly openedAt: Instant;
  /** When the owner was last seen at it. */
  readonly seenAt: Instant;
};

/** A round older than this is not resumed: the next one is dealt from what matters by then. */
const resumesForMs = 4 * 86_400_000;
/** A card open longer than this says where the owner was (L3). */
export const awayMs = 10 * 60_000;

export function begin(round: Extract<Round, { is: 'dealt' }>, now: Instant): RoundInPlay {
  return {
    v: 1,
    gap: round.gap,
    cards: round.cards,
    at: 0,
    outcomes: [],
    dealtAt: now,
    openedAt: now,
    seenAt: now,
  };
}

/** Whether both are the same round with the same card in front. */
export function isSamePlace(a: RoundInPlay, b: RoundInPlay): boolean {
  return a.dealtAt === b.dealtAt && a.at === b.at && cardInFront(a)?.task === cardInFront(b)?.task;
}

export function advance(round: RoundInPlay, outcome: Outcome, now: Instant): RoundInPlay {
  return {
    ...round,
    at: round.at + 1,
    outcomes: [...round.outcomes, outcome],
    openedAt: now,
    seenAt: now,
  };
}

/** The round with the undone card in front again; unchanged when the mutation was not one of its moves. */
export function takeBack(round: RoundInPlay, mutation: string, now: Instant): RoundInPlay {
  const index = round.outcomes.findIndex((outcome) => outcome.mutation === mutation);
  const outcome = round.outcomes[index];
  if (!outcome) return round;
  const at = round.cards.findIndex((card) => card.task === outcome.task);
  const kept = round.outcomes.toSpliced(index, 1);
  if (at === round.at - 1) return { ...round, at, outcomes: kept, openedAt: now, seenAt: now };
  // An earlier card comes back to the front; the cards between keep their outcomes.
  const card = round.cards[at];
  if (!card) return round;
  const cards = [...round.cards.toSpliced(at, 1)];
  cards.splice(round.at - 1, 0, card);
  return { ...round, cards, at: round.at - 1, outcomes: kept, openedAt: now, seenAt: now };
}

export function cardInFront(round: RoundInPlay): Card | undefined {
  return round.cards[round.at];
}

export function hasEnded(round: RoundInPlay): boolean {
  return round.at >= round.cards.length;
}

/** Reads the kept round; `undefined` when it is none, or too old to go on with. */
export function parseRoundInPlay(value: unknown, now: Instant): RoundInPlay | undefined {
  const round = storedRound.parse(value as Json);
  if (round?.v !== 1 || round.at < 0 || now - round.seenAt > resumesForMs) return undefined;
  const gap = gaps.find((one) => one === round.gap);
  const outcomes = round.outcomes.map(({ more, ...one }) =>
    more === null ? one : { ...one, more },
  );
  const cards = round.cards.map(({ leftOut, ...card }) =>
    leftOut.length === 0 ? card : { ...card, leftOut },
  );
  return gap && { ...round, v: 1, gap, cards, outcomes };
}

const reason = field<Reason>({ is: 'new' }, (v) =>
  isObject(v) && typeof v['is'] === 'string' ? (v as unknown as Reason) : undefined,
);

const storedRound = shape({
  v: whole,
  gap: whole,
  at: whole,
  cards: list(
    shape({
      task: idField<'task'>(),
      also: list(idField<'task'>()),
      leftOut: list(idField<'task'>()),
      face: oneOf(['do', 'write', 'send'], 'do'),
      minutes: whole,
      step: maybe(whole),
      leaves: maybe(localDateTime),
      reasons: list(reason),
    }),
  ),
  outcomes: list(
    shape({
      task: idField<'task'>(),
      verb: oneOf(cardVerbs, 'settled'),
      mutation: text,
      more: maybe(whole),
    }),
  ),
  dealtAt: instant,
  openedAt: instant,
  seenAt: instant,
});
