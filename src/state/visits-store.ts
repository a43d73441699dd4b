/** The days ahead and the days gone, with who is met when. */
import { createStore } from 'zustand/vanilla';
import { change } from '../domain/change/change.ts';
import type { Customer } from '../domain/record/customer.ts';
import { asId, type CustomerId, type VisitId } from '../domain/record/id.ts';
import type { Visit } from '../domain/record/visit.ts';
import { at, dateOf, type LocalDate, type LocalDateTime, minutesBetween } from '../domain/time.ts';
import { usualMinutes, visitStart } from '../domain/visit-start.ts';
import type { Database } from '../storage/database.ts';
import { live } from '../storage/live.ts';
import { getRecords } from '../storage/reads.ts';
import { visitsBefore, visitsFrom } from '../storage/visit-reads.ts';
import type { App } from './app.ts';
import { rethrow } from './rethrow.ts';

export type VisitDay = { readonly date: LocalDate; readonly visits: readonly Visit[] };

export type VisitsState = {
  readonly ready: boolean;
  /** From today on, soonest first. */
  readonly ahead: readonly VisitDay[];
  /** Days gone, newest first; `null` until asked for. */
  readonly earlier: readonly VisitDay[] | null;
  readonly customers: ReadonlyMap<CustomerId, Customer>;
};

/** A visit as the form holds it; `place` is `null` while it follows the customer's address. */
export type VisitForm = {
  readonly title: string;
  readonly customer: CustomerId | null;
  readonly start: string;
  readonly minutes: number;
  readonly place: string | null;
  readonly note: string;
};

export type VisitToSave = Omit<VisitForm, 'start' | 'place'> & {
  readonly start: LocalDateTime;
  readonly place: string;
};

const aheadLimit = 200;
const earlierLimit = 100;
const minuteMs = 60_000;

export const visitDraftPrefix = 'visit:';

export function visitDraft(id: VisitId | null): string {
  return visitDraftPrefix + (id ?? 'new');
}

export function createVisitsStore(app: App) {
  const { db, platform } = app.services;
  const store = createStore<VisitsState>(() => ({
    ready: false,
    ahead: [],
    earlier: null,
    customers: new Map(),
  }));
  let stopReading: (() => void) | undefined;

  function watch(): void {
    stopReading?.();
    const wantsEarlier = store.getState().earlier !== null;
    stopReading = live(() => read(db, startOfToday(), wantsEarlier), follow, rethrow);
  }

  function startOfToday(): number {
    return platform.instantOf(at(dateOf(platform.now().local), '00:00'));
  }

  function follow({ ahead, earlier, customers }: Read): void {
    store.setState({
      ready: true,
      ahead: byDay(ahead, platform.localAt),
      earlier: earlier && byDay(earlier, platform.localAt),
      customers: new Map(customers.map((one) => [one.id, one])),
    });
  }

  function start(): () => void {
    watch();
    const stopSeeing = platform.onVisible(watch);
    return () => {
      stopSeeing();
      stopReading?.();
    };
  }

  function showEarlier(): void {
    store.setState({ earlier: [] });
    watch();
  }

  async function save(id: VisitId | null, form: VisitToSave): Promise<boolean> {
    const begins = platform.instantOf(form.start);
    const title = form.title.trim();
    const draft = visitDraft(id);
    const set = {
      title,
      customer: form.customer,
      time: { start: begins, end: begins + form.minutes * minuteMs },
      place: form.place.trim(),
      note: form.note.trim(),
    };
    const fresh = id === null ? { created: platform.now().instant } : {};
    app.drafts.forget(draft);
    const verb = id === null ? 'added' : 'changed';
    const acted = await app.act({
      changes: [change('visit', id ?? asId<'visit'>(platform.newId()), { ...set, ...fresh })],
      move: { verb, title },
      local: { dropDrafts: [draft] },
    });
    if (acted.ok) app.toasts.show(app.words.said(verb, title), acted.value.mutation);
    return acted.ok;
  }

  async function cancel(visit: Visit, said: (title: string) => string): Promise<boolean> {
    const draft = visitDraft(visit.id);
    app.drafts.forget(draft);
    const acted = await app.act({
      changes: [change('visit', visit.id, { state: 'cancelled' })],
      move: { verb: 'cancelled', title: visit.title },
      local: { dropDrafts: [draft] },
    });
    if (acted.ok) app.toasts.show(said(visit.title), acted.value.mutation);
    return acted.ok;
  }

  function formFor(visit: Visit | null): VisitForm {
    if (visit === null) return emptyForm();
    const start = platform.localAt(visit.time.start);
    const minutes = minutesBetween(start, platform.localAt(visit.time.end));
    const { title, customer, place, note } = visit;
    return { title, customer, start, minutes: minutes > 0 ? minutes : usualMinutes, place, note };
  }

  function emptyForm(): VisitForm {
    const { business } = app.now.getState();
    const start = visitStart(platform.now().local, business.workingHours);
    return { title: '', customer: null, start, minutes: usualMinutes, place: null, note: '' };
  }

  return { ...store, start, showEarlier, save, cancel, formFor };
}
export type VisitsStore = ReturnType<typeof createVisitsStore>;

type Read = {
  readonly ahead: readonly Visit[];
  readonly earlier: readonly Visit[] | null;
  readonly customers: readonly Customer[];
};

async function read(db: Database, today: number, wantsEarlier: boolean): Promise<Read> {
  const ahead = await visitsFrom(db, today, aheadLimit);
  const earlier = wantsEarlier ? await visitsBefore(db, today, earlierLimit) : null;
  const ids = [...ahead, ...(earlier ?? [])].map((visit) => visit.customer);
  const known = new Set(ids.filter((id) => id !== null));
  return { ahead, earlier, customers: await getRecords(db, 'customer', [...known]) };
}

/** Days in the order they come; within one day always from morning to evening. */
function byDay(
  visits: readonly Visit[],
  localAt: (instant: number) => LocalDateTime,
): readonly VisitDay[] {
  const days = new Map<LocalDate, Visit[]>();
  for (const visit of visits) {
    const date = dateOf(localAt(visit.time.start));
    const day = days.get(date);
    if (day) day.push(visit);
    else days.set(date, [visit]);
  }
  return [...days].map(([date, own]) => ({
    date,
    visits: own.sort((a, b) => a.time.start - b.time.start),
  }));
}
