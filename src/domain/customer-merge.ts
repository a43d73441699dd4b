/** Two records that turned out to be one person: what moves where, and which pairs look like it. */
import { type Change, change } from './change/change.ts';
import type { Findable } from './customer-search.ts';
import { namesAgree, nameWords } from './import/name-key.ts';
import { type PhoneKey, phoneBucket, phoneKey, samePhone } from './import/phone-key.ts';
import type { Attachment } from './record/attachment.ts';
import type { Customer } from './record/customer.ts';
import type { CustomerId } from './record/id.ts';
import type { Job } from './record/job.ts';
import type { Note } from './record/note.ts';
import type { Task } from './record/task.ts';
import type { Visit } from './record/visit.ts';

/** All that hangs on one customer. */
export type Hanging = {
  readonly tasks: readonly Task[];
  readonly jobs: readonly Job[];
  readonly visits: readonly Visit[];
  readonly notes: readonly Note[];
  readonly attachments: readonly Attachment[];
};

/** `kept` takes all in; nothing of `other` is lost, and it points to who it is now. */
export function mergeCustomers(
  kept: Customer,
  other: Customer,
  hanging: Hanging,
): readonly Change[] {
  if (kept.id === other.id) return [];
  const customer = kept.id;
  const { tasks, jobs, visits, notes, attachments } = hanging;
  return [
    change('customer', kept.id, together(kept, other)),
    change('customer', other.id, { mergedInto: kept.id }),
    ...tasks.map(({ id }) => change('task', id, { customer })),
    ...jobs.map(({ id }) => change('job', id, { customer })),
    ...visits.map(({ id }) => change('visit', id, { customer })),
    ...notes.map(({ id, about }) => change('note', id, { about: { ...about, customer } })),
    ...attachments.map(({ id, about }) =>
      change('attachment', id, { about: { ...about, customer } }),
    ),
  ];
}

function together(kept: Customer, other: Customer): Partial<Omit<Customer, 'id'>> {
  const names = [kept.name, other.name].filter((name) => name !== '');
  return {
    name: names[0] ?? '',
    company: kept.company || other.company,
    phones: [...kept.phones, ...other.phones.filter(({ number }) => !hasPhone(kept, number))],
    mails: [
      ...kept.mails,
      ...other.mails.filter(
        ({ address }) => !kept.mails.some((own) => sameText(own.address, address)),
      ),
    ],
    addresses: [
      ...kept.addresses,
      ...other.addresses.filter((address) => !kept.addresses.some((own) => sameText(own, address))),
    ],
    contactHours: kept.contactHours ?? other.contactHours,
    language: kept.language ?? other.language,
    nextTime: [...new Set([kept.nextTime, other.nextTime])].filter(Boolean).join('\n'),
    created: Math.min(kept.created, other.created),
  };
}

function hasPhone({ phones }: Customer, number: string): boolean {
  const key = phoneKey(number);
  return phones.some((own) => {
    const ownKey = phoneKey(own.number);
    return key && ownKey ? samePhone(key, ownKey) : own.number === number;
  });
}

function sameText(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

export type Pair = readonly [Customer, Customer];

/** One key for a pair, whichever stands first. */
export function pairKey(a: CustomerId, b: CustomerId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * Pairs that share a number or a mail and whose names do not contradict each
 * other, and pairs of exactly one name, unless each has a number of its own. The
 * cost grows with the customers, not with their pairs.
 */
export function likelyDoubles(
  all: readonly Findable[],
  different: ReadonlySet<string>,
): readonly Pair[] {
  const found = new Map<string, Pair>();
  const offer = (a: Findable, b: Findable) => {
    const key = pairKey(a.customer.id, b.customer.id);
    if (a !== b && !different.has(key) && isLikely(a, b)) found.set(key, [a.customer, b.customer]);
  };
  for (const group of groups(all)) {
    for (const [i, a] of group.entries()) for (const b of group.slice(i + 1, i + most)) offer(a, b);
  }
  return [...found.values()];
}

/** A number half the town shares is a switchboard: not every pair of them is looked at. */
const most = 12;

function groups(all: readonly Findable[]): readonly (readonly Findable[])[] {
  const byKey = new Map<string, Findable[]>();
  for (const one of all) {
    const keys = new Set([
      ...one.phones.map((phone) => `phone ${phoneBucket(phone)}`),
      ...one.mails.map((mail) => `mail ${mail}`),
      ...(one.nameKey === '' ? [] : [`name ${one.nameKey}`]),
    ]);
    for (const key of keys) {
      const group = byKey.get(key);
      if (group) group.push(one);
      else byKey.set(key, [one]);
    }
  }
  return [...byKey.values()].filter((group) => group.length > 1);
}

function isLikely(a: Findable, b: Findable): boolean {
  const reachesSame =
    a.phones.some((phone) => b.phones.some((other) => samePhone(phone, other))) ||
    a.mails.some((mail) => b.mails.includes(mail));
  const agree = namesAgree(nameWords(a.customer.name), nameWords(b.customer.name));
  if (reachesSame) return agree;
  const isSameName = a.nameKey !== '' && a.nameKey === b.nameKey;
  return isSameName && !(a.phones.length > 0 && b.phones.length > 0 && differs(a.phones, b.phones));
}

function differs(a: readonly PhoneKey[], b: readonly PhoneKey[]): boolean {
  return !a.some((one) => b.some((other) => samePhone(one, other)));
}
