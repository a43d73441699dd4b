import type { Token, Tokens } from 'marked';
import { parseLocalDate } from '../../domain/time.ts';
import { type Block, type Law, type MessageSort, plainText } from '../help-text.ts';
import { inlinesOf } from './inline.ts';
import type { MessageSigns } from './languages.ts';

/** Paragraphs, lists, messages (quoted) and remarks about the law (under `### NO · date · source`). */
export function blocksOf(tokens: readonly Token[], signs: MessageSigns): readonly Block[] {
  const blocks: Block[] = [];
  let law: Omit<Law, 'text'> | undefined;
  for (const token of tokens) {
    if (token.type === 'space') continue;
    if (law) {
      if (token.type !== 'paragraph') throw new Error('a remark about the law is one paragraph');
      blocks.push({ ...law, text: inlinesOf((token as Tokens.Paragraph).tokens) });
      law = undefined;
    } else if (token.type === 'blockquote')
      blocks.push(messageOf(token as Tokens.Blockquote, blocks.at(-1), signs));
    else if (token.type === 'heading') law = lawOf((token as Tokens.Heading).text);
    else blocks.push(blockOf(token));
  }
  if (law) throw new Error('a remark about the law has no words');
  return blocks;
}

function blockOf(token: Token): Block {
  switch (token.type) {
    case 'paragraph':
      return { is: 'text', text: inlinesOf((token as Tokens.Paragraph).tokens) };
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      return { is: 'list', ordered, items: items.map((item) => inlinesOf(wordsOf(item))) };
    }
    default:
      throw new Error(`"${token.raw}" has no place in a help text`);
  }
}

/** A tight list item holds one run of text. */
function wordsOf(item: Tokens.ListItem): readonly Token[] | undefined {
  const [text, ...more] = item.tokens;
  if (text?.type !== 'text' || more.length > 0) throw new Error('a list item is one line of words');
  return (text as Tokens.Text).tokens;
}

function messageOf(
  quote: Tokens.Blockquote,
  before: Block | undefined,
  signs: MessageSigns,
): Block {
  const paragraphs = quote.tokens.filter((token) => token.type !== 'space');
  const text = paragraphs
    .map((token) => plainText(inlinesOf((token as Tokens.Paragraph).tokens)))
    .join('\n\n');
  const lead = before?.is === 'text' ? plainText(before.text) : '';
  return { is: 'message', text, sort: sortOf(text, lead, signs) };
}

function sortOf(text: string, lead: string, { isSaid, hasFact }: MessageSigns): MessageSort {
  if (isSaid.test(lead)) return 'say';
  return hasFact.test(text) ? 'example' : 'send';
}

function lawOf(heading: string): Omit<Law, 'text'> {
  const [country = '', date = '', source = '', ...more] = heading.split(' · ');
  const checked = parseLocalDate(date);
  const isRight = /^[A-Z]{2}$/.test(country) && checked !== undefined && more.length === 0;
  if (!isRight || !source.startsWith('https://')) {
    throw new Error(`"${heading}" is not "country · date checked · https source"`);
  }
  return { is: 'law', country, checked, source };
}
