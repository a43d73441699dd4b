/**
 * A small, strict reader of what stores answer: elements and text, nothing else. A worker has no
 * DOMParser. Prefixes are dropped, a document type is refused, and text cut off in the middle is an
 * error: half a list must not pass for a list.
 */
import { err, ok, type Result } from '../domain/result.ts';

export type XmlElement = {
  /** Without its prefix. */
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** Its own text, entities resolved. */
  readonly text: string;
};

type Open = { readonly name: string; readonly children: XmlElement[]; readonly texts: string[] };
type Reading = {
  readonly text: string;
  at: number;
  readonly open: Open[];
  root: XmlElement | null;
};

const deepest = 32;

export function readXml(text: string): Result<XmlElement, 'not-xml'> {
  const reading: Reading = { text: text.replace(/^\uFEFF/, ''), at: 0, open: [], root: null };
  while (reading.at < reading.text.length) {
    const before = reading.at;
    const isRead = reading.text[before] === '<' ? readMarkup(reading) : readText(reading);
    if (!isRead || reading.at <= before) return err('not-xml');
  }
  return reading.root === null ? err('not-xml') : ok(reading.root);
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

export function textOf(element: XmlElement, name: string): string | undefined {
  return childOf(element, name)?.text.trim();
}

function readMarkup(reading: Reading): boolean {
  if (reading.text.startsWith('<!--', reading.at)) return skipPast(reading, '-->');
  if (reading.text.startsWith('<?', reading.at)) return skipPast(reading, '?>');
  if (reading.text.startsWith('<![CDATA[', reading.at)) return readCdata(reading);
  if (reading.text.startsWith('<!', reading.at)) return false;
  const end = endOfTag(reading.text, reading.at);
  if (end === -1) return false;
  const tag = reading.text.slice(reading.at + 1, end);
  reading.at = end + 1;
  return tag.startsWith('/') ? close(reading, tag.slice(1)) : open(reading, tag);
}

function readText(reading: Reading): boolean {
  const next = reading.text.indexOf('<', reading.at);
  const end = next === -1 ? reading.text.length : next;
  const text = resolveEntities(reading.text.slice(reading.at, end));
  reading.at = end;
  return text !== null && addText(reading, text);
}

function readCdata(reading: Reading): boolean {
  const begin = reading.at + '<![CDATA['.length;
  const end = reading.text.indexOf(']]>', begin);
  if (end === -1) return false;
  reading.at = end + 3;
  return addText(reading, reading.text.slice(begin, end));
}

/** Outside the one root only white space may stand. */
function addText(reading: Reading, text: string): boolean {
  const here = reading.open.at(-1);
  if (here === undefined) return text.trim() === '';
  here.texts.push(text);
  return true;
}

function open(reading: Reading, tag: string): boolean {
  const isWhole = tag.endsWith('/');
  const name = nameIn(isWhole ? tag.slice(0, -1) : tag);
  if (name === null || reading.open.length >= deepest) return false;
  if (reading.open.length === 0 && reading.root !== null) return false;
  reading.open.push({ name, children: [], texts: [] });
  return isWhole ? close(reading, name) : true;
}

function close(reading: Reading, tag: string): boolean {
  const done = reading.open.pop();
  if (done === undefined || nameIn(tag) !== done.name) return false;
  const element = { name: done.name, children: done.children, text: done.texts.join('') };
  const parent = reading.open.at(-1);
  if (parent === undefined) reading.root = element;
  else parent.children.push(element);
  return true;
}

function nameIn(tag: string): string | null {
  const [whole] = /^[A-Za-z_][\w.:-]*(?=\s|$)/.exec(tag) ?? [];
  return whole === undefined ? null : whole.slice(whole.indexOf(':') + 1);
}

/** The `>` that ends a tag; one inside quotes does not. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
    else if (char === '<') return -1;
  }
  return -1;
}

function skipPast(reading: Reading, mark: string): boolean {
  const end = reading.text.indexOf(mark, reading.at + 2);
  if (end === -1) return false;
  reading.at = end + mark.length;
  return true;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function resolveEntities(text: string): string | null {
  if (!text.includes('&')) return text;
  let isSound = true;
  const plain = text.replace(/&([^;&]{0,12});?/g, (entity, body: string) => {
    const char = entity.endsWith(';') ? charOf(body) : undefined;
    if (char === undefined) isSound = false;
    return char ?? '';
  });
  return isSound ? plain : null;
}

function charOf(body: string): string | undefined {
  if (Object.hasOwn(named, body)) return named[body];
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(body) ?? [];
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
