/**
 * Lanes let the database hand over the few tasks a round can be dealt from
 * without reading the whole table. Each open task stands in every lane it
 * matters for, as a text that sorts best first; a lane is read from the front.
 */
import type { Task } from '../record/task.ts';

/**
 * all: every open task, least recently dealt first (so nothing starves) ·
 * promise, deadline, wish: by date · money: largest amount first · fresh: newest first ·
 * ready: by the hour it comes back · waiting: by the date it returns ·
 * chore: by the chore that made it, while it is in hand ·
 * someday and closed: newest first, for the list only.
 */
export const lanes = [
  'all',
  'promise',
  'deadline',
  'wish',
  'money',
  'fresh',
  'ready',
  'waiting',
  'chore',
  'someday',
  'closed',
] as const;
export type Lane = (typeof lanes)[number];

/** The lanes a round is dealt from. */
export const dealtLanes = [
  'promise',
  'deadline',
  'money',
  'fresh',
  'ready',
  'wish',
  'all',
] as const satisfies readonly Lane[];

const maxInstant = 9_999_999_999_999;
const maxAmount = 9_999_999_999_999;

/** The lane entries of a task, `<lane>:<key>`; `dealt` is when it was last dealt on this device, 0 for never. */
export function lanesOf(task: Task, dealt: number): readonly string[] {
  if (task.deleted) return [];
  switch (task.status.is) {
    case 'waiting':
      return [`waiting:${task.status.until ?? '9999-12-31T00:00'}`, ...choreLane(task)];
    case 'done':
    case 'let-go':
      return [`closed:${newestFirst(task.status.at)}`];
    case 'open':
      return task.when.someday
        ? [`someday:${newestFirst(task.created)}`, ...choreLane(task)]
        : [...openLanes(task, dealt), ...choreLane(task)];
  }
}

function openLanes(task: Task, dealt: number): readonly string[] {
  const { notBefore, due } = task.when;
  const entries = [
    `all:${digits(dealt)}:${digits(task.created)}`,
    `fresh:${newestFirst(task.created)}`,
  ];
  if (due) entries.push(`${due.is}:${due.on}T${due.time || '24:00'}`);
  if (task.money)
    entries.push(`money:${digits(maxAmount - Math.min(maxAmount, Math.abs(task.money.amount)))}`);
  if (notBefore) entries.push(`ready:${notBefore}`);
  return entries;
}

function choreLane({ madeBy }: Task): readonly string[] {
  return madeBy.is === 'chore' ? [`chore:${madeBy.chore}`] : [];
}

function newestFirst(instant: number): string {
  return digits(maxInstant - Math.min(maxInstant, Math.max(0, instant)));
}

function digits(n: number): string {
  return String(Math.max(0, Math.round(n))).padStart(13, '0');
}
