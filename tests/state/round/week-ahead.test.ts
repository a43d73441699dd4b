import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { Visit } from '../../../src/domain/record/visit.ts';
import type { LocalDateTime } from '../../../src/domain/time.ts';
import type { App } from '../../../src/state/app.ts';
import { readWeekAhead } from '../../../src/state/round/week-ahead.ts';
import { openApp, write } from '../../support/whole-app.ts';

test('the owner is busy with visits that stand, and not with what takes the whole day', async () => {
  const app = await openApp();
  await write(
    app,
    visit(app, '2026-11-22T22:00', '2026-11-23T15:00'),
    visit(app, '2026-11-23T09:00', '2026-11-23T10:00'),
    visit(app, '2026-11-24T09:00', '2026-11-24T10:00'),
    visit(app, '2026-11-25T09:00', '2026-11-25T10:00', { state: 'cancelled' }),
    visit(app, '2026-11-26T00:00', '2026-11-27T00:00'),
  );
  const { busy } = await readWeekAhead(app.services);
  expect(busy).toEqual([
    { from: '2026-11-22T22:00', to: '2026-11-23T15:00' },
    { from: '2026-11-24T09:00', to: '2026-11-24T10:00' },
  ]);
});

function visit({ services }: App, from: string, to: string, set: Partial<Visit> = {}) {
  const at = (local: string) => services.platform.instantOf(local as LocalDateTime);
  return change('visit', asId<'visit'>(from), { time: { start: at(from), end: at(to) }, ...set });
}
