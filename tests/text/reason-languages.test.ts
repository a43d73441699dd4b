/** In every language each fact fits on the card's one line by itself: none is dropped for being said at length. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Reason } from '../../src/domain/round/round.ts';
import type { LocalDate, LocalDateTime } from '../../src/domain/time.ts';
import { createFormat, createFormats } from '../../src/text/format.ts';
import { reasonChips } from '../../src/text/reason.ts';
import { speak } from '../../src/text/spoken.ts';
import { anyRule } from '../support/arbitrary-chores.ts';
import { languageOf, otherLanguages } from '../support/spoken-pack.ts';

afterEach(() => speak(() => undefined));

const locales: { readonly [code: string]: string } = {
  nb: 'nb-NO',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
};
const today = '2025-11-18' as LocalDate;

const anyDay = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as LocalDate);
const anyTime = anyDay.map((day) => `${day}T08:30` as LocalDateTime);
const anyMoney = fc
  .integer({ min: 1, max: 9_999_999 })
  .map((amount) => ({ amount, currency: 'EUR', since: null }));
const days = fc.nat(999);
const is = <K extends Reason['is']>(kind: K) => fc.constant(kind);

const anyReason: fc.Arbitrary<Reason> = fc.oneof(
  fc.record({ is: is('money'), money: anyMoney, days: fc.option(days) }),
  fc.record({ is: is('promise'), on: anyDay, days: fc.integer({ min: -400, max: 400 }) }),
  fc.record({ is: is('deadline'), on: anyDay, days: fc.nat(400) }),
  fc.record({ is: is('wish'), on: anyDay, days: fc.nat(400) }),
  fc.record({ is: is('said-pays'), on: anyDay, days: fc.nat(400) }),
  fc.record({ is: is('enquiry'), hours: fc.nat(9999) }),
  fc.record({ is: is('leaves'), at: anyTime, holiday: fc.boolean() }) as fc.Arbitrary<Reason>,
  fc.record({ is: is('also'), count: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ is: is('came-back'), on: anyTime }),
  fc.record({ is: is('chore'), rule: anyRule, days: fc.option(days) }),
  fc.record({ is: is('waiting-since'), days }),
  fc.constantFrom<Reason[]>({ is: 'written' }, { is: 'new' }),
);

test.each(otherLanguages)('%s', async (code) => {
  const { first } = await languageOf(code);
  speak((name) => (name === 'rule' ? first.rule : undefined));
  const format = createFormat({
    intl: createFormats(locales[code] ?? code, false),
    today,
    localAt: () => `${today}T10:10` as LocalDateTime,
    words: first.main.day,
  });
  fc.assert(
    fc.property(anyReason, (reason) => {
      const text = reasonChips([reason], format, first.reasons)[0]?.text ?? '';
      expect(text.length).toBeLessThanOrEqual(60);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }),
    { numRuns: 1000, seed: 1 },
  );
});
