/** How this browser writes dates, as text; another version of it may write them otherwise. */
import { readNote, writeNote } from './kept-notes.ts';

const key = 'dates';

export function keptDates(): string | undefined {
  const kept = readNote(key);
  const by = `${navigator.userAgent}\n`;
  return kept?.startsWith(by) ? kept.slice(by.length) : undefined;
}

export function keepDates(dates: string | undefined): void {
  writeNote(key, dates && `${navigator.userAgent}\n${dates}`);
}
