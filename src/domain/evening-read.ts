/** One short playbook for a quiet evening: about what the owner has most of, once, and never pressed. */
import { type Json, list, localDate, maybe, shape, text, whole } from './record/field.ts';
import type { Task } from './record/task.ts';
import { dateOf, isEvening, type LocalDate, type LocalDateTime } from './time.ts';

/** What this device remembers of it. */
export type Reads = {
  /** Playbooks opened here, or turned down. */
  readonly known: readonly string[];
  /** Turned down, one after another. */
  readonly skips: number;
  /** The last day one was taken or turned down. */
  readonly day: LocalDate | null;
};

/** Two could be chance; the playbook is for a pile. */
const leastTasks = 2;
/** Turned down so often, it is not wanted. */
const mostSkips = 3;

/** The playbook most of the open tasks have in common; `undefined` for none tonight. */
export function eveningRead(o: {
  readonly tasks: Iterable<Task>;
  readonly playbookOf: (task: Task) => string;
  readonly reads: Reads;
  readonly now: LocalDateTime;
}): string | undefined {
  const { known, skips, day } = o.reads;
  if (!isEvening(o.now) || skips >= mostSkips || day === dateOf(o.now)) return undefined;
  const counts = new Map<string, number>();
  for (const task of o.tasks) {
    if (task.deleted || task.status.is === 'done' || task.status.is === 'let-go') continue;
    const slug = o.playbookOf(task);
    if (!known.includes(slug)) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  const [most] = [...counts]
    .filter(([, count]) => count >= leastTasks)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0];
}

export function opened(reads: Reads, slug: string, today: LocalDate): Reads {
  return { known: withOne(reads.known, slug), skips: 0, day: today };
}

export function turnedDown(reads: Reads, slug: string, today: LocalDate): Reads {
  return { known: withOne(reads.known, slug), skips: reads.skips + 1, day: today };
}

const reads = shape({ known: list(text), skips: whole, day: maybe(localDate) });

/** What cannot be read is nothing read yet. */
export function parseReads(stored: unknown): Reads {
  return reads.parse((stored ?? {}) as Json) ?? reads.initial;
}

function withOne(known: readonly string[], slug: string): readonly string[] {
  return known.includes(slug) ? known : [...known, slug];
}
