/** The lock on the screen, as far as the first paint has to know of it: how long away is too long, and since when. */
import { readNote, writeNote } from './kept-notes.ts';

const minutesKey = 'lock-after';
const hereKey = 'lock-here';

/** In doubt it is: also when the clock was set back. */
export function isLocked(): boolean {
  const minutes = readNote(minutesKey);
  if (minutes === undefined) return false;
  const away = Date.now() - Number(readNote(hereKey));
  return !(away >= 0 && away < Number(minutes) * 60_000);
}

export function noteHere(): void {
  writeNote(hereKey, String(Date.now()));
}

export function lockAfter(minutes: number | undefined): void {
  writeNote(minutesKey, minutes === undefined ? undefined : String(minutes));
}
