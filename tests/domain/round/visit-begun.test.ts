import { describe, expect, it } from 'vitest';
import { asId } from '../../../src/domain/record/id.ts';
import { blank } from '../../../src/domain/record/record.ts';
import { withoutBegun } from '../../../src/domain/round/visit-begun.ts';
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
