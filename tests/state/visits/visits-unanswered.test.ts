import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { LocalDateTime } from '../../../src/domain/time.ts';
import { allDone } from '../../../src/state/visits/visit-moves.ts';
import { visitsUnanswered } from '../../../src/storage/visit-reads.ts';
import { everything } from '../../support/job-desk.ts';
import { today, visit, withVisit } from '../../support/visit-desk.ts';
import { undoLast, write } from '../../support/whole-app.ts';

test('visits without an answer are found, few and by their time', async () => {
  const app = await withVisit({ customer: null });
  const { db, platform } = app.services;
  await write(
    app,
    visit(app, 'old', '2026-09-01T10:00'),
    visit(app, 'monday', '2026-11-16T10:00'),
    visit(app, 'answered', '2026-11-17T10:00', { state: 'done' }),
    visit(app, 'off', '2026-11-18T10:00', { state: 'cancelled' }),
    visit(app, 'friday', '2026-11-20T10:00'),
    visit(app, 'under-way', `${today}T14:00`),
    visit(app, 'ahead', '2026-11-24T10:00'),
  );
  const since = platform.instantOf('2026-11-01T00:00' as LocalDateTime);
  const found = (limit: number) =>
    visitsUnanswered(db, { since, now: platform.now().instant }, limit);
  expect((await found(9)).map(({ id }) => id)).toEqual(['monday', 'friday', 'v']);
  expect(await found(2)).toHaveLength(2);
  await allDone(app, await found(9), '3 visits');
  expect(await found(9)).toEqual([]);
  await undoLast(app);
  expect(await found(9)).toHaveLength(3);
});

test('all done at once says nothing of a visit that was answered or deleted meanwhile', async () => {
  const app = await withVisit({ customer: null });
  await write(app, visit(app, 'off', `${today}T08:00`), visit(app, 'gone', `${today}T09:00`));
  const seen = (await everything(app)).visits;
  await write(
    app,
    change('visit', asId<'visit'>('off'), { state: 'cancelled' }),
    change('visit', asId<'visit'>('gone'), { deleted: true }),
  );
  await allDone(app, seen, '3 visits');
  const states = (await everything(app)).visits.map(({ id, state }) => [id, state]);
  expect(Object.fromEntries(states)).toEqual({ v: 'done', off: 'cancelled' });
});
