/**
 * A phone number as a spreadsheet shows it and a phone dials it: in groups (ITU-T E.123).
 * A bare row of digits is a number to a spreadsheet: it drops the + or the nought in front,
 * and shows 4.48E+11. With one space in it, it is text, and nothing has to stand before it.
 */
import { tidyPhone } from '../../domain/import/phone-key.ts';

/** Calling codes of one and two digits (ITU-T E.164); all others have three. */
const callingCode =
  /^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(?=\d)/u;
const onlyDigits = /^\+?\d{7,}$/u;
/** As owners write them; what has words in it is theirs. */
const written = /^\+?[\d\s().\-‐-―/]+$/u;
const lastGroup = 6;

export function phoneCell(number: string): string {
  const tidy = written.test(number) ? tidyPhone(number) : number;
  if (!onlyDigits.test(tidy)) return tidy;
  if (tidy.startsWith('+')) return tidy.replace(callingCode, '$& ');
  return tidy.startsWith('0') ? `${tidy.slice(0, -lastGroup)} ${tidy.slice(-lastGroup)}` : tidy;
}
