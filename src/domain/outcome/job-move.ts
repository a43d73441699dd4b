/** Where an answer takes the job its card belongs to. */
import { accepted, agreed, type JobSet, nextStep, stepOf, toRung } from '../ladder/climb.ts';
import { addDays, dateOf, type LocalDate, type Moment } from '../time.ts';
import type { Climb } from './climbs.ts';
import type { Outcome } from './outcome.ts';

export type JobMove = JobSet;

type Asked = {
  readonly now: Moment;
  /** Days a bill may take. */
  readonly paymentDays: number;
};

/** `undefined` when the job stays on its step and the task waits. */
export function jobMove(outcome: Outcome, climb: Climb, o: Asked): JobMove | undefined {
  const on = dateOf(o.now.local);
  const set = moved(outcome, climb, on);
  return set && { ...set, ...billed(climb, set, { on, paymentDays: o.paymentDays }) };
}

function moved(outcome: Outcome, climb: Climb, on: LocalDate): JobSet | undefined {
  const { job, ladder } = climb;
  switch (outcome.is) {
    case 'yes':
      return accepted(job, ladder, on) ?? spoken(climb, on);
    case 'no':
    case 'let-go':
      return toRung(job, ladder, { rung: 'closed', on });
    case 'paid':
      return toRung(job, ladder, { rung: 'paid', on });
    case 'booked':
      return agreed(job, ladder, { on, visit: outcome.on }) ?? spoken(climb, on);
    case 'sent':
      return isAgreeing(climb) ? undefined : nextStep(job, ladder, { on });
    case 'done':
      return nextStep(job, ladder, { on });
    case 'spoke':
      return spoken(climb, on);
    case 'left-message':
      return needsAnAnswer(climb) ? undefined : spoken(climb, on);
    case 'no-answer':
    case 'will-pay':
      return undefined;
  }
}

/** A touch is enough to have asked; a day is agreed or it is not, and a bill is out or it is not. */
function spoken(climb: Climb, on: LocalDate): JobSet | undefined {
  const { job, ladder } = climb;
  const isBill = stepOf(job, ladder)?.rung === 'invoice';
  return isBill || isAgreeing(climb) ? undefined : nextStep(job, ladder, { on });
}

/** They were asked for a day, and have not named it yet. */
function isAgreeing({ job, ladder }: Climb): boolean {
  const step = stepOf(job, ladder);
  return step?.rung === 'visit' && step === ladder.steps.find(({ rung }) => rung === 'visit');
}

function needsAnAnswer({ job, ladder }: Climb): boolean {
  const rung = stepOf(job, ladder)?.rung;
  return rung === 'enquiry' || rung === 'quote';
}

type Billing = { readonly on: LocalDate; readonly paymentDays: number };

/** Money that begins to be owed has a day it is due by: nobody is asked for it before. */
function billed({ job, ladder }: Climb, set: JobSet, { on, paymentDays }: Billing): JobSet {
  const step = stepOf(job, ladder);
  if (set.rung !== 'chase' || step?.rung === 'chase') return {};
  const sent = step?.rung === 'invoice' ? { sent: job.sent ?? on } : {};
  return { ...sent, due: job.due ?? addDays(on, paymentDays) };
}
