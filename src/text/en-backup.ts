/** Words of saving and restoring a backup. */
import type { Outcome } from '../domain/restore.ts';
import type { BackupError, Missing, Rescued } from '../exchange/backup/format.ts';
import { outcomeTeller } from './outcome.ts';
import { spoken } from './spoken.ts';

const many = (n: number, one: string, more: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : more}`;

const counted = {
  customer: ['customer', 'customers'],
  task: ['task', 'tasks'],
  job: ['job', 'jobs'],
  visit: ['visit', 'visits'],
  chore: ['chore', 'chores'],
  note: ['note', 'notes'],
  attachment: ['photo or memo', 'photos and memos'],
} as const;

const told = outcomeTeller({ count: many, counted, other: ['other record', 'other records'] });

export const backupWords = spoken('backup', {
  title: 'Save a backup',
  what: 'One file with all of it: customers, tasks, jobs, visits, notes, photos. Keep it anywhere but on this phone.',
  passphrase: 'Passphrase, if you want one',
  passphraseHint: 'Then nobody can read the file without it. You neither, if you forget it.',
  see: 'Show it',
  hide: 'Hide it',
  weak: 'That is short, so it is easy to guess. Three or four words are better.',
  making: 'Making it, then reading it back.',
  ready: (rows: number, size: string): string =>
    `Read back and the same: ${many(rows, 'record', 'records')}, ${size}.`,
  locked: 'It opens with your passphrase only.',
  save: 'Save the file',
  saved: (name: string): string => `Saved as ${name}.`,
  shared: (name: string): string => `${name} is handed on. See that it arrived where you sent it.`,
  downloaded: (name: string): string =>
    `The browser has taken it. Look for ${name} in your downloads.`,
  /** What is left to do with the file, by what became of it. */
  next: {
    saved:
      'If that place is on this phone, the file is lost with it. Then send it to yourself too, or copy it to another device.',
    shared: '',
    downloaded:
      'That is on this phone, so the file is lost with it. Send it to yourself, or copy it to another device.',
  },
  notSaved: {
    'turned-away': 'Nothing was saved.',
    'not-written':
      'The file could not be written there and read back the same, so nothing was saved. Try another place.',
  },
  away: (n: number): string =>
    `${many(n, 'photo or memo is', 'photos and memos are')} not on this phone, only in your sync store or on another phone: not in this file.`,
  bring: 'Bring them here first',
  bringing: 'They are on their way. You can also save now, without them.',
  close: 'Good',
  differs: 'The file did not read back the same, so it was not kept. Try once more.',
  size: (bytes: number): string =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`,
} as const);

export const restoreWords = spoken('restore', {
  title: 'Restore a backup',
  hint: 'Nothing changes before you say so.',
  choose: 'Choose the file',
  another: 'Choose another file',
  reading: (name: string): string => `Reading ${name}`,
  passphrase: 'Its passphrase',
  open: 'Open',
  wrong: 'That is not its passphrase. Nothing was changed.',
  made: (when: string): string => `Made ${when}`,
  newest: (when: string): string => `newest change ${when}`,
  counts: (counts: { readonly [table: string]: number }): readonly string[] =>
    Object.entries(counted).flatMap(([table, [one, more]]) =>
      counts[table] ? [many(counts[table], one, more)] : [],
    ),
  missing: ({ rows, blobs }: Missing): string =>
    rows === null
      ? 'The file is damaged. This is all of it that can still be read.'
      : `The file is damaged: ${[
          ...(rows > 0 ? [many(rows, 'record', 'records')] : []),
          ...(blobs ? [many(blobs, 'photo or memo', 'photos or memos')] : []),
        ].join(' and ')} could not be read. The rest is whole.`,
  rescued: ({ lost, torn }: Rescued): string =>
    [
      'This is what could be rescued of a damaged phone.',
      ...(lost === null ? ['How much is missing is not known.'] : []),
      ...(lost ? [`${many(lost, 'record', 'records')} could not be read.`] : []),
      ...(torn > 0 ? [`${many(torn, 'record', 'records')} came back in part.`] : []),
    ].join(' '),
  away: (n: number): string =>
    `${many(n, 'photo or memo was', 'photos and memos were')} not on that phone, only in the sync store or on another phone: not in this file.`,
  unknown: (n: number): string =>
    `${many(n, 'record is', 'records are')} of a newer version of Stopgap and will stay in the file. Keep it, update the app, then restore it once more.`,
  add: 'Add what is missing here',
  addHint: 'What is here stays; what was deleted or never here comes back.',
  replace: 'Make all as it was then',
  replaceHint: 'What was made or changed since goes. You can undo it.',
  replaceTornHint:
    'What was made since goes, what was changed is as then. What the file may only have lost stays. You can undo it.',
  does: (outcome: Outcome): string => {
    const said = told(outcome, {
      come: ['comes back', 'come back'],
      change: ['changes', 'change'],
      go: ['here now goes', 'here now go'],
    });
    return said.length === 0
      ? 'Nothing changes: all of it is here already.'
      : `${said.join('. ')}.`;
  },
  writing: 'Putting it back',
  done: (changed: number, outcome: Outcome): string => {
    if (changed === 0) return 'All of it was here already.';
    const said = told(outcome, {
      come: ['came back', 'came back'],
      change: ['changed', 'changed'],
      go: ['went', 'went'],
    });
    return `Done. ${many(changed, 'record is', 'records are')} as in the backup: ${said.join(', ')}.`;
  },
  close: 'Good',
  error: (error: BackupError | { readonly is: 'not-readable' }): string => errors[error.is],
} as const);

const errors = {
  'not-a-backup': 'That file is no backup of Stopgap. Nothing was changed.',
  newer:
    'That backup is from a newer version of Stopgap. Update the app first. Nothing was changed.',
  'needs-passphrase': 'That backup has a passphrase.',
  'wrong-passphrase': 'That is not its passphrase.',
  damaged: 'That backup is damaged, and nothing of it can be read. Nothing was changed.',
  'not-readable': 'That file could not be read. Nothing was changed.',
} as const satisfies { readonly [E in BackupError['is'] | 'not-readable']: string };
