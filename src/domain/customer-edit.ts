/** What an edit of one line of a customer writes; a line left empty goes. */
import { tidyPhone } from './import/phone-key.ts';
import type { Customer } from './record/customer.ts';

export type Lines = 'phones' | 'mails' | 'addresses';
export type LineEdit = { readonly lines: Lines; readonly at: number; readonly text: string };
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

export function withLine(customer: Customer, { lines, at, text }: LineEdit): CustomerSet {
  const said = text.trim();
  switch (lines) {
    case 'phones':
      return {
        phones: put(
          customer.phones,
          at,
          said === ''
            ? null
            : (old) => ({
                label: old?.label ?? '',
                number: tidyPhone(said),
              }),
        ),
      };
    case 'mails':
      return {
        mails: put(
          customer.mails,
          at,
          said === ''
            ? null
            : (old) => ({
                label: old?.label ?? '',
                address: said,
              }),
        ),
      };
    case 'addresses':
      return { addresses: put(customer.addresses, at, said === '' ? null : () => said) };
  }
}

function put<T>(
  list: readonly T[],
  at: number,
  make: ((old: T | undefined) => T) | null,
): readonly T[] {
  if (make === null) return list.filter((_, i) => i !== at);
  if (at >= list.length) return [...list, make(undefined)];
  return list.map((item, i) => (i === at ? make(item) : item));
}

function trimmed(form: CustomerForm): CustomerForm {
  return {
    name: form.name.trim(),
    phone: form.phone.trim(),
    mail: form.mail.trim(),
    address: form.address.trim(),
  };
}
