/**
 * Finds who a line is about. Names are looked for first and blotted out before
 * dates are, so that a customer called May never becomes a date.
 */
import type { CustomerId } from '../record/id.ts';
import { months, weekdays } from './date-words.ts';
import { isPerson, type NamedLine } from './is-person.ts';
import { joinsNames, type NameEntry, type NameIndex, titles } from './name-index.ts';
import type { Span, Word } from './words.ts';

export type FoundCustomer = { readonly id: CustomerId; readonly name: string; readonly span: Span };
export type Names = {
  readonly customer: FoundCustomer | undefined;
  /** Everybody named, those too who cannot be told apart. */
  readonly spans: readonly Span[];
};

type Mention = Span & {
  readonly words: readonly Word[];
  readonly entry: NameEntry;
  readonly titled: boolean;
  readonly who: CustomerId | undefined;
  readonly strength: number;
};

export function findCustomer(line: readonly Word[], index: NameIndex): Names {
  const words = line.filter((w) => !joinsNames(w));
  const mentions = withoutRepeats(mentionsIn({ words, index }));
  const told = apart(mentions);
  const best = told
    .filter((m) => m.who !== undefined)
    .sort((a, b) => b.strength - a.strength || a.start - b.start)[0];
  return {
    customer: best?.who && {
      id: best.who,
      name: index.names.get(best.who) ?? '',
      span: { start: best.start, end: best.end },
    },
    spans: mentions.map(({ start, end }) => ({ start, end })),
  };
}

function mentionsIn(line: NamedLine): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < line.words.length; ) {
    const mention = longestAt(line, at);
    if (mention) mentions.push(mention);
    at += mention?.words.length ?? 1;
  }
  return mentions;
}

function longestAt(line: NamedLine, at: number): Mention | undefined {
  const most = Math.min(line.index.longest, line.words.length - at);
  for (let length = most; length > 0; length--) {
    const words = line.words.slice(at, at + length);
    const mention = mentionOf(line, words, at);
    if (mention) return mention;
  }
  return undefined;
}

function mentionOf(line: NamedLine, words: readonly Word[], at: number): Mention | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (first.gluedBefore || last.gluedAfter) return undefined;
  const entry = entryOf(line.index, words);
  if (entry === undefined) return undefined;
  const titled = titles.has(line.words[at - 1]?.folded ?? '');
  const mention = { start: first.start, end: last.end, words, entry, titled };
  if (words.length === 1 && !titled && !isPerson(line, first, at)) return undefined;
  return { ...mention, ...whoIs(mention) };
}

function entryOf(index: NameIndex, words: readonly Word[]): NameEntry | undefined {
  const head = words.slice(0, -1).map((w) => w.folded);
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const form = (tail: string) => index.forms.get([...head, tail].join(' '));
  return form(last.folded) ?? form(last.base);
}

function whoIs({ entry, titled }: Pick<Mention, 'entry' | 'titled'>): {
  readonly who: CustomerId | undefined;
  readonly strength: number;
} {
  if (entry.whole.size > 0) return { who: only(entry.whole), strength: 3 };
  if (titled) return { who: only(entry.surname), strength: 2 };
  return { who: only(new Set([...entry.surname, ...entry.first])), strength: 1 };
}

function only(ids: ReadonlySet<CustomerId>): CustomerId | undefined {
  return ids.size === 1 ? ids.values().next().value : undefined;
}

/** "Sunday Okafor sunday 10am": the second is the day. */
function withoutRepeats(mentions: readonly Mention[]): readonly Mention[] {
  const seen = new Set<CustomerId>();
  return mentions.filter((mention) => {
    const word = mention.words.length === 1 ? mention.words[0]?.folded : undefined;
    const isDateWord = word !== undefined && (months.has(word) || weekdays.has(word));
    if (isDateWord && mention.who && seen.has(mention.who)) return false;
    if (mention.who) seen.add(mention.who);
    return true;
  });
}

/** "Mark Smith" is not the Mark whose name is O'Neill, when Smith is somebody else's name. */
function apart(mentions: readonly Mention[]): readonly Mention[] {
  const mixed = new Set<Mention>();
  mentions.forEach((mention, i) => {
    const next = mentions[i + 1];
    if (next === undefined || next.start !== mention.end + 1) return;
    if (mention.strength > 1 || next.strength > 1) return;
    if (mention.entry.first.size > 0 && next.entry.surname.size > 0) mixed.add(mention).add(next);
  });
  return mentions.filter((m) => !mixed.has(m));
}
