import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/domain/record/task.ts';
import { contextOf } from '../../../src/domain/round/context.ts';
import { fitOf } from '../../../src/domain/round/eligibility.ts';
import type { DealInput } from '../../../src/domain/round/round.ts';
import { dealInput } from '../../support/arbitraries.ts';
import { momentAt, taskWith } from '../../support/arbitrary-records.ts';

const now = momentAt('2025-11-18T11:00');

function fits(set: Partial<Task>, input: Partial<DealInput> = {}): boolean {
  const task = taskWith({ kind: 'other', ...set });
  return fitOf(task, contextOf(dealInput({ tasks: [task], now, ...input }))) !== null;
}

describe('a task may be dealt', () => {
  const when = { notBefore: null, due: null, someday: false };

  it('when it is open, not deleted and not put off', () => {
    expect(fits({})).toBe(true);
    expect(fits({ deleted: true })).toBe(false);
    expect(fits({ when: { ...when, someday: true } })).toBe(false);
    expect(fits({ status: { is: 'done', at: 1, minutes: 1 } })).toBe(false);
    expect(fits({ status: { is: 'let-go', at: 1 } })).toBe(false);
  });

  it('from its hour on', () => {
    expect(fits({ when: { ...when, notBefore: now.local } })).toBe(true);
    expect(fits({ when: { ...when, notBefore: momentAt('2025-11-18T11:01').local } })).toBe(false);
  });

  it('again when what it waited for should have come', () => {
    const waiting = (until: string | null): Partial<Task> => ({
      status: { is: 'waiting', until: until === null ? null : momentAt(until).local, on: 'Ana' },
    });
    expect(fits(waiting('2025-11-18T11:00'))).toBe(true);
    expect(fits(waiting('2025-11-18T11:01'))).toBe(false);
    expect(fits(waiting(null))).toBe(false);
  });

  it('where its needs are met: those of its kind, or its own', () => {
    const out = { place: { at: 'out', network: false } } as const;
    const home = { place: { at: 'home', network: true } } as const;
    expect(fits({ kind: 'receipt' }, out)).toBe(false);
    expect(fits({ kind: 'receipt' }, home)).toBe(true);
    expect(fits({ kind: 'receipt', needs: [] }, out)).toBe(true);
    expect(fits({ kind: 'order' }, out)).toBe(false);
    expect(fits({ kind: 'call' }, out)).toBe(true);
    expect(fits({ needs: ['papers'] }, out)).toBe(false);
  });

  it('when it fits the gap, and is of the kind asked for', () => {
    expect(fits({ minutes: 5 }, { gap: 5 })).toBe(true);
    expect(fits({ minutes: 6 }, { gap: 5 })).toBe(false);
    expect(fits({}, { kind: 'call' })).toBe(false);
    expect(fits({ kind: 'call' }, { kind: 'call' })).toBe(true);
  });
});
