/** The contact hours a business has until it sets its own, by its country. */
import type { Business } from './record/business.ts';
import { type ContactHours, defaultContactHours, week } from './record/hours.ts';

/** The business's own, else what is usual in its country. */
export function contactHoursOf(business: Pick<Business, 'contactHours' | 'country'>): ContactHours {
  return business.contactHours ?? usualHours(business.country);
}

function usualHours(country: string): ContactHours {
  const calls = usualCalls.get(country);
  return calls ? { ...defaultContactHours, calls } : defaultContactHours;
}

/**
 * Where the law keeps calls that sell to consumers off Saturdays, none is dealt then: asking about a
 * quote may be taken for one, and people there do not expect it. Elsewhere no source
 * was found that asks for hours narrower than the usual ones.
 */
const usualCalls: ReadonlyMap<string, ContactHours['calls']> = new Map([
  // Ley General para la Defensa de los Consumidores, RDL 1/2007, art. 96.2: 9 to 21, not on weekends or holidays.
  ['ES', week({ from: '09:00', to: '19:00' }, null, null)],
  // Code de la consommation, art. D. 223-9: Monday to Friday, 10 to 13 and 14 to 20, not on holidays.
  ['FR', week({ from: '10:00', to: '19:00' }, null, null)],
  // Markedsføringsloven, as told in Prop. 43 L (2016–2017), 2.1: not on Saturdays and holidays, 9 to 21.
  ['NO', week({ from: '09:00', to: '19:00' }, null, null)],
]);
