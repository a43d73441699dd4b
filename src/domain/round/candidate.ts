/** Would-be cards: one pass over all tasks keeps the few worth a look, then each customer's become one (R10). */
import { type Task, type TaskKind, taskKinds } from '../record/task.ts';
import { type DealContext, personOf } from './context.ts';
import { type Fit, fitOf, reachOf } from './eligibility.ts';
import { scoreOf } from './score.ts';
import { type Shortlist, shortlist } from './shortlist.ts';
import { tieOf } from './tie.ts';
import { cameBack, dealtOf, waitsOf } from './waits.ts';

/** One task that passed the hard filters. */
export type Entry = {
  readonly task: Task;
  readonly fit: Fit;
  readonly score: number;
  /** When it was last dealt, 0 for never. */
  readonly dealt: number;
  /** Of its patience, what is used up: from 1 on it has waited too long. */
  readonly waits: number;
  readonly tie: number;
  /** The customer, else the task: two of one key are never in one round. */
  readonly key: string;
  /** Reaches a customer, so it goes onto one card with all else that reaches the same one (R10). */
  readonly joins: boolean;
};

type Probe = { -readonly [K in keyof Entry]: Entry[K] };

export type Candidate = Entry & { readonly also: readonly Task[] };

/** Share of the gap that a round of several cards may take, in percent (R1). */
const fullPercent = 80;
const kept = 24;
const fillersKept = 6;
const smallestKept = 3;
const waitingKept = 1;
/** Tasks one card may settle at once. */
const mostTogether = 4;
/** What each further task a card settles adds to its score. */
const togetherBonus = 0.25;

export function candidatesOf(context: DealContext): readonly Candidate[] {
  const best = shortlisted(context);
  const groups = groupsOf(new Set(best.filter((e) => e.joins).map((e) => e.key)), context);
  const alone = best.filter((e) => !e.joins).map((e): Candidate => ({ ...e, also: [] }));
  return [...alone, ...[...groups.values()].flatMap(apart).map(together)];
}

/** The minutes several cards may sum to. */
export function budgetOf(gap: number): number {
  return Math.floor((gap * fullPercent) / 100);
}

export function byScore(a: Entry, b: Entry): number {
  return b.score - a.score || a.dealt - b.dealt || byTie(a, b);
}

export function byAge(a: Entry, b: Entry): number {
  return a.dealt - b.dealt || byScore(a, b);
}

export function byWait(a: Entry, b: Entry): number {
  return b.waits - a.waits || byScore(a, b);
}

export function byMinutes(a: Entry, b: Entry): number {
  return a.fit.minutes - b.fit.minutes || byScore(a, b);
}

function byTie(a: Entry, b: Entry): number {
  return a.tie - b.tie || (a.task.id < b.task.id ? -1 : a.task.id > b.task.id ? 1 : 0);
}

/**
 * The pass writes every entry into one probe, and the lists copy what they keep,
 * so that most tasks cost no memory.
 */
function shortlisted(context: DealContext): readonly Entry[] {
  const lists = listsFor(context.input.gap);
  let probe: Probe | undefined;
  for (const task of context.input.tasks) {
    const fit = fitOf(task, context);
    if (fit === null) continue;
    probe ??= entryOf(task, fit, context);
    probe.task = task;
    probe.fit = fit;
    lists.offer(weigh(probe, context));
  }
  return lists.kept();
}

/**
 * A round needs the best by score, those longest not dealt, what waited too long,
 * what fills the gap alone, words to be sent, and the smallest of each kind (so that the least
 * number of cards is found if there is one).
 */
function listsFor(gap: number): {
  readonly offer: (entry: Entry) => void;
  readonly kept: () => readonly Entry[];
} {
  const budget = budgetOf(gap);
  const small = [shortlist(kept, byScore), shortlist(kept, byAge)];
  const filling = [shortlist(fillersKept, byScore), shortlist(fillersKept, byAge)];
  const sends = shortlist(kept, byAge);
  const waiting = shortlist(waitingKept, byWait);
  const smallest = new Map<TaskKind, Shortlist<Entry>>(
    taskKinds.map((kind) => [kind, shortlist(smallestKept, byMinutes)]),
  );
  return {
    offer: (entry) => {
      const fills = entry.fit.minutes > budget;
      for (const list of fills ? filling : small) list.offer(entry);
      if (!fills) smallest.get(entry.task.kind)?.offer(entry);
      if (entry.fit.face === 'send') sends.offer(entry);
      if (entry.waits >= 1) waiting.offer(entry);
    },
    kept: () => {
      const all = [...small, ...filling, sends, waiting, ...smallest.values()].flatMap(
        (l) => l.entries,
      );
      return [...new Map(all.map((entry) => [entry.task.id, entry])).values()];
    },
  };
}

function entryOf(task: Task, fit: Fit, context: DealContext): Probe {
  return weigh({ task, fit, score: 0, dealt: 0, waits: 0, tie: 0, key: '', joins: false }, context);
}

/** Fills in what follows from task and fit. */
function weigh(probe: Probe, context: DealContext): Probe {
  const { task } = probe;
  probe.score = scoreOf(task, context);
  const back = cameBack(task, context);
  probe.dealt = dealtOf(task, back, context);
  probe.waits = waitsOf(task, back, context);
  probe.tie = tieOf(context.input.seed, task.id);
  probe.key = task.customer === null ? task.id : personOf(task.customer, context);
  probe.joins = task.customer !== null && reachOf(task) !== null;
  return probe;
}

function groupsOf(
  keys: ReadonlySet<string>,
  context: DealContext,
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const task of context.input.tasks) {
    if (task.customer === null || !keys.has(personOf(task.customer, context))) continue;
    const fit = fitOf(task, context);
    if (fit === null || reachOf(task) === null) continue;
    const entry = entryOf(task, fit, context);
    const group = groups.get(entry.key) ?? [];
    groups.set(entry.key, group);
    if (!group.some((e) => e.task.id === task.id)) group.push(entry);
  }
  return groups;
}

/** Money that is owed and the ask for a review do not belong in one message: each has a card of its own, one at a time. */
function apart(group: readonly Entry[]): readonly (readonly Entry[])[] {
  if (!group.some(({ task }) => isOwed(task))) return [group];
  const [reviews, rest] = [group.filter(asksReview), group.filter((e) => !asksReview(e))];
  return reviews.length === 0 ? [group] : [rest, reviews];
}

const owedKinds: ReadonlySet<TaskKind> = new Set(['chase-message', 'chase-call']);
const owedRungs: ReadonlySet<string> = new Set(['deposit', 'invoice', 'chase']);

function isOwed({ kind, madeBy }: Task): boolean {
  return owedKinds.has(kind) || (madeBy.is === 'ladder' && owedRungs.has(madeBy.rung));
}

function asksReview({ task: { kind, madeBy } }: Entry): boolean {
  return kind === 'review-ask' || (madeBy.is === 'ladder' && madeBy.rung === 'review');
}

/**
 * Words already written are sent first and alone settle nothing unread, so
 * other written ones wait; else a call speaks for all; else the weightiest.
 */
function together(group: readonly Entry[]): Candidate {
  const [first, ...rest] = [...group].sort(byVoice);
  if (first === undefined) throw new RangeError('a group has at least one task');
  const also = rest
    .filter((e) => e.fit.face !== 'send')
    .sort(byAge)
    .slice(0, mostTogether - 1);
  const all = [first, ...also];
  return {
    ...first,
    score: Math.max(...all.map((e) => e.score)) + togetherBonus * also.length,
    dealt: Math.min(...all.map((e) => e.dealt)),
    waits: Math.max(...all.map((e) => e.waits)),
    also: also.map((e) => e.task),
  };
}

function byVoice(a: Entry, b: Entry): number {
  const voices = voiceOf(a) - voiceOf(b);
  return voices !== 0 ? voices : a.fit.face === 'send' ? byAge(a, b) : byScore(a, b);
}

function voiceOf({ fit, task }: Entry): number {
  if (fit.face === 'send') return 0;
  return fit.face === 'do' && reachOf(task) === 'call' ? 1 : 2;
}
