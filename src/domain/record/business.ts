import { flag, maybe, text, type ValuesOf, whole } from './field.ts';
import { contactHours, weekHours } from './hours.ts';
import type { BusinessId } from './id.ts';

export const businessFields = {
  name: text,
  trade: text,
  /** ISO 3166 two letters, or '' until known. */
  country: text,
  /** '' is the language the app speaks on the device. */
  language: text,
  /** ISO 4217, or '' until known. */
  currency: text,
  /** For the words of messages; '' leaves out the sentence that needs it. */
  phone: text,
  reviewLink: text,
  /** Days a bill may take; 0 for what is usual in the country. */
  paymentDays: whole,
  workingHours: weekHours,
  /** `null` takes what is usual in the country. */
  contactHours: maybe(contactHours),
  deleted: flag,
} as const;

export type Business = { readonly id: BusinessId } & ValuesOf<typeof businessFields>;
