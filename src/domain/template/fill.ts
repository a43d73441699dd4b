/**
 * Fills the words of a message. `{fact}` stands for a fact; `[a|b|c]` is the
 * first alternative all of whose facts are known, else nothing. A sentence with
 * an unknown fact outside such a group is left out whole: no placeholder is ever
 * seen. What a fact says is never read as grammar.
 */
import { type FactName, type Facts, factNames, factOf } from './facts.ts';

export function fill(words: string, facts: Facts): string {
  const lines = words.split('\n').map((line) => filledLine(line, facts));
  const kept = lines.filter((line) => line !== undefined);
  const text = kept.join('\n');
  return (kept.length < lines.length ? text.replace(/\n{3,}/gu, '\n\n') : text).trim();
}

/** The facts for want of which less was said: a sentence left out, or an alternative passed over. */
export function missingFacts(words: string, facts: Facts): readonly FactName[] {
  const wanted = words.replace(groupPattern, (group) => passedOver(group, facts).join(' '));
  return factNames.filter(
    (name) => wanted.includes(`{${name}}`) && factOf(facts, name) === undefined,
  );
}

const groupPattern = /\[([^[\]]*)\]/gu;
const factPattern = /\{([^{}]*)\}/gu;
/** A fact, or a sign of the grammar that stands for nothing. */
const factOrStray = /\{([^{}]*)\}|[[\]{}|]/gu;

const sentenceEnd = /[.!?…]["'”»)]*\s+/uy;

/** Each with its end and the space after it; a group is never cut. */
function sentencesOf(line: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  let depth = 0;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '[') depth += 1;
    if (line[i] === ']') depth = Math.max(0, depth - 1);
    sentenceEnd.lastIndex = i;
    const end = depth === 0 ? sentenceEnd.exec(line) : null;
    if (end === null) continue;
    found.push(line.slice(from, i + end[0].length));
    from = i + end[0].length;
    i = from - 1;
  }
  return [...found, line.slice(from)];
}

/** `undefined` where nothing of the line could be said. */
function filledLine(line: string, facts: Facts): string | undefined {
  const said = sentencesOf(line)
    .map((sentence) => sayable(sentence, facts))
    .filter((sentence) => sentence !== undefined)
    .join('');
  // What the owner wrote is left as it is; only where something was taken out is there a seam.
  const bare = said === line ? line : tidy(said);
  return bare === '' && line.trim() !== '' ? undefined : withFacts(bare, facts);
}

/** The groups decided and the grammar gone; its facts are all known, and still to be filled in. */
function sayable(sentence: string, facts: Facts): string | undefined {
  const decided = sentence.replace(groupPattern, (group) => chosen(group, facts) ?? '');
  return allKnown(decided, facts)
    ? decided.replace(factOrStray, (match, name?: string) => (name === undefined ? '' : match))
    : undefined;
}

function withFacts(text: string, facts: Facts): string {
  return text.split(/(?=\{)/u).reduce((before, piece) => {
    const [, name, after = ''] = /^\{([^{}]*)\}(.*)$/su.exec(piece) ?? [];
    if (name === undefined) return before + piece;
    const value = factOf(facts, name) ?? '';
    return before + value + (endsItself.test(value) ? after.replace(fullStop, '') : after);
  }, '');
}

/** "at 2 p.m." at the end of a sentence has its full stop already. */
const endsItself = /[.!?…]$/u;
const fullStop = /^\.(?!\.)/u;

function alternatives(group: string): readonly string[] {
  return group.slice(1, -1).split('|');
}

function chosen(group: string, facts: Facts): string | undefined {
  return alternatives(group).find((alternative) => allKnown(alternative, facts));
}

function passedOver(group: string, facts: Facts): readonly string[] {
  const all = alternatives(group);
  const at = all.findIndex((alternative) => allKnown(alternative, facts));
  return at === -1 ? all : all.slice(0, at);
}

function allKnown(text: string, facts: Facts): boolean {
  return [...text.matchAll(factPattern)].every(
    ([, name = '']) => factOf(facts, name) !== undefined,
  );
}

function tidy(line: string): string {
  return line
    .replace(/[ \t]{2,}/gu, ' ')
    .replace(/ +([,.;:!?])/gu, '$1')
    .trim();
}
