/**
 * What each edit of a task sets, from the task as it is when written: pure. An
 * edit that changes nothing sets nothing.
 */

import { minorUnits } from '../../domain/capture/amount.ts';
import type { CustomerId, MemberId } from '../../domain/record/id.ts';
import type { Due, Need, Step, Task, TaskKind } from '../../domain/record/task.ts';
import { needs } from '../../domain/record/task.ts';
import { needsOf } from '../../domain/round/eligibility.ts';
import type { LocalDate, LocalDateTime } from '../../domain/time.ts';

export type TaskSet = Partial<Omit<Task, 'id'>>;
export type Edit = (task: Task) => TaskSet;

const nothing: TaskSet = {};

export function setTitle(title: string): Edit {
  return (task) => (title === '' || title === task.title ? nothing : { title });
}

export function setKind(kind: TaskKind): Edit {
  return (task) => (kind === task.kind ? nothing : { kind });
}

export function setCustomer(customer: CustomerId | null): Edit {
  return (task) => (customer === task.customer ? nothing : { customer });
}

/** `null` is whoever comes first. */
export function setFor(member: MemberId | null): Edit {
  return (task) => (member === task.for ? nothing : { for: member });
}

export function setNotBefore(notBefore: LocalDateTime | null): Edit {
  return ({ when }) => (notBefore === when.notBefore ? nothing : { when: { ...when, notBefore } });
}

/** `null` takes the date off; a part changes what is there. */
export function setDue(part: Partial<Due> | null): Edit {
  return ({ when }) => {
    const due = part && mergedDue(when.due, part);
    return sameDue(due, when.due) ? nothing : { when: { ...when, due } };
  };
}

export function setSomeday(someday: boolean): Edit {
  return ({ when }) => (someday === when.someday ? nothing : { when: { ...when, someday } });
}

export function setAmount(amount: number | null, currency: string): Edit {
  return ({ money }) => {
    if (amount === null) return money === null ? nothing : { money: null };
    if (money?.amount === amount) return nothing;
    return { money: { currency, since: null, ...money, amount } };
  };
}

export function setSince(since: LocalDate | null): Edit {
  return ({ money }) =>
    money === null || money.since === since ? nothing : { money: { ...money, since } };
}

export function setMinutes(minutes: number | null): Edit {
  return (task) => (minutes === task.minutes ? nothing : { minutes });
}

/** From here on the needs are the owner's own, not the kind's. */
export function setNeed(need: Need, wanted: boolean): Edit {
  return (task) => {
    const now = needsOf(task);
    if (now.includes(need) === wanted) return nothing;
    return { needs: needs.filter((one) => (one === need ? wanted : now.includes(one))) };
  };
}

export function setMessage(text: string, written: number): Edit {
  return ({ message }) => {
    if (text === (message?.text ?? '')) return nothing;
    return { message: text === '' ? null : { text, written: message?.written ?? written } };
  };
}

export function addStep(text: string): Edit {
  return ({ steps }) => (text === '' ? nothing : { steps: [...steps, { text, done: false }] });
}

/** A step as it was seen: steps have no id, and others may have come or gone meanwhile. */
export type StepAt = { readonly index: number; readonly text: string };

export function setStep(at: StepAt, set: Partial<Step>): Edit {
  return onStep(at, (steps, i, step) => steps.with(i, { ...step, ...set }));
}

export function removeStep(at: StepAt): Edit {
  return onStep(at, (steps, i) => steps.toSpliced(i, 1));
}

export function moveStep(at: StepAt, by: 1 | -1): Edit {
  return onStep(at, (steps, i, step) => {
    const other = steps[i + by];
    return other === undefined ? steps : steps.with(i, other).with(i + by, step);
  });
}

/** Minor units of what was typed, `null` for an empty field, `undefined` for what is no amount. */
export function parseAmount(text: string, currency: string): number | null | undefined {
  const plain = text.replace(/[^\d.,'’\s-]/gu, '').trim();
  if (plain === '') return text.trim() === '' ? null : undefined;
  return minorUnits(plain.replace(/\s/gu, ' '), currency, false);
}

const mostMinutes = 600;

/** As `parseAmount`: whole minutes from 1 to ten hours. */
export function parseMinutes(text: string): number | null | undefined {
  const plain = text.trim();
  if (plain === '') return null;
  const minutes = /^\d{1,4}$/.test(plain) ? Number(plain) : 0;
  return minutes >= 1 && minutes <= mostMinutes ? minutes : undefined;
}

function mergedDue(due: Due | null, part: Partial<Due>): Due | null {
  const on = part.on ?? due?.on;
  return on === undefined ? null : { is: 'wish', time: '', ...due, ...part, on };
}

function sameDue(a: Due | null, b: Due | null): boolean {
  return a === b || (a?.is === b?.is && a?.on === b?.on && a?.time === b?.time);
}

type StepEdit = (steps: readonly Step[], index: number, step: Step) => readonly Step[];

function onStep(at: StepAt, edit: StepEdit): Edit {
  return ({ steps }) => {
    const index = steps[at.index]?.text === at.text ? at.index : indexOfText(steps, at.text);
    const step = steps[index];
    if (step === undefined) return nothing;
    const edited = edit(steps, index, step);
    return edited === steps ? nothing : { steps: edited };
  };
}

function indexOfText(steps: readonly Step[], text: string): number {
  return steps.findIndex((step) => step.text === text);
}
