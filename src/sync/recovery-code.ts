/** The 128 bits all keys come from, as 26 characters that survive pen and paper, and two that tell a slip. */
import { err, ok, type Result } from '../domain/result.ts';

export const rootBytes = 16;
/** Crockford's: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const characters = 26;
/** Prime and above 32 × 28: one wrong character and two that changed places are always seen. */
const modulus = 1021;

export type CodeError =
  /** too short or too long */
  | { readonly is: 'length'; readonly characters: number }
  /** a character is wrong or two changed places */
  | { readonly is: 'slip' };

/** Seven groups of four. */
export function formatRecoveryCode(root: Uint8Array): string {
  const digits = digitsOf(root);
  const check = checkOf(digits);
  const text = [...digits, check >> 5, check & 31].map((d) => alphabet[d]).join('');
  return (text.match(/.{4}/g) ?? []).join('-');
}

/** Small letters, spaces, dashes and the usual mix-ups are understood. */
export function parseRecoveryCode(text: string): Result<Uint8Array, CodeError> {
  const clean = text
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (clean.length !== characters + 2) return err({ is: 'length', characters: clean.length });
  const all = [...clean].map((character) => alphabet.indexOf(character));
  const digits = all.slice(0, characters);
  const [high = 0, low = 0] = all.slice(characters);
  const isRight = !all.includes(-1) && checkOf(digits) === (high << 5) + low;
  // 26 characters hold 130 bits: the two too many are zero.
  if (!isRight || ((digits[0] ?? 0) & 0b11000) !== 0) return err({ is: 'slip' });
  let value = digits.reduce((sum, digit) => sum * 32n + BigInt(digit), 0n);
  const root = new Uint8Array(rootBytes);
  for (let i = rootBytes - 1; i >= 0; i--) {
    root[i] = Number(value & 255n);
    value >>= 8n;
  }
  return ok(root);
}

function digitsOf(root: Uint8Array): readonly number[] {
  if (root.length !== rootBytes) throw new RangeError('a root has 16 bytes');
  let value = root.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const digits: number[] = [];
  for (let i = 0; i < characters; i++) {
    digits.unshift(Number(value & 31n));
    value >>= 5n;
  }
  return digits;
}

function checkOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit, i) => (sum + (i + 1) * (digit + 1)) % modulus, 0);
}
