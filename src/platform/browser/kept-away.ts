/** The lock on the screen, as far as the first paint has to know of it: how long away is too long, and since when. */
import { readNote, writeNote } from './kept-notes.ts';

const minutesKey = 'lock-after';
const hereKey = 'lock-here';
/** The latest time that was ever looked for it. */
const seenKey = 'lock-seen';

/** In doubt it is: also when the clock stands before a time that was seen here. */
export function isLocked(): boolean {
  const minutes = readNote(minutesKey);
  if (minutes === undefined) return false;
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

export function lockAfter(minutes: number | undefined): void {
  writeNote(minutesKey, minutes === undefined ? undefined : String(minutes));
}
