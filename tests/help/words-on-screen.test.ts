import { expect, test } from 'vitest';
import type { HelpText } from '../../src/help/help-text.ts';
import { books } from './books.ts';

/** The words of all screens, as they stand in the source. */
const sources: { readonly [language: string]: string } = {
  en: joined(
    import.meta.glob<string>('../../src/text/*.ts', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ),
  nb: joined(
    import.meta.glob<string>('../../src/text/nb/*.ts', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ),
};

function joined(files: { readonly [path: string]: string }): string {
  return Object.values(files).join('\n');
}

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
const ofOthersInNorwegian = [
  'Legg til på Hjem-skjerm',
  'Legg til på startsiden',
  'Installer',
  'Installer app',
];
const keys = ['Tab', 'Shift', 'Enter', 'Esc'];
const notOurs = [...ofOthers, ...ofOthersInNorwegian, ...keys];

const texts = Object.values(books).flatMap((book) => book.texts);

test.each(texts.map((text) => [`${text.language}/${text.slug}`, text] as const))(
  'what %s says of a button stands on a screen',
  (_slug, text) => {
    const named = strongWords(text).filter((words) => !notOurs.includes(words));
    expect(named.filter((words) => !isOnScreen(words, sources[text.language] ?? ''))).toEqual([]);
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
function isOnScreen(words: string, screens: string): boolean {
  const plain = words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`['"\`]${plain}(?![\\p{L}\\p{N}])`, 'u').test(screens);
}
