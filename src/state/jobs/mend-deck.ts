/** After changes that came from elsewhere, all at once: sync, a backup, an earlier day. */
import type { Change } from '../../domain/change/change.ts';
import type { App } from '../app.ts';
import { choresMending, mendChores } from '../chores/mend-chores.ts';
import { jobsMending, mendJobs } from './mend-jobs.ts';

type MendPorts = Pick<App, 'services' | 'words' | 'defaults' | 'act'>;

export async function mendDeck(app: MendPorts): Promise<void> {
  await mendJobs(app);
  await mendChores(app);
}

/** The same inside the transaction of a move, which then takes it back too. No task is both a job's and a chore's. */
export async function deckMending(app: MendPorts): Promise<readonly Change[]> {
  return [...(await jobsMending(app)), ...(await choresMending(app))];
}
