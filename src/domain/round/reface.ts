/** A card dealt out of hours and still in front when they have come: what can be done with it now. */
import type { Holidays } from '../contact-hours.ts';
import type { ContactHours } from '../record/hours.ts';
import type { Task } from '../record/task.ts';
import type { LocalDateTime } from '../time.ts';
import { leavesLater } from './leaves-later.ts';
import type { Card, Reason } from './round.ts';

type Reached = {
  readonly hours: ContactHours;
  readonly holidays: Holidays;
  readonly now: LocalDateTime;
};

/** The same card while its words still leave when it says; only a card to write changes (R2). */
export function refaced(card: Card, task: Task, reached: Reached): Card {
  if (card.face !== 'write') return card;
  const leaves = leavesLater(task, reached);
  if (leaves === null) {
    const reasons = card.reasons.filter(({ is }) => is !== 'leaves');
    return { ...card, face: task.message === null ? 'do' : 'send', leaves: null, reasons };
  }
  if (card.leaves !== null && card.leaves > reached.now) return card;
  return { ...card, leaves, reasons: card.reasons.map((reason) => leavingAt(reason, leaves)) };
}

function leavingAt(reason: Reason, at: LocalDateTime): Reason {
  return reason.is === 'leaves' ? { ...reason, at } : reason;
}
