import type { Holidays } from '../contact-hours.ts';
import type { Timings } from '../estimate.ts';
import type { Business } from '../record/business.ts';
import type { ChoreRule } from '../record/chore-rule.ts';
import type { Customer } from '../record/customer.ts';
import type { CustomerId, MemberId, TaskId } from '../record/id.ts';
import type { Money } from '../record/money-field.ts';
import type { Task, TaskKind } from '../record/task.ts';
import type { LocalDate, LocalDateTime, Moment } from '../time.ts';

/** The time the owner has now, in minutes. */
export const gaps = [2, 5, 15, 30, 60] as const;
export type Gap = (typeof gaps)[number];

/** Where the owner is, and whether there is network. */
export type Place = { readonly at: 'out' | 'home'; readonly network: boolean };

export type DealInput = {
  /** All tasks, or those the lanes handed over; others than open ones are passed over. */
  readonly tasks: readonly Task[];
  readonly customers: ReadonlyMap<CustomerId, Customer>;
  readonly business: Business;
  readonly timings: Timings;
  /** When each task was last dealt on this device; absent for never. */
  readonly dealt: ReadonlyMap<TaskId, number>;
  readonly gap: Gap;
  readonly now: Moment;
  readonly place: Place;
  /** Of the business's country, as far ahead as is known; absent for none. */
  readonly holidays?: Holidays;
  /** Members of the crew whose tasks are not dealt here; absent where one works alone. */
  readonly others?: ReadonlySet<MemberId>;
  readonly seed: number;
  /** Set when the owner asked for one kind only. */
  readonly kind?: TaskKind;
};

/**
 * do: the task itself · write: out of contact hours, write the words now and
 * they leave at `leaves` · send: the words are written and their hour has come.
 */
export type Face = 'do' | 'write' | 'send';

export type Card = {
  readonly task: TaskId;
  /** Other open things for the same customer; one outcome settles all (R10). */
  readonly also: readonly TaskId[];
  /** Taken off by the owner: no answer to this card settles them. */
  readonly leftOut?: readonly TaskId[];
  readonly face: Face;
  readonly minutes: number;
  /** Index into the task's steps when it is dealt as one step, else `null`. */
  readonly step: number | null;
  readonly leaves: LocalDateTime | null;
  /** Why this card, most telling fact first; never empty. */
  readonly reasons: readonly Reason[];
};

/**
 * A stored fact that speaks for a card; the words for it are in `text/reason.ts`.
 * `days` counts to the date (negative when it is past), for money and waiting since it began.
 */
export type Reason =
  | { readonly is: 'money'; readonly money: Money; readonly days: number | null }
  | { readonly is: 'promise'; readonly on: LocalDate; readonly days: number }
  | { readonly is: 'deadline'; readonly on: LocalDate; readonly days: number }
  | { readonly is: 'wish'; readonly on: LocalDate; readonly days: number }
  /** The day the customer said the money would come. */
  | { readonly is: 'said-pays'; readonly on: LocalDate; readonly days: number }
  | { readonly is: 'enquiry'; readonly hours: number }
  | { readonly is: 'written' }
  /** `holiday` when today is one, and calls would be open but for that. */
  | { readonly is: 'leaves'; readonly at: LocalDateTime; readonly holiday?: boolean }
  | { readonly is: 'also'; readonly count: number }
  | { readonly is: 'came-back'; readonly on: LocalDateTime }
  | { readonly is: 'waiting-since'; readonly days: number }
  /** Its rule, and days since it was last done, `null` for never. */
  | { readonly is: 'chore'; readonly rule: ChoreRule; readonly days: number | null }
  | { readonly is: 'new' };

/** Why nothing was dealt, as at most two things that would help (R8). */
export type Offer =
  | { readonly is: 'longer'; readonly gap: Gap }
  | { readonly is: 'place'; readonly at: Place['at'] }
  | { readonly is: 'add' }
  | { readonly is: 'someday' }
  | { readonly is: 'returns'; readonly at: LocalDateTime };

export type Round =
  | {
      readonly is: 'dealt';
      readonly gap: Gap;
      readonly cards: readonly Card[];
      readonly minutes: number;
    }
  | { readonly is: 'nothing'; readonly gap: Gap; readonly offers: readonly Offer[] };
