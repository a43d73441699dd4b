/** No starvation (PRODUCT R7): rounds in which nothing is ever done still deal every card in turn. */
import { describe, expect, it } from 'vitest';
import type { TaskId } from '../../../src/domain/record/id.ts';
import { blank } from '../../../src/domain/record/record.ts';
import { type Task, type TaskKind, taskKinds } from '../../../src/domain/record/task.ts';
import { dealRound } from '../../../src/domain/round/deal-round.ts';
import { type DealInput, type Gap, gaps } from '../../../src/domain/round/round.ts';
import { addDays, dateOf } from '../../../src/domain/time.ts';
import { customerId, dealInput, taskId } from '../../support/arbitraries.ts';
import { momentAt } from '../../support/arbitrary-records.ts';
import { eligible, least, minutesIn } from '../../support/deal-oracle.ts';

const now = momentAt('2025-11-18T11:00');
const hourMs = 3_600_000;

type Deck = { readonly name: string; readonly gap: Gap; readonly tasks: readonly Task[] };

describe('when nothing is ever done', { timeout: 120_000 }, () => {
  const decks = Array.from({ length: 220 }, (_, i) => randomDeck(i + 1)).filter(leavesRoom);
  const shapes = [
    deckOf('only calls, one card fills the gap', 5, repeat('call', 12)),
    deckOf('twenty calls and five small ones', 5, [
      ...repeat('call', 20),
      ...repeat('message', 3),
      ...repeat('receipt', 2),
    ]),
    deckOf('one call among thirty small ones', 5, [
      'call',
      ...repeat('message', 15),
      ...repeat('receipt', 15),
    ]),
    deckOf('quotes fill the gap, calls do not', 15, [
      ...repeat('small-quote', 9),
      ...repeat('call', 6),
      ...repeat('other', 6),
    ]),
    deckOf('beside a quarter of an hour there is no room for two more', 30, [
      ...repeat('small-quote', 5),
      ...repeat('errand', 4),
      ...repeat('call', 5),
      ...repeat('other', 5),
    ]),
    deckOf('one card only', 2, ['message']),
  ];

  it('every card that fits is dealt within twice the rounds all would take', () => {
    expect(decks.length).toBeGreaterThan(180);
    for (const deck of [...decks, ...shapes]) holdsWithin(deck, { stepMs: 1000, times: 2 });
  });

  it('and with a day between rounds, when high stake comes back sooner, within three times', () => {
    for (const deck of [...decks.slice(0, 60), ...shapes])
      holdsWithin(deck, { stepMs: 24 * hourMs, times: 3 });
  });

  it('one card of high stake does not keep the others out', () => {
    const kinds = repeat('call', 10);
    const { gap, tasks } = deckOf('calls', 5, kinds);
    const top = taskId('t3');
    const enquiry = tasks.map((task) =>
      task.id === top ? { ...task, created: now.instant } : task,
    );
    const { waits } = waitsOver({ gap, tasks: enquiry }, { rounds: 60, stepMs: 1000 });
    expect(Math.max(...waits.values())).toBeLessThanOrEqual(20);
  });
});

type Pace = { readonly stepMs: number; readonly times: number };

function holdsWithin({ name, gap, tasks }: Deck, { stepMs, times }: Pace): void {
  const cards = eligible(dealInput({ tasks, gap, now })).length;
  if (cards === 0) return;
  const { waits, size } = waitsOver({ gap, tasks }, { rounds: 5 * cards + 10, stepMs });
  const bound = times * Math.ceil(cards / size);
  const worst = [...waits].sort((a, b) => b[1] - a[1])[0];
  if ((worst?.[1] ?? 0) > bound)
    throw new Error(`${name}: ${worst?.[0]} waits ${worst?.[1]} rounds, at most ${bound} allowed`);
}

/**
 * Where cards of nearly half the gap abound, R3 asks for small ones beside each,
 * the same again and again: then the two rules leave no room for one another.
 */
function leavesRoom({ gap, tasks }: Deck): boolean {
  const input = dealInput({ tasks, gap, now });
  const sizes = eligible(input).map((task) => minutesIn(task, input));
  const filling = sizes.filter((minutes) => minutes > gap * 0.8).length;
  const large = sizes.filter((minutes) => minutes > gap * 0.4).length - filling;
  const beside = least[gap] - 1;
  const small = sizes.length - filling - large;
  return filling + large + Math.max(small, beside * large) <= 1.2 * sizes.length;
}

/** Deals round after round: the most rounds each eligible task waited for its turn, and the mean round. */
function waitsOver(
  { gap, tasks }: Pick<Deck, 'gap' | 'tasks'>,
  { rounds, stepMs }: { readonly rounds: number; readonly stepMs: number },
): { readonly waits: ReadonlyMap<TaskId, number>; readonly size: number } {
  const dealt = new Map<TaskId, number>();
  const lastRound = new Map<TaskId, number>();
  const waits = new Map<TaskId, number>();
  let cards = 0;
  const all = eligible(dealInput({ tasks, gap, now })).map((task) => task.id);
  const note = (id: TaskId, round: number) =>
    waits.set(id, Math.max(waits.get(id) ?? 0, round - (lastRound.get(id) ?? 0)));
  for (let round = 1; round <= rounds; round++) {
    const instant = now.instant + round * stepMs;
    const input: DealInput = dealInput({
      tasks,
      gap,
      dealt,
      seed: round,
      now: { ...now, instant },
    });
    const hand = dealRound(input);
    if (hand.is === 'nothing') throw new Error('nothing dealt');
    cards += hand.cards.length;
    for (const id of hand.cards.flatMap((card) => [card.task, ...card.also])) {
      note(id, round);
      lastRound.set(id, round);
      dealt.set(id, instant);
    }
  }
  for (const id of all) note(id, rounds);
  return { waits, size: cards / rounds };
}

/** Each task of its own customer but for some that share one; dates and money at random. */
function randomDeck(seed: number): Deck {
  const pick = randomFrom(seed);
  const gap = gaps[seed % gaps.length] ?? 15;
  const some = taskKinds.filter(() => pick(3) > 0);
  const kinds = Array.from({ length: 1 + pick(40) }, () => some[pick(some.length)] ?? 'call');
  const tasks = kinds.map((kind, i): Task => taskOf(i, kind, pick));
  return { name: `seed ${seed}, ${gap} minutes, ${tasks.length} tasks`, gap, tasks };
}

function taskOf(i: number, kind: TaskKind, pick: (below: number) => number): Task {
  const day = addDays(dateOf(now.local), pick(40) - 20);
  const is = (['wish', 'promise', 'deadline'] as const)[pick(3)] ?? 'wish';
  return {
    ...blank('task', taskId(`t${i}`)),
    kind,
    customer: pick(3) === 0 ? null : customerId(`c${pick(4) === 0 ? i - 1 : i}`),
    when: { notBefore: null, due: pick(2) ? { is, on: day, time: '' } : null, someday: false },
    money: pick(3) ? null : { amount: pick(500_000), currency: 'EUR', since: day },
    minutes: pick(4) ? null : 1 + pick(20),
    created: now.instant - pick(100) * hourMs,
  };
}

function deckOf(name: string, gap: Gap, kinds: readonly TaskKind[]): Deck {
  const pick = randomFrom(name.length);
  const tasks = kinds.map((kind, i) => ({ ...taskOf(i, kind, pick), minutes: null }));
  return { name, gap, tasks };
}

function repeat(kind: TaskKind, times: number): readonly TaskKind[] {
  return Array.from({ length: times }, () => kind);
}

/** A small generator of whole numbers below a limit: the same seed, the same deck. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state % below;
  };
}
