import { spoken } from './spoken.ts';

export const hoursWords = spoken('hours', {
  calls: 'Calls',
  messages: 'Messages',
  working: 'Working hours',
  everyDay: 'Every day',
  days: (first: string, last: string): string => `${first}–${last}`,
  from: (what: string, days: string): string => `${what} ${days} from`,
  to: (what: string, days: string): string => `${what} ${days} to`,
  until: 'to',
  closed: { calls: 'None', messages: 'None', working: 'Closed' },
  onHolidays: 'Rest on public holidays',
  midnight: 'Midnight',
} as const);
