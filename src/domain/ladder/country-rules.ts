/** How money owed is asked for, by country. The law is the country's; the days before it are custom. */
import type { Step } from './ladder.ts';

export type ChaseStep = Omit<Step, 'rung'>;

const usual: readonly ChaseStep[] = [
  { id: 'due', days: 0, kind: 'chase-message', words: 'reminder-1' },
  { id: 'soon', days: 3, kind: 'chase-message', words: 'reminder-2' },
  { id: 'call', days: 7, kind: 'chase-call', words: 'reminder-3' },
  { id: 'firm', days: 14, kind: 'chase-message', words: 'reminder-3' },
  { id: 'last', days: 30, kind: 'chase-message', words: 'reminder-4' },
];

export function chaseSteps(_country: string): readonly ChaseStep[] {
  return usual;
}
