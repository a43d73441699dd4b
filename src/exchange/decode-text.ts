/** Bytes to text: the byte order mark, else UTF-8, else the old Windows code page. */

export type Decoded =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'binary'; readonly looksLike: LooksLike };
/** What the owner may have picked instead of an export. */
export type LooksLike = 'spreadsheet' | 'pdf' | 'picture' | 'web-page' | 'backup' | 'unknown';

const carriageReturn = 0x0d;
const lineFeed = 0x0a;
/** How many bytes and characters are looked at to tell text from anything else. */
const looked = 4096;

export function decodeText(bytes: Uint8Array): Decoded {
  const looksLike = sniff(bytes);
  if (looksLike) return { is: 'binary', looksLike };
  const text = decode(bytes);
  const kind = sniffText(text);
  return kind ? { is: 'binary', looksLike: kind } : { is: 'text', text };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return new TextDecoder(unmarked).decode(bytes);
  return utf8(bytes) ?? utf8(healFolds(bytes)) ?? new TextDecoder('windows-1252').decode(bytes);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Plain letters in UTF-16 have a zero for every second byte. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 256);
  if (head.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  return even > head.length / 4 && odd === 0 ? 'utf-16be' : undefined;
}

/**
 * Some phones fold vCard lines at 75 bytes, through the middle of a letter. The fold
 * moves behind the letter, so lines keep their numbers.
 */
function healFolds(bytes: Uint8Array): Uint8Array {
  const healed = bytes.slice();
  for (let i = 2; i < healed.length; i++) {
    const isFold = isSpace(healed[i - 1]) && healed[i - 2] === lineFeed;
    if (!isFold || !isContinuation(healed[i])) continue;
    const start = healed[i - 3] === carriageReturn ? i - 3 : i - 2;
    let end = i;
    while (isContinuation(healed[end])) end++;
    const fold = healed.slice(start, i);
    healed.copyWithin(start, i, end);
    healed.set(fold, start + (end - i));
    i = end;
  }
  return healed;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

const signatures: readonly (readonly [LooksLike, readonly number[]])[] = [
  ['spreadsheet', [0x50, 0x4b, 0x03, 0x04]],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
];

function sniff(bytes: Uint8Array): LooksLike | undefined {
  return signatures.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0];
}

function sniffText(text: string): LooksLike | undefined {
  const head = text.slice(0, looked);
  if (/^\s*(?:<!doctype html|<html|<\?xml)/i.test(head)) return 'web-page';
  if (/^\s*\{\s*"/.test(head)) return 'backup';
  const strange = Array.from(head).filter(isStrange).length;
  return head.includes('\0') || strange > head.length / 50 ? 'unknown' : undefined;
}

/** Control characters other than tab, line ends, vertical tab, form feed and escape. */
function isStrange(character: string): boolean {
  const code = character.charCodeAt(0);
  const isControl = code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b;
  return isControl || character === '\ufffd';
}
