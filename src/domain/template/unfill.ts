/** The owner's own wording with its facts taken out again, so that it fills itself the next time. */
import { type Facts, factNames, factOf } from './facts.ts';

const shortest = 2;
const grammar = /[[\]{}|]/gu;

/**
 * The longest facts first, whole words only. Signs of the grammar in the text
 * go: they would be read as such.
 */
export function unfill(text: string, facts: Facts): string {
  const known = factNames
    .flatMap((name) => {
      const value = factOf(facts, name);
      return value !== undefined && value.length >= shortest ? [{ name, value }] : [];
    })
    .sort((a, b) => b.value.length - a.value.length);
  let parts: readonly Part[] = [{ text: text.replace(grammar, '') }];
  for (const { name, value } of known) parts = parts.flatMap((part) => cut(part, name, value));
  return parts.map((part) => part.text).join('');
}

/** A fact taken out already is not looked into again. */
type Part = { readonly text: string; readonly isFact?: true };

function cut(part: Part, name: string, value: string): readonly Part[] {
  if (part.isFact) return [part];
  const cleaned = value.replace(grammar, '');
  const pieces = part.text.split(wholeWord(cleaned));
  return pieces.flatMap((piece, i): readonly Part[] =>
    i === 0 ? [{ text: piece }] : [{ text: `{${name}}`, isFact: true }, { text: piece }],
  );
}

function wholeWord(value: string): RegExp {
  const escaped = value.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
}
