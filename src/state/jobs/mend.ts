/** Nothing is written where nothing is to be mended. It is no move of the owner: there is nothing to undo. */
import type { Change } from '../../domain/change/change.ts';
import type { App } from '../app.ts';

/** Looked for first outside a transaction, which stands in nobody's way, and decided inside one. */
export async function mend(
  { act }: Pick<App, 'act'>,
  mending: () => Promise<readonly Change[]>,
): Promise<void> {
  if ((await mending()).length > 0) await act({ changes: mending });
}
