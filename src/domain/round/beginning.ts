import { minutesOf, type Timings } from '../estimate.ts';
import type { Task } from '../record/task.ts';
import type { Card } from './round.ts';

/** A big task without steps is dealt as its first minutes: done with the card is not done with the task. */
export function isBeginning(card: Card, task: Task, timings: Timings): boolean {
  return card.face === 'do' && card.step === null && card.minutes < minutesOf(task, timings);
}
