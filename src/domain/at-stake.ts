/** What hangs on the owner's next moves: money waiting, promises open, what waits for others. Sums of records, nothing else. */
import type { Job } from './record/job.ts';
import type { Money } from './record/money-field.ts';
import { isInHand, type Task, type TaskKind } from './record/task.ts';
import type { LocalDate } from './time.ts';

/** One record of a sum, with what it adds. */
export type MoneyItem =
  | { readonly is: 'task'; readonly task: Task; readonly money: Money }
  | { readonly is: 'job'; readonly job: Job; readonly money: Money };

/** Minor units of one currency; `total` is exactly the sum of its items. */
export type MoneySum = {
  readonly currency: string;
  readonly total: number;
  /** Largest first. */
  readonly items: readonly MoneyItem[];
};

export type AtStake = {
  /** The currency with most records first. */
  readonly money: readonly MoneySum[];
  /** Soonest first. */
  readonly promises: readonly Task[];
  /** What comes back soonest first. */
  readonly waiting: readonly Task[];
};

const chaseKinds: ReadonlySet<TaskKind> = new Set(['chase-message', 'chase-call']);
const billedRungs: ReadonlySet<Job['rung']> = new Set(['invoice', 'chase']);

/** `tasks` may hold any; only those that are open or waiting count, each once. */
export function atStake(tasks: readonly Task[], jobs: readonly Job[]): AtStake {
  const inHand = [...new Map(tasks.map((task) => [task.id, task])).values()].filter(isInHand);
  return {
    money: sums(inHand, jobs),
    promises: inHand.filter((task) => task.when.due?.is === 'promise').sort(by(promisedFor)),
    waiting: inHand.filter((task) => task.status.is === 'waiting').sort(by(comesBack)),
  };
}

function sums(tasks: readonly Task[], jobs: readonly Job[]): readonly MoneySum[] {
  const owed = jobs.flatMap(jobItem);
  // A job's invoice and the task that chases it are the same money: the job counts.
  const counted = new Set<string>(
    jobs.filter((job) => jobItem(job).length > 0).map((job) => job.id),
  );
  const items = [
    ...owed,
    ...tasks.filter((task) => !counted.has(task.job ?? '')).flatMap(taskItem),
  ];
  const currencies = [...new Set(items.map((item) => item.money.currency))];
  return currencies
    .map((currency) =>
      sumOf(
        currency,
        items.filter((item) => item.money.currency === currency),
      ),
    )
    .sort((a, b) => b.items.length - a.items.length || (a.currency < b.currency ? -1 : 1));
}

function sumOf(currency: string, items: readonly MoneyItem[]): MoneySum {
  return {
    currency,
    total: items.reduce((sum, item) => sum + item.money.amount, 0),
    items: [...items].sort((a, b) => b.money.amount - a.money.amount),
  };
}

function taskItem(task: Task): readonly MoneyItem[] {
  const { money } = task;
  // What a job's own task asks for is the job's to count, whatever kind the owner made the step.
  if (money === null || money.amount <= 0 || task.madeBy.is === 'ladder') return [];
  const isOwed = money.since !== null || chaseKinds.has(task.kind);
  return isOwed ? [{ is: 'task', task, money }] : [];
}

function jobItem(job: Job): readonly MoneyItem[] {
  const { amount } = job;
  if (amount === null || amount.amount <= 0 || job.paid !== null || job.deleted) return [];
  return billedRungs.has(job.rung)
    ? [{ is: 'job', job, money: { ...amount, since: amount.since ?? owedSince(job) } }]
    : [];
}

function owedSince(job: Job): LocalDate | null {
  return job.due ?? job.sent;
}

function promisedFor(task: Task): string {
  const { due } = task.when;
  return due ? `${due.on}T${due.time || '24:00'}` : '';
}

/** Until they answer comes after every date. */
function comesBack(task: Task): string {
  return (task.status.is === 'waiting' && task.status.until) || '9999';
}

function by(key: (task: Task) => string): (a: Task, b: Task) => number {
  return (a, b) => {
    const [first, second] = [key(a), key(b)];
    return first < second ? -1 : first > second ? 1 : a.created - b.created;
  };
}
