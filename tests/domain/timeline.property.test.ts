import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LocalDate } from '../../src/domain/time.ts';
import { entryKey, timelineOf } from '../../src/domain/timeline.ts';
import { customerId } from '../support/arbitraries.ts';
import { anyHanging } from '../support/arbitrary-customers.ts';

const startOf = (day: LocalDate) => Date.parse(`${day}T00:00Z`);
const now = 1000;
const anyAt = fc.array(fc.nat(2000), { minLength: 20, maxLength: 20 });
const paidOn = '1970-01-01' as LocalDate;

const anyTold = fc.tuple(anyHanging([customerId('ana')]), anyAt).map(([hanging, at]) => ({
  ...hanging,
  notes: hanging.notes.map((note, i) => ({ ...note, at: at[i] ?? 0 })),
  attachments: hanging.attachments.map((one, i) => ({ ...one, at: at[i + 4] ?? 0 })),
  visits: hanging.visits.map((visit, i) => {
    const start = at[i + 8] ?? 0;
    return {
      ...visit,
      time: { start, end: start + 1 },
      state: i === 0 ? ('cancelled' as const) : visit.state,
    };
  }),
  jobs: hanging.jobs.map((job, i) => ({
    ...job,
    created: at[i + 12] ?? 0,
    paid: i === 0 ? paidOn : null,
  })),
}));

test('newest first, each once, and all of it: but for visits called off or still to come', () => {
  fc.assert(
    fc.property(anyTold, (told) => {
      const entries = timelineOf(told, { now, startOf });
      const times = entries.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => b - a));
      const held = told.visits.filter(
        ({ state, time }) => state !== 'cancelled' && time.start <= now,
      );
      const wanted = [
        ...told.notes.map(({ id }) => id),
        ...told.attachments.map(({ id }) => id),
        ...held.map(({ id }) => id),
        ...told.jobs.map(({ id }) => `started ${id}`),
        ...told.jobs.filter(({ paid }) => paid).map(({ id }) => `paid ${id}`),
      ];
      expect(entries.map(entryKey).sort()).toEqual(wanted.sort());
    }),
  );
});

test('the same records in another order are the same timeline', () => {
  fc.assert(
    fc.property(anyTold, (told) => {
      const turned = {
        ...told,
        notes: [...told.notes].reverse(),
        attachments: [...told.attachments].reverse(),
      };
      const keys = (of: typeof told) => timelineOf(of, { now, startOf }).map(entryKey);
      expect(keys(turned)).toEqual(keys(told));
    }),
  );
});
