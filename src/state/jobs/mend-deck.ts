/** After changes that came from elsewhere, all at once: sync, a backup, an earlier day. */
import type { App } from '../app.ts';
import { mendChores } from '../chores/mend-chores.ts';
import { mendJobs } from './mend-jobs.ts';

export async function mendDeck(
  app: Pick<App, 'services' | 'words' | 'defaults' | 'act'>,
): Promise<void> {
  await mendJobs(app);
  await mendChores(app);
}
