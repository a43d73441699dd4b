/** A crew on one phone: who is who, whose cards come here, and who wrote what. */
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId, type MemberId } from '../../src/domain/record/id.ts';
import type { App } from '../../src/state/app.ts';
import { type CrewStore, createCrewStore } from '../../src/state/crew-store.ts';
import { createMoves } from '../../src/state/round/round-moves.ts';
import { addNote } from '../../src/state/tasks/add-note.ts';
import { createTaskStore } from '../../src/state/tasks/task-store.ts';
import { candidatesHere, crewIn } from '../../src/storage/deck-reader.ts';
import { devicesSeen } from '../../src/storage/device-reads.ts';
import { allRecords, getRecord } from '../../src/storage/reads.ts';
import { deal } from '../support/job-desk.ts';
import { openApp, stateOf, undoLast, write } from '../support/whole-app.ts';

const roof = asId<'task'>('roof');

async function withJo(): Promise<{ readonly app: App; readonly jo: MemberId; stop: () => void }> {
  const app = await openApp();
  const crew = createCrewStore(app);
  const stops = [app.now.start(), app.round.start(), crew.start()];
  await write(app, change('task', roof, { title: 'Measure the roof', kind: 'errand', minutes: 2 }));
  expect(await crew.sayWhoIAm('Ana')).toBe(true);
  expect(await crew.add('Jo')).toBe(true);
  const [jo] = (await crewIn(app.services.reader)).others;
  if (!jo) throw new Error('Jo is not there');
  await vi.waitFor(() => expect(app.now.getState().crew.others).toHaveLength(1));
  return { app, jo: jo.id, stop: () => stops.forEach((stop) => void stop()) };
}

const dealt = (app: App) => {
  app.now.chooseGap(15);
  const { round } = app.now.getState();
  return round.is === 'dealt' ? round.cards.map(({ task }) => task) : [];
};

test('a card given away is not dealt here any more, and Undo brings it back', async () => {
  const { app, jo, stop } = await withJo();
  await vi.waitFor(() => expect(dealt(app)).toEqual([roof]));
  await deal(app, roof);
  const [member] = app.now.getState().crew.others;
  if (member) await createMoves(app).handTo(member);
  expect((await getRecord(app.services.db, 'task', roof))?.for).toBe(jo);
  expect(app.toasts.getState().toast?.text).toBe('For Jo: Measure the roof');
  await vi.waitFor(() => expect(dealt(app)).toEqual([]));
  await undoLast(app);
  await vi.waitFor(() => expect(dealt(app)).toEqual([roof]));
  expect((await getRecord(app.services.db, 'task', roof))?.for).toBeNull();
  stop();
});

test('a card in front that another phone gave away is passed over', async () => {
  const { app, jo, stop } = await withJo();
  await deal(app, roof);
  await write(app, change('task', roof, { for: jo }));
  await vi.waitFor(() => expect(app.round.inFront()).toBeUndefined());
  stop();
});

test('who leaves the crew leaves nothing undone: it is dealt to whoever comes first', async () => {
  const { app, jo, stop } = await withJo();
  await write(app, change('task', roof, { for: jo }));
  await vi.waitFor(() => expect(dealt(app)).toEqual([]));
  const store = createCrewStore(app);
  const [member] = (await crewIn(app.services.reader)).others;
  if (member) await store.leaves(member);
  await vi.waitFor(() => expect(dealt(app)).toEqual([roof]));
  await store.add('jo');
  expect((await crewIn(app.services.reader)).others).toMatchObject([{ id: jo }]);
  await vi.waitFor(() => expect(dealt(app)).toEqual([]));
  stop();
});

test('notes say by whom, once there is somebody else', async () => {
  const { app, jo, stop } = await withJo();
  await addNote(app, { customer: null, job: null, task: roof }, 'Ladder is long enough', 'd');
  const store = createCrewStore(app);
  await store.leaves((await crewIn(app.services.reader)).others[0] ?? never());
  await addNote(app, { customer: null, job: null, task: roof }, 'Alone again', 'd');
  const notes = await allRecords(app.services.db, 'note');
  expect(new Map(notes.map(({ text, by }) => [text, by]))).toEqual(
    new Map([
      ['Ladder is long enough', 'Ana'],
      ['Alone again', ''],
    ]),
  );
  expect(jo).not.toBe('');
  stop();
});

test('a logged call says by whom', async () => {
  const { app, stop } = await withJo();
  await deal(app, roof);
  await createMoves(app).answer({ is: 'spoke' }, { way: 'call', text: '' });
  expect(await allRecords(app.services.db, 'note')).toMatchObject([{ how: 'call', by: 'Ana' }]);
  stop();
});

test('the name is the person’s: spelled anew it is the same one, and another’s name is that other one', async () => {
  const { app, jo, stop } = await withJo();
  const store = await started(app);
  const ana = store.getState().crew.me?.id;
  expect(await store.sayWhoIAm('Anna')).toBe(true);
  await vi.waitFor(() => expect(store.getState().crew.me).toMatchObject({ id: ana, name: 'Anna' }));
  expect(await store.sayWhoIAm('jo')).toBe(true);
  await vi.waitFor(() => expect(store.getState().crew.me).toMatchObject({ id: jo, name: 'Jo' }));
  expect(store.getState().crew.others).toMatchObject([{ id: ana }]);
  expect(await store.add('  ')).toBe(false);
  stop();
});

test('many tasks for another do not hide the few for me', async () => {
  const { app, jo, stop } = await withJo();
  const theirs = Array.from({ length: 120 }, (_, i) =>
    change('task', asId<'task'>(`theirs${i}`), {
      title: `Theirs ${i}`,
      for: jo,
      created: i,
      ...(i < 40 && { status: { is: 'waiting', until: '2026-11-01T09:00' as never, on: '' } }),
    }),
  );
  await write(app, ...theirs, change('task', roof, { created: 5_000 }));
  const { now } = app.services.platform;
  const found = await candidatesHere(app.services.reader, { perLane: 24, now: now().local });
  expect(found.tasks.map(({ id }) => id)).toContain(roof);
  await vi.waitFor(() => expect(dealt(app)).toEqual([roof]));
  stop();
});

test('whom it is for is set on the task, and taken off again', async () => {
  const { app, jo, stop } = await withJo();
  const store = createTaskStore(app, roof);
  const { setFor } = await import('../../src/state/tasks/task-edits.ts');
  await store.edit(setFor(jo));
  await stateOf(store, ({ task }) => task?.for === jo);
  await store.edit(setFor(null));
  await stateOf(store, ({ task }) => task?.for === null);
  stop();
});

test('the other phones are told by their heads, the one heard last first', async () => {
  const app = await openApp();
  const peer = (w: string, seenAt: number, name?: string) => ({
    key: `peer:${w}`,
    value: { w, seenAt, head: { ...(name && { name }) } },
  });
  await app.services.db.sync.bulkPut([{ key: 'own', value: {} }, peer('a', 5, 'Jo'), peer('b', 9)]);
  expect(await devicesSeen(app.services.db)).toEqual([
    { writer: 'b', name: '', seenAt: 9, key: null },
    { writer: 'a', name: 'Jo', seenAt: 5, key: null },
  ]);
});

async function started(app: App): Promise<CrewStore> {
  const store = createCrewStore(app);
  store.start();
  await vi.waitFor(() => expect(store.getState().crew.me).not.toBeNull());
  return store;
}

function never(): never {
  throw new Error('nobody is there');
}
