import { describe, expect, it } from 'vitest';
import { builtInSteps } from '../../../src/domain/ladder/ladders.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { Job } from '../../../src/domain/record/job.ts';
import { blank } from '../../../src/domain/record/record.ts';
import { pastVisit, withoutBegun } from '../../../src/domain/round/visit-begun.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { momentAt, taskWith } from '../../support/arbitrary-records.ts';

const job = asId<'job'>('roof');
const confirm = taskWith({
  id: asId<'task'>('confirm'),
  kind: 'confirm-visits',
  job,
  madeBy: { is: 'ladder', job, rung: 'visit', step: 'confirm' },
});
const own = taskWith({ id: asId<'task'>('own'), kind: 'confirm-visits', job });
const at = (time: string) => momentAt(time).instant;

function visitAt(time: string) {
  const id = asId<'visit'>(time);
  return { ...blank('visit', id), job, time: { start: at(time), end: at(time) + 3_600_000 } };
}

describe('a confirm', () => {
  const visits = [visitAt('2026-12-10T14:00')];

  it('is dealt until its visit begins, and no longer; what the owner noted is', () => {
    const tasks = [confirm, own];
    expect(withoutBegun(tasks, visits, at('2026-12-10T13:59'))).toEqual(tasks);
    expect(withoutBegun(tasks, visits, at('2026-12-10T14:00'))).toEqual([own]);
    expect(withoutBegun(tasks, visits, at('2026-12-10T16:30'))).toEqual([own]);
  });

  it('of another visit that is still ahead is dealt', () => {
    const both = [...visits, visitAt('2026-12-12T09:00')];
    expect(withoutBegun([confirm], both, at('2026-12-10T16:30'))).toEqual([confirm]);
  });
});

describe('the day after its visit', () => {
  const ladder = { steps: builtInSteps('trade', 'GB') };
  const on = (id: string, from: string | null): Job => ({
    ...blank('job', job),
    rung: 'visit',
    step: { rung: 'visit', id, from: from as LocalDate | null },
  });
  const today = '2026-12-11' as LocalDate;

  it('a job still to be confirmed goes on to its bill, counted from the visit', () => {
    expect(pastVisit(on('confirm', '2026-12-10'), ladder, today)).toMatchObject({
      rung: 'invoice',
      step: { rung: 'invoice', from: '2026-12-10' },
    });
  });

  it.each([
    ['its visit is today', on('confirm', '2026-12-11')],
    ['no day is known', on('confirm', null)],
    ['a day is still to be agreed', on('book', '2026-12-01')],
  ])('a job stays where it is when %s', (_, one) => {
    expect(pastVisit(one, ladder, today)).toBeUndefined();
  });
});
