import { expect, test } from 'vitest';
import { whatsappLink } from '../../src/ui/reach.ts';

test.each([
  ['07700 900123', 'GB', '447700900123'],
  ['+44 (0)7700 900123', 'NO', '447700900123'],
  ['0044 7700 900123', 'GB', '447700900123'],
  ['400 00 123', 'NO', '4740000123'],
  ['0170 1234567', 'DE', '491701234567'],
  ['347 1234567', 'IT', '393471234567'],
  ['06 20 123 4567', 'HU', '36201234567'],
  ['(415) 555-0100', 'US', '14155550100'],
  ['1 415 555 0100', 'US', '14155550100'],
  ['072 123 45 67', 'RO', '40721234567'],
])('%s of %s goes to wa.me/%s', (number, country, to) => {
  expect(whatsappLink(number, 'Hi', country)).toBe(`https://wa.me/${to}?text=Hi`);
});

test('a number that cannot be made international reaches no stranger', () => {
  expect(whatsappLink('07700 900123', 'Hi', '')).toBe('https://wa.me/?text=Hi');
  expect(whatsappLink('', 'Hi', 'GB')).toBe('https://wa.me/?text=Hi');
});
