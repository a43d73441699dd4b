/**
 * Everybody known while an import is planned: the customers of the deck and those
 * the file adds. Wrongly joining two people loses one of them, wrongly keeping one
 * person apart costs a double; so a shared number joins only where the names agree.
 */
import { textKey } from '../fold.ts';
import type { Customer } from '../record/customer.ts';
import type { CustomerId } from '../record/id.ts';
import { nameKey, namesAgree, nameWords } from './name-key.ts';
import { eachInTurn, type Turn } from './pace.ts';
import type { Mail, ParsedCustomer, Phone } from './parsed.ts';
import { phoneBucket, phoneKey, samePhone } from './phone-key.ts';

/** A customer as the plan sees it, growing while cards join it. */
export type Person = {
  readonly id: CustomerId;
  /** As it stands in the deck; `null` for a new one. */
  readonly before: Customer | null;
  readonly line: number;
  name: string;
  company: string;
  nextTime: string;
  language: string | null;
  readonly phones: Phone[];
  readonly mails: Mail[];
  readonly addresses: string[];
};

export type People = {
  readonly byId: Map<string, Person>;
  readonly deleted: ReadonlySet<string>;
  readonly byPhone: Map<string, Person[]>;
  readonly byMail: Map<string, Person[]>;
  /** By the words of the name in any order. */
  readonly byName: Map<string, Person[]>;
  /** By name or company as it is said. */
  readonly bySaid: Map<string, Person[]>;
};

export type Found = {
  readonly person: Person | undefined;
  /** Somebody with the same number or mail whose name does not fit. */
  readonly shares: Person | undefined;
};

export async function peopleOf(customers: readonly Customer[], turn: Turn): Promise<People> {
  const deleted = new Set<string>(customers.filter((c) => c.deleted).map((c) => c.id));
  const people: People = {
    byId: new Map(),
    deleted,
    byPhone: new Map(),
    byMail: new Map(),
    byName: new Map(),
    bySaid: new Map(),
  };
  const shown = customers.filter((c) => !c.deleted);
  const stays = shown.filter((c) => c.mergedInto === null);
  await eachInTurn(stays, turn, (customer) => add(people, personOf(customer)));
  const into = new Map(shown.map((c) => [c.id as string, c.mergedInto]));
  for (const { id } of shown) if (!followMerge(people, id, into)) deleted.add(id);
  return people;
}

/** Makes a person findable by what it has now; call again after it has grown. */
export function add(people: People, person: Person): void {
  people.byId.set(person.id, person);
  for (const { number } of person.phones) {
    const key = phoneKey(number);
    if (key) put(people.byPhone, phoneBucket(key), person);
  }
  for (const { address } of person.mails) put(people.byMail, mailKey(address), person);
  put(people.byName, nameKey(person.name), person);
  put(people.bySaid, textKey(person.name), person);
  if (person.company) put(people.bySaid, textKey(person.company), person);
}

export function find(people: People, card: ParsedCustomer): Found {
  const reached = reachedBy(people, card);
  const words = ownWords(card);
  const fits = (person: Person) =>
    namesAgree(words, ownWords(person)) && (words.length > 0 || sameFirm(card, person));
  const person = reached.find(fits) ?? sameFullName(people, card, words);
  return { person, shares: person ? undefined : reached[0] };
}

/** Those who have one of these numbers or mails. */
export function reachedBy(
  people: People,
  contact: Pick<ParsedCustomer, 'phones' | 'mails'>,
): readonly Person[] {
  const byPhone = contact.phones.flatMap(({ number }) => withPhone(people, number));
  const byMail = contact.mails.flatMap(({ address }) => people.byMail.get(mailKey(address)) ?? []);
  return [...new Set([...byPhone, ...byMail])];
}

export function withPhone(people: People, number: string): readonly Person[] {
  const key = phoneKey(number);
  if (!key) return [];
  return (people.byPhone.get(phoneBucket(key)) ?? []).filter((p) => hasPhone(p, number));
}

export function hasPhone(person: { readonly phones: readonly Phone[] }, number: string): boolean {
  const key = phoneKey(number);
  if (!key) return person.phones.some((phone) => phone.number === number);
  return person.phones.some((phone) => {
    const other = phoneKey(phone.number);
    return other !== undefined && samePhone(key, other);
  });
}

export function hasMail(person: { readonly mails: readonly Mail[] }, address: string): boolean {
  return person.mails.some((mail) => mailKey(mail.address) === mailKey(address));
}

export function mailKey(address: string): string {
  return address.normalize('NFC').trim().toLowerCase();
}

function sameFullName(
  people: People,
  card: ParsedCustomer,
  words: readonly string[],
): Person | undefined {
  if (words.length < 2) return undefined;
  const candidates = (people.byName.get(nameKey(card.name)) ?? []).filter(
    (person) => !conflict(card, person),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** Both have numbers (or mails), and none in common. */
function conflict(card: ParsedCustomer, person: Person): boolean {
  const phones = card.phones.length > 0 && person.phones.length > 0;
  const mails = card.mails.length > 0 && person.mails.length > 0;
  return (
    (phones && !card.phones.some(({ number }) => hasPhone(person, number))) ||
    (mails && !card.mails.some(({ address }) => hasMail(person, address)))
  );
}

/** The words of a person's own name; none where the name is only a firm or a number. */
function ownWords(who: Pick<Person, 'name' | 'company'>): readonly string[] {
  return textKey(who.name) !== textKey(who.company) ? nameWords(realName(who)) : [];
}

/** The name unless it only stands in for one: a number or a mail. */
function realName({ name }: Pick<Person, 'name'>): string {
  return /\p{L}/u.test(name) && !name.includes('@') ? name : '';
}

function sameFirm(card: ParsedCustomer, person: Person): boolean {
  const firm = textKey(card.company || realName(card));
  const theirs = textKey(person.company || realName(person));
  return firm === '' || theirs === '' || firm === theirs;
}

function personOf(customer: Customer): Person {
  return {
    id: customer.id,
    before: customer,
    line: 0,
    name: customer.name,
    company: customer.company,
    nextTime: customer.nextTime,
    language: customer.language,
    phones: [...customer.phones],
    mails: [...customer.mails],
    addresses: [...customer.addresses],
  };
}

/** A record that was merged away stands for the one that stayed; `false` when that one is gone. */
function followMerge(
  people: People,
  id: string,
  into: ReadonlyMap<string, CustomerId | null>,
): boolean {
  let at: string | null | undefined = id;
  for (const seen = new Set<string>(); at && !seen.has(at); at = into.get(at)) {
    seen.add(at);
    const person = people.byId.get(at);
    if (person) {
      people.byId.set(id, person);
      return true;
    }
  }
  return false;
}

function put(index: Map<string, Person[]>, key: string, person: Person): void {
  if (key === '') return;
  const found = index.get(key);
  if (!found) index.set(key, [person]);
  else if (!found.includes(person)) found.push(person);
}
