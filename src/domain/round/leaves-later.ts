/** Outside a round too: when the words for a task leave if they are written now. */
import { type Holidays, isWithin, noHolidays, restDays, sendTime } from '../contact-hours.ts';
import type { ContactHours } from '../record/hours.ts';
import type { Task } from '../record/task.ts';
import type { LocalDateTime } from '../time.ts';
import { reachOf } from './eligibility.ts';

type Reached = {
  /** The customer's own, else the business's. */
  readonly hours: ContactHours;
  readonly holidays: Holidays;
  readonly now: LocalDateTime;
};

/** `null` when the customer may be reached this moment, or the task reaches nobody. */
export function leavesLater(
  task: Pick<Task, 'kind' | 'message' | 'when'>,
  { hours, holidays, now }: Reached,
): LocalDateTime | null {
  const channel = reachOf(task);
  if (channel === null) return null;
  const { notBefore } = task.when;
  if (task.message !== null && notBefore !== null && notBefore > now) return notBefore;
  const isOpen =
    channel === 'call'
      ? isWithin(hours.calls, now, restDays(hours, holidays))
      : isWithin(hours.messages, now, noHolidays);
  return isOpen ? null : sendTime(hours, now, holidays);
}
