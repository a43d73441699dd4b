import { describe, expect, test } from 'vitest';
import { compileText } from '../../../src/help/compile/compile-text.ts';
import { helpTextsPlugin } from '../../../src/help/compile/vite-plugin.ts';

const head = `---
slug: a-leak
kind: playbook
order: 1
title: There's a leak
line: Close the tap first.
tasks: call, message
templates: on-my-way, running-late
starts: visit trade
words: water, drip
---
`;
const steps = `
## Do this now

1. Close the tap.
2. Ring the customer.
3. Note **what you saw**.
`;
const words = `
## Words you can use

> I am on my way. Please close
> the big tap.
`;
const watch = `
## Watch out

- See [the next text](another-one.md).

### GB · 2026-11-23 · https://www.gov.uk/gas

Ring somebody with a licence.
`;
const article = `
## Why the tap

Water "runs".
`;
const whole = head + steps + words + watch + article;
const compile = (source: string, file = 'en/a-leak.md') => compileText(source, file);

test('a playbook becomes plain data', () => {
  expect(compile(whole)).toEqual({
    slug: 'a-leak',
    language: 'en',
    is: 'playbook',
    order: 1,
    title: 'There’s a leak',
    line: 'Close the tap first.',
    taskKinds: ['call', 'message'],
    templates: ['on-my-way', 'running-late'],
    starts: { rung: 'visit', ladder: 'trade' },
    words: ['water', 'drip'],
    sections: [
      {
        role: 'now',
        title: 'Do this now',
        blocks: [
          {
            is: 'list',
            ordered: true,
            items: [
              ['Close the tap.'],
              ['Ring the customer.'],
              ['Note ', { strong: 'what you saw' }, '.'],
            ],
          },
        ],
      },
      {
        role: 'words',
        title: 'Words you can use',
        blocks: [
          { is: 'message', text: 'I am on my way. Please close the big tap.', sort: 'send' },
        ],
      },
      {
        role: 'watch',
        title: 'Watch out',
        blocks: [
          {
            is: 'list',
            ordered: false,
            items: [['See ', { text: 'the next text', to: 'another-one' }, '.']],
          },
          {
            is: 'law',
            country: 'GB',
            checked: '2026-11-23',
            source: 'https://www.gov.uk/gas',
            text: ['Ring somebody with a licence.'],
          },
        ],
      },
      { role: 'more', title: 'Why the tap', blocks: [{ is: 'text', text: ['Water “runs”.'] }] },
    ],
  });
});

describe('stops the build when', () => {
  const faults: readonly (readonly [string, string, RegExp])[] = [
    ['it has no front matter', steps, /front matter/],
    ['a fact is unknown', whole.replace('order:', 'rank:'), /rank/],
    ['a kind of task is unknown', whole.replace('call, message', 'shout'), /shout/],
    ['a template is unknown', whole.replace('on-my-way', 'on-my-bike'), /on-my-bike/],
    ['the ladder is unknown', whole.replace('visit trade', 'visit rope'), /rope/],
    [
      'a source has no date',
      whole.replace('words:', 'sources: https://a.uk\nwords:'),
      /date https/,
    ],
    ['the slug is another one', whole.replace('slug: a-leak', 'slug: leak'), /slug/],
    ['the law has no date', whole.replace('2026-11-23', 'lately'), /country · date/],
    ['the law has no such day', whole.replace('2026-11-23', '2026-02-30'), /country · date/],
    [
      'the law has no source',
      whole.replace('https://www.gov.uk/gas', 'somebody'),
      /country · date/,
    ],
    ['markup stands in it', whole.replace('Water', '<b onclick="x()">Water</b>'), /<b/],
    ['a picture stands in it', whole.replace('Water', '![Water](tap.png)'), /tap\.png/],
    ['a link leads out', whole.replace('another-one.md', 'https://example.com'), /leads out/],
    ['a placeholder was left', whole.replace('the big tap', 'the {tap}'), /placeholder/],
    ['there are two steps', whole.replace('2. Ring the customer.\n', ''), /2 steps/],
    [
      'there are six steps',
      whole.replace('3. Note', '3. Sit.\n4. Sit.\n5. Sit.\n6. Note'),
      /6 steps/,
    ],
    ['there are no words to use', whole.replace(/^> .*\n/gm, 'Say it.\n'), /no words to use/],
    ['there is nothing to watch', head + steps + words + article, /parts/],
    ['there is no article', head + steps + words + watch, /parts/],
    [
      'an app text has steps of a playbook',
      whole.replace('playbook', 'app').replace(/(tasks|templates|starts):.*\n/g, ''),
      /part of a playbook/,
    ],
    [
      'an app text has templates',
      whole.replace('playbook', 'app').replace(/tasks:.*\n/, ''),
      /only a playbook has templates/,
    ],
  ];
  test.each(faults)('%s', (_what, source, message) => {
    expect(() => compile(source)).toThrow(message);
    expect(() => compile(source)).toThrow('en/a-leak.md');
  });
});

test('where a fact was read is checked and not shipped', () => {
  const noted = whole.replace(
    'words:',
    'sources: 2026-11-23 https://a.uk, 2026-11-24 https://b.uk\nwords:',
  );
  expect(compile(noted)).toEqual(compile(whole));
});

describe('a text in another language', () => {
  const norwegian = `---
title: Det lekker
line: Steng kranen først.
words: vann, drypp
---

## Gjør dette nå

1. Steng kranen.
2. Ring kunden.
3. Noter hva du så.

## Ord du kan bruke

Før du drar:

> Jeg er på vei. Steng kranen.

På telefon:

> Er kranen stengt?

> Jeg er der på tirsdag.

## Pass på

- Ta bilder.

## Hvorfor

Vann renner.
`;

  test('has the words of its own and the facts of the English one', () => {
    const text = compileText(norwegian, 'nb/a-leak.md', whole);
    const english = compile(whole);
    expect(text).toMatchObject({ slug: 'a-leak', language: 'nb', title: 'Det lekker' });
    expect(text.taskKinds).toEqual(english.taskKinds);
    expect(text.templates).toEqual(english.templates);
    expect(text.words).toEqual(['vann', 'drypp']);
    const messages = text.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.is === 'message' ? [block.sort] : [])),
    );
    expect(messages).toEqual(['send', 'say', 'example']);
  });

  test('does not say again what is no matter of words', () => {
    const again = norwegian.replace('words:', 'order: 2\nwords:');
    expect(() => compileText(again, 'nb/a-leak.md', whole)).toThrow(
      'only the English text says its order',
    );
  });
});

describe('the plugin', () => {
  const watched: string[] = [];
  const build = { addWatchFile: (file: string) => void watched.push(file) };
  const plugin = helpTextsPlugin((file) => (file.endsWith('nb/a-drip.md') ? 'nothing' : undefined));
  const textOf = (id: string): unknown => {
    const { code } = plugin.transform.call(build, whole, id) ?? {};
    expect(code?.startsWith('export default ')).toBe(true);
    return JSON.parse(code?.slice('export default '.length) ?? '');
  };

  test('takes the help texts and nothing else', () => {
    expect(textOf('/home/me/stopgap/src/help/en/a-leak.md')).toEqual(compile(whole));
    const readme = '/home/me/stopgap/src/help/README.md';
    expect(plugin.transform.call(build, '# Readme', readme)).toBeNull();
  });

  test('gives the English text where a language has none', () => {
    expect(textOf('/s/src/help/en/a-leak.md?in=nb')).toEqual(compile(whole));
  });

  test('takes the text of that language where there is one, and looks again when it changes', () => {
    expect(() => textOf('/s/src/help/en/a-drip.md?in=nb')).toThrow('nb/a-drip.md');
    expect(watched).toEqual(['/s/src/help/nb/a-drip.md']);
  });
});
