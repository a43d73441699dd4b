import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines, splitLines } from '../../../src/domain/capture/lines.ts';

describe('many lines', () => {
  it('are one task each; blank lines and lone bullets are dropped, ticked ones counted', () => {
    const pasted = [
      '- ring Tom',
      '',
      ' * ',
      '[ ]',
      '---',
      '[x] paid',
      '✓ sent',
      '1. order tape',
      '- [X] done',
    ];
    expect(readLines(pasted.join('\r\n'))).toEqual({
      lines: ['- ring Tom', '1. order tape'],
      ticked: 3,
    });
  });

  it('lose nothing that can be read', () => {
    const word = fc.stringMatching(/^[a-zæøå]{1,8}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.constantFrom('\n', '\r\n', '\r', '\n\n \n'),
        (words, end) => {
          expect(splitLines(words.map((w) => `- ${w}`).join(end))).toEqual(
            words.map((w) => `- ${w}`),
          );
        },
      ),
    );
  });

  it('split once stay split', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const lines = splitLines(text);
        expect(splitLines(lines.join('\n'))).toEqual(lines);
      }),
    );
  });
});
