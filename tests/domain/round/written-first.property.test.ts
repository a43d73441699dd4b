/** Words written in the evening are the first cards at their hour, also when that hour went by unseen. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { sendTime } from '../../../src/domain/contact-hours.ts';
import { defaultContactHours } from '../../../src/domain/record/hours.ts';
import { blank } from '../../../src/domain/record/record.ts';
import type { Task } from '../../../src/domain/record/task.ts';
import { dealRound } from '../../../src/domain/round/deal-round.ts';
import { written } from '../../../src/domain/round/moves.ts';
import { gaps } from '../../../src/domain/round/round.ts';
import { addDays, at, dateOf, type LocalDate, minutesBetween } from '../../../src/domain/time.ts';
import { dealInput, dealTasks, taskId } from '../../support/arbitraries.ts';
import { momentAt } from '../../support/arbitrary-records.ts';

/** Many cases, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const most = { 2: 2, 5: 3, 15: 5, 30: 7, 60: 7 } as const;
const kinds = ['call', 'message', 'review-ask'] as const;
const evenings = ['2025-11-18T21:40', '2025-11-21T19:10', '2025-11-22T17:00', '2025-11-23T21:40'];

it('as many as fit, before all else, at their hour or up to three days after it', () => {
  fc.assert(
    fc.property(
      fc.record({
        evening: fc.constantFrom(...evenings).map(momentAt),
        count: fc.integer({ min: 1, max: 9 }),
        gap: fc.constantFrom(...gaps),
        daysOn: fc.integer({ min: 0, max: 3 }),
        time: fc.constantFrom('08:30', '10:10', '19:50'),
        restOn: fc.option(fc.integer({ min: 1, max: 3 })),
        seed: fc.integer(),
        others: dealTasks(momentAt('2025-11-24T10:00')),
      }),
      ({ evening, count, gap, daysOn, time, restOn, seed, others }) => {
        const today = dateOf(evening.local);
        const holidays = new Set<LocalDate>(restOn === null ? [] : [addDays(today, restOn)]);
        const leaves = sendTime(defaultContactHours, evening.local, holidays);
        expect(holidays.has(dateOf(leaves))).toBe(false);
        const words = Array.from({ length: count }, (_, i) => writtenTask(i, evening, leaves));
        const local = at(addDays(dateOf(leaves), daysOn), time);
        const ahead = minutesBetween(evening.local, local) * 60_000;
        const now = { instant: evening.instant + ahead, local };
        const rest = others.filter(({ message }) => message === null);
        // Dealt while they were written, and not since.
        const dealt = new Map(words.map(({ id }) => [id, evening.instant - 1]));
        const round = dealRound(
          dealInput({ tasks: [...rest, ...words], gap, now, seed, dealt, holidays }),
        );
        const faces = round.is === 'dealt' ? round.cards.map(({ face }) => face) : [];
        const sends = Math.min(count, most[gap], Math.max(1, Math.floor(gap * 0.8)));
        expect(faces.slice(0, sends)).toEqual(Array(sends).fill('send'));
        expect(faces.slice(sends)).not.toContain('send');
      },
    ),
    { numRuns: 3_000 },
  );
});

function writtenTask(
  i: number,
  now: ReturnType<typeof momentAt>,
  leaves: Task['when']['notBefore'],
): Task {
  const kind = kinds[i % kinds.length] ?? 'call';
  const task: Task = { ...blank('task', taskId(`w${i}`)), kind, created: now.instant - 1000 };
  if (leaves === null) return task;
  const [change] = written([task], { now, text: `Words ${i}`, leaves });
  return { ...task, ...(change?.set as Partial<Task>) };
}
