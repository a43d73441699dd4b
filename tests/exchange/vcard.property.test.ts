import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPause } from '../../src/domain/import/pace.ts';
import { fold, unfold } from '../../src/exchange/content-lines.ts';
import { parseVcard } from '../../src/exchange/vcard.ts';
import { decodeQuotedPrintable, encodeQuotedPrintable } from '../../src/exchange/vcard-lines.ts';

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 400 })
  .map((text) => text.replace(/[\r\n]/g, ''))
  .filter((text) => text !== '' && !/^\s/.test(text) && !/=$|quoted-printable/i.test(text));

function physical(text: string) {
  return text.split('\r\n').map((part, i) => ({ line: i + 1, text: part }));
}

describe('content lines', () => {
  it('unfold to what was folded', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(unfold(physical(fold(text)))).toEqual([{ line: 1, text }]);
      }),
    );
  });

  it('keep the line they begin on', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const folded = physical(lines.map(fold).join('\r\n'));
        const unfolded = unfold(folded);
        expect(unfolded.map(({ text }) => text)).toEqual(lines);
        for (const { line: at, text } of unfolded) {
          expect(text.startsWith(folded[at - 1]?.text ?? '?')).toBe(true);
        }
      }),
    );
  });
});

describe('quoted-printable', () => {
  it('decodes to what was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeQuotedPrintable(encodeQuotedPrintable(text), 'utf-8')).toBe(text);
      }),
    );
  });

  it('leaves text without codes as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/=[0-9a-f]{2}/i.test(text));
        expect(decodeQuotedPrintable(text, 'utf-8')).toBe(text);
      }),
    );
  });
});

describe('a name', () => {
  const name = fc
    .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => words.join(' ').replace(/\s+/g, ' ').trim())
    .filter((text) => /^[\p{L}\p{N}][\p{L}\p{N} ,;=:'".-]*$/u.test(text));

  it('comes through every version as it was written', async () => {
    const escaped = (text: string) => text.replace(/([\\,;])/g, '\\$1');
    const versions = [
      (text: string) => ['VERSION:3.0', fold(`FN:${escaped(text)}`)],
      (text: string) => ['VERSION:4.0', fold(`FN:${escaped(text)}`)],
      (text: string) => [
        'VERSION:2.1',
        `FN;ENCODING=QUOTED-PRINTABLE:${encodeQuotedPrintable(text)}`,
      ],
    ];
    await fc.assert(
      fc.asyncProperty(name, fc.constantFrom(...versions), async (text, version) => {
        const card = ['BEGIN:VCARD', ...version(text), 'END:VCARD'].join('\r\n');
        const result = await parseVcard(card, withoutPause);
        expect(result.ok && result.value.customers[0]?.name).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
