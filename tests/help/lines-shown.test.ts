/** The lines that Help shows as examples are understood, each word of them that tells something. */
import { expect, test } from 'vitest';
import { buildNameIndex, type NamedCustomer } from '../../src/domain/capture/name-index.ts';
import { norwegian } from '../../src/domain/capture/nb/norwegian.ts';
import { understand } from '../../src/domain/capture/understand.ts';
import { asId } from '../../src/domain/record/id.ts';
import { linesOf } from '../../src/help/help-text.ts';
import { contextFor, now } from '../domain/capture/corpus.ts';
import { books } from './books.ts';

const languages = {
  en: { names: ['Mrs Berg', 'Decker', 'Bill', 'Tom'], own: {} },
  nb: { names: ['Berg', 'Dekker', 'Bjørn', 'Tom'], own: { tongue: norwegian, currency: 'NOK' } },
} as const;

test.each(['en', 'nb'] as const)('in %s', (language) => {
  const { names, own } = languages[language];
  const customers: readonly NamedCustomer[] = names.map((name) => ({
    id: asId<'customer'>(name),
    name,
    company: '',
  }));
  const context = {
    ...contextFor('en-GB', customers),
    ...{ now, customers: buildNameIndex(customers) },
    ...own,
  };
  const text = books[language].texts.find(({ slug }) => slug === 'words-it-understands');
  const lines = text?.sections[0]?.blocks.flatMap(linesOf).filter((line) => /^[“«]/.test(line));
  const told = lines?.map((line) => {
    const found: readonly string[] = understand(line.slice(1, -1), context).chips.map(
      ({ is }) => is,
    );
    const isNamed = names.some((name) => line.toLowerCase().includes(name.toLowerCase()));
    return { line, found, isNamed };
  });
  expect(told).toHaveLength(5);
  for (const { found, isNamed } of told ?? []) {
    expect(found).toContain('kind');
    expect(found.some((is) => is === 'date' || is === 'money')).toBe(true);
    expect(found.includes('customer')).toBe(isNamed);
  }
});
