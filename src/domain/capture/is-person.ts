/** Whether a word that is a customer's name stands for the customer. */
import { type Manners, mannersOf } from './common-words.ts';
import { isWrittenAsDate } from './date-words.ts';
import type { NameIndex } from './name-index.ts';
import type { Word } from './words.ts';

export type NamedLine = { readonly words: readonly Word[]; readonly index: NameIndex };

export function isPerson(line: NamedLine, word: Word, at: number): boolean {
  if (isDate(line.words, word, at) || isStreet(line.words, at)) return false;
  const manners = mannersOf(word.base);
  if (manners === undefined) return true;
  if (!word.breakBefore && manners.notAfter?.has(line.words[at - 1]?.folded ?? '')) return false;
  if (isOwner(word)) return hasFirst(line.index, word);
  return isCapitalInside(line.words, at) || behaves(line, word, { at, manners });
}

function isDate(words: readonly Word[], word: Word, at: number): boolean {
  const [after, following] = [words[at + 1], words[at + 2]];
  return isWrittenAsDate(word.folded, {
    before: [words[at - 1]?.folded ?? '', words[at - 2]?.folded ?? ''],
    after: after?.folded ?? '',
    following: following?.breakBefore ? '' : (following?.folded ?? ''),
  });
}

/** "14 mark lane" */
function isStreet(words: readonly Word[], at: number): boolean {
  return number.test(words[at - 1]?.folded ?? '') && streets.has(words[at + 1]?.folded ?? '');
}

function behaves(
  line: NamedLine,
  word: Word,
  { at, manners }: { readonly at: number; readonly manners: Manners },
): boolean {
  const next = line.words[at + 1];
  if (next && !next.breakBefore && manners.notBefore?.has(next.folded)) return false;
  const marks = word.folded === 'mark' && at === 0 && next !== undefined && isOwner(next);
  return !marks && (!manners.needsSign || hasSign(line, word, at));
}

function hasSign({ words, index }: NamedLine, word: Word, at: number): boolean {
  const [previous, next] = [words[at - 1], words[at + 1]];
  const isFirstName = hasFirst(index, word);
  if (doesThings.has(next?.folded ?? '')) return true;
  if (previous === undefined && !isFirstName) return hasAccounts.has(next?.folded ?? '');
  if (previous === undefined) return word.folded !== 'chase' && !named(index, next);
  return takesPerson.has(previous.folded) || (isFirstName && joinsPerson.has(previous.folded));
}

/** "Will's" */
function isOwner(word: Word): boolean {
  return word.base !== word.folded;
}

function isCapitalInside(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return at > 0 && word?.capital === true && !word.breakBefore;
}

function hasFirst(index: NameIndex, word: Word): boolean {
  return (index.forms.get(word.base)?.first.size ?? 0) > 0;
}

function named(index: NameIndex, word: Word | undefined): boolean {
  return word !== undefined && index.forms.has(word.base);
}

const takesPerson = new Set(
  `call ring phone text message msg email mail whatsapp tell told ask asked remind thank meet rebook
  promised chase invoice bill refund owes reply send give forward help book show`.split(/\s+/),
);
const joinsPerson = new Set(
  'for from with to by and re see visit pay move confirm drop'.split(' '),
);
const doesThings = new Set(
  `wants want wanted rang called texted emailed messaged says said asked needs needed paid hasnt has
  owes owed still booked cancelled canceled replied would`.split(/\s+/),
);
const number = /^\d+[a-z]?$/;
const streets = new Set(
  'street st road rd lane ln avenue ave close drive court terrace crescent way place'.split(' '),
);
const hasAccounts = new Set('account invoice balance deposit payment'.split(' '));
