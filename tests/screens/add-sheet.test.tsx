import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { type Change, change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { LocalDateTime } from '../../src/domain/time.ts';
import { AddSheet } from '../../src/screens/add/add-sheet.tsx';
import { useApp } from '../../src/screens/use-app.ts';
import type { App } from '../../src/state/app.ts';
import { useStore } from '../../src/state/use-store.ts';
import { allRecords } from '../../src/storage/reads.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp, undoLast, write } from '../support/whole-app.ts';

test('Enter saves one line, and its own way up keeps nothing', async () => {
  const { app, user, field } = await openedAdd();
  await user.type(field, 'ring Mrs Berg{Enter}');
  fireEvent.keyUp(field);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await app.drafts.flush();
  expect(await allRecords(app.services.db, 'task')).toHaveLength(1);
  expect(await app.services.db.drafts.toArray()).toEqual([]);
});

test('the field waits for the kept words', async () => {
  const app = await openApp();
  app.drafts.keep('add', { text: 'chase Kaffe', selection: [5, 5], extra: { open: false } });
  drawScreen(app, <Over />);
  app.openAdd();
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox');
  await waitFor(() => expect(field).toHaveValue('chase Kaffe'));
  expect(field).not.toHaveAttribute('readonly');
  await waitFor(() => expect(field.selectionStart).toBe(5));
});

test('another sheet over it keeps the words, and no longer opens Add at the next start', async () => {
  const { app, user, field } = await openedAdd();
  await user.type(field, 'ring Mrs Berg');
  await app.drafts.flush();
  expect((await app.services.db.drafts.get('add'))?.extra).toMatchObject({ open: true });
  await user.click(screen.getByRole('button', { name: 'Import a file' }));
  await waitFor(async () => {
    const draft = await app.services.db.drafts.get('add');
    expect(draft).toMatchObject({ text: 'ring Mrs Berg', extra: { open: false } });
  });
});

describe('a line that reads like a visit', () => {
  const line = 'Ana Berg tomorrow 14:00 2 h';

  test('is one, with where its customer lives; Undo takes it back', async () => {
    const ana = asId<'customer'>('ana');
    const { app, user, field } = await openedAdd(
      change('customer', ana, { name: 'Ana Berg', addresses: ['4 Mill Lane'] }),
    );
    await user.type(field, line);
    expect(screen.getByRole('radio', { name: 'Visit tomorrow 14:00, 2 h' })).toBeChecked();
    expect(screen.getByRole('button', { name: 'Remove Ana Berg' })).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^Remove/ })).toHaveLength(1);
    await user.type(field, '{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [visit, ...others] = await allRecords(app.services.db, 'visit');
    const start = app.services.platform.instantOf('2026-11-24T14:00' as LocalDateTime);
    const time = { start, end: start + 2 * 3_600_000 };
    expect(visit).toMatchObject({ title: 'Ana Berg', customer: ana, place: '4 Mill Lane', time });
    expect(others).toEqual([]);
    expect(await allRecords(app.services.db, 'task')).toEqual([]);
    expect(await app.services.db.drafts.toArray()).toEqual([]);
    await undoLast(app);
    expect((await allRecords(app.services.db, 'visit')).filter((v) => !v.deleted)).toEqual([]);
  });

  test('is a task with one tap, also when Add opens again', async () => {
    const { app, user, field } = await openedAdd();
    await user.type(field, line);
    await user.click(screen.getByRole('radio', { name: 'Task' }));
    await app.drafts.flush();
    app.closeSheet();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    app.openAdd();
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Task' })).toBeChecked());
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await allRecords(app.services.db, 'task')).toHaveLength(1);
    expect(await allRecords(app.services.db, 'visit')).toEqual([]);
  });

  test('without its time, or with a word of doing, is no visit', async () => {
    const { user, field } = await openedAdd();
    await user.type(field, line);
    await user.click(screen.getByRole('radio', { name: 'Task' }));
    await user.click(screen.getByRole('button', { name: 'Remove tomorrow 14:00' }));
    expect(screen.queryByRole('radio')).toBeNull();
    await user.clear(field);
    await user.type(field, 'call Ana Berg tomorrow 14:00');
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

async function openedAdd(...there: readonly Change[]) {
  const app: App = await openApp();
  await write(app, ...there);
  const user = drawScreen(app, <Over />);
  app.openAdd();
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox');
  await waitFor(() => expect(field).not.toHaveAttribute('readonly'));
  return { app, user, field };
}

function Over() {
  const over = useStore(useApp().over, (state) => state);
  return over.sheet === 'add' ? <AddSheet start={over.start} shared={over.shared} /> : null;
}
