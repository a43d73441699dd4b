/** Cards into customers: new ones, and what cards add to those already there. */
import { change } from '../change/change.ts';
import { deriveId } from '../derive-id.ts';
import { textKey } from '../fold.ts';
import { asId, type CustomerId, type NoteId, type TaskId } from '../record/id.ts';
import type { Note } from '../record/note.ts';
import type { Mail, ParsedCustomer, Phone } from './parsed.ts';
import { add, find, hasMail, hasPhone, mailKey, type People, type Person } from './people.ts';
import { phoneKey } from './phone-key.ts';
import type { Draft, PlanContext } from './plan.ts';

/** What planning reads and grows. */
export type Desk = {
  readonly draft: Draft;
  readonly people: People;
  /** Notes already there or planned, by id and by owner and words. */
  readonly notes: Set<string>;
  readonly context: PlanContext;
};

/** Takes one card in; `undefined` when the owner deleted that customer earlier. */
export function takeCustomer(desk: Desk, card: ParsedCustomer): Person | undefined {
  const named = { ...card, name: displayName(card) };
  const id = customerId(named);
  const same = desk.people.byId.get(id);
  if (!same && desk.people.deleted.has(id) && !desk.context.bringBack) {
    desk.draft.counts.deletedBefore++;
    const left = { line: card.line, what: named.name, why: 'deleted-before' } as const;
    desk.draft.leftOut.push(left);
    return undefined;
  }
  const person = same ?? other(desk, id, named) ?? create(desk, id, named);
  absorb(person, named, same !== undefined);
  add(desk.people, person);
  for (const text of card.notes) takeNote(desk, { text, customer: person.id, task: null });
  return person;
}

/** Writes down what a customer came to; once, when all cards are in. */
export function settleCustomer(desk: Desk, person: Person): void {
  if (person.before === null) settleNew(desk, person);
  else settleKnown(desk, person, person.before);
}

export function takeNote(
  desk: Desk,
  note: {
    readonly text: string;
    readonly customer: CustomerId | null;
    readonly task: TaskId | null;
  },
): void {
  const owner = note.task ?? note.customer ?? '';
  const id: NoteId = deriveId('note', [owner, textKey(note.text) || note.text]);
  const words = noteKey(owner, note.text);
  if (desk.notes.has(id) || desk.notes.has(words)) return;
  desk.notes.add(id).add(words);
  desk.draft.counts.notes++;
  desk.draft.changes.push(
    change('note', id, {
      about: { customer: note.customer, job: null, task: note.task },
      text: note.text,
      at: desk.context.now,
      how: 'note',
      deleted: false,
    }),
  );
}

export function noteKeys(note: Note): readonly string[] {
  return [note.id, noteKey(note.about.task ?? note.about.customer ?? '', note.text)];
}

function noteKey(owner: string, text: string): string {
  return `${owner} ${text.trim()}`;
}

/** A card without a name goes by its firm, else by its number or mail. */
function displayName(card: ParsedCustomer): string {
  return card.name || card.company || card.phones[0]?.number || card.mails[0]?.address || '';
}

function customerId(card: ParsedCustomer): CustomerId {
  const phones = card.phones.map(({ number }) => phoneKey(number)?.digits ?? number).sort();
  const mails = card.mails.map(({ address }) => mailKey(address)).sort();
  return deriveId('customer', [textKey(card.name) || card.name, ...phones, '', ...mails]);
}

/** Somebody else's record this card belongs to, by number, mail or full name. */
function other(desk: Desk, id: CustomerId, card: ParsedCustomer): Person | undefined {
  const { person, shares } = find(desk.people, card);
  if (person) {
    desk.draft.counts.merged++;
    desk.draft.merged.push({ line: card.line, what: card.name, into: person.name });
    leaveTrace(desk, id, { card, person });
  } else if (shares) {
    const what = `${card.name} · ${shares.name}`;
    desk.draft.noticed.push({ line: card.line, what, why: 'shares-number' });
  }
  return person;
}

/**
 * The card's own record, merged away: the next import of the file goes by it, whatever
 * has been learned or edited since, and so does another device.
 */
function leaveTrace(
  desk: Desk,
  id: CustomerId,
  { card, person }: { readonly card: ParsedCustomer; readonly person: Person },
): void {
  const trace = { name: card.name, mergedInto: person.id, created: desk.context.now };
  desk.people.byId.set(id, person);
  desk.draft.changes.push(change('customer', id, { ...trace, deleted: false }));
}

function create(desk: Desk, id: CustomerId, card: ParsedCustomer): Person {
  desk.draft.counts.customers++;
  return {
    id: asId<'customer'>(id),
    before: null,
    line: card.line,
    name: card.name,
    company: card.company,
    nextTime: card.nextTime,
    language: card.language,
    phones: [],
    mails: [],
    addresses: [],
  };
}

/** Fills what is empty and adds what is missing; nothing the owner wrote is replaced. */
function absorb(person: Person, card: ParsedCustomer, sameCard: boolean): void {
  person.company ||= card.company === person.name ? '' : card.company;
  person.nextTime ||= card.nextTime;
  person.language ??= card.language;
  if (isBetterName(person, card)) person.name = card.name;
  const known = new Set(person.addresses.map(textKey));
  for (const address of card.addresses) {
    if (!known.has(textKey(address))) person.addresses.push(address);
    known.add(textKey(address));
  }
  // The same card came in before: a number it lacks now was taken off by the owner.
  if (sameCard && person.before) return;
  for (const phone of card.phones) if (!hasPhone(person, phone.number)) person.phones.push(phone);
  for (const mail of card.mails) if (!hasMail(person, mail.address)) person.mails.push(mail);
}

/** A new customer that only has a firm's name or a number takes the first real name. */
function isBetterName(person: Person, card: ParsedCustomer): boolean {
  const isStandIn = textKey(person.name) === textKey(person.company) || !/\p{L}/u.test(person.name);
  return person.before === null && isStandIn && textKey(card.name) !== textKey(card.company);
}

function settleNew(desk: Desk, person: Person): void {
  const { id, name, company, nextTime, language, phones, mails, addresses } = person;
  const values = { name, company, nextTime, language, phones, mails, addresses };
  const created = desk.context.now;
  desk.draft.changes.push(
    change('customer', id, { ...values, mergedInto: null, created, deleted: false }),
  );
}

function settleKnown(desk: Desk, person: Person, before: NonNullable<Person['before']>): void {
  const set = {
    ...(person.name !== before.name && { name: person.name }),
    ...(person.company !== before.company && { company: person.company }),
    ...(person.nextTime !== before.nextTime && { nextTime: person.nextTime }),
    ...(person.language !== before.language && { language: person.language }),
    ...grown<'phones', Phone>('phones', person.phones, before.phones),
    ...grown<'mails', Mail>('mails', person.mails, before.mails),
    ...grown<'addresses', string>('addresses', person.addresses, before.addresses),
  };
  if (Object.keys(set).length === 0) {
    desk.draft.counts.unchanged++;
    return;
  }
  desk.draft.counts.updated++;
  desk.draft.changes.push(change('customer', person.id, set));
}

function grown<N extends string, T>(
  name: N,
  now: readonly T[],
  before: readonly T[],
): { readonly [K in N]?: readonly T[] } {
  return (now.length > before.length ? { [name]: now } : {}) as {
    readonly [K in N]?: readonly T[];
  };
}
