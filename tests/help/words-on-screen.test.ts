import { expect, test } from 'vitest';
import { englishHelp } from '../../src/help/en.ts';
import type { HelpText } from '../../src/help/help-text.ts';

/** The words of all screens, as they stand in the source. */
const sources = Object.values(
  import.meta.glob<string>('../../src/text/*.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).join('\n');

/** Of the phone, the browser, the keyboard and their files. */
const ofOthers = [
  'Add to Home screen',
  'Add to Home Screen',
  'Install',
  'Install app',
  '.vcf',
  '.csv',
  '.ics',
];
const keys = ['Tab', 'Shift', 'Enter', 'Esc'];

const { texts } = englishHelp();

test.each(texts.map((text) => [text.slug, text] as const))(
  'what %s says of a button stands on a screen',
  (_slug, text) => {
    const named = strongWords(text).filter((words) => ![...ofOthers, ...keys].includes(words));
    expect(named.filter((words) => !isOnScreen(words))).toEqual([]);
  },
);

/** Strong words that end as a sentence or a head of a line are no button. */
function strongWords(text: HelpText): readonly string[] {
  return text.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.is === 'message') return [];
      return block.is === 'list' ? block.items.flat() : block.text;
    })
    .flatMap((inline) => (typeof inline !== 'string' && 'strong' in inline ? [inline.strong] : []))
    .filter((words) => !/[.:]$/.test(words));
}

/** The whole of a string in the source, or its beginning, whichever quotes it stands in. */
function isOnScreen(words: string): boolean {
  const plain = words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`['"\`]${plain}(?![\\p{L}\\p{N}])`, 'u').test(sources);
}
