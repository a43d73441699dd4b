import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { Task } from '../../src/domain/record/task.ts';
import { TaskScreen } from '../../src/screens/task/task-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { getRecord } from '../../src/storage/reads.ts';
import { momentAt } from '../support/arbitrary-records.ts';
import { drawRoutes } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

const id = asId<'task'>('t1');
let app: App;

beforeEach(async () => {
  app = await openApp({ view: window });
  await write(
    app,
    change('task', id, { title: 'Ring about the boiler', kind: 'call', created: 1 }),
  );
});

describe('the moves', () => {
  test('are Done, Later, Waiting, Someday and Let go; a closed task has Reopen', async () => {
    const { user } = await show();
    const moves = () =>
      within(screen.getByRole('region', { name: 'What now' }))
        .getAllByRole('button')
        .map((button) => button.textContent);
    expect(moves()).toEqual(['Later', 'Waiting', 'Someday', 'Let go', 'Done']);
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await screen.findByText('Done: Ring about the boiler');
    await waitFor(() => expect(moves()).toEqual(['Reopen']));
    await user.click(screen.getByRole('button', { name: 'Reopen' }));
    await stored({ status: { is: 'open' } });
  });

  test('Later offers times that make sense now', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Later' }));
    await user.click(await screen.findByRole('button', { name: /^Tomorrow/ }));
    await waitFor(async () => expect((await read())?.when.notBefore).toMatch(/^2026-11-24T/));
    await screen.findByText(/^Back tomorrow .*: Ring about the boiler$/);
  });

  test('the times of Later stay under the thumb while the clock goes on', async () => {
    let now = momentAt('2026-11-23T14:05');
    app = await openApp({ view: window, platform: { now: () => now } });
    await write(app, change('task', id, { title: 'Ring about the boiler', kind: 'call' }));
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Later' }));
    const twoHours = await screen.findByRole('button', { name: /^In two hours/ });
    const offered = twoHours.textContent;
    now = momentAt('2026-11-23T14:40');
    app.now.tick();
    await waitFor(() => expect(app.now.getState().moment).toBe(now));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.getByRole('button', { name: /^In two hours/ }).textContent).toBe(offered);
  });

  test('the focus is back where it was when a sheet is closed', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Later' }));
    const sheet = await screen.findByRole('dialog');
    await user.click(within(sheet).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Later'));
  });

  test('Waiting asks for whom, and when to look again', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Waiting' }));
    await user.type(await screen.findByLabelText('Whom or what for?'), 'the supplier');
    await user.click(screen.getByRole('button', { name: 'Set' }));
    await stored({
      status: { is: 'waiting', until: '2026-11-26T09:00', on: 'the supplier' } as Task['status'],
    });
  });

  test('Delete goes back, and Undo brings the task back', async () => {
    const { user } = await show();
    const back = vi.spyOn(app.router, 'back');
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await screen.findByText('Deleted: Ring about the boiler');
    expect(await read()).toBeUndefined();
    expect(back).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Back again: Ring about the boiler');
    expect((await read())?.title).toBe('Ring about the boiler');
  });
});

test('photos are shown from their bytes, and given back on leaving', async () => {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:one');
  const freed = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  const photo = asId<'attachment'>('photo');
  const about = { customer: null, job: null, task: id };
  await app.services.write({
    id: 'photo',
    changes: [change('attachment', photo, { about, media: 'photo', mime: 'image/jpeg' })],
    local: { blobs: [{ id: photo, bytes: new Uint8Array([255, 216]).buffer }] },
  });
  const { leave } = await show();
  await screen.findByRole('button', { name: 'Photo 1' });
  await waitFor(() => expect(made).toHaveBeenCalledOnce());
  leave();
  await waitFor(() => expect(freed).toHaveBeenCalledWith('blob:one'));
  vi.restoreAllMocks();
});

test('an id that is not here says so, with the way to All', async () => {
  drawRoutes(app, '/task/nobody', { task: TaskScreen });
  await screen.findByRole('heading', { name: 'This task is not here' });
  expect(screen.getByRole('link', { name: 'Look in All' })).toHaveAttribute('href', '/all');
});

async function show() {
  const shown = drawRoutes(app, '/task/t1', { task: TaskScreen });
  await screen.findByLabelText('Title');
  return shown;
}

function read() {
  return getRecord(app.services.db, 'task', id);
}

async function stored(fields: Partial<{ [K in keyof Task]: unknown }>): Promise<void> {
  await waitFor(async () => expect(await read()).toMatchObject(fields));
}

describe('out of hours', () => {
  const kept = /^Outside their hours\. Words written now are kept: you send them tomorrow 08:30\.$/;

  test('the words of a task in hand are kept for the owner to send; of one that is done nothing is said', async () => {
    app = await openApp({ view: window, platform: { now: () => momentAt('2026-11-23T21:40') } });
    const ana = asId<'customer'>('ana');
    await write(
      app,
      change('customer', ana, { name: 'Ana', phones: [{ label: '', number: '07700900101' }] }),
      change('task', id, { title: 'Text Ana', kind: 'message', customer: ana }),
    );
    const { user } = await show();
    await screen.findByText(kept);
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await screen.findByText('Done: Text Ana');
    await waitFor(() => expect(screen.queryByText(kept)).toBeNull());
  });
});
