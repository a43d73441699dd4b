/** Words for when what is kept here is damaged. */
import { spoken } from './spoken.ts';

const many = (n: number, one: string, more: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : more}`;

type Found = {
  readonly records: number;
  readonly blobs: number;
  readonly lost: number | null;
  readonly torn: number;
};

export const rescueWords = spoken('rescue', {
  reading: 'Looking at what can be read.',
  found: ({ records, blobs, lost, torn }: Found): string =>
    [
      `${[
        many(records, 'record', 'records'),
        ...(blobs > 0 ? [many(blobs, 'photo or memo', 'photos and memos')] : []),
      ].join(' and ')} can be read.`,
      ...(lost === null ? ['How many cannot is not known.'] : []),
      ...(lost ? [`${lost.toLocaleString('en')} cannot.`] : []),
      ...(torn > 0 ? [`${torn.toLocaleString('en')} came back in part.`] : []),
      ...(lost === 0 && torn === 0 ? ['Nothing is missing.'] : []),
    ].join(' '),
  nothing: 'Nothing that lies here can be read.',
  none: 'Nothing is kept here yet.',
  save: 'Save what can be read',
  lists: 'Save it as plain lists',
  listsOnly:
    'The lists do not hold all of it, and Stopgap cannot bring them back. Save what can be read first.',
  notSaved: 'The file did not read back the same, so it was not saved. Try once more.',
  seenHint:
    'Look first that the file is there: once all here is taken away, only that file has it.',
  seen: 'I see the file',
  anew: 'Begin anew',
  anewHint:
    'Takes away what lies here, so that Stopgap works again. Then bring back the file, or your last backup, in Settings.',
  anewYes: 'Yes, take it away and begin anew',
  stuck: 'The browser did not let it go. Close other tabs of Stopgap and try again.',
} as const);
