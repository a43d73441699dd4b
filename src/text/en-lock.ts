/** Words of the lock on the screen. */
import { spoken } from './spoken.ts';

const minutes = (n: number): string =>
  n === 0 ? 'At once' : n === 60 ? '1 hour' : n === 1 ? '1 minute' : `${n} minutes`;

export const lockWords = spoken('lock', {
  panel: 'Lock the screen',
  panelHint:
    'Asks for a PIN when you come back after a while. It is a lock on the screen, not on the disk: it keeps out who looks by chance. Whoever can change this phone’s clock can open it. Against a thief, lock the phone itself.',
  set: 'Set a PIN',
  on: (n: number): string =>
    n === 0
      ? 'On. It locks as soon as you leave.'
      : `On. It locks when you were away for ${minutes(n)}.`,
  after: 'How soon it locks',
  minutes,
  pin: 'PIN',
  newPin: 'New PIN, four digits or more',
  forgetting:
    'Forgotten? Then it can be opened after a day’s wait, or everything here can be deleted and a backup restored.',
  lock: 'Lock with this PIN',
  passkey: 'Open it by fingerprint or face too',
  hasPasskey: 'Opens by fingerprint or face too.',
  off: 'Take the lock off',
  offNow: 'Take it off',
  title: 'Stopgap is locked',
  open: 'Open',
  looking: 'Looking',
  wrong: 'That is not the PIN.',
  wait: (when: string): string => `Wait until ${when}, then try again.`,
  byPasskey: 'Open by fingerprint or face',
  forgot: 'Forgot the PIN',
  ask: 'Open it a day from now',
  askHint:
    'Leave this open for ten minutes then, and the lock comes off. Whoever enters the PIN before that calls it off.',
  asked: (when: string): string => `It opens by itself: ${when}.`,
  calledOff: 'Somebody asked to open this without the PIN. That is called off.',
  anew: 'Delete everything here',
  anewHint: 'Then restore a backup, or join your other device again.',
  anewLost:
    'Every customer, task, visit and note on this phone goes. Only a backup or your other device has them then.',
  lastBackup: (when: string): string => `The last backup from this phone: ${when}.`,
  noBackup: 'No backup was ever saved from this phone.',
  anewNo: 'Keep it all',
  anewYes: 'Yes, delete everything here',
} as const);
