/** Words of bringing the deck to a second device. */
import { spoken } from './spoken.ts';

/** What to say, and what to do about it. */
type Said = { readonly what: string; readonly next: string };

const ends = {
  expired: { what: 'The ten minutes are over.', next: 'Nothing went over. Begin again.' },
  differ: {
    what: 'They differ, so nothing went over.',
    next: 'It may have been the code of another phone. Begin again with a new one.',
  },
  refused: { what: 'The other phone said no.', next: 'Nothing went over.' },
  nobody: {
    what: 'This code is used up.',
    next: 'It works once, for ten minutes. Show a new one on the phone that has the deck.',
  },
  spoiled: {
    what: 'What came over was not whole.',
    next: 'Nothing was taken from it. Begin again.',
  },
  denied: {
    what: 'The storage does not let this phone in.',
    next: 'Check its name and password under Sync on the phone that has the deck.',
  },
  full: { what: 'There is no room left in the storage.', next: 'Make some, then begin again.' },
  store: {
    what: 'The storage does not answer as it should.',
    next: 'Nothing went over. Begin again in a minute.',
  },
  'no-link': {
    what: 'This link is not whole.',
    next: 'Copy it again on the phone that has the deck, or scan its code.',
  },
  newer: {
    what: 'The other phone has a newer Stopgap.',
    next: 'Load Stopgap again here, then begin again.',
  },
  'has-deck': {
    what: 'This phone is in a deck already.',
    next: 'To bring another one here, first leave the deck on this device: Settings, Sync.',
  },
  'no-deck': { what: 'Sync is not set up here.', next: 'Set it up first: Settings, Sync.' },
  'not-kept': {
    what: 'This browser does not keep keys.',
    next: 'Nothing was changed. Use another browser on this phone.',
  },
} as const satisfies { readonly [end: string]: Said };

const count = (n: number): string => n.toLocaleString('en');
const tasks = (n: number): string => `${count(n)} ${n === 1 ? 'task' : 'tasks'}`;

export const pairingWords = spoken('pairing', {
  ends,
  offline: 'No network just now. It goes on by itself.',
  digits: (digits: string): string => `The digits are ${[...digits].join(' ')}`,
  same: 'They are the same',
  differ: 'They differ',
  again: 'Begin again',
  close: 'Close',
  cutOff: 'Bringing the deck over stopped half way. Begin again: Settings, Sync.',
  add: {
    button: 'Add a device',
    hint: 'Brings the whole deck to your other phone, tablet or computer.',
    title: 'Add a device',
    opening: 'Making a code.',
    scan: 'Scan this with the other phone: its camera, or Stopgap there under Settings, Sync.',
    code: 'Code for the other phone',
    until: (time: string): string => `Good once, until ${time}.`,
    copy: 'Copy the link',
    copied: 'Copied',
    notCopied: 'This browser does not copy. Scan the code.',
    compare: 'Do both phones show these digits?',
    handing: 'Now say so on the other phone.',
    done: 'Done. The other phone has what it needs and brings the deck over by itself.',
  },
  join: {
    button: 'Scan a code',
    hint: 'Brings the deck of your other phone here.',
    title: 'Bring the deck of your other phone here?',
    read: 'On the other phone: Settings, Sync, Add a device. Hold its code into the picture.',
    camera: 'Picture of the camera',
    noCamera: 'There is no camera to use here. Copy the link on the other phone and paste it.',
    paste: 'Or paste the link',
    go: 'Go on',
    other: 'That is not a code of Stopgap. Look for Add a device on the other phone.',
    looking: 'Looking for the other phone.',
    compare: 'Are these the digits on your other phone? Look at it before you say so.',
    own: 'What is on this phone stays. Both become one deck.',
    waiting: 'Now say so on the other phone.',
    filling: 'The deck is on its way.',
    here: (n: number, of: number): string => `${count(n)} of ${tasks(of)} here`,
    goOn: 'You can close this. It goes on by itself.',
    done: (n: number): string => `Your deck is here: ${tasks(n)}.`,
  },
} as const);
