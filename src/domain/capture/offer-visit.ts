/**
 * Whether a line typed into Add is rather a visit: it has an hour of the clock, and either says
 * how long or names whose day it is. A word of doing makes it a task: "call Ana at 14:00" is none.
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
  const isWhole = minutes !== null || (customer !== null && day !== null && !isKind);
  if (!isWhole) return null;
  const start = startFrom({ day, hour }, context.now.local, working);
  const isLikely = !isKind && isMeeting(text, understood, { context, isLong: minutes !== null });
  return { title, customer, start, minutes: minutes ?? usualMinutes, isLikely };
}

/** A promise, a deadline or "not before" is about something to do by then. */
function isGivenDay(understood: Understood): boolean {
  const date = chipOf(understood, 'date');
  return date !== undefined && (date.due.is !== 'wish' || date.notBefore !== null);
}

type Line = { readonly context: CaptureContext; readonly isLong: boolean };

function isMeeting(text: string, understood: Understood, { context, isLong }: Line): boolean {
  const { tongue = english } = context;
  const skip = bulletLength(text);
  const name = chipOf(understood, 'customer')?.span;
  const rest = (name ? blot(text, [name]) : text).slice(skip);
  if (tongue.toDo.test(rest)) return false;
  const leads = name !== undefined && text.slice(skip, name.start).trim() === '';
  return isLong || leads || tongue.serves.test(rest) || tongue.meets.test(rest);
}
