/**
 * What two devices did to one job is merged field by field; here its tasks are
 * brought to where it stands then. Each device comes to the same by itself.
 */
import type { Change } from '../../domain/change/change.ts';
import { type Ladder, ladderName } from '../../domain/ladder/ladder.ts';
import { ladderOf } from '../../domain/ladder/ladders.ts';
import { isOfLadder, liveTaskId, mendJob } from '../../domain/ladder/live-task.ts';
import type { Job } from '../../domain/record/job.ts';
import type { Task } from '../../domain/record/task.ts';
import {
  otherTasksInHand,
  storedJobs,
  storedTasks,
  unclosedJobs,
} from '../../storage/mend-reads.ts';
import { allRecords } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { readReachable } from '../round/reachable.ts';
import { readBusiness, titleWords } from '../round/settling.ts';
import { mend } from './mend.ts';

type MendPorts = Pick<App, 'services' | 'words' | 'defaults' | 'act'>;

export async function mendJobs(ports: MendPorts): Promise<void> {
  await mend(ports, () => jobsMending(ports));
}

/** May be asked inside a transaction. */
export async function jobsMending(ports: MendPorts): Promise<readonly Change[]> {
  const { db, platform } = ports.services;
  const [unclosed, ladderFor] = await Promise.all([unclosedJobs(db), readLadders(ports)]);
  const live = new Set(unclosed.flatMap((job) => liveTaskId(job, ladderFor(job)) ?? []));
  const [there, others] = await Promise.all([
    storedTasks(db, [...live]),
    otherTasksInHand(db, live),
  ]);
  const jobs = [...unclosed, ...(await ownersOf(ports, unclosed, others))];
  const tasks = tasksByJob([...there, ...others]);
  // By the business's hours: each device mends the same way, whoever the customer was before a merge.
  const { worksOn } = await readReachable(ports.services, await readBusiness(ports), null);
  const setting = { now: platform.now(), titleOf: titleWords(ports), worksOn };
  return jobs.flatMap((job) =>
    mendJob(job, tasks.get(job.id) ?? [], { ...setting, ladder: ladderFor(job) }),
  );
}

async function readLadders(ports: MendPorts): Promise<(job: Job) => Ladder> {
  const [own, { country }] = await Promise.all([
    allRecords(ports.services.db, 'ladder'),
    readBusiness(ports),
  ]);
  const byName = new Map<string, (typeof own)[number]>(own.map((one) => [one.id, one]));
  return ({ ladder }) => ladderOf(ladder, { own: byName.get(ladderName(ladder)), country });
}

/** Closed jobs that left a task in hand. */
async function ownersOf(
  { services }: MendPorts,
  unclosed: readonly Job[],
  others: readonly Task[],
): Promise<readonly Job[]> {
  const known = new Set(unclosed.map((job) => job.id));
  const ids = new Set(others.flatMap(({ job }) => (job === null || known.has(job) ? [] : job)));
  const closed = await storedJobs(services.db, [...ids]);
  return closed.filter((job) => others.some((task) => isOfLadder(task, job)));
}

/** By the job whose ladder made it. */
function tasksByJob(tasks: readonly Task[]): ReadonlyMap<string, readonly Task[]> {
  const byJob = new Map<string, readonly Task[]>();
  for (const task of tasks) {
    if (task.madeBy.is !== 'ladder') continue;
    const { job } = task.madeBy;
    byJob.set(job, [...(byJob.get(job) ?? []), task]);
  }
  return byJob;
}
