/**
 * Every way an owner may write a customer, as folded words joined by a space.
 * Built once per change of the customers; a look-up costs a few map reads per word.
 */
import type { CustomerId } from '../record/id.ts';
import { type Word, wordsOf } from './words.ts';

export type NamedCustomer = {
  readonly id: CustomerId;
  readonly name: string;
  readonly company: string;
};

/** How a written form names a customer: `whole` is the full name or the company. */
export type NameRole = 'whole' | 'surname' | 'first';
export type NameEntry = { readonly [R in NameRole]: ReadonlySet<CustomerId> };
export type NameIndex = {
  readonly forms: ReadonlyMap<string, NameEntry>;
  readonly names: ReadonlyMap<CustomerId, string>;
  /** Words in the longest form. */
  readonly longest: number;
};

type Form = { readonly words: readonly string[]; readonly role: NameRole };

export const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof sir lady herr frau fru hr'.split(' '),
);
const legalForms = new Set(
  'ltd limited llc inc plc llp as asa gmbh ag bv ab oy co corp'.split(' '),
);
const family = new Set('sons son daughters co partners bros brothers sisters'.split(' '));
const inBrackets = /\([^)]*\)|\[[^\]]*\]/gu;
const digit = /\d/;
const maxWords = 6;

export function buildNameIndex(customers: readonly NamedCustomer[]): NameIndex {
  const forms = new Map<string, { [R in NameRole]: Set<CustomerId> }>();
  let longest = 1;
  for (const customer of customers) {
    for (const { words, role } of [...personForms(customer.name), ...companyForms(customer)]) {
      if (words.length === 0 || words.length > maxWords) continue;
      const key = words.join(' ');
      const entry = forms.get(key) ?? { whole: new Set(), surname: new Set(), first: new Set() };
      entry[role].add(customer.id);
      forms.set(key, entry);
      longest = Math.max(longest, words.length);
    }
  }
  const names = new Map(customers.map((c) => [c.id, c.name.trim() || c.company.trim()] as const));
  return { forms, names, longest };
}

/** Words that join names and are left out of every form. */
export function joinsNames(word: Word): boolean {
  return word.folded === 'and' || word.folded === 'og' || word.folded === 'und';
}

function personForms(name: string): readonly Form[] {
  const all = nameWords(lastNameLast(name.replace(inBrackets, ' ')));
  const titled = titles.has(all[0]?.folded ?? '');
  const words = all.filter((w) => !titles.has(w.folded));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (words.length === 1) return [{ words: [first.folded], role: titled ? 'surname' : 'first' }];
  return [
    { words: words.map((w) => w.folded), role: 'whole' },
    { words: [first.folded, last.folded], role: 'whole' },
    ...(titled ? [] : [{ words: [first.folded], role: 'first' } as const]),
    ...surnameForms(words),
  ];
}

/** "Jane flat 4" and "Tom boiler", as phones hold them, have no surname. */
function surnameForms(words: readonly Word[]): readonly Form[] {
  const last = words.at(-1);
  if (last === undefined || digit.test(last.raw) || last.raw === last.raw.toLowerCase()) return [];
  const forms: Form[] = [{ words: [last.folded], role: 'surname' }];
  if (words.length > 2) forms.push({ words: words.slice(1).map((w) => w.folded), role: 'whole' });
  return forms;
}

function companyForms({ company }: NamedCustomer): readonly Form[] {
  const words = nameWords(company).map((w) => w.folded);
  const core = words.filter((w, i) => i === 0 || !legalForms.has(w));
  const [first, second] = core;
  if (first === undefined) return [];
  const forms: Form[] = [
    { words, role: 'whole' },
    { words: core, role: 'whole' },
  ];
  if (core.length >= 3 && first !== 'the') forms.push({ words: core.slice(0, -1), role: 'whole' });
  if (second !== undefined && family.has(second)) forms.push({ words: [first], role: 'surname' });
  return forms;
}

function nameWords(name: string): readonly Word[] {
  return wordsOf(name).filter((w) => !joinsNames(w));
}

/** "Berg, Ingrid" reads "Ingrid Berg". */
function lastNameLast(name: string): string {
  const [last, first, ...more] = name.split(',');
  return first !== undefined && more.length === 0 ? `${first} ${last}` : name;
}
