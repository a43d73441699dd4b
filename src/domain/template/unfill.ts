/** The owner's own wording with its facts taken out again, so that it fills itself the next time. */
import { type FactName, type Facts, factNames, factOf } from './facts.ts';

const shortest = 2;
const grammar = /[[\]{}|]/gu;

/**
 * The longest facts first, whole words only. Signs of the grammar in the text
 * go: they would be read as such. `words` are those the text was filled from.
 */
export function unfill(text: string, facts: Facts, words = ''): string {
  const known = factNames
    .flatMap((name) => {
      const value = factOf(facts, name);
      return value !== undefined && value.length >= shortest ? [{ name, value }] : [];
    })
    .sort((a, b) => b.value.length - a.value.length || named(words, b) - named(words, a));
  let parts: readonly Part[] = [{ text }];
  for (const { name, value } of known) {
    const pattern = placesOf(name, value, words);
    if (pattern) parts = parts.flatMap((part) => cut(part, name, pattern));
  }
  return parts.map((part) => (part.isFact ? part.text : part.text.replace(grammar, ''))).join('');
}

/** A fact taken out already is not looked into again. */
type Part = { readonly text: string; readonly isFact?: true };

function cut(part: Part, name: FactName, pattern: RegExp): readonly Part[] {
  if (part.isFact) return [part];
  return part.text
    .split(pattern)
    .flatMap((piece, i): readonly Part[] =>
      i === 0 ? [{ text: piece }] : [{ text: `{${name}}`, isFact: true }, { text: piece }],
    );
}

function named(words: string, { name }: { readonly name: FactName }): number {
  return words.includes(`{${name}}`) ? 1 : 0;
}

function placesOf(name: FactName, value: string, words: string): RegExp | undefined {
  const after = isCount(name, value) ? leadsTo(name, words) : [''];
  if (after.length === 0) return undefined;
  // Filled in, it swallows a full stop after its own.
  const end = `(?![\\p{L}\\p{N}${/[.!?…]$/u.test(value) ? '.' : ''}])`;
  const before = after.map(escaped).join('|');
  return new RegExp(`(?<=(?:${before})\\s*)(?<![\\p{L}\\p{N}])${escaped(value)}${end}`, 'u');
}

/** "14" may be the invoice or the 14 days the law gives; minutes are only known when just asked for. */
function isCount(name: FactName, value: string): boolean {
  return name !== 'minutes' && /^\d+$/u.test(value);
}

/** What stands just before the fact where the words name it. */
function leadsTo(name: FactName, words: string): readonly string[] {
  const pattern = new RegExp(
    `([\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}[\\]{}|])[\\s[|]*\\{${name}\\}`,
    'gu',
  );
  return [...words.matchAll(pattern)].map(([, before = '']) => before);
}

function escaped(value: string): string {
  return value.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
