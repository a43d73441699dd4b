/** When a customer may be reached: their hours, the holidays, and the days a card about them may come. */
import { type Holidays, isWorkday } from '../../domain/contact-hours.ts';
import type { Business } from '../../domain/record/business.ts';
import type { ContactHours } from '../../domain/record/hours.ts';
import type { CustomerId } from '../../domain/record/id.ts';
import type { LocalDate } from '../../domain/time.ts';
import { contactHoursOf } from '../../domain/usual-hours.ts';
import { personOf } from '../../storage/customer-reads.ts';
import { getRecord } from '../../storage/reads.ts';
import { holidaysFor, parseHolidays } from '../holiday-cache.ts';
import type { Services } from '../services.ts';
import { metaKeys } from './deck.ts';

export type Reachable = {
  /** The customer's own, else the business's. */
  readonly hours: ContactHours;
  readonly holidays: Holidays;
  readonly worksOn: (day: LocalDate) => boolean;
};

type Hours = Pick<Business, 'contactHours' | 'country'>;

/** May be read inside a transaction; `null` is nobody in particular. */
export async function readReachable(
  services: Services,
  business: Hours | Promise<Hours>,
  customer: CustomerId | null,
): Promise<Reachable> {
  const [{ contactHours, country }, written, cache] = await Promise.all([
    business,
    customer === null ? undefined : getRecord(services.db, 'customer', customer),
    services.reader.meta(metaKeys.holidays),
  ]);
  const person = written && (await personOf(services.db, written));
  const hours = person?.contactHours ?? contactHoursOf({ contactHours, country });
  const holidays = holidaysFor(parseHolidays(cache), country);
  return { hours, holidays, worksOn: (day) => isWorkday(hours, day, holidays) };
}
