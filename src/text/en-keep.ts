/** Words about what would be lost with this device, and how it is kept. */
import { spoken } from './spoken.ts';

export const keepWords = spoken('keep', {
  gone: 'What was kept here is gone',
  goneWhy: 'The browser cleared it, or could not read it any more.',
  bringBack: 'Restore a backup',
  anew: 'Begin anew',
  trial:
    'This tab is for trying out. Safari may clear it; the app on your home screen keeps its own.',
  keep: 'Keep my tasks',
  bringLine: 'Did you try Stopgap in Safari?',
  bring: 'Bring my tasks',
  backup: 'Your last backup is over a week old.',
  noBackup: 'There is no backup of this yet.',
  save: 'Save a backup',
  notNow: 'Not now',
  title: 'Keep my tasks',
  making: 'Getting your tasks ready.',
  copied: (records: number): string =>
    `All ${records.toLocaleString('en')} records are copied, as one link.`,
  steps: [
    'Tap Share in Safari, then Add to Home Screen. Is it there already? Go on.',
    'Open Stopgap from your home screen.',
    'Tap Bring my tasks.',
  ],
  file: (records: number): string =>
    `${records.toLocaleString('en')} records are too many for a link, so they go as a file. Save it to Files.`,
  saveFile: 'Save the file',
  close: 'Good',
  problem: 'Your tasks could not be got ready. They are still here.',
  notInClipboard:
    'No tasks lie on the clipboard. Copy them in Safari with Keep my tasks, or choose the file you saved there.',
  copies: 'Copies by themselves',
  copiesHint:
    'Once a day, into a folder you choose: the last five. Whoever can open the folder can read them.',
  choose: 'Choose a folder',
  another: 'Another folder',
  copyNow: 'Copy now',
  stop: 'Stop the copies',
  folder: (name: string): string => `Into the folder “${name}”.`,
  lastCopy: (when: string): string => `Last copy: ${when}, read back and the same.`,
  stopped: 'The copies in your folder have stopped.',
  why: {
    'no-leave': 'The browser wants your leave again. Copy now asks for it.',
    'not-copied':
      'The folder is full or gone, or the copy did not read back the same. Nothing older was taken away.',
  },
  copying: 'Copying, then reading it back.',
} as const);
