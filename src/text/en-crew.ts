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
  lost: ['Lost?', ' What to do about this phone'],
  lostTitle: 'If this phone is lost',
  lostSteps: [
    'Change the password or key of your storage, there where you got it. From then on the lost phone gets nothing new and changes nothing.',
    `On each phone you still have, go to Sync, “${syncWords.newPassword}”, and write the new one.`,
    'What the lost phone had read stays on it. If you can, wipe it with the service of its maker.',
  ],
  lostDone: 'I know what to do',
} as const);
