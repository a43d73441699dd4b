import { openDrafts } from '../storage/drafts.ts';
import type { Services } from './services.ts';

/** The key of the form under `prefix` that was open when the app went away. */
export async function formLeftOpen({ db }: Services, prefix: string): Promise<string | undefined> {
  const drafts = await openDrafts(db, 0);
  return drafts.find((draft) => draft.key.startsWith(prefix) && draft.path !== undefined)?.key;
}
