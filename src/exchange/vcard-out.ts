/**
 * Customers as vCard 3.0 (RFC 2426), which every phone reads. Lines are folded at
 * 75 bytes, never inside a character.
 */
import type { Customer } from '../domain/record/customer.ts';

export function vcardsOf(customers: readonly Customer[]): string {
  return customers.map(vcardOf).join('');
}

function vcardOf(customer: Customer): string {
  const shown = customer.name || customer.company;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${nameParts(customer.name || customer.company)}`,
    `FN:${escaped(shown)}`,
    ...(customer.company === '' ? [] : [`ORG:${escaped(customer.company)}`]),
    ...customer.phones.map(({ label, number }) => `TEL${typeOf(label)}:${escaped(number)}`),
    ...customer.mails.map(({ label, address }) => `EMAIL${typeOf(label)}:${escaped(address)}`),
    ...customer.addresses.map((address) => `ADR:;;${escaped(address)};;;;`),
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

const usualTypes = new Set(['home', 'work', 'cell', 'mobile', 'fax']);

function typeOf(label: string): string {
  const type = label.toLowerCase();
  if (!usualTypes.has(type)) return '';
  return `;TYPE=${type === 'mobile' ? 'CELL' : type.toUpperCase()}`;
}

function escaped(text: string): string {
  return text
    .replace(/\\/gu, '\\\\')
    .replace(/\r\n|\r|\n/gu, '\\n')
    .replace(/([,;])/gu, '\\$1');
}

const lineBytes = 73;
const encoder = new TextEncoder();

function folded(line: string): string {
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
