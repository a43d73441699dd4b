/**
 * What a task weighs, from stored facts only: stake (money × age, a bill to be sent,
 * an enquiry in its first day), promise, deadline, and the decay of a wish date. The scale:
 * under 1 nothing presses, from `highStake` it comes first.
 */
import type { Money } from '../record/money-field.ts';
import type { Due, Task, TaskKind } from '../record/task.ts';
import { daysBetween, type Instant, type LocalDate } from '../time.ts';
import type { DealContext } from './context.ts';
import type { Reason } from './round.ts';

/** A fact that speaks for a task and how much. */
type Fact = { readonly weight: number; readonly reason: Reason };

export const highStake = 6;
export const matters = 1;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const clockSkewMs = hourMs;

/** Money alone never weighs as much as an enquiry in its first day. */
const mostStake = 8;
const freshEnquiry = 11;
const staleEnquiry = 4;
const enquiryHours = 24;
const enquiryFadesHours = 72;
const words = 14;
const returned = 2;
/** Told, not counted: the money itself is. Above that it came back. */
const saidWeight = 2.5;

/** [days waiting at least, factor], longest first. */
const ageBands = [
  [60, 1.7],
  [30, 1.5],
  [14, 1.25],
  [7, 1],
  [0, 0.8],
] as const;
/** Money not owed yet: a quote, or an invoice before its day. */
const notOwed = 0.6;

/**
 * Nobody pays a bill that was not sent: each day it lies here its money waits a day longer. It comes after the
 * promises of today and tomorrow; among bills the larger goes first.
 */
const unsentBill = 7.2;
const unsentSize = 0.05;

/**
 * [days to go at most, weight]; a promise whose day is past weighs no less. What ends today comes
 * before an enquiry, which has 24 hours.
 */
const promiseBands = [
  [0, 12.5],
  [1, 8],
  [3, 6.5],
  [7, 4.5],
] as const;
const farPromise = 0.5;

const deadlineDays = 14;
const wishDays = 14;
export const untouchedDays = 45;

/** Kinds by which somebody who asked gets a first answer. */
const answers: ReadonlySet<TaskKind> = new Set<TaskKind>([
  'call',
  'message',
  'small-quote',
  'large-quote',
  'complaint-reply',
]);
const quotes: ReadonlySet<TaskKind> = new Set<TaskKind>(['small-quote', 'large-quote']);

export function scoreOf(task: Task, context: DealContext): number {
  let score = task.message === null ? 0 : words;
  if (task.money !== null) score += moneyWeight(task, task.money, context);
  if (task.when.due !== null) score += dueWeight(task.when.due, context);
  if (isWaiting(task)) score += returned;
  return score + enquiryWeight(hoursAsked(task, context));
}

/** The facts behind the score, weightiest first; empty when nothing but its being there speaks for it. */
export function factsOf(task: Task, context: DealContext): readonly Fact[] {
  const { money, when, status } = task;
  const facts: Fact[] = [];
  if (money !== null && money.amount !== 0)
    facts.push({ weight: moneyWeight(task, money, context), reason: moneyReason(money, context) });
  const turn = choreReason(task, context);
  if (turn !== null) facts.push({ weight: choreWeight, reason: turn });
  // A day that only follows the last time says less than the last time itself.
  if (when.due !== null && turn?.rule.is !== 'after') {
    const { is, on } = when.due;
    const reason: Reason = { is, on, days: context.daysTo(on) };
    facts.push({ weight: dueWeight(when.due, context), reason });
  }
  if (task.saidPays !== null) {
    const days = context.daysTo(task.saidPays);
    facts.push({ weight: saidWeight, reason: { is: 'said-pays', on: task.saidPays, days } });
  }
  if (status.is === 'waiting' && status.until !== null)
    facts.push({ weight: returned, reason: { is: 'came-back', on: status.until } });
  const hours = hoursAsked(task, context);
  if (hours !== null)
    facts.push({ weight: enquiryWeight(hours), reason: askedReason(task, hours, context) });
  return facts.sort((a, b) => b.weight - a.weight);
}

/**
 * Hours since somebody asked and got no answer yet, `null` when this is no
 * enquiry: a task of the ladder's first rung, or one the owner put in by hand
 * that answers a person (a call or message to a customer, a quote, a complaint)
 * and has neither money nor a promise nor a deadline on it. It fades after three days.
 */
export function hoursAsked(task: Task, { input }: DealContext): number | null {
  const age = input.now.instant - task.created;
  if (age < -clockSkewMs || age >= enquiryFadesHours * hourMs) return null;
  if (task.message !== null || !asksForAnswer(task)) return null;
  return Math.max(0, Math.floor(age / hourMs));
}

/**
 * A wish date nobody touched for 45 days goes to Someday; money, promises and
 * deadlines never do. `dateAt` is the day of an instant where the owner is.
 */
export function fallsToSomeday(
  task: Task,
  today: LocalDate,
  dateAt: (instant: Instant) => LocalDate,
): boolean {
  const { due, notBefore, someday } = task.when;
  if (task.status.is !== 'open' || task.deleted || someday || task.money !== null) return false;
  if (task.madeBy.is === 'chore') return false;
  if (due?.is !== 'wish' || (notBefore !== null && notBefore > (today as string))) return false;
  const lastSign = dateAt(Math.max(task.touched, task.created));
  return daysBetween(lastSign > due.on ? lastSign : due.on, today) >= untouchedDays;
}

/** Told, not counted: its date is. */
const choreWeight = 0.2;

function choreReason({ madeBy }: Task, context: DealContext) {
  if (madeBy.is !== 'chore' || madeBy.rule === null) return null;
  const days = madeBy.lastDone === null ? null : Math.max(0, -context.daysTo(madeBy.lastDone));
  return { is: 'chore', rule: madeBy.rule, days } as const;
}

function isWaiting(task: Task): boolean {
  return task.status.is === 'waiting';
}

function moneyWeight(task: Task, money: Money, context: DealContext): number {
  const isBill = task.madeBy.is === 'ladder' && task.madeBy.rung === 'invoice';
  return isBill ? unsentBill + unsentSize * sizeOf(money) : stake(money, context);
}

function sizeOf(money: Money): number {
  return Math.log10(1 + Math.abs(money.amount) / 100);
}

function stake(money: Money, context: DealContext): number {
  const days = money.since === null ? -1 : -context.daysTo(money.since);
  return Math.min(mostStake, sizeOf(money) * ageFactor(days));
}

function ageFactor(days: number): number {
  for (const [least, factor] of ageBands) if (days >= least) return factor;
  return notOwed;
}

function promiseWeight(days: number): number {
  for (const [most, weight] of promiseBands) if (days <= most) return weight;
  return farPromise;
}

function dueWeight(due: Due, context: DealContext): number {
  const days = context.daysTo(due.on);
  switch (due.is) {
    case 'promise':
      return promiseWeight(days);
    case 'deadline':
      return days > deadlineDays ? 0.3 : 1 + 7 * (1 - Math.max(0, days) / deadlineDays) ** 1.5;
    case 'wish':
      return days > 0 ? 0.3 : 1 + 1.5 * Math.min(1, -days / wishDays);
  }
}

function enquiryWeight(hours: number | null): number {
  if (hours === null) return 0;
  return hours < enquiryHours ? freshEnquiry + hours / enquiryHours : staleEnquiry;
}

/** Whether somebody who asked waits for a first answer by this task, however long ago they asked. */
export function asksForAnswer(task: Task): boolean {
  if (task.madeBy.is === 'ladder') return task.madeBy.rung === 'enquiry';
  if (task.madeBy.is !== 'owner' || !answers.has(task.kind) || task.money !== null) return false;
  if (task.when.due !== null && task.when.due.is !== 'wish') return false;
  return task.customer !== null || quotes.has(task.kind);
}

function askedReason(task: Task, hours: number, context: DealContext): Reason {
  if (isSurelyEnquiry(task, context)) return { is: 'enquiry', hours };
  return hours < enquiryHours
    ? { is: 'new' }
    : { is: 'waiting-since', days: Math.floor((hours * hourMs) / dayMs) };
}

/** A call to an old customer need not be an enquiry, so the card does not call it one. */
function isSurelyEnquiry(task: Task, { input }: DealContext): boolean {
  if (task.madeBy.is === 'ladder' || quotes.has(task.kind)) return true;
  const customer = task.customer === null ? undefined : input.customers.get(task.customer);
  return task.kind !== 'complaint-reply' && (customer?.created ?? 0) > task.created - dayMs;
}

function moneyReason(money: Money, context: DealContext): Reason {
  const days = money.since === null ? null : -context.daysTo(money.since);
  return { is: 'money', money, days: days === null || days < 0 ? null : days };
}
