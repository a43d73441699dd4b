/** Visits and promises handed to the phone's calendar. Loaded when asked for. */
import type { Customer } from '../../domain/record/customer.ts';
import type { Task } from '../../domain/record/task.ts';
import type { Visit } from '../../domain/record/visit.ts';
import { addMinutes, at, dateOf, type Instant } from '../../domain/time.ts';
import { icsOfPromise, icsOfVisits } from '../../exchange/ics-out.ts';
import { getRecords } from '../../storage/reads.ts';
import type { App } from '../app.ts';

const mime = 'text/calendar';
const morning = '09:00';

/** `false` when the owner turned away. */
export async function handOutVisits(
  { services }: Pick<App, 'services'>,
  visits: readonly Visit[],
): Promise<boolean> {
  const { platform } = services;
  const [first] = visits;
  if (!first) return false;
  const day = dateOf(platform.localAt(first.time.start));
  const name = visits.length === 1 ? `visit-${day}.ics` : 'visits.ics';
  const text = icsOfVisits(visits, platform.now().instant, await phonesOf(services, visits));
  return await platform.handOut({ name, mime, text });
}

/** All of them in one calendar, for a file of its own. */
export function icsOfEveryVisit(
  visits: readonly Visit[],
  customers: readonly Customer[],
  now: Instant,
): string {
  return icsOfVisits(visits, now, firstPhones(customers));
}

function firstPhones(customers: readonly Customer[]) {
  return new Map(customers.map(({ id, phones }) => [id, phones[0]?.number ?? '']));
}

/** The number rung first of each customer that has one. */
async function phonesOf({ db }: App['services'], visits: readonly Visit[]) {
  const ids = visits.map(({ customer }) => customer).filter((id) => id !== null);
  const found = await getRecords(db, 'customer', [...new Set(ids)]);
  return firstPhones(found);
}

/** Rings at nine on the day; a promise for an earlier hour half an hour before. */
export async function handOutPromise(
  { services }: Pick<App, 'services'>,
  task: Pick<Task, 'id' | 'title' | 'when'>,
): Promise<boolean> {
  const { platform } = services;
  const { due } = task.when;
  if (due === null) return false;
  const start = at(due.on, due.time || morning);
  const nine = at(due.on, morning);
  const ring = start < nine ? addMinutes(start, -30) : nine;
  const promise = { task, at: platform.instantOf(start), ring: platform.instantOf(ring) };
  const text = icsOfPromise(promise, platform.now().instant);
  return await platform.handOut({ name: `promise-${due.on}.ics`, mime, text });
}
