/** What comes in becomes records, as the owner's two taps would make them. */
import { change } from '../../src/domain/change/change.ts';
import { type JobSet, toRung, visitAhead, visitBeen } from '../../src/domain/ladder/climb.ts';
import { changeJob, liveTaskId } from '../../src/domain/ladder/live-task.ts';
import { asId, type TaskId } from '../../src/domain/record/id.ts';
import type { Job } from '../../src/domain/record/job.ts';
import { blank } from '../../src/domain/record/record.ts';
import { addDays, daysBetween, type Moment } from '../../src/domain/time.ts';
import { dateAt, endOf, momentAt } from './clock.ts';
import { apply, chaseStepsOf, customerOf, ladderFor, titleOf, worksOnOf } from './desk.ts';
import { jobOf } from './names.ts';
import { paysByItself } from './payers.ts';
import { payLater } from './react.ts';
import { plan, type Run } from './run.ts';
import type { Arrival, ArrivalOf } from './world.ts';

export function arrive(run: Run, arrival: Arrival): void {
  switch (arrival.is) {
    case 'enquiry':
      run.book.answered.set(jobOf(arrival.id), null);
      openJob(run, arrival, { set: toRung, rung: 'enquiry' });
      break;
    case 'promise':
      promised(run, arrival);
      break;
    case 'bill':
      billed(run, arrival);
      break;
    case 'owed':
      owed(run, arrival);
      break;
    case 'appointment':
      booked(run, arrival);
      break;
    case 'chore':
      put(run, arrival.id, { kind: arrival.kind, due: arrival.due });
      break;
  }
}

type Opening = { readonly set: typeof toRung; readonly rung: 'enquiry' | 'quote' };

function openJob(
  run: Run,
  { id, customer, amount }: ArrivalOf<'enquiry'> | ArrivalOf<'promise'>,
  { set, rung }: Opening,
): void {
  const job = newJob(run, id, { customer, amount, ladder: run.world.ladder });
  start(run, job, set(job, ladderFor(job.ladder), { rung, on: dateAt(run.now) }));
}

/** A quote climbs its ladder where the trade's has one; all else is a task of the owner's own. */
function promised(run: Run, arrival: ArrivalOf<'promise'>): void {
  const due = { is: 'promise', on: arrival.due, time: '' } as const;
  const note = (task: TaskId) =>
    run.book.promises.set(task, { until: endOf(arrival.due), kept: null });
  const task = promiseTask(run.world.ladder, arrival);
  if (arrival.kind !== 'small-quote' || !quotes(run.world.ladder)) {
    put(run, arrival.id, { kind: arrival.kind, due, customer: arrival.customer });
    note(task);
    return;
  }
  openJob(run, arrival, { set: toRung, rung: 'quote' });
  const when = { notBefore: null, due, someday: false };
  apply(run.desk, [change('task', task, { when })]);
  note(task);
}

export function promiseTask(ladder: string, { id, kind }: ArrivalOf<'promise'>): TaskId {
  if (kind !== 'small-quote' || !quotes(ladder)) return asId<'task'>(id);
  const job = { ...blank('job', jobOf(id)), ladder, rung: 'quote' } as const;
  const task = liveTaskId(job, ladderFor(ladder));
  if (task === null) throw new Error(`no quote to write on ${ladder}`);
  return task;
}

function quotes(ladder: string): boolean {
  return ladderFor(ladder).steps.some(({ rung }) => rung === 'quote');
}

function billed(run: Run, { id, customer, amount, at }: ArrivalOf<'bill'>): void {
  const job = newJob(run, id, { customer, amount, ladder: run.world.billed });
  run.book.owed.set(job.id, { amount, since: at, paid: null });
  start(run, job, visitBeen(ladderFor(job.ladder), dateAt(at)));
}

/** Sent before the weeks began, and asked for as often as the ladder would have. */
function owed(run: Run, { id, customer, amount, due }: ArrivalOf<'owed'>): void {
  const { desk, world } = run;
  const job = newJob(run, id, { customer, amount, ladder: world.billed });
  run.book.owed.set(job.id, { amount, since: 0, paid: null });
  const days = daysBetween(due, dateAt(0));
  const step = nextToAsk(world.billed, days);
  const sent = addDays(due, -desk.paymentDays);
  const from = days > 0 ? addDays(due, step.days) : sent;
  start(run, job, {
    rung: 'chase',
    step: { rung: 'chase', id: step.id, from: from < dateAt(0) ? from : dateAt(0) },
    sent,
    due,
  });
  payLater(run, job.id, paysByItself(id, due));
}

export function nextToAsk(ladder: Run['world']['ladder'], days: number) {
  const steps = chaseStepsOf(ladder);
  const step = steps.find((one) => one.days >= days) ?? steps.at(-1);
  if (step === undefined) throw new Error('nobody asks for money here');
  return step;
}

function booked(run: Run, { id, customer, on }: ArrivalOf<'appointment'>): void {
  const job = newJob(run, id, { customer, amount: null, ladder: 'appointment' });
  start(run, job, visitAhead(job, ladderFor(job.ladder), { on: dateAt(run.now), visit: on }));
}

type NewJob = {
  readonly customer: string;
  readonly amount: number | null;
  readonly ladder: string;
};

function newJob(run: Run, id: string, o: NewJob): Job {
  const customer = customerOf(run.desk, `${run.world.seed}|${o.customer}`);
  const amount = o.amount === null ? null : { amount: o.amount, currency: 'GBP', since: null };
  const { instant } = momentAt(run.now);
  const made = { customer, title: id, ladder: o.ladder, amount, created: instant };
  return { ...blank('job', jobOf(id)), ...made };
}

function start(run: Run, job: Job, set: JobSet): void {
  const { desk } = run;
  desk.jobs.set(job.id, job);
  const o = { ladder: ladderFor(job.ladder), now: momentAt(run.now), titleOf, tasks: [] };
  apply(desk, changeJob(job, set, { ...o, worksOn: worksOnOf(desk) }));
}

function put(
  run: Run,
  id: string,
  o: Pick<ArrivalOf<'chore'>, 'kind' | 'due'> & { readonly customer?: string },
): void {
  const now: Moment = momentAt(run.now);
  const customer =
    o.customer === undefined ? null : customerOf(run.desk, `${run.world.seed}|${o.customer}`);
  apply(run.desk, [
    change('task', asId<'task'>(id), {
      title: id,
      kind: o.kind,
      customer,
      when: { notBefore: null, due: o.due, someday: false },
      created: now.instant,
      touched: now.instant,
    }),
  ]);
}

export function planArrivals(run: Run): void {
  for (const arrival of run.world.arrivals) plan(run, arrival.at, () => arrive(run, arrival));
}
