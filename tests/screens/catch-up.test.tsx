import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { CatchUpScreen } from '../../src/screens/catch-up/catch-up-screen.tsx';
import { NowScreen } from '../../src/screens/now/now-screen.tsx';
import { TaskScreen } from '../../src/screens/task/task-screen.tsx';
import { momentAt } from '../support/arbitrary-records.ts';
import { type Away, comeBack, oldDeck, openAgain } from '../support/away.ts';
import { drawRoutes } from '../support/draw-screen.tsx';

const screens = { now: NowScreen, 'catch-up': CatchUpScreen };
let away: Away;

afterEach(() => away.stop());

async function back(time: string, changes = oldDeck) {
  away = await comeBack(time, changes, { view: window });
  const { user } = drawRoutes(away.app, '/', screens);
  return user;
}

/** Numbers told, apart from the days, the minutes, the hour and the money. */
function numbersTold(): readonly number[] {
  const text = (screen.getByRole('main').textContent ?? '').replace(
    /\d+ days|about \d+ min|\d\d:\d\d|[£€][\d,.]+/g,
    '',
  );
  return (text.match(/\d+/g) ?? []).map(Number);
}

test('what lay there in three lots, no number above seven, one yellow button', async () => {
  await back('2026-12-10T10:10');
  await screen.findByRole('heading', { level: 1, name: /Welcome back.*16 days, nothing lost/ });
  const lots = within(screen.getByRole('list', { name: 'What lay here' }));
  expect(lots.getByText('2 promises · £1,240 waiting')).toBeTruthy();
  expect(lots.getAllByRole('listitem').map((lot) => lot.textContent?.slice(0, 10))).toEqual([
    '3Still mat',
    '7Can wait ',
    '7Probably ',
  ]);
  expect(Math.max(...numbersTold())).toBeLessThanOrEqual(7);
  expect(document.querySelectorAll('.button.main')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Keep only what still matters' })).toBeNull();
});

test('the yellow button deals exactly those that matter, and the gap chosen last stays', async () => {
  const user = await back('2026-12-10T10:10');
  await user.click(await screen.findByRole('button', { name: /^Do the 3 that matter/ }));
  await screen.findByText('elsewhere: /round');
  const { round } = away.app.round.getState();
  expect(round?.cards.map(({ task }) => task).sort()).toEqual(['bill', 'p1', 'p2']);
});

test('a tap on a lot puts it away; Undo brings it back', async () => {
  const user = await back('2026-12-10T10:10');
  await user.click(await screen.findByRole('button', { name: /Can wait/ }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /Can wait/ })).toBeNull());
  await user.click(screen.getAllByRole('button', { name: 'Undo' })[0] as HTMLElement);
  await screen.findByRole('button', { name: /Can wait/ });
});

test('after a long time one tap keeps only what still matters', async () => {
  const user = await back('2027-01-05T10:10');
  await user.click(await screen.findByRole('button', { name: 'Keep only what still matters' }));
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
  expect(screen.queryByRole('button', { name: 'Sort the other ones' })).toBeNull();
});

test('at night it is told that the round is writing', async () => {
  const ring = { ...oldDeck[0]?.set, kind: 'call' };
  await back('2026-12-10T21:40', [...oldDeck, { ...oldDeck[0], id: 'ring', set: ring } as never]);
  await screen.findByText(/^The hour for calls is over\. The round tonight is writing/);
});

test('not now: the usual Now', async () => {
  const user = await back('2026-12-10T10:10');
  await user.click(await screen.findByRole('button', { name: 'Not now' }));
  await screen.findByRole('radiogroup', { name: 'How long have you got?' });
});

test('the visit that comes next stands there as well', async () => {
  const time = {
    start: momentAt('2026-12-10T11:00').instant,
    end: momentAt('2026-12-10T12:00').instant,
  };
  const visit = change('visit', asId<'visit'>('v'), { title: 'Tom boiler', time });
  await back('2026-12-10T10:10', [...oldDeck, visit]);
  await screen.findByRole('heading', { level: 1, name: /Welcome back/ });
  await screen.findByRole('link', { name: /11:00 Tom boiler/ });
});

test('a visit of another day waits for the usual Now', async () => {
  const start = momentAt('2027-01-15T09:00').instant;
  const visit = change('visit', asId<'visit'>('v'), {
    title: 'Tom',
    time: { start, end: start + 1 },
  });
  const user = await back('2026-12-10T10:10', [...oldDeck, visit]);
  await screen.findByRole('heading', { level: 1, name: /Welcome back/ });
  expect(screen.queryByRole('link', { name: /Tom/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  await screen.findByRole('link', { name: /Tom/ });
});

test('nothing is asked where nothing lay', async () => {
  await back('2026-12-10T10:10', oldDeck.slice(0, 2));
  await screen.findByRole('radiogroup', { name: 'How long have you got?' });
});

test('sorting: one card, one decision, one tap; then back to what is left', async () => {
  const user = await back('2026-12-10T10:10');
  await user.click(await screen.findByRole('button', { name: 'Sort the other ones' }));
  const choices = ['Let go', 'Someday', 'Keep', 'This week', 'Keep', 'Keep', 'Someday'];
  const seen = new Set<string | null>();
  for (const [i, name] of choices.entries()) {
    await screen.findByText(`Card ${i + 1} of 7`);
    seen.add(screen.getByRole('article').getAttribute('aria-label'));
    expect(document.querySelectorAll('.button.main')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name }));
  }
  await screen.findByRole('heading', { level: 1, name: /Welcome back/ });
  expect(seen.size).toBe(7);
});

test('words half written on a task’s screen: it says where the owner was, once', async () => {
  const path = '/task/bill';
  const { instant } = momentAt('2026-11-24T10:10');
  const draft = {
    key: 'task:bill:title',
    text: 'bil',
    selection: [3, 3],
    at: instant,
    extra: { path },
  };
  const lines = [];
  for (const time of ['2026-11-24T10:15', '2026-11-24T10:30', '2026-11-26T10:10']) {
    window.history.replaceState(null, '', '/');
    const there = await comeBack(time, oldDeck, { view: window });
    await there.app.services.db.drafts.put(draft as never);
    away = await openAgain(there.name, time, { view: window });
    there.stop();
    const { leave } = drawRoutes(away.app, path, { task: TaskScreen });
    await screen.findByRole('heading', { level: 1, name: 'bill' });
    lines.push(screen.queryByText('You were at: bill') !== null);
    expect(away.app.absence.getState().returnedTo).toBeNull();
    leave();
    away.stop();
  }
  expect(lines).toEqual([false, true, true]);
});
