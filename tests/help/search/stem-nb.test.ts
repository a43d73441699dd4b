import { expect, test } from 'vitest';
import { fold } from '../../../src/domain/fold.ts';
import { norwegianStem } from '../../../src/help/search/stem-nb.ts';

const stemOf = (word: string) => norwegianStem(fold(word));

test.each([
  ['kunde', 'kundene'],
  ['betale', 'betaling'],
  ['betalt', 'betaler'],
  ['avtalen', 'avtalt'],
  ['purre', 'purring'],
  ['purret', 'purringer'],
  ['omtale', 'omtalene'],
  ['oppgave', 'oppgavene'],
  ['kontaktene', 'kontakter'],
  ['kvittering', 'kvitteringene'],
  ['påminnelse', 'påminnelsen'],
  ['skrev', 'skriver'],
  ['dårlig', 'dårlige'],
  ['billig', 'billigere'],
  ['kundens', 'kunden'],
])('%s and %s are one word', (a, b) => expect(stemOf(a)).toBe(stemOf(b)));

test.each([
  ['regning', 'regn'],
  ['bilde', 'bil'],
  ['ring', 'rigg'],
  ['lønn', 'lån'],
])('%s and %s stay two', (a, b) => expect(stemOf(a)).not.toBe(stemOf(b)));

test('the name of a meaning stays', () => expect(norwegianStem('=kunde')).toBe('=kunde'));
