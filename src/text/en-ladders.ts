/** Words of jobs and their ladders. */
import type { LadderName } from '../domain/ladder/ladder.ts';
import type { Rung } from '../domain/record/job.ts';

export const ladderWords = {
  enquiry: 'Enquiry',
  quote: 'Quote',
  'follow-up': 'Follow-up',
  deposit: 'Deposit',
  visit: 'Visit',
  invoice: 'Invoice',
  chase: 'Money due',
  paid: 'Paid',
  review: 'Review',
  closed: 'Closed',
} as const satisfies { readonly [R in Rung]: string };

export const ladderNamesWords = {
  trade: ['Trade work', 'quote, visit, bill'],
  cleaning: ['Cleaning round', 'quote once, then visits and bills'],
  appointment: ['Appointment', 'book, confirm, review'],
  photo: ['Photo shoot', 'quote, deposit, shoot, bill'],
  tandem: ['Tandem flight', 'book, weather, photos, review'],
  deposit: ['Deposit first', 'no day is held without it'],
  subcontract: ['Subcontract', 'work for another firm'],
  sale: ['One-off sale', 'bill and be paid'],
} as const satisfies { readonly [L in LadderName]: readonly [string, string] };

export const jobWords = {
  back: 'Back',
  gone: 'This job is no longer here.',
  untitled: 'Job without a name',
  stands: 'Where it stands',
  tapToMove: 'Tap a step to move the job there.',
  here: 'here',
  next: 'Next for this job',
  nothingNext: 'Nothing more to do here.',
  paid: 'It is paid',
  paidOn: (day: string): string => `Paid ${day}`,
  close: 'Close it, nothing more will come',
  open: 'Open it again',
  details: 'Details',
  title: 'What is it?',
  number: 'Number of the invoice',
  amount: (currency: string): string => `Amount, ${currency}`,
  wrong: 'That is no amount. Try 840 or 840.50.',
  sent: 'Bill sent on',
  due: 'Due on',
  paidField: 'Paid on',
  notes: 'Notes',
  note: 'What was said or done?',
  keepNote: 'Keep this note',
  visits: 'Visits',
  addVisit: 'Visits and calendar',
  steps: 'Change the steps',
  delete: 'Delete this job',
  waiting: (amount: string): string => `${amount} waiting`,
  start: {
    title: 'Start a job',
    what: 'What is it?',
    ladder: 'What kind of job?',
    rung: 'Where does it stand?',
    amount: (currency: string): string => `Amount, ${currency} (if you know)`,
    button: 'Start',
    hint: 'Each step makes one task at its time. You can change the steps later.',
    standing: {
      enquiry: 'They asked',
      quote: 'I owe a quote',
      'follow-up': 'The quote is out',
      visit: 'They said yes',
      invoice: 'The work is done',
      chase: 'The bill is out',
    } as const satisfies { readonly [R in Rung]?: string },
  },
} as const;

export const stepWords = {
  title: (ladder: string): string => `Steps: ${ladder}`,
  hint: 'Days count from the touch before; visits from the agreed day; money from its due date.',
  days: 'Days',
  kind: 'Kind',
  remove: 'Take this step out',
  wrong: 'A whole number of days, like 3. Before the day: -1.',
  add: 'Add a step',
  restore: 'As it came',
  yours: 'Your ladders',
  yoursHint: 'The steps a job climbs, and when.',
  before: (days: number): string => `${days} ${days === 1 ? 'day' : 'days'} before`,
  after: (days: number): string =>
    days === 0 ? 'at once' : `after ${days} ${days === 1 ? 'day' : 'days'}`,
} as const;
