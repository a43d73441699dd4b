/** What vCard and iCalendar share on the way out: text that is escaped, lines that are folded (RFC 6350, 3.2 and 3.4; RFC 5545, 3.1 and 3.3.11). */

export function escaped(text: string): string {
  return text
    .replace(/\\/gu, '\\\\')
    .replace(/\r\n|\r|\n/gu, '\\n')
    .replace(/([,;])/gu, '\\$1');
}

const lineBytes = 73;
const encoder = new TextEncoder();

/** At 75 bytes with the line break's own, never inside a character. */
export function folded(line: string): string {
  let out = '';
  let used = 0;
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (used + bytes > lineBytes) {
      out += '\r\n ';
      used = 1;
    }
    out += character;
    used += bytes;
  }
  return out;
}
