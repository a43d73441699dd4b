import type { Token, Tokens } from 'marked';
import type { Inline } from '../help-text.ts';

/** Words, strong words and links to other texts; anything else stops the build. */
export function inlinesOf(tokens: readonly Token[] | undefined): readonly Inline[] {
  const inlines = (tokens ?? []).map(inlineOf);
  return inlines.length === 0 ? [] : joinWords(inlines);
}

/** Curly quotes where a typist writes straight, and no line breaks of the source. */
export function typographic(text: string): string {
  return text
    .replaceAll(/"([^"]*)"/g, '“$1”')
    .replaceAll("'", '’')
    .replaceAll(/\s+/g, ' ');
}

function inlineOf(token: Token): Inline {
  switch (token.type) {
    case 'text':
      return typographic((token as Tokens.Text).text);
    case 'strong':
      return { strong: typographic((token as Tokens.Strong).text) };
    case 'link':
      return linkOf(token as Tokens.Link);
    default:
      throw new Error(`"${token.raw}" is neither words, strong words nor a link to another text`);
  }
}

/** Links name the file beside this one, so that they also work where the source is read. */
function linkOf({ href, text }: Tokens.Link): Inline {
  const [, slug] = /^([a-z0-9-]+)\.md$/.exec(href) ?? [];
  if (slug === undefined) throw new Error(`"${href}" leads out of the help`);
  return { text: typographic(text), to: slug };
}

function joinWords(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (typeof last === 'string' && typeof inline === 'string')
      joined[joined.length - 1] = last + inline;
    else joined.push(inline);
  }
  return joined;
}
