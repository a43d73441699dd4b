import { asId, type JobId } from '../../src/domain/record/id.ts';

export function jobOf(arrival: string): JobId {
  return asId<'job'>(`job|${arrival}`);
}

/** Of a job's id, the arrival it came from: what is drawn for it hangs on that. */
export function arrivalOf(job: JobId): string {
  return job.slice('job|'.length);
}
