/** The one line of fact beside "Still matter", from the cards of its round; no count above seven. */
import type { Money } from '../record/money-field.ts';
import type { Task } from '../record/task.ts';
import type { Card } from '../round/round.ts';
import { asksForAnswer } from '../round/score.ts';
import type { LocalDateTime } from '../time.ts';
import type { CatchUp } from './catch-up.ts';

export type MatterFacts = {
  readonly promises: number;
  readonly deadlines: number;
  readonly enquiries: number;
  /** Of the currency with the largest sum; a job's money once. */
  readonly money: Pick<Money, 'amount' | 'currency'> | null;
  /** All of that money is owed already. */
  readonly isOwed: boolean;
  /** When words written now would leave, where a call is not possible at this hour. */
  readonly leaves: LocalDateTime | null;
};

export function matterFacts({ round, matter }: CatchUp): MatterFacts {
  const cards = round?.cards ?? [];
  const byId = new Map(matter.map((task) => [task.id, task]));
  const count = (holds: (task: Task) => boolean) =>
    cards.filter((card) => tasksOf(card, byId).some(holds)).length;
  const money = moneyOf(matter);
  return {
    promises: count((task) => task.when.due?.is === 'promise'),
    deadlines: count((task) => task.when.due?.is === 'deadline'),
    enquiries: count(asksForAnswer),
    money: money.sum,
    isOwed: money.isOwed,
    leaves: firstOf(cards.map((card) => card.leaves).filter((at) => at !== null)),
  };
}

function tasksOf(card: Card, byId: ReadonlyMap<string, Task>): readonly Task[] {
  return [card.task, ...card.also].map((id) => byId.get(id)).filter((task) => task !== undefined);
}

function moneyOf(
  tasks: readonly Task[],
): Pick<MatterFacts, 'isOwed'> & { readonly sum: MatterFacts['money'] } {
  const sums = new Map<string, { amount: number; isOwed: boolean }>();
  const jobs = new Set<string>();
  for (const { money, job, kind } of tasks) {
    if (money === null || money.amount <= 0 || (job !== null && jobs.has(job))) continue;
    if (job !== null) jobs.add(job);
    const isOwed = money.since !== null || kind === 'chase-message' || kind === 'chase-call';
    const before = sums.get(money.currency) ?? { amount: 0, isOwed: true };
    sums.set(money.currency, {
      amount: before.amount + money.amount,
      isOwed: before.isOwed && isOwed,
    });
  }
  const [first] = [...sums].sort(([, a], [, b]) => b.amount - a.amount);
  if (first === undefined) return { sum: null, isOwed: false };
  const [currency, { amount, isOwed }] = first;
  return { sum: { amount, currency }, isOwed };
}

function firstOf(times: readonly LocalDateTime[]): LocalDateTime | null {
  return [...times].sort()[0] ?? null;
}
