/** A task the owner takes off a card: it is dealt another time, and its facts speak for the card no more. */
import type { Task } from '../record/task.ts';
import type { Card, Reason } from './round.ts';

/** `left` are the tasks that stay on the card. */
export function leaveOut(card: Card, gone: Task['id'], left: readonly Task[]): Card {
  const also = card.also.filter((id) => id !== gone);
  const reasons = card.reasons.flatMap((reason): readonly Reason[] => {
    if (reason.is !== 'also') return speaksFor(reason, left) ? [reason] : [];
    return also.length === 0 ? [] : [{ is: 'also', count: also.length }];
  });
  const leftOut = [...(card.leftOut ?? []), gone];
  return { ...card, also, leftOut, reasons: reasons.length === 0 ? [{ is: 'new' }] : reasons };
}

function speaksFor(reason: Reason, tasks: readonly Task[]): boolean {
  switch (reason.is) {
    case 'money':
      return tasks.some(({ money }) => money !== null && isSame(money, reason.money));
    case 'promise':
    case 'deadline':
    case 'wish':
      return tasks.some(({ when }) => when.due?.is === reason.is && when.due.on === reason.on);
    case 'said-pays':
      return tasks.some(({ saidPays }) => saidPays === reason.on);
    case 'enquiry':
      return tasks.some(({ madeBy }) => madeBy.is !== 'ladder' || madeBy.rung === 'enquiry');
    case 'chore':
      return tasks.some(({ madeBy }) => madeBy.is === 'chore');
    case 'also':
    case 'came-back':
    case 'leaves':
    case 'new':
    case 'waiting-since':
    case 'written':
      return true;
  }
}

type Sum = NonNullable<Task['money']>;

function isSame(a: Sum, b: Sum): boolean {
  return a.amount === b.amount && a.currency === b.currency;
}
