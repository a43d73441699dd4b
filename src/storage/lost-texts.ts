/** Texts that were written over by somebody who did not know of them; kept for 90 days. */
import { type Change, change } from '../domain/change/change.ts';
import { isRecordKind } from '../domain/record/record.ts';
import type { Database } from './database.ts';
import type { LostText } from './sync-rows.ts';

/** Of one record, newest first. */
export async function lostTextsOf(db: Database, record: string): Promise<readonly LostText[]> {
  const found = await db.history.where('r').equals(record).toArray();
  return found.sort((a, b) => b.at - a.at);
}

/** The change that brings it back; `undefined` for a table this version does not know. */
export function restoring({ t, r, field, value }: LostText): Change | undefined {
  return isRecordKind(t) ? change(t, r as never, { [field]: value } as never) : undefined;
}
