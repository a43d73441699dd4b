/** What the owner does with whole customers: two become one, many come in, some go out. */
import { type Change, change } from '../domain/change/change.ts';
import { type CustomerForm, newCustomer } from '../domain/customer-edit.ts';
import { mergeCustomers, type Pair, pairKey } from '../domain/customer-merge.ts';
import { type Customer, shownName } from '../domain/record/customer.ts';
import { asId, type CustomerId } from '../domain/record/id.ts';
import { hangingOn } from '../storage/customer-reads.ts';
import { getRecord } from '../storage/reads.ts';
import type { App } from './app.ts';
import { metaKeys } from './deck.ts';
import { editRecord } from './owner-move.ts';

export function mergeInto(app: App, kept: CustomerId, other: CustomerId): Promise<boolean> {
  const { db } = app.services;
  return editRecord(app, {
    kind: 'customer',
    id: kept,
    verb: 'merged',
    title: shownName,
    decide: async (stays) => {
      const [goes, hanging] = await Promise.all([
        getRecord(db, 'customer', other),
        hangingOn(db, other),
      ]);
      return goes ? mergeCustomers(stays, goes, hanging) : [];
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

export async function addPicked(
  app: App,
  isHere: (form: CustomerForm) => boolean,
): Promise<number> {
  const { platform } = app.services;
  const picked = await platform.pickContacts();
  const created = platform.now().instant;
  const fresh = picked.flatMap(({ name, phones, mails, addresses }): readonly Change[] => {
    const [phone = '', ...phonesLeft] = phones;
    const [mail = '', ...mailsLeft] = mails;
    const form = { name: name || phone || mail, phone, mail, address: addresses[0] ?? '' };
    if (form.name === '' || isHere(form)) return [];
    const first = newCustomer(form);
    const set = {
      ...first,
      phones: [...(first.phones ?? []), ...phonesLeft.map((number) => ({ label: '', number }))],
      mails: [...(first.mails ?? []), ...mailsLeft.map((address) => ({ label: '', address }))],
      created,
    };
    return [change('customer', asId<'customer'>(platform.newId()), set)];
  });
  if (fresh.length === 0) return 0;
  const title = app.words.people(fresh.length);
  const acted = await app.act({ changes: fresh, move: { verb: 'added', title } });
  if (acted.ok) app.toasts.show(app.words.said('added', title), acted.value.mutation);
  return acted.ok ? fresh.length : 0;
}

/** As one vCard file; the code for it is loaded when it is first wanted. */
export async function handOutCustomers(
  { services }: App,
  customers: readonly Customer[],
): Promise<void> {
  const { vcardsOf } = await import('../exchange/vcard-out.ts');
  const [only, ...others] = customers;
  if (only === undefined) return;
  const name = others.length === 0 ? shownName(only).replace(/[^\p{L}\p{N} -]/gu, '') : 'customers';
  await services.platform.handOut({
    name: `${name || 'customer'}.vcf`,
    mime: 'text/vcard',
    text: vcardsOf(customers),
  });
}
