/** A visit of a job, by hand. While its day is being agreed, that is the answer the job waits for. */
import { type Change, change } from '../../domain/change/change.ts';
import { nextStep, stepOf } from '../../domain/ladder/climb.ts';
import { stepsOn } from '../../domain/ladder/edit-steps.ts';
import { changeJob } from '../../domain/ladder/live-task.ts';
import type { Climb } from '../../domain/outcome/climbs.ts';
import { asId, type JobId } from '../../domain/record/id.ts';
import type { Job } from '../../domain/record/job.ts';
import { dateOf, type LocalDateTime } from '../../domain/time.ts';
import { usualMinutes } from '../../domain/visit-start.ts';
import { getRecord } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { editRecord } from '../owner-move.ts';
import { readClimbs, titleWords } from '../round/settling.ts';

const visitMs = usualMinutes * 60_000;

type NewVisit = {
  readonly start: LocalDateTime;
  /** Where the words lie it was made from. */
  readonly draft: string;
};

/** `false` when it could not be kept. */
export async function addVisit(app: App, id: JobId, { start, draft }: NewVisit): Promise<boolean> {
  const { platform } = app.services;
  const visit = asId<'visit'>(platform.newId());
  const begins = platform.instantOf(start);
  return await editRecord(app, {
    kind: 'job',
    id,
    title: ({ title }) => title,
    verb: 'added',
    draft,
    decide: async (job) => {
      const made = change('visit', visit, {
        title: job.title,
        customer: job.customer,
        job: id,
        time: { start: begins, end: begins + visitMs },
        place: await placeOf(app, job),
        created: platform.now().instant,
      });
      const climb = (await readClimbs(app, [id])).get(id);
      return [made, ...(climb ? agreed(app, climb, start) : [])];
    },
  });
}

/** Nothing where the job waits for no day, or the visit is past. */
export function agreed(
  app: App,
  { job, ladder, tasks, worksOn }: Climb,
  start: LocalDateTime,
): readonly Change[] {
  const now = app.services.platform.now();
  const [book] = stepsOn(ladder.steps, 'visit');
  if (!book || stepOf(job, ladder) !== book || start < now.local) return [];
  const set = nextStep(job, ladder, { on: dateOf(now.local), visit: dateOf(start) });
  return changeJob(job, set, { ladder, tasks, now, worksOn, titleOf: titleWords(app) });
}

async function placeOf({ services }: App, { customer }: Job): Promise<string> {
  const whom = customer && (await getRecord(services.db, 'customer', customer));
  return whom?.addresses[0] ?? '';
}
