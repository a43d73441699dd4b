/**
 * The round in play. What is on the disk is the truth: every write of it is made
 * from the stored one inside the transaction, and the screen follows the write.
 */
import { createStore } from 'zustand/vanilla';
import { isForAnother } from '../../domain/crew.ts';
import type { TaskId } from '../../domain/record/id.ts';
import { isInHand, type Task } from '../../domain/record/task.ts';
import { leaveOut } from '../../domain/round/leave-out.ts';
import { refaced } from '../../domain/round/reface.ts';
import type { Card, Round } from '../../domain/round/round.ts';
import type { Instant } from '../../domain/time.ts';
import { contactHoursOf } from '../../domain/usual-hours.ts';
import type { Act } from '../act.ts';
import { rethrow } from '../rethrow.ts';
import type { Services } from '../services.ts';
import { type CardFacts, noCards, readRound } from './card-facts.ts';
import { metaKeys } from './deck.ts';
import type { NowState, NowStore } from './now-store.ts';
import {
  advance,
  awayMs,
  begin,
  cardInFront,
  isSamePlace,
  parseRoundInPlay,
  type RoundInPlay,
} from './round-in-play.ts';

export type RoundState = CardFacts & {
  readonly ready: boolean;
  /** The card in front was left open a while: say where the owner was. */
  readonly wasAway: boolean;
};

export type RoundPorts = {
  readonly services: Services;
  readonly act: Act;
  readonly now: NowStore;
};

/** The card in front with its tasks, its own first. */
export type Front = {
  readonly round: RoundInPlay;
  readonly card: Card;
  readonly task: Task;
  readonly tasks: readonly Task[];
};

export function createRoundStore({ services, act, now }: RoundPorts) {
  const { platform } = services;
  const store = createStore<RoundState>(() => nothingInPlay);
  const kept = keptRound(services, act);
  /** A move is on its way to the disk. No part of the state: until it is there the screen has nothing to draw. */
  let isMoving = false;
  const turn = () => void (isMoving || kept.turn(store.getState(), now.getState()));

  function follow(read: CardFacts): void {
    const first = !store.getState().ready;
    store.setState({ ...read, ready: true });
    if (first) noticeAbsence();
    passSettled();
    turn();
  }

  const noticeAbsence = () =>
    store.setState({ wasAway: wasLeft(store.getState().round, platform.now().instant) });

  /** A card that was settled on another screen or device is passed over. */
  function passSettled(): void {
    const { round, tasks } = store.getState();
    const card = round && cardInFront(round);
    const task = card && tasks.get(card.task);
    const isOurs = task && isInHand(task) && !isForAnother(task, now.getState().others);
    if (card && !isMoving && !isOurs) void kept.pass(round, card);
  }

  function start(): () => void {
    const read = () => services.atOnce(() => readRound(services.reader, platform.now().instant));
    const stops = [
      services.live(read, follow, rethrow),
      platform.onHide(() => void (store.getState().round && kept.seen())),
      platform.onVisible(noticeAbsence),
      // The clock of Now ticks, and is read when the app comes back.
      now.subscribe(({ moment }, before) => moment.local !== before.moment.local && turn()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  return {
    ...store,
    start,
    /** Deals the hand that Now shows; `false` when there is none or it could not be kept. */
    begin: async (dealt: Round): Promise<boolean> => {
      const round = dealt.is === 'dealt' ? begin(dealt, platform.now().instant) : undefined;
      if (!round || !(await kept.begin(round, now.getState().seed + 1))) return false;
      store.setState({ round, wasAway: false });
      return true;
    },
    inFront: (): Front | undefined => {
      const { round, tasks } = store.getState();
      return round ? frontOf(round, tasks) : undefined;
    },
    /** Of what rides along on the card in front: it is settled another time. */
    leaveOut: async (task: TaskId) =>
      void (isMoving || (await kept.leaveOut(store.getState(), task))),
    /** Leaving needs no question: what was not moved keeps its place. */
    leave: async (): Promise<void> => {
      if (await kept.grow(() => undefined)) store.setState({ round: null, wasAway: false });
    },
    /** A move is under way, or has ended with this round; the live read brings the rest. */
    moving: (is: boolean, round?: RoundInPlay): void => {
      isMoving = is;
      if (round) store.setState({ round, wasAway: false });
    },
    isMoving: () => isMoving,
  };
}

function wasLeft(round: RoundInPlay | null, now: Instant): boolean {
  const isOpen = round !== null && cardInFront(round) !== undefined;
  return isOpen && now - round.seenAt > awayMs;
}

/** The stored round; each write is made from what lies there, inside the transaction. */
function keptRound({ platform }: Services, act: Act) {
  /** Without a stored round nothing is written; `undefined` takes it away. */
  async function grow(next: (stored: RoundInPlay) => RoundInPlay | undefined): Promise<boolean> {
    const grown = (before: unknown) => {
      const stored = parseRoundInPlay(before, platform.now().instant);
      return stored && next(stored);
    };
    const acted = await act({ changes: [], local: { grow: { [metaKeys.round]: grown } } });
    return acted.ok;
  }

  async function startWith(round: RoundInPlay, seed: number): Promise<boolean> {
    const meta = {
      [metaKeys.round]: round,
      [metaKeys.lastGap]: round.gap,
      [metaKeys.seed]: seed,
    };
    return (await act({ changes: [], local: { meta } })).ok;
  }

  function seen(): Promise<boolean> {
    const seenAt = platform.now().instant;
    return grow((round) => ({ ...round, seenAt }));
  }

  function pass(shown: RoundInPlay, { task }: Card): Promise<boolean> {
    const outcome = { task, verb: 'settled', mutation: '' } as const;
    const at = platform.now().instant;
    return grow((stored) => (isSamePlace(stored, shown) ? advance(stored, outcome, at) : stored));
  }

  async function leftOut({ round, tasks }: RoundState, gone: TaskId): Promise<void> {
    const front = round && frontOf(round, tasks);
    if (!front) return;
    const left = front.tasks.filter(({ id }) => id !== gone);
    await grow((stored) => {
      const card = cardInFront(stored);
      if (!card || !isSamePlace(stored, front.round)) return stored;
      return { ...stored, cards: stored.cards.with(stored.at, leaveOut(card, gone, left)) };
    });
  }

  /** The hour has moved on: a card to write for later may go now. */
  async function turn(state: RoundState, hour: NowState): Promise<void> {
    const front = state.round && frontOf(state.round, state.tasks);
    if (!front || state.contact !== null) return;
    const card = facedAt(front, state.customers, { ...hour, moment: platform.now() });
    if (card === front.card) return;
    await grow((stored) =>
      isSamePlace(stored, front.round)
        ? { ...stored, cards: stored.cards.with(stored.at, card) }
        : stored,
    );
  }

  return { grow, begin: startWith, seen, pass, turn, leaveOut: leftOut };
}
function facedAt(
  { card, task }: Front,
  customers: RoundState['customers'],
  { business, holidays, moment }: NowState,
): Card {
  const whom = task.customer === null ? undefined : customers.get(task.customer);
  const hours = whom?.contactHours ?? contactHoursOf(business);
  return refaced(card, task, { hours, holidays, now: moment.local });
}
export type RoundStore = ReturnType<typeof createRoundStore>;

export function frontOf(round: RoundInPlay, tasks: ReadonlyMap<TaskId, Task>): Front | undefined {
  const card = cardInFront(round);
  const task = card && tasks.get(card.task);
  if (!card || !task) return undefined;
  const also = card.also.map((id) => tasks.get(id)).filter((other) => other !== undefined);
  return { round, card, task, tasks: [task, ...also] };
}

const nothingInPlay: RoundState = { ...noCards, ready: false, wasAway: false };
