/** What happened with a customer, newest first: one list of words, calls, pictures, jobs and visits. */
import type { Hanging } from './customer-merge.ts';
import type { Attachment } from './record/attachment.ts';
import type { Job } from './record/job.ts';
import type { Note } from './record/note.ts';
import type { Visit } from './record/visit.ts';
import type { Instant, LocalDate } from './time.ts';

export type TimelineEntry =
  | { readonly is: 'note'; readonly at: Instant; readonly note: Note }
  | { readonly is: 'medium'; readonly at: Instant; readonly attachment: Attachment }
  | { readonly is: 'started'; readonly at: Instant; readonly job: Job }
  | { readonly is: 'paid'; readonly at: Instant; readonly job: Job; readonly on: LocalDate }
  | { readonly is: 'visit'; readonly at: Instant; readonly visit: Visit };

/** `startOf` is the first instant of a day on the device; visits still to come are left out. */
export function timelineOf(
  { notes, attachments, jobs, visits }: Omit<Hanging, 'tasks'>,
  o: { readonly now: Instant; readonly startOf: (day: LocalDate) => Instant },
): readonly TimelineEntry[] {
  const entries: readonly TimelineEntry[] = [
    ...notes.map((note) => ({ is: 'note', at: note.at, note }) as const),
    ...attachments.map((attachment) => ({ is: 'medium', at: attachment.at, attachment }) as const),
    ...jobs.map((job) => ({ is: 'started', at: job.created, job }) as const),
    ...jobs.flatMap((job) =>
      job.paid ? [{ is: 'paid', at: o.startOf(job.paid), job, on: job.paid } as const] : [],
    ),
    ...visits
      .filter((visit) => visit.state !== 'cancelled' && visit.time.start <= o.now)
      .map((visit) => ({ is: 'visit', at: visit.time.start, visit }) as const),
  ];
  return [...entries].sort((a, b) => b.at - a.at || (entryKey(a) < entryKey(b) ? 1 : -1));
}

/** Its own among all entries, and the same at every reading. */
export function entryKey(entry: TimelineEntry): string {
  switch (entry.is) {
    case 'note':
      return entry.note.id;
    case 'medium':
      return entry.attachment.id;
    case 'visit':
      return entry.visit.id;
    case 'started':
    case 'paid':
      return `${entry.is} ${entry.job.id}`;
  }
}
