/** Visits for the list and for one customer, by index and bounded. */
import type { Row } from '../domain/change/change.ts';
import { isVisible, recordOf } from '../domain/change/merge.ts';
import type { Visit } from '../domain/record/visit.ts';
import type { Instant } from '../domain/time.ts';
import { type Database, rows } from './database.ts';
import { visible } from './deck-reader.ts';

/** Visits that begin at `from` or after it, soonest first, without those called off. */
export async function visitsFrom(
  db: Database,
  from: Instant,
  limit: number,
): Promise<readonly Visit[]> {
  const found = await rows(db, 'visit')
    .where('time.start')
    .aboveOrEqual(from)
    .filter(isOn)
    .limit(limit)
    .toArray();
  return visible('visit', found);
}

/** Visits that began before `before`, newest first, without those called off. */
export async function visitsBefore(
  db: Database,
  before: Instant,
  limit: number,
): Promise<readonly Visit[]> {
  const found = await rows(db, 'visit')
    .where('time.start')
    .below(before)
    .reverse()
    .filter(isOn)
    .limit(limit)
    .toArray();
  return visible('visit', found);
}

function isOn(row: Row): boolean {
  return isVisible(row) && recordOf('visit', row).state !== 'cancelled';
}
