/** Visits for the list and for one customer, by index and bounded. */
import type { Row } from '../domain/change/change.ts';
import { isVisible, recordOf } from '../domain/change/merge.ts';
import type { Visit } from '../domain/record/visit.ts';
import type { Instant } from '../domain/time.ts';
import { stands } from '../domain/visits-now.ts';
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

/**
 * Those begun at `since` or after it and over by `now` of which nobody said how they
 * went, oldest first; day-long ones ask for no answer.
 */
export async function visitsUnanswered(
  db: Database,
  { since, now }: { readonly since: Instant; readonly now: Instant },
  limit: number,
): Promise<readonly Visit[]> {
  const found = await rows(db, 'visit')
    .where('time.start')
    .between(since, now)
    .filter((row) => isUnanswered(row, now))
    .limit(limit)
    .toArray();
  return visible('visit', found);
}

function isUnanswered(row: Row, now: Instant): boolean {
  if (!isVisible(row)) return false;
  const visit = recordOf('visit', row);
  return stands(visit) && visit.time.end <= now;
}

function isOn(row: Row): boolean {
  return isVisible(row) && recordOf('visit', row).state !== 'cancelled';
}
