/**
 * One card's lines, made plain for the parser: versions 2.1, 3.0 and 4.0 come out as
 * clean 3.0 or 4.0. 2.1 has bare types (`TEL;CELL`), quoted-printable and its own
 * escapes, and exporters of later versions borrow them.
 */
import type { Line } from './content-lines.ts';

export type Property = {
  readonly line: number;
  readonly group: string;
  readonly name: string;
  readonly params: readonly (readonly [string, string])[];
  readonly value: string;
};

/** `undefined` for a line that is no property. */
export function propertyOf({ line, text }: Line): Property | undefined {
  const colon = outsideQuotes(text, ':');
  if (colon === -1) return undefined;
  const [head = '', ...params] = splitOutsideQuotes(text.slice(0, colon), ';');
  const match = /^\s*(?:([\w-]+)\.)?([\w-]+)\s*$/.exec(head);
  if (!match?.[2]) return undefined;
  return {
    line,
    group: (match[1] ?? '').toLowerCase(),
    name: match[2].toUpperCase(),
    params: params.filter((param) => param.trim() !== '').map(paramOf),
    value: text.slice(colon + 1),
  };
}

/** The property as a 3.0 or 4.0 line without any encoding. */
export function plainLine(property: Property, version: string): string {
  const { group, name, params } = property;
  const kept = params
    .filter(([param]) => keptParams.has(param))
    .map(([param, value]) => `;${param}="${value.replace(/"/g, "'")}"`);
  const head = group === '' ? name : `${group}.${name}`;
  return `${head}${kept.join('')}:${plainValue(property, version)}`;
}

export function decodeQuotedPrintable(value: string, charset: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (let i = 0; i < value.length; ) {
    const code = /^=([0-9a-f]{2})/i.exec(value.slice(i, i + 3))?.[1];
    if (code !== undefined) bytes.push(Number.parseInt(code, 16));
    else bytes.push(...encoder.encode(String.fromCodePoint(value.codePointAt(i) ?? 0)));
    i += code === undefined ? String.fromCodePoint(value.codePointAt(i) ?? 0).length : 3;
  }
  return decodeBytes(Uint8Array.from(bytes), charset);
}

export function encodeQuotedPrintable(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte > 32 && byte < 127 && byte !== 61
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}

const keptParams = new Set(['TYPE', 'PREF', 'LABEL']);
const bareEncodings = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT', 'B']);

/** `CELL` alone means `TYPE=CELL`, `QUOTED-PRINTABLE` alone `ENCODING=…`. */
function paramOf(param: string): readonly [string, string] {
  const equals = param.indexOf('=');
  const value = param
    .slice(equals + 1)
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replace(/"/g, '');
  if (equals !== -1) return [param.slice(0, equals).trim().toUpperCase(), value];
  return [bareEncodings.has(value.toUpperCase()) ? 'ENCODING' : 'TYPE', value];
}

function plainValue(property: Property, version: string): string {
  const param = (name: string) => property.params.find(([p]) => p === name)?.[1] ?? '';
  const isEncoded = /^quoted-printable$/i.test(param('ENCODING'));
  if (!isEncoded && version !== '2.1') return property.value;
  const value = isEncoded
    ? decodeQuotedPrintable(property.value, param('CHARSET'))
    : property.value;
  return escapeAs3(value);
}

/** 2.1 escapes only the semicolon; everything else is meant as it stands. */
function escapeAs3(value: string): string {
  return value
    .replace(/\\(?![;,nN\\])/g, '\\\\')
    .replace(/(?<!\\),/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset || 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function outsideQuotes(text: string, wanted: string): number {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === wanted && !quoted) return i;
  }
  // A quote that is never closed does not hide the value.
  return quoted ? text.indexOf(wanted) : -1;
}

function splitOutsideQuotes(text: string, delimiter: string): readonly string[] {
  const at = outsideQuotes(text, delimiter);
  if (at === -1) return [text];
  return [text.slice(0, at), ...splitOutsideQuotes(text.slice(at + 1), delimiter)];
}
