import { describe, expect, it } from 'vitest';
import { chipOf } from '../../../src/domain/capture/chip.ts';
import { understand } from '../../../src/domain/capture/understand.ts';
import traps from '../../fixtures/capture/traps.json' with { type: 'json' };
import { contextFor, corpus, everybody, expectedOf, locales, understoodAs } from './corpus.ts';

const leastRight = 0.95;

describe.each(locales)('captured lines, %s', (locale) => {
  const phrases = corpus.filter((p) => p.locale === locale);
  const read = phrases.map((phrase) => ({
    say: phrase.say,
    got: understoodAs(phrase),
    want: expectedOf(phrase),
  }));

  it('understands at least 95 % of the phrases entirely', () => {
    const misses = read.filter(({ got, want }) => !sameValues(got, want));
    const right = read.length - misses.length;
    if (misses.length > 0) console.warn(`${locale}: ${right} of ${read.length}`, misses);
    expect(phrases.length).toBeGreaterThanOrEqual(110);
    expect(right / read.length).toBeGreaterThanOrEqual(leastRight);
  });

  it('finds no date in a phrase that has none', () => {
    const wrong = read.filter(({ got, want }) => want.on === undefined && got.on !== undefined);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['nobody', []],
    ['customers called April, May, June, Sunday …', everybody],
  ] as const)('finds no date in what only looks like one, with %s', (_, customers) => {
    const context = contextFor(locale, customers);
    const lines = customers.length > 0 ? [...traps.always, ...traps.withCustomers] : traps.always;
    const wrong = lines.filter((line) => chipOf(understand(line, context), 'date'));
    expect(lines.length).toBeGreaterThanOrEqual(120);
    expect(wrong).toEqual([]);
  });
});

describe('what is understood', () => {
  const context = contextFor('en-GB', everybody);

  it('keeps the owner’s words as the title, without the bullet', () => {
    const title = (text: string) => understand(text, context).title;
    expect(title('  - [ ] ring Tom fri 4pm ')).toBe('ring Tom fri 4pm');
    expect(title('12. order tape')).toBe('order tape');
    expect(title('10.30 call Tom')).toBe('10.30 call Tom');
    expect(title('-20 degrees')).toBe('-20 degrees');
  });

  it.each([
    ['call Bob by friday promised', 'promise'],
    ['call Bob by friday, as promised', 'promise'],
    ['send Bob the photos friday (promised)', 'promise'],
    ['call Bob by friday', 'wish'],
    ['chase Bob £80 friday, promised', 'wish'],
    ['call Bob friday, he was promised a discount', 'wish'],
  ])('keeps a promise to somebody it does not know: %s', (line, is) => {
    expect(chipOf(understand(line, contextFor('en-GB', [])), 'date')?.due.is).toBe(is);
  });

  it('says where each thing stands in the text as typed', () => {
    const text = '• ring Østby fri 4pm re £120';
    const at = Object.fromEntries(
      understand(text, context).chips.map((c) => [
        c.is,
        c.span && text.slice(c.span.start, c.span.end),
      ]),
    );
    expect(at).toEqual({ customer: 'Østby', date: 'fri 4pm', money: '£120', kind: 'ring' });
  });

  it.each([
    ['invoice Jane £240', 'invoice', 24000],
    ['invoice somebody new £240', 'invoice', 24000],
    ['Invoice Jane for the boiler', 'invoice', undefined],
    ['send Jane the invoice £240', 'invoice', 24000],
    ['write the bill for Jane', 'invoice', undefined],
    ['Jane needs to be invoiced', 'invoice', undefined],
    ['bill Jane 95', 'invoice', 9500],
    ['quote Jane', 'small-quote', undefined],
    ['chase Jane', 'chase-message', undefined],
    ['chase Jane invoice £240', 'chase-message', 24000],
    ['Jane invoice 1042 £2,350 19 days', 'chase-message', 235000],
    ['pay the invoice from Screwfix', undefined, undefined],
    ['invoice 0415', undefined, undefined],
    ['invoice from the merchant', undefined, undefined],
    ['water bill 40', undefined, 4000],
  ])('%s', (text, kind, amount) => {
    const found = understand(text, context);
    expect(chipOf(found, 'kind')?.kind).toBe(kind);
    expect(chipOf(found, 'money')?.money.amount).toBe(amount);
  });

  it('names the customer as their record does', () => {
    expect(chipOf(understand('chase marsh and sons', context), 'customer')?.name).toBe(
      'Peter Marsh',
    );
    expect(chipOf(understand('harbour view hotel', context), 'customer')?.name).toBe(
      'Harbour View Hotel',
    );
  });

  it('reads the day first in British English and the month first in American', () => {
    const on = (locale: 'en-GB' | 'en-US') =>
      chipOf(understand('fit valve 3/4', contextFor(locale, [])), 'date')?.due.on ?? 'none';
    const by = (locale: 'en-GB' | 'en-US') =>
      chipOf(understand('service by 3/4', contextFor(locale, [])), 'date')?.due.on;
    expect([on('en-GB'), on('en-US')]).toEqual(['none', 'none']);
    expect([by('en-GB'), by('en-US')]).toEqual(['2026-04-03', '2027-03-04']);
  });

  it('waits when they said they would pay, and is a promise when the owner said it', () => {
    const date = (text: string) => chipOf(understand(text, context), 'date');
    expect(date("Tom said he'd pay friday")).toMatchObject({
      due: { is: 'wish', on: '2026-03-13' },
      notBefore: '2026-03-13T00:00',
    });
    expect(date("told Tom I'd ring friday")).toMatchObject({
      due: { is: 'promise', on: '2026-03-13' },
      notBefore: null,
    });
    expect(date('text Tom after friday')?.notBefore).toBe('2026-03-14T00:00');
  });
});

function sameValues(a: object, b: object): boolean {
  const sorted = (o: object) => JSON.stringify(Object.entries(o).sort());
  return sorted(a) === sorted(b);
}
