import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, test } from 'vitest';
import { DraftField } from '../../src/screens/draft-field.tsx';
import { EditField } from '../../src/screens/edit-field.tsx';
import { useFormDraft } from '../../src/screens/use-form-draft.ts';
import type { App } from '../../src/state/app.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp } from '../support/whole-app.ts';

const key = 'note:t1';
const path = '/task/t1';

describe('a field with a draft', () => {
  test('keeps nothing on a mere tap, nor when it is empty again', async () => {
    const app = await openApp();
    const user = drawScreen(app, <DraftField draft={key} path={path} label="Note" />);
    const field = screen.getByLabelText('Note');
    await user.click(field);
    await user.keyboard('{ArrowLeft}');
    expect(await onDisk(app)).toEqual([]);
    await user.type(field, 'rusty');
    expect(await onDisk(app)).toMatchObject([{ text: 'rusty', extra: { path } }]);
    await user.clear(field);
    await waitFor(async () => expect(await onDisk(app)).toEqual([]));
  });

  test('that was left keeps its words, but no longer opens its place', async () => {
    const app = await openApp();
    const user = drawScreen(app, <DraftField draft={key} path={path} label="Note" />);
    await user.type(screen.getByLabelText('Note'), 'rusty');
    expect(await onDisk(app)).toMatchObject([{ extra: { path } }]);
    cleanup();
    await waitFor(async () => expect(JSON.stringify(await onDisk(app))).not.toContain(path));
    expect(await onDisk(app)).toMatchObject([{ text: 'rusty' }]);
    drawScreen(app, <DraftField draft={key} path={path} label="Note" />);
    await waitFor(() => expect(screen.getByLabelText('Note')).toHaveValue('rusty'));
    expect(screen.getByLabelText('Note')).not.toHaveFocus();
  });

  test('loses no kept words to a key that came before them', async () => {
    const app = await openApp();
    app.drafts.keep(key, { text: 'Rusty tap, two new washers', selection: [3, 3] });
    await app.drafts.flush();
    const user = drawScreen(app, <DraftField draft={key} path={path} label="Note" />);
    await user.type(screen.getByLabelText('Note'), 'x');
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toContain('two new washers'),
    );
    expect((await onDisk(app))[0]?.text).toContain('two new washers');
  });

  test('that the disk refused has its words kept again', async () => {
    const app = await openApp();
    const refuse = async () => {
      app.drafts.forget(key);
      return false;
    };
    const user = drawScreen(
      app,
      <EditField draft={key} path={path} label="Title" value="Tap" onStore={refuse} />,
    );
    await user.type(screen.getByLabelText('Title'), ' drips{Enter}');
    await waitFor(async () => expect(await onDisk(app)).toMatchObject([{ text: 'Tap drips' }]));
    expect(screen.getByLabelText('Title')).toHaveValue('Tap drips');
  });
});

describe('a form with a draft', () => {
  test('keeps what was changed and nothing else: newer stored values show through', async () => {
    const app = await openApp();
    const user = drawScreen(app, <Form title="Boiler" note="" />);
    await user.type(screen.getByLabelText('note'), 'keys');
    expect(await onDisk(app)).toMatchObject([{ extra: { path, form: { note: 'keys' } } }]);
    cleanup();
    await waitFor(async () => expect(JSON.stringify(await onDisk(app))).not.toContain(path));
    expect(await onDisk(app)).toMatchObject([{ extra: { form: { note: 'keys' } } }]);
    drawScreen(app, <Form title="Radiators" note="" />);
    await waitFor(() => expect(screen.getByLabelText('note')).toHaveValue('keys'));
    expect(screen.getByLabelText('title')).toHaveValue('Radiators');
  });

  test('that is as it was again keeps nothing', async () => {
    const app = await openApp();
    const user = drawScreen(app, <Form title="Boiler" note="" />);
    await user.type(screen.getByLabelText('note'), 'k');
    expect(await onDisk(app)).toHaveLength(1);
    await user.clear(screen.getByLabelText('note'));
    await waitFor(async () => expect(await onDisk(app)).toEqual([]));
  });
});

function Form(props: { readonly title: string; readonly note: string }) {
  const [initial] = useState({ ...props });
  const { form, change } = useFormDraft({ key, path }, initial);
  return (
    <>
      {(['title', 'note'] as const).map((name) => (
        <input
          key={name}
          aria-label={name}
          value={form[name]}
          onInput={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
    </>
  );
}

async function onDisk(app: App) {
  await app.drafts.flush();
  return await app.services.db.drafts.toArray();
}
