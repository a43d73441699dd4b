/** Words of the chores. */
import type { StarterChoreKey } from '../domain/chore/starters.ts';
import type { ChoreUnit } from '../domain/record/chore-rule.ts';
import { every } from './chore-rule.ts';
import { spoken } from './spoken.ts';

const starters = {
  vat: 'VAT or sales tax return',
  insurance: 'Renew the insurance',
  'van-oil': 'Change the van oil',
  'photo-backup': 'Back up the photos',
  rent: 'Pay the rent',
  'boiler-reminders': 'Remind customers whose boiler service is due',
  'van-stock': 'Fill up the van stock',
  'gas-tester': 'Have the gas tester checked',
  supplies: 'Order cleaning supplies',
  vacuum: 'Vacuum filters and belts',
  keys: 'Go through the customers’ keys',
  'colour-stock': 'Count the colour stock and order',
  scissors: 'Have the scissors sharpened',
  'pat-test': 'Have dryers and plugs tested',
  sensor: 'Clean the camera sensors',
  portfolio: 'Put new work in the portfolio',
  reserve: 'Repack the reserve parachute',
  'glider-check': 'Send the glider for its check',
  lines: 'Look over lines and harness',
  vouchers: 'Write to people with a voucher that runs out',
  licence: 'Renew the licence',
  receipts: 'Put the month’s receipts in one place',
  prices: 'Look over my prices',
} as const satisfies { readonly [K in StarterChoreKey]: string };

export const choresWords = spoken('chores', {
  title: 'Chores',
  add: 'Add chore',
  edit: 'Chore',
  see: 'See the chores',
  ideas: 'Ideas for my trade',
  none: 'What comes round goes here: the rent, the VAT date, the van oil. Each comes as a card when its time does, one at a time.',
  what: 'What comes round?',
  hint: 'Pay the rent',
  kind: 'How does it come?',
  kinds: { 'on-date': 'On a date', after: 'After I last did it' },
  howOften: 'How often',
  turn: (name: string): string => {
    const [n, unit] = name.split(' ');
    return capital(unit ? every(Number(n), unit as ChoreUnit) : about(Number(n)));
  },
  next: 'Next on',
  deadline: 'Being after the date costs me',
  paused: 'paused',
  nextOn: (day: string): string => `next ${day}`,
  lastDone: (day: string): string => `Last done ${day}`,
  neverDone: 'Not done here yet',
  doneNow: 'Done just now',
  pause: 'Pause',
  resume: 'Start again',
  remove: 'Delete',
  starters,
  startersTitle: 'Chores that come round',
  startersHint: 'Tap those that are true for you. Dates can be changed.',
  addSome: (n: number): string => (n === 1 ? 'Add 1 chore' : `Add ${n} chores`),
  together: (n: number): string => (n === 1 ? '1 chore' : `${n} chores`),
} as const);

function about(days: number): string {
  if (days % 365 === 0) return every(days / 365, 'year');
  return every(days, 'day');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
