import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { Services } from '../../../src/state/services.ts';
import {
  type AllStore,
  createAllStore,
  pathOfShow,
  showOf,
  shows,
} from '../../../src/state/tasks/all-store.ts';
import { openApp } from '../../support/whole-app.ts';

let services: Services;
let all: AllStore;
let stop: () => void;

beforeEach(async () => {
  ({ services } = await openApp());
  await add(['Ring Tom', 'Quote for Zoë', 'Order elbows']);
  all = createAllStore(services);
  stop = all.start();
  all.choose('open');
  all.see(0, 24);
});
afterEach(() => stop());

test('the rows on the screen are read, and follow what is written', async () => {
  await shown(['Order elbows', 'Quote for Zoë', 'Ring Tom']);
  await services.write({
    id: 'w1',
    changes: [change('task', asId<'task'>('t0'), { title: 'Ring Ana' })],
  });
  await shown(['Order elbows', 'Quote for Zoë', 'Ring Ana']);
});

test('only the rows asked for are read', async () => {
  await shown(['Order elbows', 'Quote for Zoë', 'Ring Tom']);
  all.see(1, 2);
  await vi.waitFor(() =>
    expect([...all.getState().tasks.values()].map((t) => t.title)).toEqual(['Quote for Zoë']),
  );
});

test('words narrow the list, and the list comes back when they go', async () => {
  all.search('zoe');
  await shown(['Quote for Zoë']);
  all.search('');
  await shown(['Order elbows', 'Quote for Zoë', 'Ring Tom']);
});

test('until the search is made, nothing is said to be found', async () => {
  await shown(['Order elbows', 'Quote for Zoë', 'Ring Tom']);
  all.search('zzz');
  expect(all.getState()).toMatchObject({ found: false, ids: { length: 3 } });
  await vi.waitFor(() => expect(all.getState()).toMatchObject({ found: true, ids: [] }));
});

test('a task added after the search was made is found too', async () => {
  all.search('zoe');
  await shown(['Quote for Zoë']);
  await add(['Ring Zoe back'], 7);
  await shown(['Ring Zoe back', 'Quote for Zoë']);
});

test('left while the search is made, nothing is read any more', async () => {
  await shown(['Order elbows', 'Quote for Zoë', 'Ring Tom']);
  all.search('zoe');
  stop();
  const left = all.getState();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await add(['Ring Zoe back'], 7);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(all.getState()).toBe(left);
});

test('a done task leaves the open list and stands among the last moves', async () => {
  const done = { is: 'done', at: 5, minutes: null } as const;
  await services.write({
    id: 'w2',
    changes: [change('task', asId<'task'>('t2'), { status: done })],
    move: { verb: 'done', title: 'Order elbows' },
  });
  await shown(['Quote for Zoë', 'Ring Tom']);
  all.choose('lately');
  await vi.waitFor(() => expect(all.getState().moves.map((move) => move.m)).toEqual(['w2']));
  all.choose('done');
  await shown(['Order elbows']);
});

test('every filter has an address, and an unknown one is the open list', () => {
  for (const show of shows) {
    expect(showOf(new URL(pathOfShow(show), 'http://x').search)).toBe(show);
  }
  expect(pathOfShow('open')).toBe('/all');
  expect(showOf('?show=else')).toBe('open');
});

async function add(titles: readonly string[], from = 0): Promise<void> {
  const changes = titles.map((title, i) =>
    change('task', asId<'task'>(`t${from + i}`), { title, created: from + i + 1 }),
  );
  await services.write({ id: `add-${from}`, changes });
}

async function shown(titles: readonly string[]): Promise<void> {
  await vi.waitFor(() => {
    const { ids, tasks } = all.getState();
    expect(ids.map((id) => tasks.get(id)?.title)).toEqual(titles);
  });
}
