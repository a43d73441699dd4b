/**
 * Phone numbers for comparing and for showing. `07700 900832` and `+44 7700 900832`
 * are one number: without the zeros in front, one ends in the other and what is left
 * over is a calling code. No table of countries is needed for that.
 */

export type PhoneKey = { readonly digits: string; readonly international: boolean };

/** Shorter ones ("112", "1881") say nothing about who somebody is. */
const fewestDigits = 6;
/** Numbers that may be the same share this many last digits. */
const bucketDigits = 6;
const extension = /(?:;\s*ext=|\s*(?:ext\.?|x|#|,)\s*)\d+\s*$/i;
const scheme = /^\s*tel:/i;
const trunkZero = /\(0\)/g;

export function phoneKey(number: string): PhoneKey | undefined {
  const text = number.replace(scheme, '').replace(extension, '').replace(trunkZero, '');
  const all = text.replace(/\D/g, '');
  const international = text.trim().startsWith('+') || all.startsWith('00');
  const digits = all.replace(/^0+/, '');
  return digits.length < fewestDigits ? undefined : { digits, international };
}

export function phoneBucket(key: PhoneKey): string {
  return key.digits.slice(-bucketDigits);
}

export function samePhone(a: PhoneKey, b: PhoneKey): boolean {
  if (a.digits === b.digits) return true;
  if (a.international === b.international) return false;
  const [abroad, home] = a.international ? [a.digits, b.digits] : [b.digits, a.digits];
  const code = abroad.length - home.length;
  return code >= 1 && code <= 3 && abroad.endsWith(home);
}

/** One space between groups, no scheme; brackets, a leading + and an extension stay. */
export function tidyPhone(number: string): string {
  return number
    .replace(scheme, '')
    .replace(/;\s*ext=(\d+)/i, ' x$1')
    .replace(/;.*$/, '')
    .replace(trunkZero, ' ')
    .replace(/[-‐-―./\s]+/gu, ' ')
    .trim();
}

const inText = /(?:\+|\(?0)[\d()\-./\s]{6,20}\d/g;

/** The numbers that stand in a text, as written. */
export function phonesIn(text: string): readonly string[] {
  return (text.match(inText) ?? []).filter((found) => phoneKey(found) !== undefined);
}
