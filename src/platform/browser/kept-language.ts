/** The language chosen on this device; without one the browser's own is followed. */
import { readNote, writeNote } from './kept-notes.ts';

const key = 'language';

export function keptLanguage(): string | undefined {
  return readNote(key);
}

export function keepLanguage(code: string): void {
  writeNote(key, code);
}
