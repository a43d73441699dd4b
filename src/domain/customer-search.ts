/** Finding a customer while the owner types: by the start of a word, by digits of a number, by mail. */
import { foldedWords, textKey } from './fold.ts';
import { nameKey } from './import/name-key.ts';
import { type PhoneKey, phoneKey, samePhone } from './import/phone-key.ts';
import { type Customer, shownName } from './record/customer.ts';

/** A customer with its words made ready, so that a key press compares and nothing else. */
export type Findable = {
  readonly customer: Customer;
  readonly words: readonly string[];
  /** Of addresses and what to remember: looked at where no name fits. */
  readonly further: readonly string[];
  readonly mails: readonly string[];
  /** Digits only, without leading zeros. */
  readonly numbers: readonly string[];
  readonly phones: readonly PhoneKey[];
  /** The words of the name in any order, '' without one. */
  readonly nameKey: string;
};

const phoneLike = /^[+\d\s()./-]+$/;
const fewestDigits = 2;

export function findable(customer: Customer): Findable {
  const mails = customer.mails.map(({ address }) => address.trim().toLowerCase());
  return {
    customer,
    words: foldedWords([customer.name, customer.company, ...mails].join(' ')),
    further: foldedWords([...customer.addresses, customer.nextTime].join(' ')),
    mails,
    numbers: customer.phones.map(({ number }) => digitsOf(number)),
    phones: customer.phones.flatMap(({ number }) => phoneKey(number) ?? []),
    nameKey: nameKey(customer.name),
  };
}

/** In the order given; an empty query finds everybody. */
export function findCustomers(all: readonly Findable[], query: string): readonly Customer[] {
  const fits = fitting(query);
  return all.filter(fits).map((one) => one.customer);
}

/** The few who fit best: those whose name begins with the query stand first; nobody for no query. */
export function suggestCustomers(
  all: readonly Findable[],
  query: string,
  limit: number,
): readonly Customer[] {
  const key = textKey(query);
  if (key === '') return [];
  const found = all.filter(fitting(query));
  const begins = (one: Findable) => one.words.join(' ').startsWith(key);
  const bestFirst = [...found.filter(begins), ...found.filter((one) => !begins(one))];
  return bestFirst.slice(0, limit).map((one) => one.customer);
}

/** The one customer of exactly this name. */
export function customerNamed(all: readonly Findable[], name: string): Customer | undefined {
  const key = textKey(name);
  const [found, ...others] =
    key === '' ? [] : findCustomers(all, name).filter((one) => textKey(shownName(one)) === key);
  return others.length === 0 ? found : undefined;
}

function has(own: readonly string[], word: string): boolean {
  return own.some((one) => one.startsWith(word));
}

function fitting(query: string): (one: Findable) => boolean {
  const text = query.trim().toLowerCase();
  if (text.includes('@')) return (one) => one.mails.some((mail) => mail.startsWith(text));
  const words = foldedWords(text);
  const named = (one: Findable) =>
    words.every((word) => [one.words, one.further].some((own) => has(own, word)));
  const digits = digitsSought(text);
  if (digits === '') return named;
  return (one) => one.numbers.some((number) => number.includes(digits)) || named(one);
}

export type Contact = { readonly name: string; readonly phone: string; readonly mail: string };

/** Who may already be this person: the same number, the same mail or the same name. */
export function alreadyHere(all: readonly Findable[], contact: Contact): readonly Customer[] {
  const phone = phoneKey(contact.phone);
  const mail = contact.mail.trim().toLowerCase();
  const name = nameKey(contact.name);
  const isAlike = (one: Findable) =>
    (phone !== undefined && one.phones.some((own) => samePhone(own, phone))) ||
    (mail !== '' && one.mails.includes(mail)) ||
    (name !== '' && one.nameKey === name);
  return all.filter(isAlike).map((one) => one.customer);
}

/** The digits to look for in numbers; '' where the query is no part of a number. */
export function digitsSought(query: string): string {
  const digits = digitsOf(query);
  return phoneLike.test(query.trim()) && digits.length >= fewestDigits ? digits : '';
}

/** Digits only, without leading zeros: as numbers are looked through. */
export function digitsOf(number: string): string {
  return number.replace('(0)', '').replace(/\D/g, '').replace(/^0+/, '');
}
