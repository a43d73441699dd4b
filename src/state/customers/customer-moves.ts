/** What the owner does with whole customers: two become one, many come in, some go out. */
import { type Pair, pairKey } from '../../domain/customer-doubles.ts';
import { mergeCustomers } from '../../domain/customer-merge.ts';
import { nothingParsed, type ParsedCustomer } from '../../domain/import/parsed.ts';
import { tidyPhone } from '../../domain/import/phone-key.ts';
import { type Customer, shownName } from '../../domain/record/customer.ts';
import type { CustomerId } from '../../domain/record/id.ts';
import type { PickedContact } from '../../platform/platform.ts';
import { hangingOn, idsOf } from '../../storage/customer-reads.ts';
import { allRecords, getRecord } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { editRecord } from '../owner-move.ts';
import { metaKeys } from '../round/deck.ts';

export function mergeInto(app: App, kept: CustomerId, other: CustomerId): Promise<boolean> {
  const { db } = app.services;
  return editRecord(app, {
    kind: 'customer',
    id: kept,
    verb: 'merged',
    title: shownName,
    decide: async (stays) => {
      const [goes, ids] = await Promise.all([getRecord(db, 'customer', other), idsOf(db, other)]);
      // They may have been made one before, this way or the other.
      if (!goes || ids.includes(kept)) return [];
      return mergeCustomers(stays, goes, await hangingOn(db, ids));
    },
  });
}

/** Remembered on this device alone: it is about what is shown, not about the records. */
export async function sayDifferent({ act }: App, [a, b]: Pair): Promise<void> {
  const grown = (before: unknown) => [...asKeys(before), pairKey(a.id, b.id)];
  await act({ changes: [], local: { grow: { [metaKeys.different]: grown } } });
}

export function asKeys(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
}

/**
 * From the phone's own contacts. They come in as a file of contacts does: who is
 * here already gets what was missing, and nobody comes twice. How many were added
 * or got something.
 */
export async function addPicked({ services, act, toasts, words }: App): Promise<number> {
  const { platform, db } = services;
  const picked = await platform.pickContacts();
  if (picked.length === 0) return 0;
  const { planImport } = await import('../../domain/import/plan-import.ts');
  const customers = await allRecords(db, 'customer');
  const plan = await planImport(
    { ...nothingParsed, customers: picked.map(cardOf).filter(isSomebody) },
    { customers, tasks: [], visits: [], notes: [] },
    { now: platform.now().instant, source: '' },
  );
  const count = plan.counts.customers + plan.counts.updated;
  if (count === 0) return 0;
  const title = words.people(count);
  const acted = await act({ changes: plan.changes, move: { verb: 'added', title } });
  if (acted.ok) toasts.show(words.said('added', title), acted.value.mutation);
  return acted.ok ? count : 0;
}

function cardOf({ name, phones, mails, addresses }: PickedContact, at: number): ParsedCustomer {
  return {
    line: at + 1,
    name: name.trim(),
    company: '',
    phones: phones.map((number) => ({ label: '', number: tidyPhone(number) })),
    mails: mails.map((address) => ({ label: '', address: address.trim() })),
    addresses,
    nextTime: '',
    notes: [],
    language: null,
  };
}

function isSomebody({ name, phones, mails }: ParsedCustomer): boolean {
  return name !== '' || phones.length > 0 || mails.length > 0;
}

/** As one vCard file; the code for it is loaded when it is first wanted. */
export async function handOutCustomers(
  { services }: App,
  customers: readonly Customer[],
): Promise<void> {
  const { vcardsOf } = await import('../../exchange/vcard-out.ts');
  const [only, ...others] = customers;
  if (only === undefined) return;
  const name = others.length === 0 ? shownName(only).replace(/[^\p{L}\p{N} -]/gu, '') : 'customers';
  await services.platform.handOut({
    name: `${name || 'customer'}.vcf`,
    mime: 'text/vcard',
    text: vcardsOf(customers),
  });
}
