import { expect, test } from 'vitest';
import { atOnce } from '../../../src/domain/slices.ts';
import { englishHelp } from '../../../src/help/en.ts';
import { createSearchHelp, createSurePlaybook } from '../../../src/help/search/search-help.ts';

const book = englishHelp();
const sure = atOnce(createSurePlaybook(book));
const search = atOnce(createSearchHelp(book));

test.each([
  ['Tom didn’t turn up', 'they-didnt-turn-up'],
  ['bad review on google', 'a-bad-review'],
  ['angry customer Lind', 'a-customer-is-angry'],
  ['new prices for Ana', 'new-prices-for-old-customers'],
  ['Ana wants a refund', 'they-want-their-money-back'],
])('"%s" is surely %s', (title, slug) => expect(sure(title)?.slug).toBe(slug));

test.each([
  'pay the electrician',
  'call Tom',
  'order flux',
  'ring Mrs Berg about the boiler',
  'fix the van',
  'Roof Hansen',
  'clean the office',
  'reply to Lind',
])('"%s" says too little', (title) => expect(sure(title)).toBeUndefined());

test.each([
  ['wont pay haircut', 'they-havent-paid'],
  ['cheque bounced', 'they-havent-paid'],
  ['check hasn’t come in the mail', 'they-havent-paid'],
  ['where is my stuff gone', 'finding-things'],
  ['always late client', 'never-on-time'],
  ['double booked', 'two-at-one-time'],
  ['refund', 'they-want-their-money-back'],
])('"%s" finds %s first', (asked, slug) => expect(search(asked)[0]?.slug).toBe(slug));

test('a pause may be made after every text that is read, counted and weighed', () => {
  let pauses = 0;
  for (const work = createSurePlaybook(book); !work.next().done; ) pauses += 1;
  const playbooks = book.texts.filter(({ is }) => is === 'playbook');
  expect(pauses).toBeGreaterThanOrEqual(3 * playbooks.length);
});
