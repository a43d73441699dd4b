/** Until when a task is kept back by its own dates. */
import { channelOf } from '../contact-hours.ts';
import type { Task } from '../record/task.ts';
import { at, type LocalDateTime } from '../time.ts';

/**
 * The hour the owner put it off to; else a wish that names an hour is meant for
 * then: what reaches a customer waits for that hour ("call me Friday at three"),
 * all else for the day. A wish without an hour may be granted early, and so may a promise.
 */
export function heldUntil({ when, kind }: Pick<Task, 'when' | 'kind'>): LocalDateTime | null {
  const { notBefore, due } = when;
  if (notBefore !== null || due?.is !== 'wish' || due.time === '') return notBefore;
  return at(due.on, channelOf(kind) === null ? '00:00' : due.time);
}
