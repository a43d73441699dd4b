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
