import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId, type TaskId } from '../../src/domain/record/id.ts';
import type { Task } from '../../src/domain/record/task.ts';
import type { Card } from '../../src/domain/round/round.ts';
import type { LocalDateTime } from '../../src/domain/time.ts';
import { RoundScreen } from '../../src/screens/round/round-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { getRecord } from '../../src/storage/reads.ts';
import { momentAt } from '../support/arbitrary-records.ts';
import { drawRoutes } from '../support/draw-screen.tsx';
import { inFront } from '../support/job-desk.ts';
import { openApp, write } from '../support/whole-app.ts';

const ana = asId<'customer'>('ana');
const first = asId<'task'>('first');
let stops: readonly (() => void)[] = [];

afterEach(() => stops.forEach((stop) => void stop()));

type Set = Partial<Omit<Task, 'id'>>;

async function show(
  tasks: Readonly<Record<string, Set>>,
  set: Partial<Card> = {},
  hour = '2026-11-23T14:05',
) {
  const app = await openApp({ view: window, platform: { now: () => momentAt(hour) } });
  stops = [app.now.start(), app.round.start()];
  await write(
    app,
    change('customer', ana, { name: 'Ana Berg', phones: [{ label: '', number: '07700900101' }] }),
    ...Object.entries(tasks).map(([id, own]) =>
      change('task', asId<'task'>(id), { customer: ana, kind: 'message', ...own }),
    ),
  );
  const also = Object.keys(tasks)
    .slice(1)
    .map((id) => asId<'task'>(id));
  const bare = {
    face: 'do',
    minutes: 5,
    step: null,
    leaves: null,
    reasons: [{ is: 'new' }],
  } as const;
  const cards = [{ task: first, also, ...bare, ...set }];
  await app.round.begin({ is: 'dealt', gap: 30, minutes: 5, cards });
  await inFront(app, first);
  const { user } = drawRoutes(app, '/round', { round: RoundScreen });
  return { app, user };
}

function read(app: App, id: TaskId) {
  return getRecord(app.services.db, 'task', id);
}

test('words sent anyway out of hours are sent, and not kept to be sent again', async () => {
  const { app, user } = await show(
    { first: { title: 'Text Ana' } },
    { face: 'write', leaves: '2026-11-24T08:30' as LocalDateTime },
    '2026-11-23T21:40',
  );
  const field = await screen.findByRole('textbox', {
    name: 'Write it now, you send it tomorrow 08:30',
  });
  await waitFor(() => expect(field).not.toHaveValue(''));
  await user.clear(field);
  await user.type(field, 'Come tonight');
  await user.click(screen.getByRole('button', { name: 'Send anyway' }));
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await screen.findByText('Sent: Text Ana');
  expect(await read(app, first)).toMatchObject({ message: null, status: { is: 'waiting' } });
});

test('words not sent anyway are kept, and the screen says who sends them', async () => {
  const { app, user } = await show(
    { first: { title: 'Text Ana' } },
    { face: 'write', leaves: '2026-11-24T08:30' as LocalDateTime },
    '2026-11-23T21:40',
  );
  const field = await screen.findByRole('textbox', { name: /^Write it now/ });
  await user.clear(field);
  await user.type(field, 'Come tomorrow');
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await screen.findByText('Kept for you to send: Text Ana');
  expect(await read(app, first)).toMatchObject({
    message: { text: 'Come tomorrow' },
    when: { notBefore: '2026-11-24T08:30' },
  });
});

const three = {
  first: { title: 'Call Ana', kind: 'call' },
  owed: {
    title: 'Chase Ana',
    kind: 'chase-message',
    money: { amount: 24_000, currency: 'GBP', since: null },
  },
  quote: { title: 'Text Ana the quote' },
} as const;
const owed = { is: 'money', money: three.owed.money, days: null } as const;

test('what one answer settles stands on the card; one is left out with a tap, and stays to be done', async () => {
  const { app, user } = await show(three, { reasons: [owed, { is: 'also', count: 2 }] });
  await screen.findByText(/^One answer settles these too/);
  await screen.findByText('Settles 3 at once');
  await user.click(screen.getByRole('button', { name: 'Leave out: Chase Ana' }));
  await screen.findByText('Settles 2 at once');
  expect(screen.queryByText(/£240/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Leave out: Chase Ana' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await screen.findByText('Done: Call Ana, and 1 more');
  await screen.findByRole('heading', { name: /^2 done/ });
  expect(await read(app, asId<'task'>('owed'))).toMatchObject({ status: { is: 'open' } });
  expect(await read(app, asId<'task'>('quote'))).toMatchObject({ status: { is: 'done' } });
});

test('back from a call the way out is that there was none; from a message, that nothing was sent', async () => {
  const { user } = await show({ first: { title: 'Call Ana', kind: 'call' } });
  const link = await screen.findByRole('link', { name: /^Call/ });
  link.addEventListener('click', (event) => event.preventDefault());
  await user.click(link);
  await screen.findByRole('button', { name: 'No answer' });
  expect(screen.queryByRole('button', { name: 'Not sent' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Did not call' }));
  await screen.findByRole('button', { name: 'Done' });
});
