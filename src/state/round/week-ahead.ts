/** What stands in the owner's own week, for the times that Later offers. */
import { parseRhythm, type Rhythm } from '../../domain/rhythm.ts';
import type { Busy } from '../../domain/round/later-bounds.ts';
import { lookBackMs, stands } from '../../domain/visits-now.ts';
import { metaOf, visible } from '../../storage/deck-reader.ts';
import type { Services } from '../services.ts';
import { metaKeys } from './deck.ts';

export type WeekAhead = {
  /** Visits that stand, one under way too. */
  readonly busy: readonly Busy[];
  /** `undefined` while nothing is known. */
  readonly rhythm: Rhythm | undefined;
};

/** More than a month of full days. */
const visitsRead = 250;

export async function readWeekAhead({ reader, platform }: Services): Promise<WeekAhead> {
  const now = platform.now().instant;
  const [rows, rhythm] = await Promise.all([
    reader.visitsFrom(now - lookBackMs, visitsRead),
    metaOf(reader, metaKeys.rhythm, parseRhythm),
  ]);
  const visits = visible('visit', rows).filter((visit) => stands(visit) && visit.time.end > now);
  const busy = visits.map(({ time }) => ({
    from: platform.localAt(time.start),
    to: platform.localAt(time.end),
  }));
  return { busy, rhythm };
}
