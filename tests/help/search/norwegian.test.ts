/** What Norwegian asks of the search: endings, words written as one, letters a keyboard has not, slips. */
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../src/domain/slices.ts';
import { createSearchHelp, createSurePlaybook } from '../../../src/help/search/search-help.ts';
import { books } from '../books.ts';

const book = books.nb;
const search = atOnce(createSearchHelp(book));
const sure = atOnce(createSurePlaybook(book));
const slugs = (query: string) => search(query).map((text) => text.slug);

describe('the first thing found for', () => {
  test.each([
    ['kunden vil ikke betale', 'they-havent-paid'],
    ['når skal jeg purre', 'they-havent-paid'],
    ['hvordan får jeg inn kontaktene mine', 'contacts-and-calendar'],
    ['mistet telefonen', 'where-my-data-is'],
    ['ubetalte regninger', 'they-havent-paid'],
    ['svarer ikke på tilbudet', 'they-went-quiet'],
    ['sinte kunder', 'a-customer-is-angry'],
    ['noen møtte ikke opp', 'they-didnt-turn-up'],
    ['dårlige anmeldelser', 'a-bad-review'],
    ['forskuddsbetaling', 'asking-for-a-deposit'],
    ['momsfristen', 'the-tax-date'],
    ['syke barn', 'ill-today'],
  ])('%s is %s', (query, slug) => expect(slugs(query)[0]).toBe(slug));
});

describe('words written as one', () => {
  test.each([
    ['tilbudsskriving', 'a-quote-that-gets-a-yes'],
    ['kundeklage', 'a-customer-is-angry'],
    ['kvitteringsbilde', 'keeping-receipts'],
    ['prisøkningsvarsel', 'new-prices-for-old-customers'],
  ])('%s finds %s', (query, slug) => expect(slugs(query)).toContain(slug));

  test('a part finds the whole', () => {
    expect(slugs('gebyr')).toContain('they-havent-paid');
    expect(slugs('frist mva')[0]).toBe('the-tax-date');
  });
});

describe('as it is typed', () => {
  test.each([
    ['pa telefonen min uten nett', 'på telefonen min uten nett'],
    ['dorkode', 'dørkode'],
    ['MOMS', 'moms'],
  ])('%s finds what %s does', (typed, meant) => expect(slugs(typed)[0]).toBe(slugs(meant)[0]));

  test.each([
    ['purrring', 'they-havent-paid'],
    ['fakutra', 'sending-the-bill'],
    ['sikkerhetskpi', 'where-my-data-is'],
    ['kontatker', 'contacts-and-calendar'],
  ])('%s still finds %s', (query, slug) => expect(slugs(query)).toContain(slug));
});

test.each(['', '   ', '?!', 'båtforsikring til sjøs', 'glutenfri', 'xyzzy'])(
  'nothing sure for "%s"',
  (query) => expect(sure(query)).toBeUndefined(),
);

test.each([
  ['Berg vil ha pengene tilbake', 'they-want-their-money-back'],
  ['dobbeltbooket Berg og Dahl', 'two-at-one-time'],
  ['dårlig omtale fra Lind', 'a-bad-review'],
])('"%s" is surely %s', (title, slug) => expect(sure(title)?.slug).toBe(slug));

test.each(['ring Tom', 'bestill flux', 'ring Berg om varmtvannet', 'rydd kontoret', 'svar Lind'])(
  '"%s" says too little',
  (title) => expect(sure(title)).toBeUndefined(),
);
