/**
 * What two devices did to one job is merged field by field; here its tasks are
 * brought to where it stands then. Each device comes to the same by itself.
 */
import type { Change } from '../domain/change/change.ts';
import { ladderName } from '../domain/ladder/ladder.ts';
import { ladderOf } from '../domain/ladder/ladders.ts';
import { mendJob } from '../domain/ladder/live-task.ts';
import { jobsToMend } from '../storage/mend-reads.ts';
import { allRecords } from '../storage/reads.ts';
import type { App } from './app.ts';
import { readBusiness, titleWords } from './settling.ts';

type MendPorts = Pick<App, 'services' | 'words' | 'defaults' | 'act'>;

/** Nothing is written, and nobody waits for a write, where nothing is to be mended. No move of the owner: nothing to undo. */
export async function mendJobs(ports: MendPorts): Promise<void> {
  const changes = () => mendingOf(ports);
  if ((await changes()).length > 0) await ports.act({ changes });
}

async function mendingOf(ports: MendPorts): Promise<readonly Change[]> {
  const { db, platform } = ports.services;
  const [jobs, own, { country }] = await Promise.all([
    jobsToMend(db),
    allRecords(db, 'ladder'),
    readBusiness(ports),
  ]);
  const setting = { now: platform.now(), titleOf: titleWords(ports) };
  const ladders = new Map<string, (typeof own)[number]>(own.map((one) => [one.id, one]));
  return jobs.flatMap(({ job, tasks }) =>
    mendJob(job, tasks, {
      ...setting,
      ladder: ladderOf(job.ladder, { own: ladders.get(ladderName(job.ladder)), country }),
    }),
  );
}
