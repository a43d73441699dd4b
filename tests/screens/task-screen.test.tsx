import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { Task } from '../../src/domain/record/task.ts';
import { TaskScreen } from '../../src/screens/task/task-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { allRecords, getRecord } from '../../src/storage/reads.ts';
import { drawRoutes } from '../support/draw-screen.tsx';
import { openApp, write as put } from '../support/whole-app.ts';

const id = asId<'task'>('t1');
const berg = asId<'customer'>('berg');
let app: App;

beforeEach(async () => {
  app = await openApp({ view: window });
  await put(
    app,
    change('customer', berg, {
      name: 'Mrs Berg',
      phones: [{ label: '', number: '+44 7700 900123' }],
      mails: [{ label: '', address: 'berg@example.com' }],
    }),
    change('customer', asId<'customer'>('zoe'), { name: 'Zoë Núñez' }),
    change('task', id, {
      title: 'Ring about the boiler',
      kind: 'call',
      customer: berg,
      raw: 'ring mrs berg boiler',
      steps: [
        { text: 'Find the number', done: false },
        { text: 'Ring before noon', done: false },
      ],
      created: 1,
    }),
  );
});

describe('every field', () => {
  test('is there with its name', async () => {
    await show();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ring about the boiler');
    expect(screen.getByLabelText('Title')).toHaveValue('Ring about the boiler');
    expect(screen.getByLabelText('Kind')).toHaveValue('call');
    expect(screen.getByRole('link', { name: /Mrs Berg/ })).toHaveAttribute(
      'href',
      '/customers/berg',
    );
    for (const label of [
      'Date',
      'Not before',
      'Amount, GBP',
      'Minutes',
      'New step',
      'Add a note',
    ]) {
      expect(screen.getByLabelText(label)).toBeInTheDocument();
    }
    expect(screen.getByRole('checkbox', { name: 'Phone' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Papers at home' })).not.toBeChecked();
    expect(screen.getByText('usual: 5')).toBeInTheDocument();
    expect(screen.getByText('ring mrs berg boiler')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Call' })).toHaveAttribute('href', 'tel:+447700900123');
  });

  test('of text is kept by Enter', async () => {
    const { user } = await show();
    await write(user, 'Title', 'Ring about the tap{Enter}');
    await stored({ title: 'Ring about the tap' });
    await write(user, 'Amount, GBP', '£1,240.50{Enter}');
    await stored({ money: { amount: 124_050, currency: 'GBP', since: null } });
    await write(user, 'Minutes', '12{Enter}');
    await stored({ minutes: 12 });
    expect(screen.getByText('Changed: Ring about the tap')).toBeInTheDocument();
  });

  test('of text is kept by leaving it, and by leaving the screen', async () => {
    const { user, leave } = await show();
    await write(user, 'Title', 'Ring about the tap');
    await user.tab();
    await stored({ title: 'Ring about the tap' });
    await write(user, 'Minutes', '9');
    leave();
    await stored({ minutes: 9 });
    await waitFor(async () => expect(await app.services.db.drafts.toArray()).toEqual([]));
  });

  test('of text takes Escape for a no, and a title is never empty', async () => {
    const { user } = await show();
    await write(user, 'Title', 'Something else{Escape}');
    expect(screen.getByLabelText('Title')).toHaveValue('Ring about the boiler');
    await user.clear(screen.getByLabelText('Title'));
    await user.tab();
    expect(screen.getByLabelText('Title')).toHaveValue('Ring about the boiler');
    await stored({ title: 'Ring about the boiler' });
  });

  test('that cannot be stored says what would do, and keeps the words', async () => {
    const { user } = await show();
    await write(user, 'Amount, GBP', 'a lot{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Write an amount such as 1240 or 12.50',
    );
    expect(screen.getByLabelText('Amount, GBP')).toHaveValue('a lot');
    await write(user, 'Amount, GBP', '12{Enter}');
    await stored({ money: { amount: 1200, currency: 'GBP', since: null } });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('of a choice is kept at once', async () => {
    const { user } = await show();
    await user.selectOptions(screen.getByLabelText('Kind'), 'Large quote');
    await stored({ kind: 'large-quote' });
    await user.click(screen.getByRole('checkbox', { name: 'Papers at home' }));
    await stored({ needs: ['papers'] });
    fireEvent.input(screen.getByLabelText('Date'), { target: { value: '2026-12-01' } });
    await stored({
      when: { notBefore: null, someday: false, due: { is: 'wish', on: '2026-12-01', time: '' } },
    });
    await user.selectOptions(await screen.findByLabelText('How firm'), 'I promised it');
    fireEvent.input(screen.getByLabelText('Time'), { target: { value: '16:00' } });
    await stored({
      when: {
        notBefore: null,
        someday: false,
        due: { is: 'promise', on: '2026-12-01', time: '16:00' },
      },
    });
  });
});

test('words half typed are back after a kill, in their field', async () => {
  const { user } = await show();
  await write(user, 'Title', 'Ring about the t');
  await waitFor(async () =>
    expect(await app.services.db.drafts.toArray()).toMatchObject([
      { text: 'Ring about the t', extra: { path: '/task/t1' } },
    ]),
  );
  document.body.replaceChildren();
  app = await openApp({ view: window, name: app.services.db.name });
  await show();
  await waitFor(() => expect(screen.getByLabelText('Title')).toHaveValue('Ring about the t'));
  expect(screen.getByLabelText('Title')).toHaveFocus();
});

test('a field that another device changed follows, one in hand stays', async () => {
  const { user } = await show();
  await write(user, 'Title', 'Ring about the tap');
  await put(app, change('task', id, { minutes: 7, title: 'Ring him' }));
  await waitFor(() => expect(screen.getByLabelText('Minutes')).toHaveValue('7'));
  expect(screen.getByLabelText('Title')).toHaveValue('Ring about the tap');
});

describe('the customer', () => {
  test('is found by a few letters', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Change customer' }));
    await user.type(screen.getByLabelText('Customer'), 'nun');
    await user.click(await screen.findByRole('button', { name: 'Zoë Núñez' }));
    await stored({ customer: asId<'customer'>('zoe') });
    await screen.findByRole('link', { name: /Zoë Núñez/ });
  });

  test('is removed, and a new one is made by name', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Remove customer' }));
    await stored({ customer: null });
    await user.type(await screen.findByLabelText('Customer'), 'Tom Okafor');
    await user.click(await screen.findByRole('button', { name: 'New customer: Tom Okafor' }));
    await screen.findByRole('link', { name: /Tom Okafor/ });
    expect(await allRecords(app.services.db, 'customer')).toHaveLength(3);
  });
});

test('steps are added, ticked, ordered and removed', async () => {
  const { user } = await show();
  await write(user, 'New step', 'Write it down{Enter}');
  await stepTexts(['Find the number', 'Ring before noon', 'Write it down']);
  expect(screen.getByLabelText('New step')).toHaveValue('');
  await user.click(screen.getByRole('checkbox', { name: 'Done: Ring before noon' }));
  await waitFor(async () => expect((await read())?.steps[1]?.done).toBe(true));
  await user.click(screen.getByRole('button', { name: 'Arrange' }));
  await user.click(screen.getByRole('button', { name: 'Move up: Write it down' }));
  await stepTexts(['Find the number', 'Write it down', 'Ring before noon']);
  await user.click(await screen.findByRole('button', { name: 'Remove step: Find the number' }));
  await stepTexts(['Write it down', 'Ring before noon']);
});

test('a note is added to the timeline, and the field is free for the next', async () => {
  const { user } = await show();
  await user.type(screen.getByLabelText('Add a note'), 'Wants it before Christmas');
  await user.click(screen.getByRole('button', { name: 'Save the note' }));
  await screen.findByText('Wants it before Christmas', { selector: 'p' });
  await waitFor(() => expect(screen.getByLabelText('Add a note')).toHaveValue(''));
  await waitFor(async () => expect(await app.services.db.drafts.toArray()).toEqual([]));
});

async function show() {
  const shown = drawRoutes(app, '/task/t1', { task: TaskScreen });
  await screen.findByLabelText('Title');
  return shown;
}

type User = Awaited<ReturnType<typeof show>>['user'];

async function write(user: User, label: string, words: string): Promise<void> {
  const field = screen.getByLabelText(label);
  await user.clear(field);
  await user.type(field, words);
}

function read() {
  return getRecord(app.services.db, 'task', id);
}

async function stored(fields: Partial<{ [K in keyof Task]: unknown }>): Promise<void> {
  await waitFor(async () => expect(await read()).toMatchObject(fields));
}

async function stepTexts(texts: readonly string[]): Promise<void> {
  await waitFor(async () => expect((await read())?.steps.map((step) => step.text)).toEqual(texts));
}
