/** Laws of the ready words in every language there is, over every subset of the facts they name. */
import { describe, expect, test } from 'vitest';
import { type FactName, type Facts, factNames } from '../../src/domain/template/facts.ts';
import { fill, missingFacts } from '../../src/domain/template/fill.ts';
import { unfill } from '../../src/domain/template/unfill.ts';
import { isUse, type TemplateUse, uses } from '../../src/domain/template/uses.ts';
import { type TemplateWords, wordsIn, writtenIn } from '../../src/text/templates/templates.ts';
import { projectFiles } from '../support/project-files.ts';

const allUses = Object.keys(uses).filter(isUse);
const languages = projectFiles('src/text/templates', /\/[a-z]{2}\.ts$/).map(({ path }) =>
  path.slice(-'xx.ts'.length, -'.ts'.length),
);
const written: readonly (readonly [language: string, words: TemplateWords])[] = await Promise.all(
  languages.map(async (language) => [language, await wordsIn(language)] as const),
);

/** Nothing in them that a law below looks for in the words around them. */
const known = {
  first: 'Kari',
  name: 'Kari Okafor',
  me: 'Fjord Works',
  title: 'Boiler service',
  amount: '£840',
  number: '1042',
  due: '24 November',
  days: '21',
  sent: '3 November',
  day: '26 November',
  time: '14:00',
  minutes: '20',
  address: 'Hill Road 7, Leeds',
  phone: '+44 7700 900832',
  reviewLink: 'https://review.example/r',
  newPrice: '£910',
  from: '1 January',
  link: 'https://photos.example/p',
} as const satisfies Facts;

test('every file of words is a language that is spoken', () => {
  expect(languages).toEqual(expect.arrayContaining(['en', 'nb']));
  expect(languages.map(writtenIn)).toEqual(languages);
});

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['nb_NO', 'nb'],
  ['NB', 'nb'],
  ['tlh', 'en'],
  ['', 'en'],
  ['toString', 'en'],
])('whoever reads %j is written to in %s', async (language, spoken) => {
  expect(writtenIn(language)).toBe(spoken);
  expect(await wordsIn(language)).toBe(await wordsIn(spoken));
});

/** Those that go by letter or by mail may take their time. */
const long: readonly TemplateUse[] = ['final-letter', 'reminder-4'];
const short = allUses.filter((use) => !long.includes(use));

describe.each(written)('%s', (language, words) => {
  test('has words for every use, under a name of its own', () => {
    expect(Object.keys(words).toSorted()).toEqual(allUses.toSorted());
    const names = allUses.map((use) => words[use].name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^\p{Lu}.{2,34}[\p{L}\d]$/u.test(name))).toEqual([]);
  });

  test('another language says it otherwise', () => {
    const others = written.filter(([other]) => other !== language);
    const same = allUses.filter((use) => others.some(([, o]) => o[use].words === words[use].words));
    expect(same).toEqual([]);
  });

  test.each(allUses)('%s reads well whatever is known', (use) => {
    for (const facts of subsets(namedIn(words[use].words))) {
      expect(faultsOf(fill(words[use].words, facts)), JSON.stringify(facts)).toEqual([]);
    }
  });

  test.each(allUses)('%s says all that is known, and who it is from', (use) => {
    const names = namedIn(words[use].words);
    const text = fill(words[use].words, known);
    const unsaid = names.filter((name) => !text.includes(known[name]));
    // A first name may stand for the whole one.
    expect(unsaid.filter((name) => name !== 'name')).toEqual([]);
    expect(text.endsWith(`\n${known.me}`)).toBe(true);
  });

  test.each(allUses)('%s: what is asked for in a tap is said', (use) => {
    const missing = missingFacts(words[use].words, {});
    expect(uses[use].asks.filter((fact) => !missing.includes(fact))).toEqual([]);
  });

  test.each(allUses)('%s, kept as the owner’s own, fills itself the same', (use) => {
    const text = fill(words[use].words, known);
    const kept = unfill(text, known, words[use].words);
    expect(fill(kept, known)).toBe(text);
    const next = { ...known, amount: '£12', number: '1050', first: 'Tom', name: 'Tom Lie' };
    expect(fill(kept, next)).toBe(fill(words[use].words, next));
  });

  test.each(short)('%s is short enough for a text message', (use) => {
    expect(fill(words[use].words, {}).length).toBeLessThanOrEqual(language === 'en' ? 200 : 250);
  });

  test('what was paid or how it went changes nothing in how a review is asked for', () => {
    const who: readonly FactName[] = ['first', 'name', 'me', 'title', 'reviewLink'];
    expect(namedIn(words['review-ask'].words).filter((name) => !who.includes(name))).toEqual([]);
  });

  test.each(['reminder-4', 'final-letter'] as const)('%s gives fourteen days to pay', (use) => {
    expect(fill(words[use].words, {})).toMatch(/\b14\b/u);
  });
});

test.each(['reminder-4', 'final-letter'] as const)(
  'in Norwegian %s is called what the law calls it, and says what follows',
  async (use) => {
    const text = fill((await wordsIn('nb'))[use].words, {});
    expect(text.startsWith('Inkassovarsel\n')).toBe(true);
    expect(text).toMatch(/kravet (?:sendt )?til inkasso|sendes kravet til inkasso/u);
  },
);

function namedIn(words: string): readonly FactName[] {
  return factNames.filter((name) => words.includes(`{${name}}`));
}

/** Of what is known, every part there is: all 2^n. */
function subsets([name, ...others]: readonly FactName[]): readonly Facts[] {
  if (name === undefined) return [{}];
  return subsets(others).flatMap((part) => [part, { ...part, [name]: known[name] }]);
}

/** What a reader would stumble over. */
function faultsOf(text: string): readonly string[] {
  const faults = {
    'nothing is said': text.split('\n').every((line) => line === known.me || line === ''),
    'a sign of the grammar': /[[\]{}|]/u.test(text),
    'a doubled space': / {2}|^ | $/mu.test(text),
    'a space before a sign': / [,.;:!?)»”]|[(«„¿¡] /u.test(text),
    'two signs in a row': /[,;:][,.;:!?]|(?<!\.)\.\.(?!\.)|\(\)|«\s*»|„“/u.test(text),
    'blank lines': /\n{3}|^\n|\n$/u.test(text),
    'a small beginning': !/^[¿¡]?\p{Lu}/u.test(text),
    'a small letter after a full stop': /[.!?] +[¿¡«„(]?\p{Ll}/u.test(text),
    'a line without an end': text.split('\n').some((line) => !endsWell(line)),
  };
  return Object.entries(faults).flatMap(([fault, there]) => (there ? [`${fault}: ${text}`] : []));
}

/** A heading, a greeting, a link and the name below the message have no full stop. */
function endsWell(line: string): boolean {
  const bare = line === '' || line === known.me || /https:\S+$/u.test(line);
  return bare || /[.!?,:]$/u.test(line) || (line.length < 40 && /^\p{Lu}[\p{L} ]+$/u.test(line));
}
