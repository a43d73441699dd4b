/**
 * Where a job stands on its ladder and where it goes next: pure, from the job's
 * own fields. `step.from` is the day its days count from: of the last touch, or of
 * the visit once it is agreed.
 */
import type { Job, Rung } from '../record/job.ts';
import { addDays, type LocalDate } from '../time.ts';
import { type Ladder, rungEnds, type Step } from './ladder.ts';

export type JobSet = Partial<Omit<Job, 'id'>>;

/** The order of climbing; `closed` is off the ladder. */
const climb: readonly Rung[] = [
  'enquiry',
  'quote',
  'follow-up',
  'deposit',
  'visit',
  'invoice',
  'chase',
  'paid',
  'review',
];

/** The step the job stands on; `null` when it is closed or nothing more is to be done. */
export function stepOf(job: Job, ladder: Ladder): Step | null {
  if (job.deleted || job.rung === 'closed') return null;
  // One device heard of the money while another asked for it: what is paid is not asked for.
  const rung = job.paid !== null && isOwing(job.rung) ? 'paid' : job.rung;
  const at = job.step.rung === rung ? job.step.id : '';
  // A step the owner took out, or a rung without any: the nearest one that is there.
  return stepsOf(rung, ladder).find((step) => step.id === at) ?? firstFrom(rung, ladder);
}

/** The first day the step is worth doing; `null` for at once. */
export function dayOf(job: Job, ladder: Ladder): LocalDate | null {
  const step = stepOf(job, ladder);
  const from = job.step.rung === step?.rung ? job.step.from : null;
  if (step === null) return null;
  const spaced = from && addDays(from, daysAfter(step, ladder));
  // Money is asked for by its due date, and never twice in shorter time than the ladder says.
  const due = step.rung === 'chase' && job.due ? addDays(job.due, step.days) : null;
  return spaced && due && due > spaced ? due : (spaced ?? due);
}

/** To the first step of a rung, by hand or by the owner's word; `paid` passes on to what follows payment. */
export function toRung(job: Job, ladder: Ladder, to: To): JobSet {
  const { rung, on } = to;
  if (rung === 'closed') return closed(on);
  return { ...onRung(rung, ladder, on), ...moneyAt(job, rung, on) };
}
type To = { readonly rung: Rung; readonly on: LocalDate };

/**
 * One touch further: the next step of the rung, else what comes after the rung.
 * `visit` is the day just agreed; without one the visit has been. On a rung
 * without a step there is nothing to be done.
 */
export function nextStep(job: Job, ladder: Ladder, o: Touch): JobSet {
  const step = stepOf(job, ladder);
  if (step === null) return {};
  const here = stepsOf(step.rung, ladder);
  const next = here[here.indexOf(step) + 1];
  const from = countsFrom(job, step === here[0], o);
  if (next && !(step.rung === 'visit' && from <= o.on)) return standingOn(next, from);
  switch (rungEnds[step.rung]) {
    case 'again':
      return standingOn(step, addDays(from, Math.max(0, againDays - daysAfter(step, ladder))));
    case 'closed':
      return closed(o.on);
    case 'next':
      return after(step.rung, ladder, from);
  }
}
type Touch = { readonly on: LocalDate; readonly visit?: LocalDate | undefined };

/** The same words once more are never said in less than a week, however short the ladder. */
const againDays = 7;

/** They said yes, to the quote or with the deposit: on to the work. `undefined` where nothing asks for a yes. */
export function accepted(job: Job, ladder: Ladder, on: LocalDate): JobSet | undefined {
  const rung = stepOf(job, ladder)?.rung;
  if (rung === 'deposit') return after(rung, ladder, on);
  return rung && beforeYes.has(rung) ? after('follow-up', ladder, on) : undefined;
}
const beforeYes: ReadonlySet<Rung> = new Set(['enquiry', 'quote', 'follow-up']);

/** A day was agreed, be it before anybody asked for one. `undefined` once the work is done. */
export function agreed(job: Job, ladder: Ladder, o: Required<Touch>): JobSet | undefined {
  const rung = stepOf(job, ladder)?.rung;
  if (rung === 'visit') return nextStep(job, ladder, o);
  if (!rung || !(beforeYes.has(rung) || rung === 'deposit')) return undefined;
  return nextStep({ ...job, ...onRung('visit', ladder, o.on) }, ladder, o);
}

/** A visit is ahead on that day, be it another day than before: it is confirmed before it, and billed after it. */
export function visitAhead(job: Job, ladder: Ladder, o: Ahead): JobSet {
  if (stepsOf('visit', ladder).length === 0) return after('visit', ladder, o.visit);
  return nextStep({ ...job, ...onRung('visit', ladder, o.on) }, ladder, o);
}

type Ahead = { readonly on: LocalDate; readonly visit: LocalDate };

/** The visit has been, on that day: what comes after it counts from then. */
export function visitBeen(ladder: Ladder, on: LocalDate): JobSet {
  return after('visit', ladder, on);
}

/** The work is done and nothing is to be billed for it. */
export function nothingToBill(ladder: Ladder, on: LocalDate): JobSet {
  return onRung('review', ladder, on);
}

function after(rung: Rung, ladder: Ladder, from: LocalDate): JobSet {
  // Once the bill is out its money is waiting, on a ladder that does not ask for it too.
  if (rung === 'invoice') return onRung('chase', ladder, from);
  const next = firstAfter(rung, ladder);
  return next ? standingOn(next, from) : closed(from);
}

function onRung(rung: Rung, ladder: Ladder, from: LocalDate): JobSet {
  const first = firstFrom(rung, ladder);
  if (first) return standingOn(first, from);
  return isOwing(rung) ? { rung: 'chase', step: { rung: 'chase', id: '', from } } : closed(from);
}

/** Nothing passes by money that is owed. */
function firstFrom(rung: Rung, ladder: Ladder): Step | null {
  const here = stepsOf(rung, ladder)[0];
  if (here) return here;
  return isOwing(rung) ? (stepsOf('chase', ladder)[0] ?? null) : firstAfter(rung, ladder);
}

/** The bill is to be sent, or out. */
function isOwing(rung: Rung): boolean {
  return rung === 'invoice' || rung === 'chase';
}

/** From the day of the visit on, everything up to the bill counts from it. */
function countsFrom(job: Job, first: boolean, { on, visit }: Touch): LocalDate {
  if (visit) return visit;
  return job.rung === 'visit' && !first ? (job.step.from ?? on) : on;
}

/** Nothing billed leaves the sums without a word: past payment it was paid, before it it was not. */
function moneyAt(job: Job, rung: Rung, on: LocalDate): JobSet {
  const isPast = rung === 'paid' || rung === 'review';
  if (!isPast) return job.paid === null ? {} : { paid: null };
  const wasBilled = rung === 'paid' || isOwing(job.rung);
  return wasBilled && job.paid === null ? { paid: on } : {};
}

function standingOn(step: Step, from: LocalDate): JobSet {
  return { rung: step.rung, step: { rung: step.rung, id: step.id, from } };
}

function closed(on: LocalDate): JobSet {
  return { rung: 'closed', step: { rung: 'closed', id: '', from: on } };
}

function stepsOf(rung: Rung, ladder: Ladder): readonly Step[] {
  return ladder.steps.filter((step) => step.rung === rung);
}

function firstAfter(rung: Rung, ladder: Ladder): Step | null {
  const above = climb.slice(climb.indexOf(rung) + 1);
  for (const next of above) {
    const first = stepsOf(next, ladder)[0];
    if (first) return first;
  }
  return null;
}

/** After what its rung counts from: the touch before, or the visit, whose day does not move. */
function daysAfter(step: Step, ladder: Ladder): number {
  if (step.rung === 'visit') return step.days;
  const here = stepsOf(step.rung, ladder);
  const before = here[here.indexOf(step) - 1];
  return before ? step.days - before.days : step.days;
}
