/** One card in the owner's hands: the minutes it takes and what comes of it. */
import { channelOf } from '../../src/domain/contact-hours.ts';
import { defaultMinutes } from '../../src/domain/estimate.ts';
import type { Outcome } from '../../src/domain/outcome/outcome.ts';
import { offersText } from '../../src/domain/outcome/retry.ts';
import type { Task, TaskKind } from '../../src/domain/record/task.ts';
import { isBeginning } from '../../src/domain/round/beginning.ts';
import { laterTimes } from '../../src/domain/round/later-times.ts';
import * as moves from '../../src/domain/round/moves.ts';
import type { Moment } from '../../src/domain/time.ts';
import { world as assumed } from './assumptions.ts';
import { momentAt } from './clock.ts';
import { apply, hoursOf, learned, settled } from './desk.ts';
import { draw, lognormal } from './draws.ts';
import { arrivalOf } from './names.ts';
import { reply, visitDay } from './react.ts';
import { type Play, plan, type Run } from './run.ts';
import type { TradeTable } from './trades-table.ts';
import { answeredAt } from './world.ts';

export type Played = { readonly spent: number; readonly result: boolean };

const nothing: Played = { spent: 0, result: false };
export const sendMinutes = 1;
export const writeMinutes = 2;

/** `left`: minutes until the gap is over; nothing takes longer. */
export function play(run: Run, card: Play, left: number): Played {
  const found = [card.task, ...card.also].map((id) => run.desk.live.get(id));
  const tasks = found.filter((task) => task !== undefined);
  const [first] = tasks;
  // Settled meanwhile, by another card for the same customer.
  if (first === undefined || first.id !== card.task) return nothing;
  const hand = { run, card, tasks, first, left };
  switch (card.face) {
    case 'write':
      return writes(hand);
    case 'send':
      return ends(hand, { spent: sendMinutes, outcome: { is: 'sent' } });
    case 'do':
      return does(hand);
  }
}

type Hand = {
  readonly run: Run;
  readonly card: Play;
  readonly tasks: readonly Task[];
  readonly first: Task;
  readonly left: number;
};

function writes({ run, card, tasks, first, left }: Hand): Played {
  const spent = Math.min(left, writeMinutes * spreadOf(run, first.id));
  const now = momentAt(run.now + spent);
  if (card.leaves === null) throw new Error('words that never leave');
  apply(run.desk, moves.written(tasks, { now, text: 'words', leaves: card.leaves }));
  return { spent, result: false };
}

function does(hand: Hand): Played {
  switch (channelOf(hand.first.kind)) {
    case 'call':
      return calls(hand);
    case 'message':
      return messages(hand);
    case null:
      return works(hand);
  }
}

function calls(hand: Hand): Played {
  const { run, first, left } = hand;
  const slot = Math.floor(run.now / 60);
  const isAnswered = draw(run.world.seed, first.id, 'call', slot) < answeredAt(run.now);
  const talk = Math.min(left, actualMinutes(run, first));
  if (isAnswered) return ends(hand, { spent: talk, outcome: saidOnCall(run, first), learns: true });
  const rang = assumed.unansweredMinutes.value;
  if (offersText(first.tries + 1))
    return ends(hand, { spent: rang + assumed.textMinutes.value, outcome: { is: 'sent' } });
  return { ...ends(hand, { spent: rang, outcome: { is: 'no-answer' } }), result: false };
}

function saidOnCall(run: Run, task: Task): Outcome {
  const rung = task.madeBy.is === 'ladder' ? task.madeBy.rung : '';
  if (rung === 'enquiry' && hasGone(run, task)) return { is: 'no' };
  if (rung === 'visit' && task.job !== null) return { is: 'booked', on: visitDay(run, task.job) };
  return { is: 'spoke' };
}

function messages(hand: Hand): Played {
  const { run, first, left } = hand;
  const spent = Math.min(left, actualMinutes(run, first));
  const isAsking = first.madeBy.is === 'ladder';
  return ends(hand, { spent, outcome: { is: isAsking ? 'sent' : 'done' }, learns: true });
}

/** Desk work keeps what was begun; a first portion, or a gap that is over, leaves the rest for another time. */
function works(hand: Hand): Played {
  const { run, card, first, left } = hand;
  const before = run.progress.get(first.id) ?? 0;
  const rest = actualMinutes(run, first) - before;
  const portion = isBeginning({ ...card, reasons: [{ is: 'new' }] }, first, run.desk.timings)
    ? card.minutes
    : rest;
  const spent = Math.min(rest, portion, left);
  run.progress.set(first.id, before + spent);
  if (spent >= rest - 1e-9)
    return ends(hand, { spent, outcome: { is: 'done' }, learns: true, took: before + spent });
  if (spent === portion) bringBack(run, first, momentAt(run.now + spent));
  return { spent, result: false };
}

/** "There is more, bring it back", at the first time that Later offers. A gap that is over asks nothing. */
function bringBack({ desk }: Run, task: Task, now: Moment): void {
  const [first] = laterTimes({ now, kind: task.kind, hours: hoursOf(desk) });
  if (first === undefined || first.is === 'pick') throw new Error('Later offers no time');
  apply(desk, moves.later([task], { now, until: first.at }));
}

type End = {
  readonly spent: number;
  readonly outcome: Outcome;
  readonly learns?: boolean;
  /** Over several gaps. */
  readonly took?: number;
};

function ends({ run, tasks, first }: Hand, { spent, outcome, learns, took }: End): Played {
  run.now += spent;
  const minutes = learns ? (took ?? spent) : null;
  if (minutes !== null && tasks.length === 1) learned(run.desk, first.kind, minutes);
  const isEnquiry = first.madeBy.is === 'ladder' && first.madeBy.rung === 'enquiry';
  const gone = isEnquiry && outcome.is === 'sent' && hasGone(run, first);
  settled(run.desk, outcome, { tasks, now: momentAt(run.now), minutes });
  run.now -= spent;
  const { job } = first;
  if (gone && job !== null) plan(run, run.now + spent + 1, () => reply(run, job, { is: 'no' }));
  return { spent, result: true };
}

/** Who waited too long has found somebody else, and says so when the answer comes. */
function hasGone(run: Run, { job }: Task): boolean {
  const arrival = run.world.arrivals.find(({ id }) => job !== null && id === arrivalOf(job));
  return arrival?.is === 'enquiry' && run.now > arrival.at + arrival.patience * 60;
}

/** Of the whole task: drawn for it alone. */
function actualMinutes(run: Run, { kind, id }: Task): number {
  return usualMinutes(run.world.table, kind) * spreadOf(run, id);
}

function spreadOf(run: Run, id: Task['id']): number {
  return spreadFor(run.world.seed, id);
}

export function spreadFor(seed: number, id: string): number {
  const u = (n: number) => draw(seed, id, 'minutes', n);
  return lognormal(assumed.minutesSpread.value, [u(1), u(2)]);
}

export function usualMinutes({ slower }: TradeTable, kind: TaskKind): number {
  return defaultMinutes[kind] * (slower[kind] ?? 1);
}
