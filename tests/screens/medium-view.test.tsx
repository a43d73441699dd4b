import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { TaskScreen } from '../../src/screens/task/task-screen.tsx';
import { drawRoutes } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

test('a photo of the other phone shows small at once, is asked for, and is whole when it came', async () => {
  URL.createObjectURL = () => 'blob:whole';
  URL.revokeObjectURL = () => undefined;
  const app = await openApp({ view: window });
  const about = { customer: null, job: null, task: asId<'task'>('t1') };
  await write(
    app,
    change('task', asId('t1'), { title: 'Ring about the boiler' }),
    change('attachment', asId('p1'), { media: 'photo', about, thumb: 'AAAA', bytes: 3 }),
    change('attachment', asId('m1'), { media: 'audio', about, bytes: 3 }),
  );
  const { user } = drawRoutes(app, '/task/t1', { task: TaskScreen });
  const photo = await screen.findByRole('button', { name: 'Photo 1' });
  expect(photo.querySelector('img')).toHaveAttribute('src', 'data:image/jpeg;base64,AAAA');
  expect(screen.getAllByText('Still on the other device')).toHaveLength(1);
  await user.click(photo);
  expect(screen.getAllByText('Still on the other device')).toHaveLength(2);
  const { wants } = app.services.db;
  await waitFor(async () => expect(await wants.toCollection().primaryKeys()).toEqual(['m1', 'p1']));
  const bytes = new Uint8Array([1, 2, 3]).buffer;
  await app.act({ changes: [], local: { blobs: [{ id: 'p1', bytes }] } });
  await waitFor(() => expect(photo.querySelector('img')).toHaveAttribute('src', 'blob:whole'));
});
