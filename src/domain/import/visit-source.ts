/**
 * What a visit's `source` says: the calendar's own id, the occurrence, and a print of
 * what the import wrote. As long as the print fits the record, the owner has not
 * touched the visit, and a newer calendar file may move it.
 */

import { hash128 } from '../derive-id.ts';
import type { Visit } from '../record/visit.ts';

export type VisitSource = {
  readonly uid: string;
  readonly occurrence: string;
  readonly print: string;
};
type Printed = Pick<Visit, 'title' | 'time' | 'place' | 'note'>;

/** A calendar's id may hold spaces, the other two parts never do. */
export function writeSource({ print, occurrence, uid }: VisitSource): string {
  return `${print} ${occurrence || '-'} ${uid}`;
}

export function readSource(source: string): VisitSource | undefined {
  const match = /^([0-9a-f]{32}) (\S+) ([\s\S]+)$/.exec(source);
  if (!match) return undefined;
  const [, print = '', occurrence = '', uid = ''] = match;
  return { print, occurrence: occurrence === '-' ? '' : occurrence, uid };
}

export function printOf({ title, time, place, note }: Printed): string {
  return hash128(JSON.stringify([title, time.start, time.end, place, note]));
}

const printed = ['title', 'time', 'place', 'note'] as const;
export type PrintedField = (typeof printed)[number];

/** One print for each field, so that the file may move a visit whose note the owner wrote. */
export function printsOf(visit: Printed): string {
  return printed.map((name) => printOfField(visit, name)).join(' ');
}

/** The fields the owner changed since; all of them where it was written before there were prints of each. */
export function touchedIn(visit: Visit): ReadonlySet<PrintedField> {
  if (isUntouched(visit)) return new Set();
  const came = visit.came.split(' ');
  return new Set(printed.filter((name, i) => came[i] !== printOfField(visit, name)));
}

function printOfField({ time, ...texts }: Printed, name: PrintedField): string {
  const value = name === 'time' ? `${time.start} ${time.end}` : texts[name];
  return hash128(value).slice(0, 8);
}

export function isUntouched(visit: Visit): boolean {
  return readSource(visit.source)?.print === printOf(visit);
}
