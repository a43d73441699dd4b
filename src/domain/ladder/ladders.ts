/** The eight ladders as they come with the app; the owner may change steps and days. */
import type { Rung } from '../record/job.ts';
import type { LadderRecord } from '../record/ladder.ts';
import type { TaskKind } from '../record/task.ts';
import { type ChaseStep, chaseSteps } from './country-rules.ts';
import { type Ladder, type LadderName, ladderName, type Step } from './ladder.ts';

/** `chase` stands for the steps of the business's country. */
type Line =
  | readonly [rung: Rung, id: string, days: number, kind: TaskKind, words: string]
  | 'chase';

const answer: Line = ['enquiry', 'answer', 0, 'call', 'enquiry-reply'];
const answerWritten: Line = ['enquiry', 'answer', 0, 'message', 'enquiry-reply'];
const quote: Line = ['quote', 'write', 0, 'small-quote', 'quote-sent'];
const asks: readonly Line[] = [
  ['follow-up', 'first', 3, 'message', 'quote-first'],
  ['follow-up', 'second', 7, 'message', 'quote-second'],
  ['follow-up', 'close', 14, 'message', 'quote-close'],
];
const deposit: readonly Line[] = [
  ['deposit', 'ask', 0, 'message', 'deposit-ask'],
  ['deposit', 'remind', 3, 'message', 'deposit-reminder'],
  ['deposit', 'last', 7, 'message', 'deposit-last'],
];
const book: Line = ['visit', 'book', 0, 'call', 'book-visit'];
const bookWritten: Line = ['visit', 'book', 0, 'message', 'book-visit'];
const confirm: Line = ['visit', 'confirm', -1, 'confirm-visits', 'confirm-visit'];
const bill: Line = ['invoice', 'bill', 2, 'other', 'invoice-sent'];

const lines = {
  trade: [answer, quote, ...asks, book, confirm, bill, 'chase', review(1)],
  cleaning: [
    answer,
    quote,
    ['follow-up', 'first', 2, 'message', 'quote-first'],
    ['follow-up', 'close', 7, 'message', 'quote-close'],
    bookWritten,
    confirm,
    bill,
    'chase',
    review(14),
  ],
  appointment: [answerWritten, bookWritten, confirm, review(1)],
  photo: [
    answerWritten,
    quote,
    ...asks,
    ...deposit,
    bookWritten,
    ['visit', 'prepare', -3, 'preparation', ''],
    confirm,
    bill,
    'chase',
    review(7),
  ],
  tandem: [
    answerWritten,
    bookWritten,
    ['visit', 'confirm', -1, 'confirm-visits', 'confirm-weather'],
    ['review', 'photos', 1, 'message', 'photos-ready'],
    review(3),
  ],
  deposit: [answer, quote, ...asks, ...deposit, book, confirm, bill, 'chase', review(1)],
  subcontract: [
    answer,
    quote,
    ['follow-up', 'first', 5, 'message', 'quote-first'],
    ['follow-up', 'close', 14, 'message', 'quote-close'],
    book,
    confirm,
    bill,
    'chase',
    ['review', 'more-work', 7, 'message', 'more-work'],
  ],
  sale: [answerWritten, ['invoice', 'bill', 0, 'other', 'invoice-sent'], 'chase', review(7)],
} as const satisfies { readonly [L in LadderName]: readonly Line[] };

/** Its steps in the order they are climbed. `country`: ISO 3166, '' until known. */
export function builtInSteps(name: LadderName, country: string): readonly Step[] {
  const all: readonly Line[] = lines[name];
  return all.flatMap((line): readonly Step[] =>
    line === 'chase' ? chaseSteps(country).map(chaseStep) : [step(line)],
  );
}

function step([rung, id, days, kind, words]: Exclude<Line, 'chase'>): Step {
  return { rung, id, days, kind, words };
}

function chaseStep(asked: ChaseStep): Step {
  return { rung: 'chase', ...asked };
}

function review(days: number): Line {
  return ['review', 'ask', days, 'review-ask', 'review-ask'];
}

/** The owner's own steps, else those that come with the app. */
export function ladderOf(
  stored: string,
  o: { readonly own: LadderRecord | undefined; readonly country: string },
): Ladder {
  const steps = o.own?.steps ?? [];
  return { steps: steps.length > 0 ? steps : builtInSteps(ladderName(stored), o.country) };
}
