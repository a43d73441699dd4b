/** Words of Sync in Settings, and of setting it up. */
import type { SyncStatus } from '../sync/status.ts';
import { spoken } from './spoken.ts';

type Asks = Extract<SyncStatus, { readonly is: 'asks' }>['why'];

const asks = {
  denied: 'The store no longer accepts the name or the password.',
  'no-base': 'The folder in the store is gone.',
  large: 'The store takes no files this large, so a photo or memo stays here.',
  full: 'The store has no room left. Make some room there.',
  out: 'This phone is out of the deck. All that is on it stays here.',
  update: 'Another device has a newer Stopgap. Open it here with network to update.',
} as const satisfies { readonly [W in Asks]: string };

const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);

export const syncWords = spoken('sync', {
  title: 'Sync',
  off: 'One deck on all your devices, in storage you have already. All of it is locked before it leaves the device.',
  setUp: 'Set up sync',
  haveCode: 'I have a code',
  inStep: (minutes: number): string =>
    minutes < 1 ? 'In step just now' : `In step ${agoOf(minutes)}`,
  waiting: (count: number, isOnline: boolean): string => {
    if (isOnline) return count === 0 ? 'Looks for changes' : `${changes(count)} on the way`;
    return count === 0 ? 'Waits for network' : `${changes(count)} wait for network`;
  },
  asks,
  outWhy: 'It was taken out on another one, or was away when the deck went on.',
  outHint: 'To come back, stop here, then scan a code on a phone that is in.',
  outBy: (by: string, when: string): string => `Taken out by ${by}, ${when}.`,
  outBySome: 'a phone without a name',
  outLeave: 'Stop here, and keep all I have',
  newCode: 'See your new recovery code',
  asksHere: 'See Settings, Sync.',
  where: (place: string): string => `Store: ${place}`,
  newPassword: 'Change the address or password',
  useStorage: 'Keep it in storage instead',
  byFile: 'In step by a file you carry: mail it to yourself, or put it on a stick.',
  saveFile: 'Save changes to a file',
  takeFile: 'Take in a file',
  fileName: (day: string): string => `stopgap-${day}.stopgap`,
  fileTroubles: {
    'not-a-bundle': 'This is no file of changes from Stopgap.',
    newer: 'A newer Stopgap made this file. Update this one first.',
    damaged: 'This file is not whole. Save it again on the other device.',
    'another-deck': 'This file is of another deck.',
    'not-whole': 'Not all of it could be taken in. Take it in once more.',
  },
  tookIn: (count: number): string =>
    count === 0
      ? 'Nothing new in it'
      : count === 1
        ? '1 change taken in'
        : `${count} changes taken in`,
  filesHold: 'Photos and memos go along, so the file may be large.',
  chooseFolder: 'Go through a folder',
  throughFolder: (name: string): string => `Go through “${name}”`,
  anotherFolder: 'Another folder',
  throughIt: 'Going through the folder',
  wentThrough: (count: number): string =>
    count === 0
      ? 'In step with the folder. Nothing new in it'
      : `In step with the folder. ${count === 1 ? '1 change' : `${count} changes`} taken in`,
  folderTroubles: {
    'no-leave': 'The browser did not let Stopgap into the folder. Tap once more and allow it.',
    'not-there': 'The folder is not there now. Put the stick in, or choose another.',
    full: 'The folder has no room left. Make some room there.',
    'not-whole': 'Not all of it went through. Tap once more.',
  },
  leave: 'Leave the deck on this device',
  leaveHint: 'All you have stays here, and in the store. It is only kept in step no longer.',
  leaveYes: 'Yes, leave it',
  leaveNo: 'Stay in step',
} as const);

export const setupWords = spoken('setup', {
  choose: 'Where shall it be kept?',
  own: 'Here, where Stopgap comes from',
  ownHint: 'This server has a store. You need a name and a password for it.',
  webdav: 'WebDAV',
  webdavHint: 'A folder on your own server or with a service that has WebDAV.',
  s3: 'S3 bucket',
  s3Hint: 'A bucket with any service that speaks S3.',
  file: 'No storage, by a file',
  fileHint: 'You carry the changes yourself: by mail, by a stick, or by a shared folder.',
  fields: {
    url: ['Address of the folder', 'Like https://files.example.com/anna/stopgap/'],
    user: ['Name', 'As you sign in there'],
    password: ['Password', 'An app password, if the service has them'],
    endpoint: ['Address of the service', 'Like https://s3.example.com'],
    bucket: ['Bucket', 'Its name'],
    region: ['Region', 'Like eu-central-1, or us-east-1 where there is none'],
    key: ['Access key', ''],
    secret: ['Secret key', ''],
  },
  code: ['Recovery code', 'The 28 characters from your other device'],
  check: 'Check and switch on',
  checking: 'Trying it out',
  save: 'Check and save',
  back: 'Another place',
  rule: 'For the server’s settings',
  troubles: {
    code: {
      what: 'This code has a slip in it.',
      next: 'Compare it with the paper, group by group. I and 1, O and 0 are the same here.',
    },
    'no-deck': {
      what: 'Nothing with this code is kept here.',
      next: 'Check that it is the same folder or bucket as on your other device.',
    },
    'keys-not-kept': {
      what: 'This browser does not keep keys.',
      next: 'A private window forgets them. Open Stopgap in a usual one.',
    },
    'unknown-store': { what: 'This version does not know that store.', next: 'Update Stopgap.' },
    storage: {
      what: 'It could not be kept on this device.',
      next: 'Make some room on it, then try again.',
    },
  },
  codeTitle: 'Your recovery code',
  codeLead:
    'Shown this once. It opens your deck on a new device if all others are gone. Nobody else has it.',
  codeFor: 'Recovery code of your deck',
  print: 'Print it',
  kept: 'I have kept it',
  joined: 'This device is in',
  joinedLead: 'What the others have comes in by itself now. What is on this device goes to them.',
  done: 'Done',
} as const);

function agoOf(minutes: number): string {
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours === 1 ? '1 hour ago' : `${hours} hours ago`;
  return `${Math.floor(hours / 24)} days ago`;
}
