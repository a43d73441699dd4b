import type { StarterKey, Trade } from '../domain/starters.ts';
import { spoken } from './spoken.ts';

const trades = {
  plumber: 'Plumber',
  cleaner: 'Cleaner',
  hairdresser: 'Hairdresser',
  photographer: 'Photographer',
  'tandem-pilot': 'Tandem pilot',
  other: 'Another trade',
} as const satisfies { readonly [T in Trade]: string };

const tasks = {
  unpaid: 'Ask about the oldest unpaid invoice',
  'call-backs': 'Ring back the calls I could not take',
  'promised-quote': 'Write the last quote I promised',
  'van-parts': 'Order the parts the van is short of',
  'boiler-service': 'Offer last year’s boiler customers a service',
  reviews: 'Ask the last three customers for a review',
  'confirm-week': 'Confirm next week’s visits',
  'key-list': 'Write down whose keys I hold',
  'cleaning-supplies': 'Order cloths, bags and sprays',
  'days-off': 'Tell the regulars about my days off',
  'confirm-tomorrow': 'Confirm tomorrow’s visits',
  'no-show': 'Write to whoever didn’t turn up',
  'gone-quiet': 'Write to three customers I have not seen for a while',
  'colour-order': 'Order colour and foils',
  receipts: 'Put this week’s receipts in one place',
  'open-deposit': 'Ask for the deposit that is still open',
  'enquiry-quote': 'Write a quote for the newest enquiry',
  'photos-when': 'Tell the last customer when the photos come',
  'shot-list': 'Ask for the shot list of the next shoot',
  batteries: 'Charge the batteries and empty the cards',
  flyable: 'Tell tomorrow’s passengers if it looks flyable',
  vouchers: 'Write to people with an unused voucher',
  'flight-photos': 'Send the photos of the last flights',
  'gear-check': 'Check lines, harness and reserve dates',
  'licence-dates': 'Look up when licence and insurance run out',
} as const satisfies { readonly [K in StarterKey]: string };

export const starterWords = spoken('starters', {
  title: 'Ideas for my trade',
  question: 'What do you do?',
  hint: 'Keep the ones that are true for you.',
  trades,
  tasks,
  add: (tasks: number, chores: number): string => `Add ${together(tasks, chores)}`,
  together,
} as const);

function together(tasks: number, chores: number): string {
  const parts = [counted(tasks, 'task'), counted(chores, 'chore')];
  return parts.filter(Boolean).join(' and ') || '0 tasks';
}

function counted(n: number, one: string): string {
  if (n === 0) return '';
  return n === 1 ? `1 ${one}` : `${n} ${one}s`;
}
