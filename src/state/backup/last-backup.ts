/** When a backup file was last taken here; `null` for never. */
import type { Instant } from '../../domain/time.ts';
import { metaKeys } from '../round/deck.ts';
import type { Services } from '../services.ts';

export async function readLastBackup({ reader }: Services): Promise<Instant | null> {
  const made = await reader.meta(metaKeys.backup);
  return typeof made === 'number' ? made : null;
}
