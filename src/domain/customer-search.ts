/** Finding a customer while the owner types: by the start of a word, by digits of a number, by mail. */
import { nameKey, textKey } from './import/name-key.ts';
import { type PhoneKey, phoneKey, samePhone } from './import/phone-key.ts';
import type { Customer } from './record/customer.ts';

/** A customer with its words made ready, so that a key press compares and nothing else. */
export type Findable = {
  readonly customer: Customer;
  readonly words: readonly string[];
  readonly mails: readonly string[];
  /** Digits only, without leading zeros. */
  readonly numbers: readonly string[];
  readonly phones: readonly PhoneKey[];
  /** The words of the name in any order, '' without one. */
  readonly nameKey: string;
  /** Name and firm as they are said; only those long enough to be meant. */
  readonly said: readonly string[];
};

const phoneLike = /^[+\d\s()./-]+$/;
const fewestDigits = 2;
const shortestFirm = 4;
const possessive = /['’]s\b/gi;

export function findable(customer: Customer): Findable {
  const mails = customer.mails.map(({ address }) => address.trim().toLowerCase());
  return {
    customer,
    words: wordsOf([customer.name, customer.company, ...mails].join(' ')),
    mails,
    numbers: customer.phones.map(({ number }) => digitsOf(number)),
    phones: customer.phones.flatMap(({ number }) => phoneKey(number) ?? []),
    nameKey: nameKey(customer.name),
    said: saidNames(customer),
  };
}

/** In the order given; an empty query finds everybody. */
export function findCustomers(all: readonly Findable[], query: string): readonly Customer[] {
  const fits = fitting(query);
  return all.filter(fits).map((one) => one.customer);
}

function fitting(query: string): (one: Findable) => boolean {
  const text = query.trim().toLowerCase();
  if (text.includes('@')) return (one) => one.mails.some((mail) => mail.startsWith(text));
  const words = wordsOf(text);
  const named = (one: Findable) =>
    words.every((word) => one.words.some((own) => own.startsWith(word)));
  const digits = digitsOf(text);
  if (!phoneLike.test(text) || digits.length < fewestDigits) return named;
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

/** The one customer whose full name or firm stands in the text; the longest name counts. */
export function namedIn(all: readonly Findable[], text: string): Customer | undefined {
  const words = ` ${textKey(text.replace(possessive, ''))} `;
  let longest = 0;
  let found: readonly Customer[] = [];
  for (const { customer, said } of all) {
    const length = Math.max(0, ...said.filter((name) => words.includes(` ${name} `)).map(lengthOf));
    if (length === 0 || length < longest) continue;
    found = length > longest ? [customer] : [...found, customer];
    longest = length;
  }
  return found.length === 1 ? found[0] : undefined;
}

/** One word is enough for a firm ("Kaffehuset"), never for a person ("May", "Mark"). */
function saidNames({ name, company }: Customer): readonly string[] {
  const [own, firm] = [textKey(name), textKey(company)];
  return [
    ...(own.includes(' ') ? [own] : []),
    ...(firm.length >= shortestFirm && firm !== own ? [firm] : []),
  ];
}

function lengthOf(text: string): number {
  return text.length;
}

function wordsOf(text: string): readonly string[] {
  const key = textKey(text);
  return key === '' ? [] : key.split(' ');
}

function digitsOf(number: string): string {
  return number.replace('(0)', '').replace(/\D/g, '').replace(/^0+/, '');
}
