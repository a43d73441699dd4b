/**
 * How a visit ended, and what follows: its job climbs, or a visit apart from any
 * job leaves one task. Pure; ids derive from the visit, so that two devices that
 * say the same make the same.
 */
import { type Change, change } from './change/change.ts';
import { deriveId } from './derive-id.ts';
import {
  type JobSet,
  nothingToBill,
  stepOf,
  toRung,
  visitAhead,
  visitBeen,
} from './ladder/climb.ts';
import { changeJob, type LadderSetting } from './ladder/live-task.ts';
import type { Climb } from './outcome/climbs.ts';
import type { Rung } from './record/job.ts';
import type { Task } from './record/task.ts';
import type { Visit } from './record/visit.ts';
import { addDays, at, dateOf, type LocalDate, type Moment } from './time.ts';

/** `bill`: also where a quote would come first. */
export const visitEnds = ['done', 'bill', 'no-bill', 'no-show', 'cancelled'] as const;
export type VisitEnd = (typeof visitEnds)[number];

export type VisitTitles = {
  readonly bill: (whose: string, what: string) => string;
  /** A new day has to be found with them. */
  readonly again: (whose: string) => string;
  readonly notThere: string;
};

export type Moving = {
  readonly visit: Visit;
  readonly day: LocalDate;
  readonly now: Moment;
  /** The job it belongs to. */
  readonly climb: Climb | undefined;
  /** The day of the next visit of that job that still stands. */
  readonly nextDay: LocalDate | null;
  readonly titleOf: LadderSetting['titleOf'];
};

export type Ending = Moving & {
  /** Whom it was with, '' for nobody. */
  readonly whose: string;
  /** Of the tasks it would leave, those that are there already. */
  readonly there: ReadonlySet<Task['id']>;
  readonly titles: VisitTitles;
};

export function endVisit(end: VisitEnd, o: Ending): readonly Change[] {
  const { visit, climb } = o;
  const called = end === 'no-show' || end === 'cancelled';
  const job = climb?.job.id ?? visit.job;
  const ended = change('visit', visit.id, {
    state: called ? 'cancelled' : 'done',
    ...(job === visit.job ? {} : { job }),
  });
  const set = climb && jobSet(end, o, climb);
  const follow = climb && set ? climbed(climb, set, o) : tasksLeft(end, o);
  return [ended, ...follow, ...(end === 'no-show' ? noted(o, job) : [])];
}

/** To another day, or hour: the job is confirmed and billed by the new one. */
export function moveVisit(time: Visit['time'], o: Moving): readonly Change[] {
  const { visit, climb, day, nextDay, now } = o;
  const again = visit.state === 'planned' ? {} : ({ state: 'planned' } as const);
  const moved = change('visit', visit.id, { time, ...again });
  if (!climb || !waitsForVisit(climb, climb.job.step.from)) return [moved];
  const on = dateOf(now.local);
  const ahead = nextDay !== null && nextDay < day ? nextDay : day;
  if (climb.job.step.from === ahead) return [moved];
  return [moved, ...climbed(climb, visitAhead(climb.job, climb.ladder, { on, visit: ahead }), o)];
}

/** What "done" would lead to. */
export function followsVisit(
  climb: Climb | undefined,
  { customer, title }: Pick<Visit, 'customer' | 'title'>,
): 'bill' | 'quote' | 'nothing' {
  if (!climb) return customer === null && title.trim() === '' ? 'nothing' : 'bill';
  if (isLookedAt(climb)) return 'quote';
  return isBillable(climb) ? 'bill' : 'nothing';
}

/** The task of a visit apart from any job. */
export function billTaskId(visit: Visit): Task['id'] {
  return deriveId('task', ['visit-bill', visit.id]);
}

export function againTaskId(visit: Visit): Task['id'] {
  return deriveId('task', ['visit-again', visit.id]);
}

const beforeBill: ReadonlySet<Rung> = new Set([
  'enquiry',
  'quote',
  'follow-up',
  'deposit',
  'visit',
  'invoice',
]);

/** `undefined` where it says nothing to the job. */
function jobSet(end: VisitEnd, o: Moving, climb: Climb): JobSet | undefined {
  if (end === 'no-show' || end === 'cancelled') return notBeen(o, climb);
  const isLook = end !== 'bill' && isLookedAt(climb);
  return isLook ? lookedAt(climb, dateOf(o.now.local)) : been(end, o, climb);
}

function notBeen({ day, nextDay, now }: Moving, climb: Climb): JobSet | undefined {
  const { job, ladder } = climb;
  const on = dateOf(now.local);
  if (!waitsForVisit(climb, day)) return undefined;
  if (nextDay !== null) return visitAhead(job, ladder, { on, visit: nextDay });
  return hasStep(climb, 'visit') ? toRung(job, ladder, { rung: 'visit', on }) : undefined;
}

function lookedAt({ job, ladder }: Climb, on: LocalDate): JobSet {
  const isAsked = stepOf(job, ladder)?.rung === 'enquiry';
  return isAsked ? toRung(job, ladder, { rung: 'quote', on }) : {};
}

function been(end: VisitEnd, { day, nextDay, now }: Moving, climb: Climb): JobSet {
  const { job, ladder } = climb;
  if (!isBillable(climb)) return {};
  if (nextDay !== null) return visitAhead(job, ladder, { on: dateOf(now.local), visit: nextDay });
  if (end === 'no-bill') return nothingToBill(ladder, day);
  const set = visitBeen(ladder, day);
  const isThere = job.rung === set.rung && job.step.id === set.step?.id && job.step.from === day;
  return isThere ? {} : set;
}

function climbed(
  { job, ladder, tasks, worksOn }: Climb,
  set: JobSet,
  { now, titleOf }: Moving,
): readonly Change[] {
  return changeJob(job, set, { ladder, tasks, worksOn, now, titleOf });
}

/** A visit before the quote is a look at the work. */
function isLookedAt(climb: Climb): boolean {
  const rung = stepOf(climb.job, climb.ladder)?.rung;
  return (rung === 'enquiry' && hasStep(climb, 'quote')) || rung === 'quote';
}

function isBillable({ job, ladder }: Climb): boolean {
  const rung = stepOf(job, ladder)?.rung;
  return rung !== undefined && beforeBill.has(rung);
}

/** Its day is agreed or to be agreed, and nothing that comes after it was done. */
function waitsForVisit({ job, ladder }: Climb, day: LocalDate | null): boolean {
  const rung = stepOf(job, ladder)?.rung;
  if (rung === 'visit' || rung === 'invoice') return true;
  return rung === 'review' && job.paid === null && job.step.from === day;
}

function hasStep({ ladder }: Climb, rung: Rung): boolean {
  return ladder.steps.some((step) => step.rung === rung);
}

const daysToBill = 2;
const morning = '09:00';

function tasksLeft(end: VisitEnd, o: Ending): readonly Change[] {
  const { visit, day, now, whose, titles } = o;
  if (end === 'cancelled' || end === 'no-bill') return [];
  // Who is no customer yet is billed as well, by the words of the visit.
  if (whose === '' && (end === 'no-show' || visit.title.trim() === '')) return [];
  if (end === 'no-show')
    return left(againTaskId(visit), o, { title: titles.again(whose), kind: 'message' });
  if (o.climb) return [];
  const from = addDays(day, daysToBill);
  const notBefore = from > dateOf(now.local) ? at(from, morning) : null;
  return left(billTaskId(visit), o, {
    title: titles.bill(whose, visit.title),
    kind: 'invoice',
    madeBy: { is: 'visit', visit: visit.id },
    when: { notBefore, due: null, someday: false },
  });
}

/** One that is there already is the owner's: it stays as it became. */
function left(
  id: Task['id'],
  { visit, now, there }: Ending,
  set: Pick<Task, 'title' | 'kind'> & Partial<Task>,
): readonly Change[] {
  if (there.has(id)) return [];
  const { customer, job } = visit;
  const made = { created: now.instant, touched: now.instant, deleted: false };
  return [change('task', id, { ...set, customer, job, status: { is: 'open' }, ...made })];
}

function noted({ visit, now, titles }: Ending, job: Visit['job']): readonly Change[] {
  if (visit.customer === null && job === null) return [];
  const about = { customer: visit.customer, job, task: null };
  const id = deriveId('note', ['visit-no-show', visit.id]);
  return [change('note', id, { about, text: titles.notThere, at: now.instant, how: 'visit' })];
}
