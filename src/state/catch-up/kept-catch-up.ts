/** What this device keeps of an absence: pure steps, no store. */
import { absenceOf, seenNow } from '../../domain/catch-up/absence.ts';
import {
  flag,
  idField,
  instant,
  type Json,
  list,
  shape,
  whole,
} from '../../domain/record/field.ts';
import type { TaskId } from '../../domain/record/id.ts';
import { dateOf, type Instant, type LocalDate, type LocalDateTime } from '../../domain/time.ts';
import type { LocalWrites } from '../../storage/mutate.ts';
import { metaKeys } from '../round/deck.ts';

/** One absence and how far it is caught up; what is left of it follows from the tasks themselves. */
export type KeptCatchUp = {
  readonly v: 1;
  /** When the owner was last seen before it. */
  readonly since: Instant;
  readonly days: number;
  /** When they were back. */
  readonly at: Instant;
  /** It was on the screen, so that it goes on until nothing is left. */
  readonly shown: boolean;
  /** How often it was put off, and when. */
  readonly passes: number;
  readonly passedAt: Instant;
  /** Its round was begun: once that is done, what can wait does not ask again. */
  readonly begun: boolean;
  /** The few that are being sorted one by one. */
  readonly cards: readonly TaskId[];
};

const hourMs = 3_600_000;
const farthestMs = 8_640_000_000_000_000;
/** By then the rounds of each day have taken over. */
const goesOnForMs = 3 * 24 * hourMs;
/** Put off this often it does not come back. */
const mostPasses = 2;

type Kept = {
  readonly seen: unknown;
  readonly catchUp: unknown;
  readonly now: Instant;
  readonly localAt: (instant: Instant) => LocalDateTime;
};

/** The catch up this start begins or goes on with. */
export function catchUpAt({ seen, catchUp, now, localAt }: Kept): KeptCatchUp | null {
  const dateAt = (at: Instant): LocalDate => dateOf(localAt(at));
  const absence = absenceOf(asReadings(seen), now, dateAt);
  if (absence)
    return {
      v: 1,
      ...absence,
      at: now,
      shown: false,
      passes: 0,
      passedAt: 0,
      begun: false,
      cards: [],
    };
  const kept = parseCatchUp(catchUp);
  return kept && goesOn(kept, now, dateAt) ? kept : null;
}

export function parseCatchUp(value: unknown): KeptCatchUp | undefined {
  const kept = value === undefined ? undefined : stored.parse(value as Json);
  return kept?.v === 1 ? { ...kept, v: 1 } : undefined;
}

/** Put off by the owner; `undefined` when it is not to come back. */
export function passed(kept: KeptCatchUp, now: Instant): KeptCatchUp | undefined {
  const passes = kept.passes + 1;
  return passes < mostPasses ? { ...kept, passes, passedAt: now, cards: [] } : undefined;
}

/** The local write that says the owner is here. */
export function seenWrite(now: Instant): NonNullable<LocalWrites['grow']> {
  return { [metaKeys.seen]: (before) => seenNow(asReadings(before), now) };
}

/**
 * The same when the page goes away. One that lay in the background for days goes
 * away without its owner: that says nothing, and the next look finds the absence.
 */
export function leftWrite(
  now: Instant,
  localAt: Kept['localAt'],
): NonNullable<LocalWrites['grow']> {
  const dateAt = (at: Instant): LocalDate => dateOf(localAt(at));
  const left = (before: unknown) => {
    const readings = asReadings(before);
    return absenceOf(readings, now, dateAt) ? before : seenNow(readings, now);
  };
  return { [metaKeys.seen]: left };
}

export function asReadings(value: unknown): readonly Instant[] {
  return Array.isArray(value) ? value.filter(isReading) : [];
}

/** What a clock can show. */
function isReading(value: unknown): value is Instant {
  return Number.isSafeInteger(value) && Math.abs(value as number) <= farthestMs;
}

/** One begun by a clock that ran ahead is none. */
function goesOn(
  { at, passes, passedAt }: KeptCatchUp,
  now: Instant,
  dateAt: (at: Instant) => LocalDate,
): boolean {
  if (at > now || now - at > goesOnForMs) return false;
  // Put off, it rests until the next day.
  return passes === 0 || dateAt(now) > dateAt(passedAt);
}

const stored = shape({
  v: whole,
  since: instant,
  days: whole,
  at: instant,
  shown: flag,
  passes: whole,
  passedAt: instant,
  begun: flag,
  cards: list(idField<'task'>()),
});
