/** Where a chore stands, and what each of its moves sets on it: pure, from its own fields and the day. */
import type { Chore } from '../record/chore.ts';
import type { Task } from '../record/task.ts';
import { addDays, type LocalDate } from '../time.ts';
import { daysAfter, daysOf, firstAfter } from './dates.ts';

export type ChoreSet = Partial<Omit<Chore, 'id'>>;

/** The date of its one live task, `null` while there is none. Follows from the chore alone, never from the clock. */
export function nextDate(chore: Chore): LocalDate | null {
  return chore.deleted || chore.paused ? null : dateInTurn(chore);
}

/** The date it would stand on if it were not paused. */
export function dateInTurn(chore: Pick<Chore, 'rule' | 'through' | 'lastDone' | 'created'>) {
  const { rule } = chore;
  const settled = chore.through ?? chore.lastDone;
  if (rule.is === 'on-date') return firstAfter(rule, settled);
  return settled === null ? dayIn(chore.created) : daysAfter(rule, settled);
}

/** However many dates went by, the next one lies ahead: nobody is dealt twelve rents. */
export function done(chore: Chore, today: LocalDate): ChoreSet {
  const isEarly = chore.rule.is === 'on-date' && !chore.paused;
  return { lastDone: today, through: isEarly ? later(today, dateInTurn(chore)) : today };
}

/** It goes on to its next turn without having been done. */
export function notThisTime(chore: Chore, today: LocalDate): ChoreSet {
  return { through: later(today, dateInTurn(chore)) };
}

/** What came while it rested is gone; today's own turn is not. */
export function resumed(chore: Chore, today: LocalDate): ChoreSet {
  if (dateInTurn(chore) >= today) return { paused: false };
  const from = chore.rule.is === 'on-date' ? today : addDays(today, 1);
  return { paused: false, through: beforeNext(chore, from) };
}

/** By the owner's word its next date is this one; dates count from it. */
export function setNext(chore: Chore, date: LocalDate): ChoreSet {
  const { rule } = chore;
  const moved = rule.is === 'on-date' ? { rule: { ...rule, from: date } } : {};
  return { ...moved, through: beforeNext(chore, date) };
}

/** Back on the turn of a task that is opened again; `null` when the chore no longer comes by that date. */
export function backOn(chore: Chore, task: Task): ChoreSet | null {
  if (task.madeBy.is !== 'chore' || chore.paused || chore.deleted) return null;
  const on = task.madeBy.period as LocalDate;
  const set = { through: beforeNext(chore, on), lastDone: task.madeBy.lastDone };
  return nextDate({ ...chore, ...set }) === on ? set : null;
}

/** Another device closed the task of this turn, and the chore did not hear of it. */
export function passed(chore: Chore, on: LocalDate): ChoreSet {
  return { through: chore.through === null ? on : later(chore.through, on) };
}

function beforeNext({ rule }: Chore, date: LocalDate): LocalDate {
  return addDays(date, rule.is === 'on-date' ? -1 : -daysOf(rule));
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

/** Every device reads the same day from it, wherever it is. */
function dayIn(instant: number): LocalDate {
  const ms = Math.min(Math.max(instant, 0), 253_402_214_400_000);
  return new Date(ms).toISOString().slice(0, 10) as LocalDate;
}
