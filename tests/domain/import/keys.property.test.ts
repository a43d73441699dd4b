import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveId, hash128 } from '../../../src/domain/derive-id.ts';
import { nameKey, namesAgree, nameWords } from '../../../src/domain/import/name-key.ts';
import {
  phoneBucket,
  phoneKey,
  samePhone,
  tidyPhone,
} from '../../../src/domain/import/phone-key.ts';

function same(a: string, b: string): boolean {
  const [first, second] = [phoneKey(a), phoneKey(b)];
  return first !== undefined && second !== undefined && samePhone(first, second);
}

const national = fc.stringMatching(/^[1-9]\d{7,9}$/);
const between = fc.constantFrom('', ' ', '-', '.', ' / ', '\u00a0');

describe('phone numbers', () => {
  it.each([
    ['07700 900832', '+44 7700 900832'],
    ['07700-900832', 'tel:+447700900832'],
    ['(01632) 960431', '00441632960431'],
    ['+44 (0)7700 900832', '07700900832'],
    ['0113 496 0222 x12', '0113 496 0222'],
    ['900 12 345', '+47 90012345'],
    ['+1 (415) 555-0123', '415 555 0123'],
  ])('%s is %s', (a, b) => {
    expect(same(a, b)).toBe(true);
  });

  it.each([
    ['07700 900832', '07700 900833'],
    ['+44 7700 900832', '+47 7700 900832'],
    ['112', '112'],
    ['+44 7700 900832', '900832'],
  ])('%s is not %s', (a, b) => {
    expect(same(a, b)).toBe(false);
  });

  it('are one however they are written, and meet in one bucket', () => {
    const code = fc.constantFrom('44', '47', '353', '1');
    fc.assert(
      fc.property(national, code, between, (digits, cc, gap) => {
        const spaced = `${digits.slice(0, 3)}${gap}${digits.slice(3)}`;
        const forms = [`0${spaced}`, spaced, `+${cc}${gap}${spaced}`, `00${cc}${spaced}`];
        const buckets = forms.map((form) => phoneKey(form)).map((key) => key && phoneBucket(key));
        expect(new Set(buckets).size).toBe(1);
        for (const form of forms) expect(same(forms[0] ?? '', form)).toBe(true);
        for (const form of forms) expect(same(tidyPhone(form), form)).toBe(true);
      }),
    );
  });

  it('are tidied once and for all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tidyPhone(tidyPhone(text))).toBe(tidyPhone(text));
      }),
    );
  });
});

describe('names', () => {
  it('are compared without case, accents, punctuation and forms of address', () => {
    expect(nameKey('Dr. Søren Østby')).toBe(nameKey('ostby, SOREN'));
    expect(nameKey("Grace O'Neill")).toBe(nameKey('Grace O’Neill'));
    expect(nameKey('Łukasz Müller')).toBe(nameKey('lukasz muller'));
    expect(nameKey('Mark Patel')).not.toBe(nameKey('Mark Berg'));
  });

  it('agree when one is part of the other or an initial of it', () => {
    const agree = (a: string, b: string) => namesAgree(nameWords(a), nameWords(b));
    expect(agree('J. Smith', 'John Smith')).toBe(true);
    expect(agree('Mark', 'Mark Berg')).toBe(true);
    expect(agree('Mrs Berg', 'Anna Berg')).toBe(true);
    expect(agree('Anna Berg', 'Tom Berg')).toBe(false);
    expect(agree('Ben Augustine', 'Sunday Smith')).toBe(false);
  });
});

describe('derived ids', () => {
  it('are the same for the same parts and 32 hexadecimal characters', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (parts) => {
        expect(deriveId('task', parts)).toMatch(/^[0-9a-f]{32}$/);
        expect(deriveId('task', [...parts])).toBe(deriveId('task', parts));
        expect(deriveId('note', parts)).not.toBe(deriveId('task', parts));
      }),
    );
  });

  it('keep parts apart', () => {
    expect(deriveId('task', ['a', 'b'])).not.toBe(deriveId('task', ['ab']));
    expect(deriveId('task', ['a', ''])).not.toBe(deriveId('task', ['a']));
  });

  it('do not meet among two hundred thousand texts that hardly differ', () => {
    const halves = [new Set<string>(), new Set<string>()];
    for (let i = 0; i < 200_000; i++) {
      const hash = hash128(`VAT papers ${i}`);
      halves[0]?.add(hash.slice(0, 16));
      halves[1]?.add(hash.slice(16));
    }
    expect(halves.map(({ size }) => size)).toEqual([200_000, 200_000]);
  });
});
