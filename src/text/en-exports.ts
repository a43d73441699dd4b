/** Words of handing things out to other programs. */
import { spoken } from './spoken.ts';

export const exportWords = spoken('exports', {
  title: 'Export',
  hint: 'A copy for another program. Yours stays here as it is.',
  sheets: 'For a spreadsheet',
  phone: 'For your phone',
  paper: 'On paper',
  all: 'For any program',
  kinds: {
    tasks: 'Tasks',
    customers: 'Customers',
    visits: 'Visits',
    money: 'Money',
    calendar: 'Visits as a calendar',
    contacts: 'Customers as contacts',
    everything: 'Everything as JSON',
  },
  /** In a table: how a task or visit stands, and what a date weighs. */
  cells: {
    open: 'Open',
    planned: 'Planned',
    wish: 'Wish',
    promise: 'Promise',
    deadline: 'Deadline',
  },
  day: 'Today’s sheet',
  allHint: 'All records, without photos and memos: those are in a backup.',
  making: 'Making the file.',
  none: 'There is nothing of that yet.',
  done: (name: string, records: number): string =>
    `${name}: ${records.toLocaleString('en')} ${records === 1 ? 'entry' : 'entries'}.`,
} as const);
