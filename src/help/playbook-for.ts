import type { Rung } from '../domain/record/job.ts';
import type { TaskKind } from '../domain/record/task.ts';

/** The playbook that helps with a task of a kind; small enough for the first screens. */
export function playbookFor(kind: TaskKind): string {
  return playbooks[kind];
}

const playbooks = {
  message: 'a-reply-that-buys-time',
  'review-ask': 'asking-for-a-review',
  'confirm-visits': 'confirming-visits',
  'chase-message': 'they-havent-paid',
  receipt: 'keeping-receipts',
  call: 'a-call-i-put-off',
  'chase-call': 'they-havent-paid',
  order: 'ordering',
  invoice: 'sending-the-bill',
  other: 'a-task-that-wont-move',
  'small-quote': 'a-quote-that-gets-a-yes',
  'complaint-reply': 'a-customer-is-angry',
  errand: 'errands-in-one-trip',
  preparation: 'ready-for-tomorrow',
  'large-quote': 'a-quote-that-gets-a-yes',
  paperwork: 'the-paper-pile',
} as const satisfies { readonly [K in TaskKind]: string };

/** The one that helps with every step of a rung, whatever kind of task it makes. */
export function playbookAt(rung: string): string | undefined {
  const slugs: { readonly [rung: string]: string } = rungPlaybooks;
  return Object.hasOwn(slugs, rung) ? slugs[rung] : undefined;
}

const rungPlaybooks = {
  enquiry: 'answering-an-enquiry',
  quote: 'a-quote-that-gets-a-yes',
  'follow-up': 'they-went-quiet',
  deposit: 'asking-for-a-deposit',
  invoice: 'sending-the-bill',
  chase: 'they-havent-paid',
  review: 'asking-for-a-review',
} as const satisfies { readonly [R in Rung]?: string };
