/**
 * R7 in months that are lived through: how many rounds of one gap a card that fits waits for its turn. What is held
 * against it: twice the rounds that all would take which were eligible at once, at the size those rounds had.
 */
import type { TaskId } from '../../src/domain/record/id.ts';
import { contextOf } from '../../src/domain/round/context.ts';
import { fitOf } from '../../src/domain/round/eligibility.ts';
import type { Gap } from '../../src/domain/round/round.ts';
import { policies } from './policies.ts';
import { type Dealt, simulate } from './simulate.ts';
import type { TradeName } from './trades-table.ts';
import { worldOf } from './world.ts';

export type Starving = {
  readonly rounds: number;
  /** Cards that got their turn or went, of every gap. */
  readonly waits: number;
  /** Of those, the ones that waited longer than R7 allows. */
  readonly beyond: number;
  /** Of those, the ones that waited longer than twice as long. */
  readonly farBeyond: number;
  /** The longest wait, as a share of what R7 allows. */
  readonly worst: number;
  readonly longest: number;
};

type Wait = { rounds: number; cards: number; most: number };

export function starvingIn(o: {
  readonly trade: TradeName;
  readonly weeks: number;
  readonly seed: number;
}): Starving {
  const waits = new Map<Gap, Map<TaskId, Wait>>();
  const found = { rounds: 0, waits: 0, beyond: 0, farBeyond: 0, worst: 0, longest: 0 };
  const end = ({ rounds, cards, most }: Wait) => {
    const share = rounds / (2 * Math.ceil(most / (cards / rounds)));
    found.waits += 1;
    if (share > 1) found.beyond += 1;
    if (share > 2) found.farBeyond += 1;
    found.worst = Math.max(found.worst, share);
    found.longest = Math.max(found.longest, rounds);
  };
  simulate(worldOf(o), policies.ours, (dealt) => {
    found.rounds += 1;
    const ofGap = waits.get(dealt.input.gap) ?? new Map<TaskId, Wait>();
    waits.set(dealt.input.gap, ofGap);
    lengthened(ofGap, dealt, end);
  });
  for (const ofGap of waits.values()) for (const wait of ofGap.values()) end(wait);
  return found;
}

/** Each eligible card waits one round more; a round in which it does not fit is not counted. */
function lengthened(
  waits: Map<TaskId, Wait>,
  { input, plays }: Dealt,
  end: (wait: Wait) => void,
): void {
  const context = contextOf(input);
  const eligible = input.tasks.filter((task) => fitOf(task, context) !== null);
  const dealt = new Set(plays.flatMap(({ task, also }) => [task, ...also]));
  for (const { id } of eligible) {
    const wait = waits.get(id) ?? { rounds: 0, cards: 0, most: 0 };
    wait.rounds += 1;
    wait.cards += plays.length;
    wait.most = Math.max(wait.most, eligible.length);
    if (dealt.has(id)) {
      waits.delete(id);
      end(wait);
    } else waits.set(id, wait);
  }
}
