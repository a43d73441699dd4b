import { flag, idField, instant, list, maybe, shape, text, type ValuesOf } from './field.ts';
import { contactHours } from './hours.ts';
import type { CustomerId } from './id.ts';

export const customerFields = {
  name: text,
  company: text,
  phones: list(shape({ label: text, number: text })),
  mails: list(shape({ label: text, address: text })),
  addresses: list(text),
  /** `null` takes the business's hours. */
  contactHours: maybe(contactHours),
  language: maybe(text),
  /** What to remember next time; shown on every card of this customer. */
  nextTime: text,
  /** Set when two records turned out to be one person: the one that stays. */
  mergedInto: maybe(idField<'customer'>()),
  created: instant,
  deleted: flag,
} as const;

export type Customer = { readonly id: CustomerId } & ValuesOf<typeof customerFields>;

/** A firm without a person's name goes by its own. */
export function shownName({ name, company }: Pick<Customer, 'name' | 'company'>): string {
  return name || company;
}
