/** Since when the owner is away: noted as the page goes, when no database would answer in time. */
import { readNote, writeNote } from './kept-notes.ts';

const hereKey = 'lock-here';
/** The latest time that was ever looked for it. */
const seenKey = 'lock-seen';
/** Where earlier versions kept the lock itself. */
export const olderKeys = { lock: 'lock', minutes: 'lock-after' } as const;

/**
 * In doubt it is: also when the clock stands before a time that was seen here.
 * @param kept how long away is too long, as the database has it; `null` without a lock,
 *   `undefined` where it says nothing, and a lock of the older way holds.
 */
export function isLocked(kept: number | null | undefined): boolean {
  const minutes = kept === undefined ? readNote(olderKeys.minutes) : kept;
  if (minutes === undefined || minutes === null) return false;
  const now = Date.now();
  const seen = Number(readNote(seenKey)) || 0;
  if (now > seen) writeNote(seenKey, String(now));
  const away = now - Number(readNote(hereKey));
  return now < seen || !(away >= 0 && away < Number(minutes) * 60_000);
}

/** Of somebody known to be the owner: from here on the clock counts as it stands. */
export function noteHere(): void {
  const now = String(Date.now());
  writeNote(hereKey, now);
  writeNote(seenKey, now);
}
