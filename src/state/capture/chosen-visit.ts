/** What the captured line becomes: a visit where it may be one, and is written like one or said to be one. */
import type { VisitOffer } from '../../domain/capture/offer-visit.ts';
import type { CaptureState } from './capture-field.ts';

type Said = Pick<CaptureState, 'offer' | 'choice' | 'removed' | 'pending'>;

/** The visit as it would be kept; `null` where there is no choice. A photo or a memo hangs on a task. */
export function offeredVisit({ offer, removed, pending }: Said): VisitOffer | null {
  if (offer === null || pending.length > 0 || removed.includes('date')) return null;
  return removed.includes('customer') ? { ...offer, customer: null } : offer;
}

export function chosenVisit(said: Said): VisitOffer | null {
  const offer = offeredVisit(said);
  const isVisit = said.choice === '' ? offer?.isLikely : said.choice === 'visit';
  return isVisit ? offer : null;
}
