/** The days ahead and the days gone, with who is met when. */
import { createStore } from 'zustand/vanilla';
import { change } from '../../domain/change/change.ts';
import type { MoveVerb } from '../../domain/move-verb.ts';
import type { Customer } from '../../domain/record/customer.ts';
import { asId, type CustomerId, type VisitId } from '../../domain/record/id.ts';
import type { Visit } from '../../domain/record/visit.ts';
import {
  at,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  minutesBetween,
} from '../../domain/time.ts';
import { usualMinutes, visitStart } from '../../domain/visit-start.ts';
import type { Database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import { getRecords } from '../../storage/reads.ts';
import { visitsBefore, visitsFrom, visitsUnanswered } from '../../storage/visit-reads.ts';
import type { App } from '../app.ts';
import { editRecord, ownerMove } from '../owner-move.ts';
import { rethrow } from '../rethrow.ts';
import { addedChanges, movedChanges } from './visit-moves.ts';

export type VisitDay = { readonly date: LocalDate; readonly visits: readonly Visit[] };

export type VisitsState = {
  readonly ready: boolean;
  /** From today on, soonest first. */
  readonly ahead: readonly VisitDay[];
  /** Days gone, newest first; `null` until asked for. */
  readonly earlier: readonly VisitDay[] | null;
  /** Of the days gone, those nobody said anything of, oldest first. */
  readonly unanswered: readonly Visit[];
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
/** After two months nobody remembers. */
const unansweredFor = 60 * 86_400_000;
const unansweredLimit = 50;
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
    unanswered: [],
    customers: new Map(),
  }));
  let stopReading: (() => void) | undefined;

  function watch(): void {
    stopReading?.();
    const wantsEarlier = store.getState().earlier !== null;
    const at = { today: startOfToday(), now: platform.now().instant };
    stopReading = live(() => read(db, at, wantsEarlier), follow, rethrow);
  }

  function startOfToday(): number {
    return platform.instantOf(at(dateOf(platform.now().local), '00:00'));
  }

  function follow({ ahead, earlier, unanswered, customers }: Read): void {
    store.setState({
      ready: true,
      ahead: byDay(ahead, platform.localAt),
      earlier: earlier && byDay(earlier, platform.localAt),
      unanswered,
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

  return { ...store, start, showEarlier, ...movesOf(app), formFor: formsOf(app) };
}
export type VisitsStore = ReturnType<typeof createVisitsStore>;

type VisitEdit = {
  readonly verb: MoveVerb;
  readonly title: string;
  readonly set: Partial<Omit<Visit, 'id'>>;
};

function movesOf(app: App) {
  const { platform } = app.services;

  /** `began` is what the form began with: what still is the same is not written. */
  async function save(id: VisitId | null, form: VisitToSave, began?: VisitForm): Promise<boolean> {
    const begins = platform.instantOf(form.start);
    const time = { start: begins, end: begins + form.minutes * minuteMs };
    const title = form.title.trim();
    const draft = visitDraft(id);
    const isNew = (name: keyof VisitForm) => began?.[name] !== form[name];
    const set = {
      ...(isNew('title') && { title }),
      ...(isNew('customer') && { customer: form.customer }),
      ...((isNew('start') || isNew('minutes')) && { time }),
      ...(isNew('place') && { place: form.place.trim() }),
      ...(isNew('note') && { note: form.note.trim() }),
    };
    if (id !== null) return await edit(id, { verb: 'changed', title, set });
    const visit = { ...set, customer: form.customer, created: platform.now().instant };
    const made = asId<'visit'>(platform.newId());
    const changes = () => addedChanges(app, made, { visit, start: form.start });
    return await ownerMove(app, { verb: 'added', title, changes, draft });
  }

  const edit = (id: VisitId, { verb, title, set }: VisitEdit): Promise<boolean> =>
    editRecord(app, {
      kind: 'visit',
      id,
      verb,
      title: () => title,
      decide: async (stored) => {
        const { time, ...others } = set;
        const moved = time ? await movedChanges(app, { ...stored, ...others }, time) : [];
        return [change('visit', id, others), ...moved];
      },
      draft: visitDraft(id),
    });

  return { save };
}

function formsOf(app: App): (visit: Visit | null) => VisitForm {
  const { platform } = app.services;
  return (visit) => {
    if (visit === null) {
      const { business } = app.now.getState();
      const start = visitStart(platform.now().local, business.workingHours);
      return { title: '', customer: null, start, minutes: usualMinutes, place: null, note: '' };
    }
    const start = platform.localAt(visit.time.start);
    const minutes = minutesBetween(start, platform.localAt(visit.time.end));
    const { title, customer, place, note } = visit;
    return { title, customer, start, minutes: minutes > 0 ? minutes : usualMinutes, place, note };
  };
}

type Read = {
  readonly ahead: readonly Visit[];
  readonly earlier: readonly Visit[] | null;
  readonly unanswered: readonly Visit[];
  readonly customers: readonly Customer[];
};

type ReadAt = { readonly today: number; readonly now: number };

async function read(db: Database, { today, now }: ReadAt, wantsEarlier: boolean): Promise<Read> {
  const since = today - unansweredFor;
  const [ahead, earlier, unanswered] = await Promise.all([
    visitsFrom(db, today, aheadLimit),
    wantsEarlier ? visitsBefore(db, today, earlierLimit) : null,
    visitsUnanswered(db, { since, now }, unansweredLimit),
  ]);
  const ids = [...ahead, ...(earlier ?? []), ...unanswered].map((visit) => visit.customer);
  const known = new Set(ids.filter((id) => id !== null));
  return {
    ahead,
    earlier,
    // Those of today stand in the list, each with its own answer.
    unanswered: unanswered.filter(({ time }) => time.start < today),
    customers: await getRecords(db, 'customer', [...known]),
  };
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
