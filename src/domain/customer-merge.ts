/** Two records that turned out to be one person: what moves where. */
import { type Change, change } from './change/change.ts';
import { textKey } from './fold.ts';
import { hasMail, hasPhone } from './import/people.ts';
import type { Attachment } from './record/attachment.ts';
import type { Customer } from './record/customer.ts';
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

/**
 * `kept` takes all in; nothing of `other` is lost, and it points to who it is now.
 * Only fields that become different are written, so that an edit of the others on
 * another device stands.
 */
export function mergeCustomers(
  kept: Customer,
  other: Customer,
  hanging: Hanging,
): readonly Change[] {
  if (kept.id === other.id) return [];
  const customer = kept.id;
  const { tasks, jobs, visits, notes, attachments } = hanging;
  const grown = together(kept, other);
  return [
    ...(Object.keys(grown).length > 0 ? [change('customer', kept.id, grown)] : []),
    ...(other.mergedInto === kept.id
      ? []
      : [change('customer', other.id, { mergedInto: kept.id })]),
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
  const phones = union(kept.phones, other.phones, (a, { number }) =>
    hasPhone({ phones: a }, number),
  );
  const mails = union(kept.mails, other.mails, (a, { address }) => hasMail({ mails: a }, address));
  const addresses = union(kept.addresses, other.addresses, (a, address) =>
    a.some((own) => textKey(own) === textKey(address)),
  );
  const nextTime = linesOf(kept.nextTime, other.nextTime);
  return {
    ...(phones.length > kept.phones.length && { phones }),
    ...(mails.length > kept.mails.length && { mails }),
    ...(addresses.length > kept.addresses.length && { addresses }),
    ...(nextTime !== kept.nextTime && { nextTime }),
    ...(kept.name === '' && other.name !== '' && { name: other.name }),
    ...(kept.company === '' && other.company !== '' && { company: other.company }),
    ...(kept.contactHours === null &&
      other.contactHours !== null && { contactHours: other.contactHours }),
    ...(kept.language === null && other.language !== null && { language: other.language }),
  };
}

/** What `first` has, and what it lacks. */
function union<T>(
  first: readonly T[],
  second: readonly T[],
  has: (all: readonly T[], one: T) => boolean,
): readonly T[] {
  const all = [...first];
  for (const one of second) if (!has(all, one)) all.push(one);
  return all;
}

function linesOf(first: string, second: string): string {
  if (first === '') return second;
  const known = first.split('\n');
  const further = second.split('\n').filter((line) => line !== '' && !known.includes(line));
  return [first, ...new Set(further)].join('\n');
}
