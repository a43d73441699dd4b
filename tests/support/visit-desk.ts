/** A visit in a whole app, as a test begins with it; import 'fake-indexeddb/auto' first in the test. */
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { Visit } from '../../src/domain/record/visit.ts';
import type { LocalDateTime } from '../../src/domain/time.ts';
import type { App } from '../../src/state/app.ts';
import { openApp, write } from './whole-app.ts';

export const ana = asId<'customer'>('ana');
export const visitId = asId<'visit'>('v');
/** The app stands on Monday the 23rd, 14:05. */
export const today = '2026-11-23';

export async function withVisit(
  set: Partial<Omit<Visit, 'id'>> = {},
  start = `${today}T10:00`,
): Promise<App> {
  const app = await openApp();
  await write(
    app,
    change('customer', ana, { name: 'Ana Berg', phones: [{ label: '', number: '07700 900123' }] }),
    visit(app, 'v', start, { customer: ana, title: 'Boiler', ...set }),
  );
  return app;
}

export function visit(app: App, id: string, start: string, set: Partial<Omit<Visit, 'id'>> = {}) {
  const begins = app.services.platform.instantOf(start as LocalDateTime);
  const time = { start: begins, end: begins + 3_600_000 };
  return change('visit', asId<'visit'>(id), { title: id, time, ...set });
}
