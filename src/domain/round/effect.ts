/** What a round did, as facts for its one closing sentence. */
import type { CardVerb } from '../move-verb.ts';
import type { Money } from '../record/money-field.ts';
import type { Task, TaskKind } from '../record/task.ts';
import { dateOf, type LocalDate, type LocalDateTime, type Moment, timeOf } from '../time.ts';

/** How each move counts in the sentence; words sent or written are done for today. */
const counted = {
  done: 'done',
  sent: 'done',
  nudged: 'done',
  written: 'done',
  spoke: 'done',
  'left-message': 'done',
  'will-pay': 'done',
  paid: 'done',
  yes: 'done',
  no: 'done',
  booked: 'done',
  'no-answer': 'later',
  later: 'later',
  someday: 'later',
  waiting: 'later',
  smaller: 'later',
  handed: 'later',
  skip: 'skipped',
  'let-go': 'letGo',
} as const satisfies { readonly [V in CountedMove]: string };
export type CountedMove = Exclude<CardVerb, 'settled'>;

/**
 * One card that was moved: its tasks as they were dealt, the primary first, and
 * how many others the move took with it; without a count, those of the card.
 */
export type Outcome = {
  readonly move: CountedMove;
  readonly tasks: readonly Task[];
  readonly more?: number;
};

export type RoundEffect = {
  /** Tasks, not cards: all that the owner's moves took with them. */
  readonly done: number;
  readonly later: number;
  readonly skipped: number;
  readonly letGo: number;
  /** Money asked for in this round, one sum per currency, the largest first. */
  readonly nudged: readonly Money[];
  readonly nextPromise: LocalDate | null;
  /** After 22:00 the owner is told that it will do for tonight. */
  readonly evening: boolean;
};

/** `left` are tasks as they stand after the round; the next promise is found among them. */
export function roundEffect(
  outcomes: readonly Outcome[],
  o: { readonly now: Moment; readonly left: readonly Task[] },
): RoundEffect {
  const count = (what: (typeof counted)[CountedMove]) =>
    outcomes
      .filter((outcome) => counted[outcome.move] === what)
      .reduce((sum, { tasks, more = tasks.length - 1 }) => sum + 1 + Math.max(0, more), 0);
  return {
    done: count('done'),
    later: count('later'),
    skipped: count('skipped'),
    letGo: count('letGo'),
    nudged: sums(
      outcomes
        .filter(({ move }) => asksNow.has(move))
        .flatMap(({ tasks }) => tasks)
        .filter(asksForMoney),
    ),
    nextPromise: nextPromise(o.left, dateOf(o.now.local)),
    evening: isEvening(o.now.local),
  };
}

/** Words that are only written ask for nothing until they leave. */
const asksNow: ReadonlySet<CountedMove> = new Set([
  'done',
  'sent',
  'nudged',
  'spoke',
  'left-message',
  'will-pay',
]);
const chaseKinds: ReadonlySet<TaskKind> = new Set(['chase-message', 'chase-call']);
const askingRungs: ReadonlySet<string> = new Set(['invoice', 'chase']);
const eveningFrom = '22:00';
const nightUntil = '05:00';

function sums(tasks: readonly Task[]): readonly Money[] {
  const byCurrency = new Map<string, number>();
  for (const { money } of new Map(tasks.map((task) => [task.id, task])).values()) {
    if (money && money.amount > 0)
      byCurrency.set(money.currency, (byCurrency.get(money.currency) ?? 0) + money.amount);
  }
  return [...byCurrency]
    .map(([currency, amount]) => ({ amount, currency, since: null }))
    .sort((a, b) => b.amount - a.amount || (a.currency < b.currency ? -1 : 1));
}

function asksForMoney(task: Task): boolean {
  if (chaseKinds.has(task.kind) || task.money?.since != null) return true;
  return task.madeBy.is === 'ladder' && askingRungs.has(task.madeBy.rung);
}

function nextPromise(tasks: readonly Task[], today: LocalDate): LocalDate | null {
  let next: LocalDate | null = null;
  for (const { status, when, deleted } of tasks) {
    if (deleted || (status.is !== 'open' && status.is !== 'waiting')) continue;
    if (when.due?.is !== 'promise' || when.due.on < today) continue;
    if (next === null || when.due.on < next) next = when.due.on;
  }
  return next;
}

function isEvening(local: LocalDateTime): boolean {
  return timeOf(local) >= eveningFrom || timeOf(local) < nightUntil;
}
