/** Rows as an owner looks for them: what is open first, by its day; what is done with last, the newest first. */
import type { Job } from '../../domain/record/job.ts';
import type { Task } from '../../domain/record/task.ts';

/** `day` sorts as text; '' for none, which comes after those with one. */
type Place = { readonly rank: number; readonly day: string; readonly at: number };

/** Each item is looked at once; what is equal stays as it lay. */
export function inOrder<T>(items: readonly T[], placeOf: (item: T) => Place): readonly T[] {
  return items
    .map((item) => ({ item, place: placeOf(item) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ item }) => item);
}

function compare(a: Place, b: Place): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.day === b.day) return a.at - b.at;
  if (a.day === '' || b.day === '') return a.day === '' ? 1 : -1;
  return a.day < b.day ? -1 : 1;
}

const ranks = { open: 0, waiting: 1, someday: 2, done: 3, 'let-go': 4 } as const;

export function placeOfTask({ status, when, created }: Task): Place {
  switch (status.is) {
    case 'open': {
      const day = when.due ? `${when.due.on} ${when.due.time}` : (when.notBefore ?? '');
      return { rank: when.someday ? ranks.someday : ranks.open, day, at: created };
    }
    case 'waiting':
      return { rank: ranks.waiting, day: status.until ?? '', at: created };
    case 'done':
    case 'let-go':
      return { rank: ranks[status.is], day: '', at: -status.at };
  }
}

const settled: ReadonlySet<string> = new Set(['paid', 'review', 'closed', 'done', 'let-go']);

/** Of a sum: by the day it is due, else by the day it waits since. */
export function placeOfMoney(one: Job | Task): Place {
  const [stands, due, since] =
    'rung' in one
      ? [one.rung, one.due, one.amount?.since]
      : [one.status.is, one.when.due?.on, one.money?.since];
  const isSettled = settled.has(stands);
  return {
    rank: isSettled ? 1 : 0,
    day: isSettled ? '' : (due ?? since ?? ''),
    at: isSettled ? -one.created : one.created,
  };
}
