/**
 * Whether owners find what they ask for. The search was tuned on one half of
 * the questions; what it is worth is told by the other.
 */
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../src/domain/slices.ts';
import { isWithin } from '../../../src/help/search/near.ts';
import { createSearchHelp, type SearchHelp } from '../../../src/help/search/search-help.ts';
import { books } from '../books.ts';
import { type Question, questions } from '../questions.ts';

describe.each(['en', 'nb'] as const)('in %s', (language) => {
  const book = books[language];
  const all = questions[language];
  const search = atOnce(createSearchHelp(book));

  test.each([
    { half: 'tune', first: 0.9, third: 0.95 },
    { half: 'held', first: 0.75, third: 0.9 },
  ] as const)('the $half half: the right text first, or among three', ({ half, first, third }) => {
    const asked = all.filter((question) => question.half === half);
    const [atFirst, atThird] = [foundWithin(search, asked, 1), foundWithin(search, asked, 3)];
    console.log(
      `${language}, ${half}: of ${asked.length} questions ${percent(atFirst)} first, ${percent(atThird)} among three`,
    );
    expect(atFirst).toBeGreaterThanOrEqual(first);
    expect(atThird).toBeGreaterThanOrEqual(third);
  });

  test('a key compares the new word alone, and only with words of about its length', () => {
    let compared = 0;
    const comparing = createSearchHelp(book, (a, b, slips) => {
      compared += 1;
      return isWithin(a, b, slips);
    });
    const counting = atOnce(comparing);
    const perKey = all.flatMap(({ asked }) =>
      [...asked].map((_, i) => {
        compared = 0;
        counting(asked.slice(0, i + 1));
        return compared;
      }),
    );
    const most = Math.max(...perKey);
    const mean = perKey.reduce((sum, n) => sum + n, 0) / perKey.length;
    console.log(
      `${language}: ${perKey.length} keys: ${mean.toFixed(0)} comparisons on average, ${most} at most`,
    );
    expect(most).toBeLessThanOrEqual(4_000);
    expect(mean).toBeLessThanOrEqual(400);
  });

  test('every text can be found by its title', () => {
    for (const text of book.texts) expect(search(text.title)[0]?.slug).toBe(text.slug);
  });
});

test('how owners ask is said of texts that are there', () => {
  const slugs = books.en.texts.map(({ slug }) => slug);
  const asked = Object.keys(books.en.asked);
  expect(asked.filter((slug) => !slugs.includes(slug))).toEqual([]);
  expect(slugs.filter((slug) => !asked.includes(slug))).toEqual([]);
});

function foundWithin(search: SearchHelp, asked: readonly Question[], places: number): number {
  const found = asked.filter((question) => {
    const fits = [question.right, ...question.also];
    return search(question.asked)
      .slice(0, places)
      .some(({ slug }) => fits.includes(slug));
  });
  return found.length / asked.length;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
