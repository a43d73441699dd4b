/** What a visit's sheet holds, and the visit that comes of it. */
import { useMemo } from 'preact/hooks';
import { buildNameIndex } from '../../domain/capture/name-index.ts';
import {
  type UnderstoodVisit,
  understandVisit,
  type VisitPart,
} from '../../domain/capture/understand-visit.ts';
import { type Customer, shownName } from '../../domain/record/customer.ts';
import type { CustomerId } from '../../domain/record/id.ts';
import type { Visit } from '../../domain/record/visit.ts';
import {
  at,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  parseLocalDate,
  parseLocalDateTime,
  timeOf,
} from '../../domain/time.ts';
import { startFrom, usualMinutes } from '../../domain/visit-start.ts';
import type { CustomersStore } from '../../state/customers/customers-store.ts';
import { useStore } from '../../state/use-store.ts';
import { createVisitReader } from '../../state/visits/visit-reader.ts';
import type { VisitForm, VisitToSave } from '../../state/visits/visits-store.ts';
import { useApp } from '../use-app.ts';

/** '' and 0 follow the words, and where they say nothing, what is usual. */
export type SheetForm = {
  readonly title: string;
  readonly customer: CustomerId | null;
  readonly day: string;
  readonly hour: string;
  readonly minutes: number;
  /** `null` while it follows the customer's address. */
  readonly place: string | null;
  readonly note: string;
  /** Parts the owner took away, with commas between. */
  readonly removed: string;
};

export type Change = (part: Partial<SheetForm>) => void;
export type Linked = Pick<Customer, 'id' | 'name' | 'company' | 'addresses'>;

export type Resolved = {
  readonly understood: UnderstoodVisit | null;
  readonly linked: Linked | undefined;
  readonly title: string;
  readonly day: LocalDate;
  readonly hour: string;
  readonly minutes: number;
  readonly place: string;
  /** `undefined` while something is missing. */
  readonly toSave: VisitToSave | undefined;
};

export function sheetForm({ start, ...form }: VisitForm, visit: Visit | null): SheetForm {
  if (visit === null) return { ...form, day: '', hour: '', minutes: 0, removed: '' };
  const local = start as LocalDateTime;
  return { ...form, day: dateOf(local), hour: timeOf(local), removed: '' };
}

/** A visit that is there keeps its words: only a new one is read for what it says. */
export function useResolved(
  form: SheetForm,
  visit: Visit | null,
  customers: CustomersStore,
): Resolved {
  const app = useApp();
  const all = useStore(customers, (state) => state.all);
  const names = useMemo(() => buildNameIndex(all.map(({ customer }) => customer)), [all]);
  const read = useMemo(() => createVisitReader(app), [app]);
  const isNew = visit === null;
  const understood = useMemo(
    () => (isNew ? understandVisit(form.title, read(names), removedIn(form)) : null),
    [form.title, form.removed, names, isNew],
  );
  const linked = linkedIn(form, { understood, customers });
  const { moment, business } = app.now.getState();
  const said = {
    day: parseLocalDate(form.day) ?? understood?.day ?? null,
    hour: form.hour || (understood?.hour ?? ''),
  };
  const start = startFrom(said, moment.local, business.workingHours);
  const minutes = form.minutes || (understood?.minutes ?? usualMinutes);
  const title = titleOf(form, understood) || (linked ? shownName(linked) : '');
  const place = form.place ?? linked?.addresses[0] ?? '';
  const whole = parseLocalDateTime(at(dateOf(start), timeOf(start)));
  const customer = linked?.id ?? null;
  const toSave =
    whole && title !== ''
      ? { title, customer, start: whole, minutes, place, note: form.note }
      : undefined;
  return {
    understood,
    linked,
    title,
    day: dateOf(start),
    hour: timeOf(start),
    minutes,
    place,
    toSave,
  };
}

export function removing(form: SheetForm, part: VisitPart): string {
  return [...removedIn(form), part].join(',');
}

function removedIn({ removed }: SheetForm): ReadonlySet<VisitPart> {
  return new Set(removed.split(',').filter((part) => part !== '') as VisitPart[]);
}

function titleOf(form: SheetForm, understood: UnderstoodVisit | null): string {
  return understood?.title ?? form.title.trim();
}

type LinkSetting = {
  readonly understood: UnderstoodVisit | null;
  readonly customers: CustomersStore;
};

/** The customer picked, else the one whose name stands in the words. */
function linkedIn(form: SheetForm, { understood, customers }: LinkSetting): Linked | undefined {
  const { all } = customers.getState();
  const withId = (id: CustomerId) => all.find(({ customer }) => customer.id === id)?.customer;
  if (form.customer) return withId(form.customer);
  if (removedIn(form).has('customer')) return undefined;
  if (understood?.customer) return withId(understood.customer.id);
  return customers.namedIn(form.title);
}
