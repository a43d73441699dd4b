import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { AddSheet } from '../../src/screens/add/add-sheet.tsx';
import { useApp } from '../../src/screens/use-app.ts';
import type { App } from '../../src/state/app.ts';
import { useStore } from '../../src/state/use-store.ts';
import { allRecords } from '../../src/storage/reads.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp } from '../support/whole-app.ts';

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

async function openedAdd() {
  const app: App = await openApp();
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
