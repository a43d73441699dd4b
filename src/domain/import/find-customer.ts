/** Which customer a line or a visit is about, from names, mails, numbers and places. */
import { textKey } from '../fold.ts';
import { namedIn } from '../named-in.ts';
import type { ParsedVisit } from './parsed.ts';
import { mailKey, type People, type Person, withPhone } from './people.ts';
import { phonesIn } from './phone-key.ts';

/** The one customer whose full name or firm stands in the text. */
export function customerIn(people: People, text: string): Person | undefined {
  const named = namedIn(people.bySaid, text);
  if (named.length <= 1) return named[0];
  const reached = new Set(phonesIn(text).flatMap((number) => withPhone(people, number)));
  return only(named.filter((person) => reached.has(person)));
}

export type VisitLink = { readonly person: Person | undefined; readonly title: string };

/** "Leak - Noah de Vries" is a leak at Noah's; the name leaves the title once it is a link. */
export function linkVisit(people: People, visit: ParsedVisit): VisitLink {
  const parts = visit.title.split(/\s+[-–—|/·]\s+|:\s+/).filter((part) => part.trim() !== '');
  for (const [i, part] of parts.entries()) {
    const said = people.bySaid.get(textKey(part)) ?? [];
    const person = choose(people, visit, said);
    if (!person) continue;
    const rest = parts.filter((_, at) => at !== i).join(' - ');
    return { person, title: rest || visit.title };
  }
  return { person: choose(people, visit, namedIn(people.bySaid, visit.title)), title: visit.title };
}

/** One of those the title names, told apart by guests and place. */
function choose(people: People, visit: ParsedVisit, named: readonly Person[]): Person | undefined {
  if (named.length <= 1) return named[0];
  const reached = guestsOf(people, visit);
  return (
    only(named.filter((person) => reached.includes(person))) ??
    only(named.filter((person) => livesAt(person, visit.place)))
  );
}

/** The customer the guests or a number in the description point to, when the title names nobody. */
export function guestOf(people: People, visit: ParsedVisit): Person | undefined {
  return only(guestsOf(people, visit));
}

function guestsOf(people: People, visit: ParsedVisit): readonly Person[] {
  const byMail = visit.people.flatMap(({ mail }) => people.byMail.get(mailKey(mail)) ?? []);
  const numbers = [...visit.people.map(({ phone }) => phone), ...phonesIn(visit.note)];
  const byPhone = numbers.flatMap((number) => withPhone(people, number));
  const both = byMail.filter((person) => byPhone.includes(person));
  const found = new Set(both.length > 0 ? both : byMail.length > 0 ? byMail : byPhone);
  const named = new Set(visit.people.map(({ name }) => textKey(name)));
  const fitting = [...found].filter((person) => named.has(textKey(person.name)));
  return fitting.length > 0 ? fitting : [...found];
}

function livesAt(person: Person, place: string): boolean {
  const key = textKey(place);
  return (
    key !== '' &&
    person.addresses.some((address) => {
      const own = textKey(address);
      return own !== '' && (holds(own, key) || holds(key, own));
    })
  );
}

function holds(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}

function only<T>(found: readonly T[]): T | undefined {
  const [first, ...more] = new Set(found);
  return more.length === 0 ? first : undefined;
}
