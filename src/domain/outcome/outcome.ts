/** What came of a card: the owner's answer after a call or a message, or the word that it is done. */
import type { Task } from '../record/task.ts';
import type { LocalDate } from '../time.ts';

export type Outcome =
  | { readonly is: 'done' | 'sent' | 'spoke' | 'no-answer' | 'left-message' }
  /** To a quote or a deposit; and the money that came. */
  | { readonly is: 'yes' | 'no' | 'paid' }
  /** Nothing more will come of it, by the owner's word. */
  | { readonly is: 'let-go' }
  | { readonly is: 'will-pay'; readonly on: LocalDate }
  /** A day was agreed. */
  | { readonly is: 'booked'; readonly on: LocalDate };
export type OutcomeName = Outcome['is'];

/** The customer was reached or has words to read: that settles their other follow-ups (§8). */
const contacts: ReadonlySet<OutcomeName> = new Set([
  'sent',
  'spoke',
  'left-message',
  'will-pay',
  'yes',
  'no',
  'booked',
]);

export function isContact(outcome: OutcomeName): boolean {
  return contacts.has(outcome);
}

/** They were spoken with. Words left or sent reach nobody until they are read. */
const answers: ReadonlySet<OutcomeName> = new Set(['spoke', 'will-pay', 'yes', 'no', 'booked']);

export function isReached(outcome: OutcomeName): boolean {
  return answers.has(outcome);
}

const chaseKinds: ReadonlySet<Task['kind']> = new Set(['chase-message', 'chase-call']);
const followRungs: ReadonlySet<string> = new Set(['follow-up', 'deposit', 'chase']);

/** The next touch on a quote or an invoice. */
export function isFollowUp(task: Task): boolean {
  if (task.madeBy.is === 'ladder') return followRungs.has(task.madeBy.rung);
  return asksForMoney(task);
}

export function asksForMoney(task: Task): boolean {
  return chaseKinds.has(task.kind) && task.money !== null;
}

/** How the customer was reached. */
export type Reach = 'call' | 'message';

/** The answers that make sense on this card, likeliest first; without a task only how it went. */
export function answersFor(task: Task | undefined, reach: Reach): readonly OutcomeName[] {
  const usual: readonly OutcomeName[] =
    reach === 'call' ? ['spoke', 'no-answer', 'left-message'] : ['sent'];
  return task ? [...usual, ...further(task)] : usual;
}

function further(task: Task): readonly OutcomeName[] {
  const rung = task.madeBy.is === 'ladder' ? task.madeBy.rung : '';
  if (rung === 'visit' && !isBooking(task)) return [];
  return furtherAnswers[rung] ?? (asksForMoney(task) ? moneyAnswers : []);
}

const bookStep = 'book';

const moneyAnswers: readonly OutcomeName[] = ['will-pay', 'paid'];
/** The task by which a day is agreed: nothing but a day takes its job further. */
export function isBooking({ madeBy }: Pick<Task, 'madeBy'>): boolean {
  return madeBy.is === 'ladder' && madeBy.rung === 'visit' && madeBy.step === bookStep;
}

const furtherAnswers: { readonly [rung: string]: readonly OutcomeName[] } = {
  quote: ['yes', 'no'],
  'follow-up': ['yes', 'no'],
  deposit: ['yes', 'no'],
  visit: ['booked'],
  invoice: ['paid'],
  chase: moneyAnswers,
};
