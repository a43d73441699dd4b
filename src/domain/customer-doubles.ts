/** Which customers may be one person: a question for the owner, never an answer. */
import type { Findable } from './customer-search.ts';
import { textKey } from './fold.ts';
import { namesAgree } from './import/name-key.ts';
import { phoneBucket, samePhone } from './import/phone-key.ts';
import type { Customer } from './record/customer.ts';
import type { CustomerId } from './record/id.ts';

/** The one known longer stands first: on every device the same one is offered to stay. */
export type Pair = readonly [Customer, Customer];

/** One key for a pair, whichever stands first. */
export function pairKey(a: CustomerId, b: CustomerId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** More would only be counted. */
const mostPairs = 50;
/** A number that more people than this share is a switchboard: it says nothing about who somebody is. */
const mostSharing = 12;

/**
 * Pairs that share a number or a mail and whose names do not contradict each
 * other, and pairs of one name that have something more in common. The cost
 * grows with the customers, not with their pairs.
 */
export function likelyDoubles(
  all: readonly Findable[],
  different: ReadonlySet<string>,
): readonly Pair[] {
  const found = new Map<string, Pair>();
  const isLikely = likeliness();
  for (const group of groups(all)) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        const key = pairKey(a.customer.id, b.customer.id);
        if (different.has(key) || found.has(key) || !isLikely(a, b)) continue;
        found.set(key, inOrder(a.customer, b.customer));
        if (found.size === mostPairs) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}

function inOrder(a: Customer, b: Customer): Pair {
  const isFirst = a.created === b.created ? a.id < b.id : a.created < b.created;
  return isFirst ? [a, b] : [b, a];
}

function groups(all: readonly Findable[]): readonly (readonly Findable[])[] {
  const byKey = new Map<string, Findable[]>();
  for (const one of all) for (const key of keysOf(one)) put(byKey, key, one);
  return [...byKey.values()].filter(({ length }) => length > 1 && length <= mostSharing);
}

function keysOf({ phones, mails, nameKey }: Findable): ReadonlySet<string> {
  return new Set([
    ...phones.map((phone) => `phone ${phoneBucket(phone)}`),
    ...mails.map((mail) => `mail ${mail}`),
    ...(nameKey === '' ? [] : [`name ${nameKey}`]),
  ]);
}

function put(byKey: Map<string, Findable[]>, key: string, one: Findable): void {
  const group = byKey.get(key);
  if (group) group.push(one);
  else byKey.set(key, [one]);
}

/** Firms and addresses are folded once for each customer, not once for each pair. */
function likeliness(): (a: Findable, b: Findable) => boolean {
  const known = new Map<Findable, ReadonlySet<string>>();
  const placesOf = (one: Findable) => {
    const places = known.get(one) ?? placesIn(one.customer);
    known.set(one, places);
    return places;
  };
  return (a, b) => {
    if (reachesSame(a, b)) return namesAgree(wordsOf(a), wordsOf(b));
    if (a.nameKey === '' || a.nameKey !== b.nameKey) return false;
    // Two of one first name are two people; of one full name, unless each is reached another way.
    if (a.nameKey.includes(' ') && (hasNoWay(a) || hasNoWay(b))) return true;
    const theirs = placesOf(b);
    return [...placesOf(a)].some((place) => theirs.has(place));
  };
}

function reachesSame(a: Findable, b: Findable): boolean {
  return (
    a.phones.some((phone) => b.phones.some((other) => samePhone(phone, other))) ||
    a.mails.some((mail) => b.mails.includes(mail))
  );
}

function placesIn({ addresses, company }: Customer): ReadonlySet<string> {
  const firm = textKey(company);
  return new Set([
    ...addresses.map((address) => `at ${textKey(address)}`),
    ...(firm === '' ? [] : [`firm ${firm}`]),
  ]);
}

function hasNoWay({ numbers, mails }: Findable): boolean {
  return numbers.length === 0 && mails.length === 0;
}

function wordsOf({ nameKey }: Findable): readonly string[] {
  return nameKey === '' ? [] : nameKey.split(' ');
}
