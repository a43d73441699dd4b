import type { Rung } from '../domain/record/job.ts';
import type { TaskKind } from '../domain/record/task.ts';

/**
 * The playbook that helps with every task of a kind; small enough for the first screens.
 * A call or a message can be about anything, so those have none.
 */
export function playbookFor(kind: TaskKind): string | undefined {
  const slugs: { readonly [K in TaskKind]?: string } = playbooks;
  return slugs[kind];
}

const playbooks = {
  'chase-message': 'they-havent-paid',
  'chase-call': 'they-havent-paid',
  'complaint-reply': 'a-customer-is-angry',
  'confirm-visits': 'they-didnt-turn-up',
  'review-ask': 'asking-for-a-review',
  paperwork: 'the-tax-date',
} as const satisfies { readonly [K in TaskKind]?: string };

/** The one that helps with every step of a rung, whatever kind of task it makes. */
export function playbookAt(rung: string): string | undefined {
  const slugs: { readonly [rung: string]: string } = rungPlaybooks;
  return Object.hasOwn(slugs, rung) ? slugs[rung] : undefined;
}

const rungPlaybooks = {
  'follow-up': 'they-went-quiet',
  deposit: 'asking-for-a-deposit',
  chase: 'they-havent-paid',
  review: 'asking-for-a-review',
} as const satisfies { readonly [R in Rung]?: string };
