/**
 * Fills the words of a message. `{fact}` stands for a fact; `[a|b|c]` is the
 * first alternative all of whose facts are known, else nothing. A sentence with
 * an unknown fact outside such a group is left out whole: no placeholder is ever
 * seen. What a fact says is never read as grammar.
 */
import { type FactName, type Facts, factNames, factOf } from './facts.ts';

export function fill(words: string, facts: Facts): string {
  const lines = words.split('\n').map((line) => {
    const kept = sentencesOf(line).map((sentence) => filled(sentence, facts));
    return tidy(kept.filter((sentence) => sentence !== undefined).join(''));
  });
  return lines
    .filter((line, i) => line !== '' || words.split('\n')[i]?.trim() === '')
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The facts for want of which a sentence was left out. */
export function missingFacts(words: string, facts: Facts): readonly FactName[] {
  const bare = words.replace(groupPattern, (group) => chosen(group, facts) ?? group);
  return factNames.filter(
    (name) => bare.includes(`{${name}}`) && factOf(facts, name) === undefined,
  );
}

const groupPattern = /\[([^[\]]*)\]/gu;
const factPattern = /\{([^{}]*)\}/gu;
const grammar = /[[\]{}|]/gu;

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

function filled(sentence: string, facts: Facts): string | undefined {
  const grouped = sentence.replace(groupPattern, (group) => chosen(group, facts) ?? '');
  const names = [...grouped.matchAll(factPattern)].map(([, name = '']) => name);
  if (names.some((name) => factOf(facts, name) === undefined)) return undefined;
  return parts(grouped)
    .map((part) =>
      part.fact === undefined ? part.text.replace(grammar, '') : factOf(facts, part.fact),
    )
    .join('');
}

type Part = { readonly text: string; readonly fact?: string };

function parts(text: string): readonly Part[] {
  const found: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(factPattern)) {
    found.push({ text: text.slice(from, match.index) }, { text: '', fact: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  return [...found, { text: text.slice(from) }];
}

/** The first alternative of a group that can be said; its facts still to be filled in. */
function chosen(group: string, facts: Facts): string | undefined {
  return group
    .slice(1, -1)
    .split('|')
    .find((alternative) =>
      [...alternative.matchAll(factPattern)].every(
        ([, name = '']) => factOf(facts, name) !== undefined,
      ),
    );
}

function tidy(line: string): string {
  return line
    .replace(/[ \t]{2,}/gu, ' ')
    .replace(/ +([,.;:!?])/gu, '$1')
    .trim();
}
