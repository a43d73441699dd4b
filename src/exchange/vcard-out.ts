/**
 * Customers as vCard 3.0 (RFC 2426), which every phone reads. Lines are folded at
 * 75 bytes, never inside a character.
 */
import { type Customer, shownName } from '../domain/record/customer.ts';
import { escaped, folded } from './content-out.ts';

export function vcardsOf(customers: readonly Customer[]): string {
  return customers.map(vcardOf).join('');
}

function vcardOf(customer: Customer): string {
  const { phones, mails } = customer;
  // A card has to have a name (RFC 2426, 3.1.1).
  const shown = shownName(customer) || phones[0]?.number || mails[0]?.address || '';
  const reached = [
    ...phones.map(({ label, number }) => ({ is: 'TEL', label, text: number })),
    ...mails.map(({ label, address }) => ({ is: 'EMAIL', label, text: address })),
  ];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${nameParts(shown)}`,
    `FN:${escaped(shown)}`,
    ...(customer.company === '' ? [] : [`ORG:${escaped(customer.company)}`]),
    ...reached.flatMap(wayOf),
    ...customer.addresses.map((address) => `ADR:;;${escaped(address)};;;;`),
    ...(customer.language === null ? [] : [`LANG:${escaped(customer.language)}`]),
    ...(customer.nextTime === '' ? [] : [`NOTE:Next time: ${escaped(customer.nextTime)}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** The last word is taken as the family name; readers that show FN never see it. */
function nameParts(name: string): string {
  const words = name.trim().split(/\s+/u);
  const family = words.length > 1 ? (words.at(-1) ?? '') : '';
  const given = words.length > 1 ? words.slice(0, -1).join(' ') : (words[0] ?? '');
  return `${escaped(family)};${escaped(given)};;;`;
}

type Way = { readonly is: string; readonly label: string; readonly text: string };

const types: ReadonlyMap<string, string> = new Map([
  ['mobile', 'CELL'],
  ['work', 'WORK'],
  ['home', 'HOME'],
  ['fax', 'FAX'],
]);

/** A label that is no type of the standard stands beside it, as Apple and Google write their own. */
function wayOf({ is, label, text }: Way, at: number): readonly string[] {
  if (label === '') return [`${is}:${escaped(text)}`];
  const type = types.get(label.toLowerCase());
  if (type !== undefined) return [`${is};TYPE=${type}:${escaped(text)}`];
  return [`item${at + 1}.${is}:${escaped(text)}`, `item${at + 1}.X-ABLabel:${escaped(label)}`];
}
