import { type Change, change } from '../change/change.ts';
import type { TaskId } from '../record/id.ts';
import type { Moment } from '../time.ts';
import { type ChipType, chipOf, type Understood, without } from './chip.ts';

export type Capture = {
  readonly id: TaskId;
  readonly now: Moment;
  /** The chips the owner took off. */
  readonly removed: readonly ChipType[];
};

/** The task a captured line becomes; `raw` is kept word for word. */
export function toTask(understood: Understood, raw: string, { id, now, removed }: Capture): Change {
  const kept = removed.reduce(without, understood);
  const date = chipOf(kept, 'date');
  return change('task', id, {
    title: kept.title === '' ? raw.trim() : kept.title,
    kind: chipOf(kept, 'kind')?.kind ?? 'other',
    customer: chipOf(kept, 'customer')?.id ?? null,
    when: { notBefore: date?.notBefore ?? null, due: date?.due ?? null, someday: false },
    money: chipOf(kept, 'money')?.money ?? null,
    raw,
    madeBy: { is: 'owner' },
    created: now.instant,
    touched: now.instant,
  });
}
