/** What an edit of one line of a customer writes; a line left empty goes. */
import { tidyPhone } from './import/phone-key.ts';
import type { Customer } from './record/customer.ts';

export type Lines = 'phones' | 'mails' | 'addresses';
/** `was` is the line as it was seen ('' for a new one): others may have come or gone meanwhile. */
export type LineEdit = {
  readonly lines: Lines;
  readonly at: number;
  readonly was: string;
  readonly text: string;
};
export type CustomerSet = Partial<Omit<Customer, 'id'>>;

export type CustomerForm = {
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
  readonly address: string;
};

/** The fields of a new customer, as far as they were filled in. */
export function newCustomer(form: CustomerForm): CustomerSet {
  const { name, phone, mail, address } = trimmed(form);
  return {
    name,
    ...(phone && { phones: [{ label: '', number: tidyPhone(phone) }] }),
    ...(mail && { mails: [{ label: '', address: mail }] }),
    ...(address && { addresses: [address] }),
  };
}

/** The line as the list shows it. */
export function linesOf(customer: Customer, lines: Lines): readonly string[] {
  switch (lines) {
    case 'phones':
      return customer.phones.map(({ number }) => number);
    case 'mails':
      return customer.mails.map(({ address }) => address);
    case 'addresses':
      return customer.addresses;
  }
}

/** Words for a line that is gone meanwhile become a line of their own. */
export function withLine(customer: Customer, edit: LineEdit): CustomerSet {
  const text = edit.text.trim();
  const at = placeOf(edit, linesOf(customer, edit.lines));
  if (at < 0 && text === '') return {};
  switch (edit.lines) {
    case 'phones': {
      const label = customer.phones[at]?.label ?? '';
      return { phones: put(customer.phones, at, text && { label, number: tidyPhone(text) }) };
    }
    case 'mails': {
      const label = customer.mails[at]?.label ?? '';
      return { mails: put(customer.mails, at, text && { label, address: text }) };
    }
    case 'addresses':
      return { addresses: put(customer.addresses, at, text) };
  }
}

/** -1 for a line that is not there. */
function placeOf({ at, was }: LineEdit, seen: readonly string[]): number {
  return seen[at] === was ? at : seen.indexOf(was);
}

function put<T>(list: readonly T[], at: number, line: T | ''): readonly T[] {
  if (line === '') return list.filter((_, i) => i !== at);
  return at < 0 ? [...list, line] : list.with(at, line);
}

function trimmed(form: CustomerForm): CustomerForm {
  return {
    name: form.name.trim(),
    phone: form.phone.trim(),
    mail: form.mail.trim(),
    address: form.address.trim(),
  };
}
