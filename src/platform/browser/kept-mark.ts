/** Whether the owner ever had anything here. Browsers that clear a database leave this, as a rule. */
import { readNote, writeNote } from './kept-notes.ts';

const key = 'kept';

export function hasKept(): boolean {
  return readNote(key) !== undefined;
}

export function noteKept(kept: boolean): void {
  writeNote(key, kept ? '1' : undefined);
}
