/**
 * The round in play. What is on the disk is the truth: a move is written first,
 * the screen follows the write.
 */
import { createStore } from 'zustand/vanilla';
import type { Change } from '../domain/change/change.ts';
import type { Customer } from '../domain/record/customer.ts';
import type { CustomerId, TaskId } from '../domain/record/id.ts';
import type { Note } from '../domain/record/note.ts';
import type { Task } from '../domain/record/task.ts';
import type { Card, Round } from '../domain/round/round.ts';
import type { LocalWrites } from '../storage/mutate.ts';
import type { Act } from './act.ts';
import { type CardFacts, readRound } from './card-facts.ts';
import { metaKeys } from './deck.ts';
import type { Drafts } from './draft.ts';
import type { NowStore } from './now-store.ts';
import {
  advance,
  awayMs,
  begin,
  cardInFront,
  type OutcomeVerb,
  type RoundInPlay,
} from './round-in-play.ts';
import type { Services } from './services.ts';
import type { ToastStore } from './toast-store.ts';

export type RoundState = CardFacts & {
  readonly ready: boolean;
  /** The card in front was left open a while: say where the owner was. */
  readonly wasAway: boolean;
  /** A move is on its way to the disk. */
  readonly busy: boolean;
};

export type RoundPorts = {
  readonly services: Services;
  readonly act: Act;
  readonly drafts: Drafts;
  readonly now: NowStore;
  readonly toasts: ToastStore;
  readonly say: (verb: OutcomeVerb, title: string) => string;
};

/** What a move writes; its first task is the card's own, the rest ride along. */
export type Move = {
  readonly verb: OutcomeVerb;
  readonly changes: readonly Change[];
  readonly local?: LocalWrites;
};
export type Front = {
  readonly round: RoundInPlay;
  readonly card: Card;
  readonly task: Task;
  readonly tasks: readonly Task[];
};

export function createRoundStore(ports: RoundPorts) {
  const { services, act, drafts, now, toasts } = ports;
  const { platform } = services;
  const store = createStore<RoundState>(() => ({
    ready: false,
    round: null,
    ...noFacts,
    wasAway: false,
    busy: false,
  }));

  function start(): () => void {
    const stops = [
      services.live(() => readRound(services.reader, platform.now().instant), follow, rethrow),
      platform.onHide(() => void markSeen()),
      platform.onVisible(noticeAbsence),
    ];
    return () => stops.forEach((stop) => void stop());
  }

  function follow(read: CardFacts): void {
    const first = !store.getState().ready;
    store.setState({ ...read, ready: true });
    if (first) noticeAbsence();
    passSettled();
  }

  function noticeAbsence(): void {
    const { round } = store.getState();
    const front = round ? cardInFront(round) : undefined;
    store.setState({
      wasAway:
        round !== null && front !== undefined && platform.now().instant - round.seenAt > awayMs,
    });
  }

  async function markSeen(): Promise<void> {
    const { round } = store.getState();
    if (round) await keep({ ...round, seenAt: platform.now().instant });
  }

  async function keep(round: RoundInPlay | undefined): Promise<boolean> {
    const acted = await act({ changes: [], local: { meta: { [metaKeys.round]: round } } });
    return acted.ok;
  }

  /** A card that was settled on another screen or device is passed over. */
  function passSettled(): void {
    const { round, tasks, busy } = store.getState();
    const card = round && cardInFront(round);
    if (!card || busy) return;
    const task = tasks.get(card.task);
    if (task && !task.deleted && (task.status.is === 'open' || task.status.is === 'waiting'))
      return;
    void keep(
      advance(round, { task: card.task, verb: 'settled', mutation: '' }, platform.now().instant),
    );
  }

  /** Deals the hand that Now shows; `false` when there is none or it could not be kept. */
  async function beginRound(dealt: Round): Promise<boolean> {
    if (dealt.is !== 'dealt') return false;
    const round = begin(dealt, platform.now().instant);
    const meta = {
      [metaKeys.round]: round,
      [metaKeys.lastGap]: dealt.gap,
      [metaKeys.seed]: now.getState().seed + 1,
    };
    const acted = await act({ changes: [], local: { meta } });
    if (acted.ok) store.setState({ round, wasAway: false });
    return acted.ok;
  }

  function inFront(): Front | undefined {
    const { round, tasks } = store.getState();
    const card = round ? cardInFront(round) : undefined;
    const task = card && tasks.get(card.task);
    if (!round || !card || !task) return undefined;
    const also = card.also.map((id) => tasks.get(id)).filter((other) => other !== undefined);
    return { round, card, task, tasks: [task, ...also] };
  }

  /** One move: task, round and draft in one transaction; the next card comes when it is complete. */
  async function make(decide: (front: Front) => Move): Promise<void> {
    const front = inFront();
    if (!front || store.getState().busy) return;
    const { card, round, task } = front;
    const move = decide(front);
    const at = platform.now().instant;
    const id = platform.newId();
    const next = advance(round, { task: card.task, verb: move.verb, mutation: id }, at);
    const draft = writeDraftKey(card.task);
    drafts.forget(draft);
    store.setState({ busy: true });
    const acted = await act({
      id,
      changes: move.changes,
      move: { verb: move.verb, title: task.title },
      local: {
        ...move.local,
        dropDrafts: [draft],
        dealt: { ids: front.tasks.map((one) => one.id), at },
        meta: { ...move.local?.meta, [metaKeys.round]: next },
      },
    });
    store.setState(acted.ok ? { busy: false, round: next, wasAway: false } : { busy: false });
    if (acted.ok) toasts.show(ports.say(move.verb, task.title), id);
  }

  return {
    ...store,
    start,
    begin: beginRound,
    make,
    inFront,
    /** Leaving needs no question: what was not moved keeps its place. */
    leave: async () => {
      if (await keep(undefined)) store.setState({ round: null, wasAway: false });
    },
  };
}
export type RoundStore = ReturnType<typeof createRoundStore>;

export function writeDraftKey(task: TaskId): string {
  return `write:${task}`;
}

const noFacts = {
  tasks: new Map<TaskId, Task>(),
  customers: new Map<CustomerId, Customer>(),
  lastNotes: new Map<TaskId, Note>(),
};

function rethrow(thrown: unknown): never {
  throw thrown;
}
