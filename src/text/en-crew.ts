/** Words of the crew: whoever works on the same deck with a phone of their own. */
import { syncWords } from './en-sync-setup.ts';
import { spoken } from './spoken.ts';

export const crewWords = spoken('crew', {
  title: 'Crew',
  alone:
    'For a helper with a phone of their own, once it is in step with yours. If you work alone, leave this as it is.',
  begin: 'Somebody works with me',
  me: 'Who uses this phone?',
  meHint: 'A first name will do',
  meWhy: 'It stands beside the notes and calls made here.',
  add: 'Add somebody to the crew',
  addHint: 'By first name',
  others: 'In the crew',
  isMe: (name: string): string => `${name} uses this phone`,
  takeOut: ['Take out', ' of the crew'],
  takenOut: 'What is theirs to do is for everybody then.',
  devices: 'Other phones in step',
  noName: 'A phone without a name',
  seen: (when: string): string => `last heard ${when}`,
  met: 'paired by six digits',
  parted: 'Phones taken out',
  partedBy: (when: string, by: string): string => `${when}, by ${by}`,
  partedHint: `Nobody you know? Go to Sync, “${syncWords.leave}”, then scan a code on a phone you trust.`,
  lost: ['Lost?', ' Take this phone out'],
  out: {
    title: (name: string): string => `Take out: ${name}`,
    says: 'From now on it gets nothing new and changes nothing. What it had read stays on it.',
    thisPhone: 'this phone',
    goOn: (names: string): string => `These go on: ${names}.`,
    unmet: (names: string): string =>
      `Came in by the code or by another phone: ${names}. If you do not know it, take it out too.`,
    again: (names: string): string =>
      `To be added again afterwards, as nothing was heard of them since an update: ${names}.`,
    yes: 'Take it out',
    no: 'Leave it in',
    working: 'Taking it out',
    not: {
      offline: 'There is no network just now. Try again when you are back in range.',
      store: 'The store did not take it in just now. Try again in a minute.',
      changed: 'Another phone changed who is in the deck just now. Look again who is on the list.',
      'by-file':
        'Your deck goes by a file, so give that phone no more of them. What it had read stays on it.',
    },
    codeTitle: 'Your new recovery code',
    codeLead:
      'It is out. Shown this once: the code you had opens nothing new any more, so keep this one in its place.',
    passwordTitle: 'One more thing',
    passwordLead: 'The lost phone may still know the password of your storage.',
  },
  lostSteps: [
    'Change the password or key of your storage, there where you got it. Then the lost phone does not even reach it.',
    `On each phone you still have, go to Sync, “${syncWords.newPassword}”, and write the new one.`,
    'If you can, wipe the lost phone with the service of its maker.',
  ],
  lostDone: 'I know what to do',
} as const);
