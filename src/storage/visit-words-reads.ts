/** What the words to whom a visit is with are filled from, by key. */
import type { Business } from '../domain/record/business.ts';
import type { Customer } from '../domain/record/customer.ts';
import { theBusiness } from '../domain/record/id.ts';
import type { Job } from '../domain/record/job.ts';
import { blank } from '../domain/record/record.ts';
import type { Template } from '../domain/record/template.ts';
import type { Visit } from '../domain/record/visit.ts';
import type { Database } from './database.ts';
import { allRecords, getRecord } from './reads.ts';

export type VisitWordsFacts = {
  readonly customer: Customer;
  readonly job: Job | undefined;
  readonly business: Business;
  /** The owner's own wording. */
  readonly own: readonly Template[];
};

/** `undefined` when it is with nobody known here. */
export async function readVisitWords(
  db: Database,
  { customer: id, job }: Pick<Visit, 'customer' | 'job'>,
): Promise<VisitWordsFacts | undefined> {
  const customer = id === null ? undefined : await getRecord(db, 'customer', id);
  if (!customer) return undefined;
  const [ofJob, business, own] = await Promise.all([
    job === null ? undefined : getRecord(db, 'job', job),
    getRecord(db, 'business', theBusiness),
    allRecords(db, 'template'),
  ]);
  return { customer, job: ofJob, business: business ?? blank('business', theBusiness), own };
}
