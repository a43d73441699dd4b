/** What must hold of a dealt round, said a second time and plainly, without the code that deals it. */
import { channelOf, isWithin, sendTime } from '../../src/domain/contact-hours.ts';
import { defaultMinutes } from '../../src/domain/estimate.ts';
import { type ContactHours, defaultContactHours } from '../../src/domain/record/hours.ts';
import type { TaskId } from '../../src/domain/record/id.ts';
import type { Need, Task, TaskKind } from '../../src/domain/record/task.ts';
import type { Card, DealInput, Face, Round } from '../../src/domain/round/round.ts';
import { dateOf, type LocalDateTime, minutesBetween } from '../../src/domain/time.ts';

type Verdict = string | null;

const most = { 2: 2, 5: 3, 15: 5, 30: 7, 60: 7 };
export const least = { 2: 1, 5: 1, 15: 2, 30: 3, 60: 3 };
const mostSettled = 4;

export function minutesFit({ gap }: DealInput, round: Round): Verdict {
  const cards = cardsOf(round);
  const sum = cards.reduce((minutes, card) => minutes + card.minutes, 0);
  if (round.is === 'dealt' && round.minutes !== sum) return `says ${round.minutes}, is ${sum}`;
  if (cards.some((card) => card.minutes < 1)) return 'a card takes no time';
  const limit = cards.length === 1 ? gap : gap * 0.8;
  return sum <= limit ? null : `${cards.length} cards take ${sum} of ${gap} minutes`;
}

export function filtersHold(input: DealInput, round: Round): Verdict {
  for (const card of cardsOf(round)) {
    const allowed = faceAllowed(taskOf(input, card.task), input);
    if (allowed !== card.face) return `${card.task} as ${card.face}, allowed: ${allowed}`;
    const written = card.also.find((id) => {
      const face = faceAllowed(taskOf(input, id), input);
      return face === null || face === 'send';
    });
    if (written !== undefined) return `${written} goes along though it may not`;
    const leaving = leavesWell(card, input);
    if (leaving !== null) return leaving;
  }
  return null;
}

/** Only what is written now leaves later, at an hour at which it may arrive. */
function leavesWell({ face, leaves, task }: Card, input: DealInput): Verdict {
  if (face !== 'write') return leaves === null ? null : `${task} leaves without writing`;
  if (leaves === null || leaves <= input.now.local) return `${task} leaves at ${leaves}`;
  const about = taskOf(input, task);
  if (rests(about, leaves, input)) return `${task} leaves on a holiday`;
  const { messages } = hoursOf(about, input);
  return isWithin(messages, leaves) ? null : `${task} arrives outside message hours`;
}

/** The hours rest on that day because it is a holiday. */
function rests(task: Task, local: LocalDateTime, input: DealInput): boolean {
  const { onHolidays } = hoursOf(task, input);
  return onHolidays === 'rest' && (input.holidays?.has(dateOf(local)) ?? false);
}

export function numberAndKinds(input: DealInput, round: Round): Verdict {
  const cards = cardsOf(round);
  const kinds = cards.map((card) => taskOf(input, card.task).kind);
  if (cards.length > most[input.gap]) return `${cards.length} cards in ${input.gap} minutes`;
  if (input.kind === undefined) {
    const third = kinds.findIndex((kind, i) => kind === kinds[i - 1] && kind === kinds[i - 2]);
    if (third >= 0) return `three in a row of ${kinds[third]}`;
  }
  if (round.is === 'nothing' || cards.length >= least[input.gap]) return null;
  return enoughFit(input, cards) ? `${cards.length} cards though more fit` : null;
}

export function oneCardPerCustomer(input: DealInput, round: Round): Verdict {
  const cards = cardsOf(round);
  const all = cards.flatMap((card) => [card.task, ...card.also]);
  if (new Set(all).size < all.length) return 'a task twice';
  const people = cards.map((card) => personOf(taskOf(input, card.task), input));
  if (new Set(people).size < people.length) return 'a customer twice';
  for (const card of cards) {
    const task = taskOf(input, card.task);
    const expected = reaches(task) && task.customer !== null ? companions(task, input).length : 0;
    if (card.also.length !== Math.min(mostSettled - 1, expected))
      return `${card.task} takes ${card.also.length} along, not ${expected}`;
    const stranger = card.also.find(
      (id) => personOf(taskOf(input, id), input) !== personOf(task, input),
    );
    if (stranger !== undefined) return `${stranger} is of another customer`;
  }
  return null;
}

export function bigComeInSteps(input: DealInput, round: Round): Verdict {
  for (const card of cardsOf(round)) {
    if (card.minutes > 15 && input.gap < 30) return `${card.minutes} minutes in ${input.gap}`;
    if (card.face !== 'do') continue;
    const task = taskOf(input, card.task);
    const expected = portion(task, input);
    if (card.step !== expected.step) return `step ${card.step}, not ${expected.step}`;
    if (card.minutes !== expected.minutes) return `${card.minutes}, not ${expected.minutes}`;
  }
  return null;
}

/** Sends stand before all else, and one whose hour has come since it was last dealt is never left out. */
export function writtenFirst(input: DealInput, round: Round): Verdict {
  const cards = cardsOf(round);
  const lastSend = cards.findLastIndex((card) => card.face === 'send');
  const firstOther = cards.findIndex((card) => card.face !== 'send');
  if (firstOther >= 0 && lastSend > firstOther) return 'a send after another card';
  const waiting = eligible(input).filter(
    (task) => faceAllowed(task, input) === 'send' && !input.dealt.has(task.id),
  );
  return waiting.length > 0 && lastSend < 0 ? `${waiting[0]?.id} is not sent` : null;
}

/** The tasks no hard filter holds back. */
export function eligible(input: DealInput): readonly Task[] {
  return input.tasks.filter((task) => faceAllowed(task, input) !== null);
}

export function atMoment(input: DealInput, local: LocalDateTime): DealInput {
  const ahead = minutesBetween(input.now.local, local) * 60_000;
  return { ...input, now: { instant: input.now.instant + ahead, local } };
}

function faceAllowed(task: Task, input: DealInput): Face | null {
  if (input.kind !== undefined && task.kind !== input.kind) return null;
  if (task.for !== null && input.others?.has(task.for)) return null;
  if (!isUp(task, input.now.local)) return null;
  const needs = task.needs ?? usualNeeds(task.kind);
  if (needs.includes('papers') && input.place.at !== 'home') return null;
  if (needs.includes('network') && !input.place.network) return null;
  const face = faceNow(task, input);
  return face === 'do' && portion(task, input).minutes > input.gap ? null : face;
}

function isUp({ deleted, when, status, kind }: Task, now: LocalDateTime): boolean {
  if (deleted || when.someday || (when.notBefore ?? now) > now) return false;
  if (when.notBefore === null && when.due?.is === 'wish' && when.due.time !== '') {
    const today = now.slice(0, 10);
    if (when.due.on > today) return false;
    const reachesThem = channelOf(kind) !== null;
    if (reachesThem && when.due.on === today && when.due.time > now.slice(11)) return false;
  }
  return status.is === 'open' || (status.is === 'waiting' && (status.until ?? '9') <= now);
}

function faceNow(task: Task, input: DealInput): Face | null {
  const hours = hoursOf(task, input);
  const messages = isWithin(hours.messages, input.now.local);
  if (task.message !== null) return messages ? 'send' : null;
  const channel = channelOf(task.kind);
  if (channel === null) return 'do';
  const calls = isWithin(hours.calls, input.now.local) && !rests(task, input.now.local, input);
  if (channel === 'call' ? calls : messages) return 'do';
  return isWithin(hours.messages, sendTime(hours, input.now.local)) ? 'write' : null;
}

/** What of the task is dealt for doing: all of it, its first step, or a beginning. */
function portion(task: Task, { gap }: DealInput) {
  const whole = wholeMinutes(task);
  if (whole <= (gap < 30 ? 15 : gap)) return { minutes: whole, step: null };
  const first = task.steps.findIndex((step) => !step.done);
  if (first < 0) return { minutes: 15, step: null };
  const share = Math.ceil(whole / task.steps.length);
  return { minutes: [1, 2, 5].find((bucket) => share <= bucket) ?? 15, step: first };
}

function wholeMinutes(task: Task): number {
  return Math.max(1, task.minutes ?? defaultMinutes[task.kind]);
}

/**
 * Whether the least number fits together beside any card that was dealt, looking
 * only at tasks whose customer has no other: those never share a card.
 */
function enoughFit(input: DealInput, cards: readonly Card[]): boolean {
  const tasks = eligible(input);
  const alone = tasks.filter(
    (task) => tasks.filter((t) => personOf(t, input) === personOf(task, input)).length === 1,
  );
  const sizes = alone.map((task) => ({
    person: personOf(task, input),
    kind: task.kind,
    minutes: minutesIn(task, input),
  }));
  const dealt = cards.map((card) => {
    const task = taskOf(input, card.task);
    return { person: personOf(task, input), kind: task.kind, minutes: card.minutes };
  });
  return dealt.every((one) => completes([one], sizes, input)) && completes([], sizes, input);
}

type Size = { readonly person: string; readonly kind: TaskKind; readonly minutes: number };

function completes(chosen: readonly Size[], sizes: readonly Size[], input: DealInput): boolean {
  const sum = chosen.reduce((minutes, size) => minutes + size.minutes, 0);
  if (sum > input.gap * 0.8) return false;
  if (chosen.length >= least[input.gap])
    return (
      chosen.length < 3 || input.kind !== undefined || new Set(chosen.map((c) => c.kind)).size > 1
    );
  return sizes.some(
    (size) =>
      chosen.every((c) => c.person !== size.person) && completes([...chosen, size], sizes, input),
  );
}

export function minutesIn(task: Task, input: DealInput): number {
  switch (faceAllowed(task, input)) {
    case 'send':
      return 1;
    case 'write':
      return Math.min(2, wholeMinutes(task));
    case 'do':
    case null:
      return portion(task, input).minutes;
  }
}

function companions(task: Task, input: DealInput): readonly Task[] {
  const all = eligible(input).filter(
    (other) =>
      reaches(other) && other.customer !== null && personOf(other, input) === personOf(task, input),
  );
  const isMixed = all.some(isOwed) && all.some(asksReview);
  return all.filter(
    (other) =>
      other.id !== task.id &&
      other.message === null &&
      !(isMixed && asksReview(other) !== asksReview(task)),
  );
}

function isOwed({ kind, madeBy }: Task): boolean {
  const rung = madeBy.is === 'ladder' ? madeBy.rung : '';
  return kind.startsWith('chase-') || ['deposit', 'invoice', 'chase'].includes(rung);
}

function asksReview({ kind, madeBy }: Task): boolean {
  return kind === 'review-ask' || (madeBy.is === 'ladder' && madeBy.rung === 'review');
}

function reaches(task: Task): boolean {
  return task.message !== null || channelOf(task.kind) !== null;
}

function usualNeeds(kind: TaskKind): readonly Need[] {
  if (kind === 'receipt' || kind === 'paperwork') return ['papers'];
  return kind === 'order' ? ['network'] : [];
}

function personOf(task: Task, { customers }: DealInput): string {
  if (task.customer === null) return task.id;
  return customers.get(task.customer)?.mergedInto ?? task.customer;
}

function hoursOf(task: Task, input: DealInput): ContactHours {
  const own = [...input.customers.values()].find((c) => c.id === personOf(task, input));
  return own?.contactHours ?? input.business.contactHours ?? defaultContactHours;
}

function taskOf(input: DealInput, id: TaskId): Task {
  const task = input.tasks.find((t) => t.id === id);
  if (task === undefined) throw new RangeError(`${id} was never given`);
  return task;
}

function cardsOf(round: Round): readonly Card[] {
  return round.is === 'dealt' ? round.cards : [];
}
