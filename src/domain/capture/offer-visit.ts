/**
 * Whether a line typed into Add is rather a visit: it has an hour of the clock, and says how long
 * or nothing that is to be done. A word of doing makes it a task: "call Ana at 14:00" is none.
 */
import type { WeekHours } from '../record/hours.ts';
import type { LocalDateTime } from '../time.ts';
import { startFrom, usualMinutes } from '../visit-start.ts';
import { chipOf, type Understood } from './chip.ts';
import type { FoundCustomer } from './find-customer.ts';
import { bulletLength } from './lines.ts';
import { english } from './tongue.ts';
import type { CaptureContext } from './understand.ts';
import { understandVisit } from './understand-visit.ts';
import { blot } from './words.ts';

export type VisitOffer = {
  readonly title: string;
  readonly customer: FoundCustomer | null;
  readonly start: LocalDateTime;
  readonly minutes: number;
  /** Written like a visit, not like something to do: it is one unless the owner says otherwise. */
  readonly isLikely: boolean;
};

export type OfferSetting = {
  readonly context: CaptureContext;
  readonly working: WeekHours;
};

/** `understood` is the same line read as a task. */
export function offerVisit(
  text: string,
  understood: Understood,
  { context, working }: OfferSetting,
): VisitOffer | null {
  const visit = understandVisit(understood.title, context);
  const { title, customer, day, hour, minutes } = visit;
  // Where nothing but the time was said, the words of the time are the title.
  if (hour === '' || title === understood.title || isGivenDay(understood)) return null;
  const isKind = chipOf(understood, 'kind') !== undefined;
  const reading = readingOf(text, understood, context);
  const isLong = minutes !== null;
  // Without a length, only where nothing says what is to be done.
  if (!isLong && (isKind || (reading.isToDo && customer === null))) return null;
  const start = startFrom({ day, hour }, context.now.local, working);
  const isLikely =
    !isKind && !reading.isToDo && (isLong || (customer !== null && reading.isMeeting));
  return { title, customer, start, minutes: minutes ?? usualMinutes, isLikely };
}

/** A promise, a deadline or "not before" is about something to do by then. */
function isGivenDay(understood: Understood): boolean {
  const date = chipOf(understood, 'date');
  return date !== undefined && (date.due.is !== 'wish' || date.notBefore !== null);
}

type Reading = { readonly isToDo: boolean; readonly isMeeting: boolean };

function readingOf(
  text: string,
  understood: Understood,
  { tongue = english }: CaptureContext,
): Reading {
  const skip = bulletLength(text);
  const name = chipOf(understood, 'customer')?.span;
  const rest = (name ? blot(text, [name]) : text).slice(skip);
  const leads = name !== undefined && text.slice(skip, name.start).trim() === '';
  return {
    isToDo: tongue.toDo.test(rest),
    isMeeting: leads || tongue.serves.test(rest) || tongue.meets.test(rest),
  };
}
