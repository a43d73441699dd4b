/** What the owner does with a whole job: one mutation each, its live task along with it. */
import { type Change, change } from '../../domain/change/change.ts';
import { withTurn } from '../../domain/chore/close.ts';
import { accepted, type JobSet, toRung } from '../../domain/ladder/climb.ts';
import type { LadderName } from '../../domain/ladder/ladder.ts';
import { changeJob } from '../../domain/ladder/live-task.ts';
import type { MoveVerb } from '../../domain/move-verb.ts';
import type { Climb } from '../../domain/outcome/climbs.ts';
import { asId, type CustomerId, type JobId, type TaskId } from '../../domain/record/id.ts';
import type { Job, Rung } from '../../domain/record/job.ts';
import type { Money } from '../../domain/record/money-field.ts';
import { blank } from '../../domain/record/record.ts';
import { addDays, dateOf, type LocalDate, type Moment } from '../../domain/time.ts';
import { visitsOfJob } from '../../storage/job-reads.ts';
import { getRecord } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { editRecord } from '../owner-move.ts';
import { metaKeys } from '../round/deck.ts';
import { readReachable } from '../round/reachable.ts';
import { readBusiness, readClimbs, readLadder, readTurns, titleWords } from '../round/settling.ts';

type Said = {
  readonly verb?: MoveVerb | undefined;
  readonly draft?: string | undefined;
  /** What goes along with it, read inside the transaction. */
  readonly also?: () => Promise<readonly Change[]>;
};

/** Decides from the job as it lies there; `false` when nothing was kept. */
async function editJob(
  app: App,
  id: JobId,
  decide: (climb: Climb) => JobSet | Promise<JobSet>,
  { also, ...said }: Said,
): Promise<boolean> {
  const now = app.services.platform.now();
  return await editRecord(app, {
    kind: 'job',
    id,
    title: ({ title }) => title,
    decide: async () => {
      const climb = (await readClimbs(app, [id])).get(id);
      if (!climb) return [];
      const { job, ladder, tasks, worksOn } = climb;
      const set = await decide(climb);
      const titleOf = titleWords(app);
      const changes = changeJob(job, set, { ladder, tasks, now, worksOn, titleOf });
      return also ? [...changes, ...(await also())] : changes;
    },
    ...said,
  });
}

/** To a rung by hand; its task goes with it. */
export function moveJob(app: App, id: JobId, rung: Rung): Promise<boolean> {
  const on = today(app);
  const verb = rung === 'paid' ? 'paid' : rung === 'closed' ? 'let-go' : 'moved';
  const decide = async ({ job, ladder }: Climb): Promise<JobSet> => {
    const set = toRung(job, ladder, { rung, on });
    return rung === 'chase' ? { ...set, ...(await billOut(app, job, on)) } : set;
  };
  return editJob(app, id, decide, { verb });
}

/** By the owner's word the bill is out: without a day it is due by, it would be asked for at once. */
async function billOut(app: App, job: Job, on: LocalDate): Promise<JobSet> {
  if (job.due !== null) return {};
  const { paymentDays } = await readBusiness(app);
  return { sent: job.sent ?? on, due: addDays(on, paymentDays) };
}

/** They said yes, to the quote or with the deposit. */
export function acceptJob(app: App, id: JobId): Promise<boolean> {
  const on = today(app);
  return editJob(app, id, ({ job, ladder }) => accepted(job, ladder, on) ?? {}, { verb: 'yes' });
}

/** From anywhere: it stops the chase. */
export function paidJob(app: App, id: JobId): Promise<boolean> {
  return moveJob(app, id, 'paid');
}

/** A field set by hand; what hangs on it (money, dates, titles of its task) follows. */
export function setJob(app: App, id: JobId, set: JobSet, said: Said = {}): Promise<boolean> {
  return editJob(app, id, () => set, said);
}

/** Its visits still to come go with it; one Undo brings all back. */
export async function deleteJob(app: App, id: JobId): Promise<boolean> {
  const { db, platform } = app.services;
  const now = platform.now().instant;
  const visits = async () => {
    const planned = await visitsOfJob(db, id);
    const ahead = planned.filter(({ state, time }) => state === 'planned' && time.start > now);
    return ahead.map((visit) => change('visit', visit.id, { deleted: true }));
  };
  return await editJob(app, id, () => ({ deleted: true }), { verb: 'deleted', also: visits });
}

export type NewJob = {
  readonly title: string;
  readonly customer: CustomerId | null;
  readonly ladder: LadderName;
  /** Where it stands already. */
  readonly rung: Rung;
  readonly amount: Money | null;
  readonly due: LocalDate | null;
  /** The task it grew out of: closed, since the job's own takes its place. */
  readonly from?: TaskId | undefined;
  readonly draft?: string | undefined;
};

/** The new job's id; `undefined` when it could not be kept. */
export async function startJob(app: App, given: NewJob): Promise<JobId | undefined> {
  const { services, toasts, words } = app;
  const id = asId<'job'>(services.platform.newId());
  const now = services.platform.now();
  const changes = async (): Promise<readonly Change[]> => {
    const business = await readBusiness(app);
    const ladder = await readLadder(app, given.ladder, business.country);
    const { worksOn } = await readReachable(services, business, given.customer);
    const on = dateOf(now.local);
    const { title, customer, amount } = given;
    const bare = { ...blank('job', id), title, customer, amount, ladder: given.ladder };
    const stood = toRung(bare, ladder, { rung: given.rung, on });
    const isOut = given.rung === 'chase';
    const due = given.due ?? (isOut ? addDays(on, business.paymentDays) : null);
    const set = {
      ...{ title, customer, amount, ladder: given.ladder, created: now.instant, due },
      // A day it was due by says that it went out before, and not when.
      ...(isOut && given.due === null ? { sent: on } : {}),
      ...stood,
    };
    const titleOf = titleWords(app);
    const made = changeJob(bare, set, { ladder, tasks: [], now, worksOn, titleOf });
    return given.from ? [...made, ...(await grownFrom(app, given.from, { job: id, now }))] : made;
  };
  const local = {
    meta: { [metaKeys.lastLadder]: given.ladder },
    ...(given.draft === undefined ? {} : { dropDrafts: [given.draft] }),
  };
  const acted = await app.act({ changes, local, move: { verb: 'started', title: given.title } });
  if (!acted.ok) return undefined;
  if (given.draft !== undefined) app.drafts.forget(given.draft);
  toasts.show(words.said('started', given.title), acted.value.mutation);
  return id;
}

/** A chore it grew out of goes on to its next turn. */
async function grownFrom(
  app: App,
  id: TaskId,
  { job, now }: { readonly job: JobId; readonly now: Moment },
): Promise<readonly Change[]> {
  const status = { is: 'done', at: now.instant, minutes: null } as const;
  const closing = [change('task', id, { status, job })];
  const task = await getRecord(app.services.db, 'task', id);
  const [turn] = task ? (await readTurns(app, [task])).values() : [];
  return task && turn ? withTurn(closing, task, { turn, now }) : closing;
}

function today(app: App): LocalDate {
  return dateOf(app.services.platform.now().local);
}
