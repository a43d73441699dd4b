import { isWithin } from '../../domain/contact-hours.ts';
import type { Business } from '../../domain/record/business.ts';
import type { Place } from '../../domain/round/round.ts';
import type { Instant, Moment } from '../../domain/time.ts';

export type ChosenPlace = { readonly at: Place['at']; readonly since: Instant };

/** What the owner said holds this long; then the hour decides again. */
const chosenHoldsMs = 3 * 3_600_000;

/** Where the owner is: as they said, else out in working hours and at home after. */
export function placeAt(state: {
  readonly chosenPlace: ChosenPlace | null;
  readonly moment: Moment;
  readonly business: Business;
}): Place['at'] {
  const { chosenPlace, moment, business } = state;
  if (chosenPlace && moment.instant - chosenPlace.since < chosenHoldsMs) return chosenPlace.at;
  return isWithin(business.workingHours, moment.local) ? 'out' : 'home';
}
