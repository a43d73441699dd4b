/** Address-book cards into customers. A card that cannot be read is left out alone. */
import ICAL from 'ical.js';
import type { Pace } from '../domain/import/pace.ts';
import {
  type LeftOut,
  nothingParsed,
  type Parsed,
  type ParsedCustomer,
} from '../domain/import/parsed.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type Block, blocksOf, type Line, unfold } from './content-lines.ts';
import type { ImportError } from './import-error.ts';
import { type CardProperty, customerOf } from './vcard-customer.ts';
import { type Property, plainLine, propertyOf } from './vcard-lines.ts';

/** What a customer is made of; the rest of a card is not read. */
const wanted = new Set([
  'N',
  'FN',
  'NICKNAME',
  'ORG',
  'TEL',
  'EMAIL',
  'ADR',
  'NOTE',
  'LANG',
  'X-ABLABEL',
]);
const withBytes = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);
const cards = new Set(['VCARD']);

type ReadCard =
  | { readonly is: 'card'; readonly customer: ParsedCustomer; readonly photos: number }
  | { readonly is: 'left-out'; readonly left: LeftOut };

export async function parseVcard(text: string, pace: Pace): Promise<Result<Parsed, ImportError>> {
  const customers: ParsedCustomer[] = [];
  const leftOut: LeftOut[] = [];
  let photos = 0;
  for (const block of blocksOf(text, cards)) {
    await pace.step(block.share);
    if (block.name === 'loose') continue;
    const read = readCard(block as Block);
    if (read.is === 'left-out') leftOut.push(read.left);
    else {
      customers.push(read.customer);
      photos += read.photos;
    }
  }
  const line = leftOut[0]?.line ?? 1;
  if (customers.length === 0) return err({ is: 'not-readable', line });
  return ok({ ...nothingParsed, customers, leftOut, photos });
}

function readCard(block: Block): ReadCard {
  const version = versionOf(block.lines);
  const lines = unfold(block.lines, version === '2.1');
  if (!block.whole) return left(block, block.line, 'cut-off');
  const { properties, photos, badLine } = propertiesOf(lines);
  if (badLine !== undefined) return left(block, badLine, 'broken');
  const card = parseCard(properties, version);
  if (!card) return left(block, block.line, 'broken');
  const customer = customerOf(card, block.line);
  if (!customer) return left(block, block.line, 'no-name');
  return { is: 'card', customer, photos };
}

function left(block: Block, line: number, why: LeftOut['why']): ReadCard {
  const name = block.lines.find(({ text }) => /^(?:[\w-]+\.)?FN[;:]/i.test(text))?.text ?? '';
  return { is: 'left-out', left: { line, what: name.slice(name.indexOf(':') + 1), why } };
}

function versionOf(lines: readonly Line[]): string {
  const version = lines.find(({ text }) => /^VERSION[:;]/i.test(text))?.text ?? '';
  return version.slice(version.indexOf(':') + 1).trim() || '3.0';
}

/** Base64 of older cards runs on over lines of its own: those belong to the photo. */
function propertiesOf(lines: readonly Line[]) {
  const properties: Property[] = [];
  let photos = 0;
  let badLine: number | undefined;
  let inBytes = false;
  for (const line of lines) {
    const property = propertyOf(line);
    if (!property) {
      if (!(inBytes && /^[\w+/=\s]*$/.test(line.text))) badLine ??= line.line;
      continue;
    }
    inBytes = withBytes.has(property.name);
    if (property.name === 'PHOTO') photos++;
    if (wanted.has(property.name)) properties.push(property);
  }
  return { properties, photos, badLine };
}

function parseCard(
  properties: readonly Property[],
  version: string,
): readonly CardProperty[] | undefined {
  const body = properties.map((property) => plainLine(property, version));
  const head = ['BEGIN:VCARD', `VERSION:${version === '4.0' ? '4.0' : '3.0'}`];
  try {
    const card: unknown = ICAL.parse([...head, ...body, 'END:VCARD'].join('\r\n'));
    return (card as readonly [string, readonly CardProperty[]])[1];
  } catch {
    return undefined;
  }
}
