/**
 * Markdown into plain data, at build time: what a text may hold is decided here,
 * and whatever else stands in it stops the build. No markup reaches the browser.
 */
import { lexer, type Token, type Tokens } from 'marked';
import {
  type Block,
  type HelpText,
  linesOf,
  type Section,
  type SectionRole,
} from '../help-text.ts';
import { blocksOf } from './blocks.ts';
import { splitFrontMatter } from './front-matter.ts';
import { typographic } from './inline.ts';
import { languages, nothingKnown, type WrittenIn } from './languages.ts';

/**
 * `file` is the text's address in the help, such as `en/they-havent-paid.md`;
 * `english` the English text of that name, for one in another language.
 */
export function compileText(source: string, file: string, english?: string): HelpText {
  try {
    const { facts, markdown } = splitFrontMatter(source, english);
    const language = file.split('/').at(-2) ?? '';
    const sections = sectionsOf(lexer(markdown), languages[language] ?? nothingKnown);
    const text = { ...facts, language, sections };
    const fault = faultIn(text, file);
    if (fault !== undefined) throw new Error(fault);
    return text;
  } catch (thrown) {
    throw new Error(`The help text ${file} does not compile: ${(thrown as Error).message}.`);
  }
}

function sectionsOf(
  tokens: readonly Token[],
  { roles, ...messages }: WrittenIn,
): readonly Section[] {
  const parts: { readonly heading: string; readonly tokens: Token[] }[] = [];
  for (const token of tokens) {
    const isStart = token.type === 'heading' && (token as Tokens.Heading).depth === 2;
    if (isStart) parts.push({ heading: (token as Tokens.Heading).text, tokens: [] });
    else if (parts.length > 0) parts.at(-1)?.tokens.push(token);
    else if (token.type !== 'space') throw new Error('it has words before its first heading');
  }
  return parts.map((part) => ({
    role: roles[part.heading] ?? 'more',
    title: typographic(part.heading),
    blocks: blocksOf(part.tokens, messages),
  }));
}

/** What is wrong with it, in words for whoever wrote it. */
function faultIn(text: HelpText, file: string): string | undefined {
  if (!file.endsWith(`/${text.slug}.md`)) return 'its slug is not its file name';
  const lines = text.sections.flatMap((section) => section.blocks.flatMap(linesOf));
  const placeholder = lines.find((line) => /[{}<>[\]]|_{2,}/.test(line));
  if (placeholder !== undefined) return `"${placeholder}" holds a placeholder`;
  if (lines.some((line) => line.trim() === '')) return 'a line in it is empty';
  return text.is === 'playbook' ? faultInPlaybook(text) : faultInAppText(text);
}

function faultInPlaybook({ sections, taskKinds }: HelpText): string | undefined {
  const roles = sections.map((section) => section.role).join(' ');
  if (roles !== 'now words watch more') return 'its parts are not steps, words, watch out, article';
  if (taskKinds.length === 0) return 'it names no kind of task';
  const steps = blocksIn(sections, 'now').flatMap((block) => (isSteps(block) ? block.items : []));
  if (steps.length < 3 || steps.length > 5) return `it has ${steps.length} steps, not 3 to 5`;
  const messages = blocksIn(sections, 'words').filter((block) => block.is === 'message');
  return messages.length === 0 ? 'it has no words to use' : undefined;
}

function faultInAppText({ sections, taskKinds, templates, starts }: HelpText): string | undefined {
  if (templates.length > 0) return 'only a playbook has templates';
  if (sections.length === 0) return 'it has no part';
  if (sections.some((section) => section.role !== 'more')) return 'it has a part of a playbook';
  if (starts !== null) return 'only a playbook starts a job';
  return taskKinds.length > 0 ? 'only a playbook names a kind of task' : undefined;
}

function blocksIn(sections: readonly Section[], role: SectionRole): readonly Block[] {
  return sections.filter((section) => section.role === role).flatMap((section) => section.blocks);
}

function isSteps(block: Block): block is Extract<Block, { is: 'list' }> {
  return block.is === 'list' && block.ordered;
}
