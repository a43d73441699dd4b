/** Words of jobs and their ladders. */
import type { RuledCountry } from '../domain/ladder/country-rules.ts';
import type { LadderName } from '../domain/ladder/ladder.ts';
import type { Rung } from '../domain/record/job.ts';
import { spoken } from './spoken.ts';

export const ladderWords = spoken('rungs', {
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
} as const satisfies { readonly [R in Rung]: string });

export const ladderNamesWords = spoken('ladders', {
  trade: ['Trade work', 'quote, visit, bill'],
  cleaning: ['Cleaning round', 'quote once, then visits and bills'],
  appointment: ['Appointment', 'book, confirm, review'],
  photo: ['Photo shoot', 'quote, deposit, shoot, bill'],
  tandem: ['Tandem flight', 'book, weather, photos, review'],
  deposit: ['Deposit first', 'no day is held without it'],
  subcontract: ['Subcontract', 'work for another firm'],
  sale: ['One-off sale', 'bill and be paid'],
} as const satisfies { readonly [L in LadderName]: readonly [string, string] });

export const jobWords = spoken('job', {
  back: 'Back',
  gone: 'This job is no longer here.',
  untitled: 'Job without a name',
  stands: 'Where it stands',
  tapToMove: 'Tap a step to move the job there.',
  passed: ' (passed)',
  isClosed: 'Closed. Tap a step to open it again there.',
  next: 'Next for this job',
  accept: 'They said yes',
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
  moreNotes: 'Older notes',
  visits: 'Visits',
  visitStart: 'When is the next visit?',
  addVisit: 'Add the visit',
  allVisits: 'All visits',
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
    due: 'When was it due?',
    dueBefore: 'It is past that day',
    dueOn: 'On a day I know',
    dueDay: 'Due on',
    noStep: (ladder: string, standing: string): string =>
      `“${ladder}” has no step for “${standing}”. It starts as shown here.`,
    hint: 'Each step makes one task at its time. You can change the steps later.',
    standing: {
      enquiry: 'They asked',
      quote: 'I owe a quote',
      'follow-up': 'The quote is out',
      deposit: 'The deposit is next',
      visit: 'They said yes',
      invoice: 'The work is done',
      chase: 'The bill is out',
    } as const satisfies { readonly [R in Rung]?: string },
  },
} as const);

/** What the days of a step count from. */
const daysFrom = {
  enquiry: 'Days after it came in',
  quote: 'Days after the answer',
  'follow-up': 'Days after the quote went out',
  deposit: 'Days after they said yes',
  visit: 'Days after they said yes',
  invoice: 'Days after the visit',
  chase: 'Days after the due date',
  paid: 'Days after the payment',
  review: 'Days after all is done and paid',
  closed: 'Days',
} as const satisfies { readonly [R in Rung]: string };

export const stepWords = spoken('steps', {
  title: (ladder: string): string => `Steps: ${ladder}`,
  hint: 'What each step has you do, and when. Jobs under way follow at once.',
  /** Stands where the name of the job will. */
  anyJob: '…',
  usually: (words: string): string => `Ready words: ${words}`,
  days: (rung: Rung): string => daysFrom[rung],
  daysBefore: 'Days before the visit',
  kind: 'Kind',
  remove: 'Take out',
  /** Heard after it. */
  removeWhich: (step: string): string => ` this step: ${step}`,
  wrong: 'A whole number of days, like 3.',
  add: 'Add a step',
  addWhere: (rung: string): string => ` to: ${rung}`,
  empty: 'No step here: jobs go past it.',
  restore: 'As it came',
  yours: 'Your ladders',
  yoursHint: 'The steps a job climbs, and when each one comes.',
} as const);

/** What the law adds to asking; each sentence holds on the day `ruleOf` says it was checked. */
export const lawWords = spoken('law', {
  title: 'What the law says',
  checked: (day: string, source: string): string => `Checked ${day}: ${source}`,
  differs: 'Laws differ and change. Look it up before you act on it.',
  none: 'Nothing is noted for your country yet.',
  of: {
    AT: 'Between firms: interest of 9.2% a year over the base rate, and €40 for the cost of asking. A private customer owes 4% a year.',
    CH: 'Interest is 5% a year. It runs from your reminder, or from the day to pay that was agreed.',
    DE: 'A written reminder starts the interest. Without one it starts 30 days after the invoice came and was due; for a private customer only if the invoice said so. Between firms you may add €40.',
    DK: 'A reminder may cost 100 kr: three times at most, ten days apart. Before collection comes a written notice with at least ten days to pay.',
    ES: 'Between firms: 30 days to pay where nothing was agreed, then interest without a reminder, and €40 for the cost of asking.',
    FR: 'Between firms: 30 days to pay where nothing was agreed, then interest and €40 per invoice. A private customer owes no such fee. Before court comes a formal letter, the mise en demeure.',
    GB: 'Unless your contract sets another rate, a business owes you interest of 8% a year over the Bank of England base rate, and £40, £70 or £100 by the size of the bill. This is not so for a private customer.',
    IE: 'Between firms: 30 days to pay where nothing was agreed, then interest of 8% a year over the ECB rate, and €40, €70 or €100 by the size of the bill.',
    NL: 'A private customer first gets a free letter that gives 14 days and names the cost of collecting. After that you may add it, €40 or more. The ready words are not that letter. Firms have 30 days where nothing was agreed.',
    NO: 'A reminder may cost a fee 14 days after the due date at the soonest. Before collection comes a notice, by letter or e-mail, with at least 14 days to pay. A new law on who may send it is on its way: look it up first.',
    SE: 'A written reminder may cost 60 kr, if that was agreed before. Between firms you may add 450 kr.',
    US: 'Interest and fees are a matter of your state’s law and of what you agreed in writing. Small sums can go to small claims court.',
  } as const satisfies { readonly [C in RuledCountry]: string },
} as const);
