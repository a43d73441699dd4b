/** The customer a row holds: of an address book, or the one a row of tasks names. */
import type { ParsedCustomer } from '../domain/import/parsed.ts';
import { tidyPhone } from '../domain/import/phone-key.ts';
import type { ColumnField } from './csv-fields.ts';
import type { Cell, RowReader } from './csv-row.ts';

/** Google Contacts puts several values of one kind into one cell. */
const between = /\s*:::\s*/;

/** `undefined` when nothing in the row can serve as a name. */
export function customerOfRow(row: RowReader): ParsedCustomer | undefined {
  const isTask = row.first('title') !== '';
  const phones = row
    .cells('phone')
    .flatMap((cell) =>
      split(cell).map((text) => ({ label: labelOf(row, cell), number: tidyPhone(text) })),
    );
  const mails = row
    .cells('mail')
    .flatMap((cell) =>
      split(cell).map((text) => ({ label: labelOf(row, cell), address: bareMail(text) })),
    );
  const customer = {
    line: row.line,
    name: nameOf(row),
    company: row.first('company'),
    phones: phones.filter(({ number }) => /\d{3}/.test(number.replace(/\D/g, ''))),
    mails: mails.filter(({ address }) => address.includes('@')),
    addresses: addressesOf(row),
    nextTime: row.first('next-time'),
    notes: isTask ? [] : row.all('note'),
    language: row.first('language') || null,
  };
  const isNamed = customer.name || customer.company || customer.phones[0] || customer.mails[0];
  return isNamed ? customer : undefined;
}

function nameOf(row: RowReader): string {
  const parts = (['first', 'middle', 'last'] as const).map((field) => row.first(field));
  return row.first('name') || parts.filter((part) => part !== '').join(' ');
}

const parts = ['street', 'postcode', 'city', 'region', 'country'] as const;

/** A whole address where there is one, else its parts by group; the row's order of groups. */
function addressesOf(row: RowReader): readonly string[] {
  const whole = row
    .cells('address')
    .flatMap((cell) => split(cell).map((text) => ({ group: cell.group, text: oneLine(text) })));
  const written = new Set(whole.map(({ group }) => group));
  const groups = new Set(parts.flatMap((part) => row.cells(part)).map(({ group }) => group));
  const built = [...groups]
    .filter((group) => !written.has(group))
    .map((group) => {
      const part = (field: ColumnField) => inGroup(row.cells(field), group);
      const place = [part('postcode'), part('city')].filter(Boolean).join(' ');
      const lines = [part('street'), place, part('region'), part('country')];
      return lines.filter(Boolean).join(', ');
    });
  return [...new Set([...whole.map(({ text }) => text), ...built])].filter(Boolean);
}

function inGroup(cells: readonly Cell[], group: string): string {
  const own = cells.filter((cell) => cell.group === group);
  return own.map(({ text }) => oneLine(text)).join(', ');
}

/** From its own label column, else from the words of the header ("Mobile Phone"). */
function labelOf(row: RowReader, cell: Cell): string {
  const written = row.cells('label').find(({ group }) => group !== '' && group === cell.group);
  const words = (written?.text ?? cell.header).toLowerCase();
  const kind = ['mobile', 'cell', 'home', 'work', 'business', 'main', 'other'].find((word) =>
    words.includes(word),
  );
  if (kind === undefined) return written ? words.replace(/^\*\s*/, '') : '';
  return kind === 'cell' ? 'mobile' : kind === 'business' ? 'work' : kind;
}

function split(cell: Cell): readonly string[] {
  return cell.text.split(between).filter((text) => text !== '');
}

function bareMail(text: string): string {
  return text
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^>]+)>\s*$/, '$1')
    .trim();
}

function oneLine(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();
}
