/** The properties of one card, as ical.js gives them (jCard, RFC 7095), into a customer. */
import type { ParsedCustomer } from '../domain/import/parsed.ts';
import { tidyPhone } from '../domain/import/phone-key.ts';

type Value = string | readonly Value[];
export type CardProperty = readonly [
  name: string,
  params: { readonly [param: string]: string | readonly string[] },
  type: string,
  ...values: readonly unknown[],
];
type Labelled = { readonly label: string; readonly text: string };

const nextTimeMark = /^\s*next time\s*[:\-–]\s*/i;

/** `undefined` when nothing in the card can serve as a name. */
export function customerOf(
  card: readonly CardProperty[],
  line: number,
): ParsedCustomer | undefined {
  const labelled = (name: string) => labelledOf(card, name);
  const phones = labelled('tel').map(({ label, text }) => ({ label, number: tidyPhone(text) }));
  const mails = labelled('email').map(({ label, text }) => ({ label, address: bareMail(text) }));
  const notes = all(card, 'note').map(oneText).filter(isSaid);
  const customer = {
    line,
    name: nameOf(card),
    company: firstPart(card, 'org'),
    phones: phones.filter(({ number }) => /\d/.test(number)),
    mails: mails.filter(({ address }) => address.includes('@')),
    addresses: [...new Set(all(card, 'adr').map(addressOf).filter(isSaid))],
    nextTime: notes.find((n) => nextTimeMark.test(n))?.replace(nextTimeMark, '') ?? '',
    notes: notes.filter((n) => !nextTimeMark.test(n)),
    language: all(card, 'lang').map(oneText).find(isSaid) ?? null,
  };
  const isNamed = customer.name || customer.company || customer.phones[0] || customer.mails[0];
  return isNamed ? customer : undefined;
}

function nameOf(card: readonly CardProperty[]): string {
  const full = all(card, 'fn').map(oneText).find(isSaid);
  if (full) return full;
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = partsOf(
    all(card, 'n')[0],
  );
  const built = [prefix, given, middle, family, suffix].filter(isSaid).join(' ');
  return built || (all(card, 'nickname').map(oneText).find(isSaid) ?? '');
}

/** Preferred ones first, faxes last; the label is the owner's own, else the card's type. */
function labelledOf(card: readonly CardProperty[], name: string): readonly Labelled[] {
  const ranked = all(card, name).map((property) => ({
    label: labelOf(card, property),
    text: oneText(property).trim(),
    rank: rankOf(typesOf(property), property[1]['pref']),
  }));
  const said = ranked.filter(({ text }) => text !== '');
  return said.sort((a, b) => a.rank - b.rank).map(({ label, text }) => ({ label, text }));
}

function labelOf(card: readonly CardProperty[], property: CardProperty): string {
  const group = property[1]['group'];
  const own = card.find(([n, params]) => n === 'x-ablabel' && group && params['group'] === group);
  if (own)
    return oneText(own)
      .replace(/^_\$!<(.*)>!\$_$/, '$1')
      .toLowerCase();
  const types = typesOf(property);
  const kind = ['fax', 'cell', 'mobile', 'work', 'home', 'main', 'other'].find((type) =>
    types.includes(type),
  );
  return kind === 'cell' ? 'mobile' : (kind ?? '');
}

function rankOf(types: readonly string[], pref: unknown): number {
  if (types.includes('fax')) return 3;
  if (types.includes('pref')) return 0;
  return typeof pref === 'string' && /^\d+$/.test(pref) ? Math.min(1, Number(pref) / 100) : 1;
}

function typesOf(property: CardProperty): readonly string[] {
  // Of quoted lists inside lists ical.js makes arrays inside arrays.
  const types: readonly unknown[] = [property[1]['type'] ?? []].flat(4);
  return types.flatMap((type) => String(type).toLowerCase().split(',')).map((t) => t.trim());
}

/** Street first, then place and postcode, one line; the card's own label where the parts are empty. */
function addressOf(property: CardProperty): string {
  const [box, extra, street, city, region, postcode, country] = partsOf(property);
  const place = [postcode, city].filter(isSaid).join(' ');
  const parts = [box, extra, street, place, region, country].filter(isSaid);
  const label = property[1]['label'];
  const text = parts.length > 0 ? parts.join(', ') : typeof label === 'string' ? label : '';
  return text
    .replace(/\s*\n\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();
}

function firstPart(card: readonly CardProperty[], name: string): string {
  return all(card, name).flatMap(partsOf).find(isSaid) ?? '';
}

function all(card: readonly CardProperty[], name: string): readonly CardProperty[] {
  return card.filter((property) => property[0] === name);
}

function partsOf(property: CardProperty | undefined): readonly string[] {
  const value = property?.[3] as Value | undefined;
  if (value === undefined) return [];
  return (typeof value === 'string' ? [value] : value).map(textOf);
}

function oneText(property: CardProperty): string {
  return textOf(property.slice(3) as readonly Value[]);
}

function textOf(value: Value): string {
  const text = typeof value === 'string' ? value : value.map(textOf).join(', ');
  // ical.js leaves an escaped semicolon in unstructured text as it is.
  return text
    .replace(/\\;/g, ';')
    .replace(/\u00a0/g, ' ')
    .trim();
}

function bareMail(text: string): string {
  return text
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^>]+)>\s*$/, '$1')
    .trim();
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
