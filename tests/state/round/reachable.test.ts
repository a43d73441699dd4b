import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { defaultContactHours, everyDay } from '../../../src/domain/record/hours.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { readReachable } from '../../../src/state/round/reachable.ts';
import { openApp, write } from '../../support/whole-app.ts';

test('a record that turned out to be somebody else is reached in that person’s hours', async () => {
  const app = await openApp();
  const [ana, double] = [asId<'customer'>('ana'), asId<'customer'>('double')];
  const contactHours = { ...defaultContactHours, calls: everyDay('07:00', '08:00') };
  await write(
    app,
    change('customer', ana, { name: 'Ana', contactHours }),
    change('customer', double, { name: 'Anna', mergedInto: ana }),
  );
  const { business } = app.now.getState();
  expect((await readReachable(app.services, business, double)).hours).toEqual(contactHours);
});
