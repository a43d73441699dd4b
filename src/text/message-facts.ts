/** The facts of a message in the language of whoever reads it; what is not known stays out. */
import type { Business } from '../domain/record/business.ts';
import { type Customer, shownName } from '../domain/record/customer.ts';
import type { Job } from '../domain/record/job.ts';
import type { Task } from '../domain/record/task.ts';
import type { Facts } from '../domain/template/facts.ts';
import { dateOf, daysBetween, type LocalDate, type LocalDateTime, timeOf } from '../domain/time.ts';
import { createFormats } from './format.ts';

export type MessageSetting = {
  readonly task: Task;
  readonly customer: Customer | undefined;
  readonly job: Job | undefined;
  readonly business: Business;
  /** When the next visit with this customer begins. */
  readonly visit: LocalDateTime | undefined;
  readonly today: LocalDate;
  readonly language: string;
  /** ISO 3166: how its dates and money are written. */
  readonly country: string;
  readonly halfDay: boolean;
  /** When a bill sent today would be due; `null` where none is being sent. */
  readonly usualDue: LocalDate | null;
};

export function messageFacts(o: MessageSetting): Facts {
  const { task, customer, job, business } = o;
  const locale = localeOf(o.language, o.country);
  const day = (date: LocalDate | null | undefined) => (date ? longDay(locale, date) : '');
  const formats = createFormats(locale, o.halfDay);
  const money = task.money ?? job?.amount ?? null;
  const since = task.money?.since ?? job?.due ?? null;
  const waited = since === null ? 0 : daysBetween(since, o.today);
  return known({
    first: customer && greeted(customer.name),
    name: customer && shownName(customer),
    me: business.name,
    title: job?.title,
    amount: money && money.amount > 0 ? formats.money(money) : '',
    number: job?.number,
    due: day(job?.due ?? o.usualDue),
    days: waited > 0 ? String(waited) : '',
    sent: day(job?.sent),
    day: o.visit && day(dateOf(o.visit)),
    time: o.visit && formats.clock(`${dateOf(o.visit)}T${timeOf(o.visit)}` as LocalDateTime),
    address: customer?.addresses[0]?.replace(/\s*\n\s*/gu, ', '),
    phone: business.phone,
    reviewLink: business.reviewLink,
  });
}

const long = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;

/** Tuesday 24 November. `locale` is BCP 47. */
export function longDay(locale: string, date: LocalDate): string {
  return new Intl.DateTimeFormat(locale, long).format(Date.parse(`${date}T00:00Z`));
}

export function localeOf(language: string, country: string): string {
  try {
    return new Intl.Locale(language, country === '' ? {} : { region: country }).toString();
  } catch {
    return 'en';
  }
}

const addressForms = /^(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|fru|sr|sra|señora?|m|mme|mlle)\.?$/iu;

/** By the first name, or as they are spoken to: Mrs Hill. */
function greeted(name: string): string {
  const words = name.trim().split(/\s+/u);
  const [first = '', ...others] = words;
  const last = others.at(-1);
  return addressForms.test(first) && last !== undefined ? `${first} ${last}` : first;
}

type Maybe = { readonly [F in keyof Facts]: string | undefined };

function known(facts: Maybe): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}
