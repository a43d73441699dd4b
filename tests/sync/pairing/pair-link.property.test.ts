import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPairLink, parsePairLink } from '../../../src/sync/pairing/pair-link.ts';

const links = fc.record({
  store: fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), fc.string({ unit: 'grapheme' })),
  secret: fc.uint8Array({ minLength: 16, maxLength: 16 }),
});

test('a link says what was put into it', () => {
  fc.assert(
    fc.property(links, (link) => {
      const hash = formatPairLink(link);
      expect(hash).toMatch(/^#p=1\.[\w-]+$/);
      expect(parsePairLink(hash)).toEqual(link);
    }),
    { numRuns: 1000 },
  );
});

test('one cut short, or any other text, is no link', () => {
  fc.assert(
    fc.property(links, fc.nat(), (link, at) => {
      const hash = formatPairLink(link);
      expect(parsePairLink(hash.slice(0, at % hash.length))).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(parsePairLink(a)).toBeUndefined();
      expect(parsePairLink(`#p=1.${b}`)).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});
