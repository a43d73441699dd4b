import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecoveryCode, parseRecoveryCode } from '../../src/sync/recovery-code.ts';

const roots = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('the recovery code', () => {
  it('is 26 characters and two to check, in groups of four, and reads back', () => {
    fc.assert(
      fc.property(roots, (root) => {
        const code = formatRecoveryCode(root);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(parseRecoveryCode(code)).toEqual({ ok: true, value: root });
        const written = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
        expect(parseRecoveryCode(` ${written} `)).toEqual({ ok: true, value: root });
      }),
    );
  });

  it('tells every single wrong character', () => {
    fc.assert(
      fc.property(
        roots,
        fc.nat(27),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (root, at, other) => {
          const code = formatRecoveryCode(root).replaceAll('-', '');
          if (code[at] === other) return;
          const wrong = code.slice(0, at) + other + code.slice(at + 1);
          expect(parseRecoveryCode(wrong)).toEqual({ ok: false, error: { is: 'slip' } });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('tells two characters that changed places', () => {
    fc.assert(
      fc.property(roots, fc.nat(24), (root, at) => {
        const code = formatRecoveryCode(root).replaceAll('-', '');
        const [a = '', b = ''] = code.slice(at, at + 2);
        if (a === b) return;
        const wrong = code.slice(0, at) + b + a + code.slice(at + 2);
        expect(parseRecoveryCode(wrong)).toEqual({ ok: false, error: { is: 'slip' } });
      }),
      { numRuns: 2000 },
    );
  });

  it('says when characters are too few', () => {
    expect(parseRecoveryCode('ABCD-EFGH')).toEqual({
      ok: false,
      error: { is: 'length', characters: 8 },
    });
  });
});
