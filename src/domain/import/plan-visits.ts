/**
 * Calendar events into visits. A newer file may move or call off a visit the owner has
 * not touched since; of one they have, only what is empty is filled.
 */
import { change } from '../change/change.ts';
import { deriveId } from '../derive-id.ts';
import type { VisitId } from '../record/id.ts';
import type { Visit } from '../record/visit.ts';
import { guestOf, linkVisit } from './find-customer.ts';
import { isOwnPromise, ownVisit } from './own-uid.ts';
import type { LeftOutWhy, ParsedCancel, ParsedVisit } from './parsed.ts';
import type { Desk } from './plan-customers.ts';
import {
  isUntouched,
  type PrintedField,
  printOf,
  printsOf,
  readSource,
  touchedIn,
  writeSource,
} from './visit-source.ts';

export type VisitDesk = Desk & {
  readonly visits: ReadonlyMap<string, Visit>;
  /** Visits of the deck by the calendar's own id. */
  readonly byUid: ReadonlyMap<string, readonly Visit[]>;
  /** What the file itself brings as standing, by `visitKey`: a series it calls off in the same breath leaves these. */
  readonly brought: ReadonlySet<string>;
};

type Values = Pick<Visit, 'title' | 'customer' | 'time' | 'place' | 'note' | 'source' | 'came'>;

export function visitsByUid(visits: readonly Visit[]): ReadonlyMap<string, readonly Visit[]> {
  const byUid = new Map<string, Visit[]>();
  for (const visit of visits) {
    const uid = readSource(visit.source)?.uid;
    if (uid === undefined) continue;
    const found = byUid.get(uid);
    if (found) found.push(visit);
    else byUid.set(uid, [visit]);
  }
  return byUid;
}

export function visitKey({ uid, occurrence }: Pick<ParsedVisit, 'uid' | 'occurrence'>): string {
  return `${uid} ${occurrence}`;
}

export function takeVisit(desk: VisitDesk, event: ParsedVisit): void {
  const id: VisitId = ownVisit(event.uid) ?? deriveId('visit', [event.uid, event.occurrence]);
  const known = desk.visits.get(id);
  const values = valuesOf(desk, event);
  if (isOwnPromise(event.uid)) leave(desk, event, 'own-promise');
  else if (known && !known.deleted) settle(desk, known, renewed(known, values));
  else if (known && !desk.context.bringBack) leaveDeleted(desk, event);
  else create(desk, id, values);
}

/** Calls off what an earlier import brought in; anything else is only said to be left out. */
export function takeCancel(desk: VisitDesk, cancel: ParsedCancel): void {
  const { line, title: what, uid, occurrence } = cancel;
  desk.draft.leftOut.push({ line, what, why: 'cancelled' });
  for (const visit of desk.byUid.get(uid) ?? []) {
    const own = readSource(visit.source)?.occurrence ?? '';
    const isMeant =
      occurrence === ''
        ? !desk.brought.has(visitKey({ uid, occurrence: own }))
        : own === occurrence;
    if (!isMeant || visit.deleted || visit.state !== 'planned' || !isUntouched(visit)) continue;
    settle(desk, visit, { state: 'cancelled' });
  }
}

function create(desk: VisitDesk, id: VisitId, values: Values): void {
  const { now } = desk.context;
  const state = values.time.end <= now ? 'done' : 'planned';
  desk.draft.counts.visits++;
  desk.draft.changes.push(change('visit', id, { ...values, state, created: now, deleted: false }));
}

function valuesOf(desk: VisitDesk, event: ParsedVisit): Values {
  const { person, title } = linkVisit(desk.people, event);
  const customer = (person ?? guestOf(desk.people, event))?.id ?? null;
  const time = { start: event.start, end: event.end };
  const { uid, occurrence, place, note } = event;
  const printed = { title, time, place, note };
  const source = writeSource({ uid, occurrence, print: printOf(printed) });
  return { ...printed, customer, source, came: printsOf(printed) };
}

/** What the owner changed stays; the rest follows the file, so that a visit with a note of theirs still moves. */
function renewed(known: Visit, values: Values): Partial<Visit> {
  const { customer, source, came } = values;
  const link = known.customer === null && customer !== null ? { customer } : {};
  const content = known.source === source ? filled(known, values) : followed(known, values);
  const isNew = Object.keys(content).length > 0 && known.source !== source;
  return { ...content, ...link, ...(isNew && { source, came }) };
}

type Content = Partial<Pick<Visit, PrintedField>>;

function followed(known: Visit, values: Values): Content {
  const touched = touchedIn(known);
  // What is done or called off is so by the owner's word, whenever it was to be.
  const mayMove = known.state === 'planned' || touched.size === 0;
  return {
    ...filled(known, values),
    ...(!touched.has('title') && known.title !== values.title && { title: values.title }),
    ...(!touched.has('time') && mayMove && !sameTime(known, values) && { time: values.time }),
    ...(!touched.has('place') && known.place !== values.place && { place: values.place }),
    ...(!touched.has('note') && known.note !== values.note && { note: values.note }),
  };
}

function filled(known: Visit, { place, note }: Values): Content {
  return {
    ...(known.place === '' && place !== '' && { place }),
    ...(known.note === '' && note !== '' && { note }),
  };
}

function sameTime({ time: a }: Visit, { time: b }: Values): boolean {
  return a.start === b.start && a.end === b.end;
}

function settle(desk: VisitDesk, known: Visit, set: Partial<Visit>): void {
  if (Object.keys(set).length === 0) {
    desk.draft.counts.unchanged++;
    return;
  }
  const { id: _, ...fields } = set;
  desk.draft.counts.updated++;
  desk.draft.changes.push(change('visit', known.id, fields));
}

function leaveDeleted(desk: VisitDesk, event: ParsedVisit): void {
  desk.draft.counts.deletedBefore++;
  leave(desk, event, 'deleted-before');
}

function leave(desk: VisitDesk, { line, title: what }: ParsedVisit, why: LeftOutWhy): void {
  desk.draft.leftOut.push({ line, what, why });
}
