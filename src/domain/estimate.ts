/** How long a kind of task takes: a default that learns from the owner's own times. */
import type { Task, TaskKind } from './record/task.ts';

export const buckets = [1, 2, 5, 15, 30] as const;
export type Bucket = (typeof buckets)[number];

/** What was learned of one kind: the bucket now, and the last actual minutes, newest last. */
export type Timing = { readonly bucket: Bucket; readonly actual: readonly number[] };
export type Timings = { readonly [K in TaskKind]?: Timing };

export const defaultMinutes = {
  message: 1,
  'review-ask': 1,
  'confirm-visits': 2,
  'chase-message': 2,
  receipt: 2,
  call: 5,
  'chase-call': 5,
  order: 5,
  invoice: 5,
  other: 5,
  'small-quote': 15,
  'complaint-reply': 15,
  errand: 15,
  preparation: 15,
  'large-quote': 30,
  paperwork: 30,
} as const satisfies { readonly [K in TaskKind]: Bucket };

const remembered = 5;

/** Never under one minute, whatever was stored. */
export function minutesOf(task: Pick<Task, 'kind' | 'minutes'>, timings: Timings): number {
  return Math.max(1, task.minutes ?? timings[task.kind]?.bucket ?? defaultMinutes[task.kind]);
}

/** The timings with one more actual time; the bucket moves by at most one, once five are known. */
export function learn(timings: Timings, kind: TaskKind, actualMinutes: number): Timings {
  const before = timings[kind] ?? { bucket: defaultMinutes[kind], actual: [] };
  const actual = [...before.actual, actualMinutes].slice(-remembered);
  const bucket =
    actual.length < remembered ? before.bucket : towards(before.bucket, median(actual));
  return { ...timings, [kind]: { bucket, actual } };
}

function towards(bucket: Bucket, minutes: number): Bucket {
  const here = buckets.indexOf(bucket);
  const wanted = buckets.indexOf(bucketFor(minutes));
  return buckets[here + Math.sign(wanted - here)] ?? bucket;
}

/** The smallest bucket that holds the minutes. */
export function bucketFor(minutes: number): Bucket {
  return buckets.find((b) => minutes <= b) ?? 30;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
