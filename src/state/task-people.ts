/** Customers found by a few letters of their name. */
import { fold } from '../domain/capture/words.ts';
import type { Customer } from '../domain/record/customer.ts';
import type { CustomerId } from '../domain/record/id.ts';

export type PersonName = {
  readonly id: CustomerId;
  readonly name: string;
  /** What tells two of one name apart: the firm or the address. */
  readonly more: string;
  readonly folded: string;
};

const shown = 5;

export function personName({ id, name, company, addresses }: Customer): PersonName {
  const more = name === '' ? '' : company || (addresses[0] ?? '');
  return { id, name: name || company, more, folded: ` ${fold(`${name} ${company}`)}` };
}

/** Names that begin with the letters first, then those that hold every word; nothing for no letters. */
export function peopleLike(people: readonly PersonName[], text: string): readonly PersonName[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first] = words;
  if (first === undefined) return [];
  const rank = (person: PersonName) => (person.folded.startsWith(` ${first}`) ? 0 : 1);
  return people
    .filter((person) => words.every((word) => person.folded.includes(` ${word}`)))
    .sort((a, b) => rank(a) - rank(b) || (a.folded < b.folded ? -1 : 1))
    .slice(0, shown);
}

/** The one person of exactly this name. */
export function personNamed(people: readonly PersonName[], text: string): PersonName | undefined {
  const wanted = fold(text.trim());
  const named = people.filter((person) => fold(person.name) === wanted);
  return named.length === 1 ? named[0] : undefined;
}
