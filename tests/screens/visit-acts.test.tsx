import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { type Change, change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { Visit } from '../../src/domain/record/visit.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import type { OutFile } from '../../src/platform/platform.ts';
import { DayScreen } from '../../src/screens/day/day-screen.tsx';
import { VisitStrip } from '../../src/screens/now/visit-strip.tsx';
import { TaskCalendar } from '../../src/screens/task/task-calendar.tsx';
import { VisitsScreen } from '../../src/screens/visits/visits-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { useStore } from '../../src/state/use-store.ts';
import { createDayStore } from '../../src/state/visits/day-store.ts';
import { allRecords, getRecord } from '../../src/storage/reads.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp, stateOf, write } from '../support/whole-app.ts';

/** The app stands on Monday the 23rd of November, 14:05, UTC. */
const ana = change('customer', asId<'customer'>('ana'), {
  name: 'Ana Berg',
  phones: [{ label: '', number: '07700 900123' }],
  nextTime: 'The dog is friendly',
  language: 'nb',
});

function visit(id: string, start: string, set: Partial<Omit<Visit, 'id'>> = {}): Change {
  const begins = Date.parse(`${start}Z`);
  return change('visit', asId<'visit'>(id), {
    title: id,
    customer: asId<'customer'>('ana'),
    time: { start: begins, end: begins + 3_600_000 },
    ...set,
  });
}

async function appWith(changes: readonly Change[], handed: OutFile[] = []): Promise<App> {
  const handOut = async (file: OutFile) => handed.push(file) > 0;
  const app = await openApp({ view: window, platform: { handOut } });
  await write(app, ...changes);
  return app;
}

function Strip({ app }: { readonly app: App }) {
  return <VisitStrip now={useStore(app.now, (state) => state)} />;
}

test('Now: running late in their language, in one tap, and done in another', async () => {
  const app = await appWith([
    ana,
    visit('Boiler', '2026-11-23T13:00'),
    visit('Tap', '2026-11-23T14:30'),
  ]);
  const stop = app.now.start();
  const user = drawScreen(app, <Strip app={app} />);
  const link = await screen.findByRole('link', { name: 'Running late by 30 minutes: Ana Berg' });
  const href = decodeURIComponent(link.getAttribute('href') ?? '');
  expect(href).toMatch(/^sms:07700900123\?body=Hei Ana.* 30 minutter/);
  expect(href).not.toMatch(/[{}[\]|]/);
  link.addEventListener('click', (event) => event.preventDefault());
  await user.click(link);
  await waitFor(async () => {
    expect(await allRecords(app.services.db, 'note')).toMatchObject([{ outcome: 'sent' }]);
  });
  await user.click(screen.getByRole('button', { name: 'Visit done: Boiler' }));
  await waitFor(async () => {
    const boiler = await getRecord(app.services.db, 'visit', asId<'visit'>('Boiler'));
    expect(boiler?.state).toBe('done');
  });
  await screen.findByText('Done: Boiler');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Visit done/ })).toBeNull());
  stop();
});

test('a visit with nobody who can be written to offers no empty link', async () => {
  const app = await appWith([visit('Fair', '2026-11-23T14:30', { customer: null })]);
  const stop = app.now.start();
  drawScreen(app, <Strip app={app} />);
  expect(await screen.findByRole('link', { name: /14:30 Fair/ })).toBeTruthy();
  expect(screen.queryByRole('link', { name: /Running late/ })).toBeNull();
  stop();
});

test('the sheet of a visit tells them, by the minutes chosen, and says how it ended', async () => {
  const app = await appWith([ana, visit('Boiler', '2026-11-23T13:45')]);
  const user = drawScreen(app, <VisitsScreen />);
  await user.click(await screen.findByRole('button', { name: /^13:45.*Boiler/ }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Visit' }));
  await user.click(await sheet.findByRole('radio', { name: '15 min' }));
  const links = ['Text', 'WhatsApp'].map((name) => sheet.getByRole('link', { name }));
  for (const link of links) {
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain('15 minutter');
  }
  await sheet.findByText('A card for the bill comes two days after the visit.');
  await user.click(sheet.getByRole('button', { name: 'They were not there' }));
  await screen.findByText('Not there: Boiler');
  expect(await allRecords(app.services.db, 'task')).toMatchObject([
    { title: 'Find a new day with Ana Berg' },
  ]);
});

test('to a visit long under way nobody is on the way any more', async () => {
  const app = await appWith([ana, visit('Boiler', '2026-11-23T13:30')]);
  const user = drawScreen(app, <VisitsScreen />);
  await user.click(await screen.findByRole('button', { name: /^13:30.*Boiler/ }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Visit' }));
  await sheet.findByRole('radio', { name: 'Another day?' });
  expect(sheet.queryByRole('radio', { name: 'Running late' })).toBeNull();
  expect(sheet.queryByRole('radio', { name: 'On my way' })).toBeNull();
});

test('a line is understood as chips, and a tap changes what it says', async () => {
  const app = await appWith([ana]);
  const user = drawScreen(app, <VisitsScreen />);
  let taps = 0;
  const tap = async (element: HTMLElement) => {
    taps += 1;
    await user.click(element);
  };
  await tap(screen.getByRole('button', { name: 'Add visit' }));
  await user.type(screen.getByLabelText('Who or what for?'), 'Ana Berg tomorrow 14:00 2 h');
  for (const name of ['Ana Berg', 'tomorrow', '14:00', '2 h']) {
    await screen.findByRole('button', { name: `Remove ${name}` });
  }
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '2 h' }).checked).toBe(true);
  expect(screen.getByLabelText<HTMLSelectElement>('Hour').value).toBe('14:00');
  await tap(screen.getByRole('radio', { name: 'Wednesday' }));
  await tap(screen.getByRole('button', { name: 'Save' }));
  expect(taps).toBeLessThanOrEqual(3);
  await waitFor(async () => {
    const start = Date.parse('2026-11-25T14:00Z');
    expect(await allRecords(app.services.db, 'visit')).toMatchObject([
      { title: 'Ana Berg', customer: 'ana', time: { start, end: start + 7_200_000 } },
    ]);
  });
});

test('visits of days gone without an answer are one quiet line, and one tap answers all', async () => {
  const app = await appWith([
    ana,
    visit('One', '2026-11-19T09:00'),
    visit('Two', '2026-11-20T09:00'),
  ]);
  const user = drawScreen(app, <VisitsScreen />);
  await user.click(await screen.findByText('2 visits are over. How did they go?'));
  await user.click(screen.getByRole('button', { name: 'All done, nothing to bill' }));
  await waitFor(() => expect(screen.queryByText(/are over/)).toBeNull());
  expect((await allRecords(app.services.db, 'visit')).map(({ state }) => state)).toEqual([
    'done',
    'done',
  ]);
  expect(await allRecords(app.services.db, 'task')).toEqual([]);
});

test('a day sheet has who, where, the number, what to know, and what comes up that day', async () => {
  const handed: OutFile[] = [];
  const task = (id: string, set: object) => change('task', asId<'task'>(id), { title: id, ...set });
  const app = await appWith(
    [
      ana,
      visit('Ana Berg boiler', '2026-11-24T09:00', { place: '1 Quay' }),
      visit('off', '2026-11-24T12:00', { state: 'cancelled' }),
      visit('next day', '2026-11-25T00:00'),
      change('note', asId<'note'>('n'), {
        about: { customer: asId<'customer'>('ana'), job: null, task: null },
        text: 'Left the key with Tom',
        at: 1,
      }),
      task('promised', {
        when: {
          notBefore: null,
          due: { is: 'promise', on: '2026-11-24', time: '' },
          someday: false,
        },
      }),
      task('held', { when: { notBefore: '2026-11-24T08:30', due: null, someday: false } }),
      task('later', { when: { notBefore: '2026-11-25T08:30', due: null, someday: false } }),
    ],
    handed,
  );
  const user = drawScreen(app, <DayScreen id="2026-11-24" />);
  await screen.findByText('boiler');
  for (const text of ['Ana Berg', '1 Quay', '07700 900123', 'promised', 'held'])
    screen.getByText(text);
  screen.getByText('Next time: The dog is friendly');
  screen.getByText('Last: Left the key with Tom');
  expect(screen.queryByText('later')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Share' }));
  expect(handed[0]?.mime).toBe('text/plain');
  expect(handed[0]?.text).toContain('09:00–10:00 Ana Berg, boiler\n1 Quay\n07700 900123');
  const { facts } = await stateOf(
    createDayStore(app, '2026-11-24' as LocalDate),
    ({ ready }) => ready,
  );
  expect(facts.visits).toHaveLength(1);
});

test('a promise goes into the phone’s calendar, which rings at nine', async () => {
  const handed: OutFile[] = [];
  const due = { is: 'promise', on: '2026-11-27' as LocalDate, time: '16:00' } as const;
  const id = asId<'task'>('t');
  const app = await appWith(
    [change('task', id, { title: 'Quote', when: { notBefore: null, due, someday: false } })],
    handed,
  );
  const task = await getRecord(app.services.db, 'task', id);
  if (!task) throw new Error('no task');
  const user = drawScreen(app, <TaskCalendar task={task} />);
  await user.click(screen.getByRole('button', { name: 'Put it in my calendar' }));
  expect(handed[0]?.name).toBe('promise-2026-11-27.ics');
  expect(handed[0]?.text).toContain('TRIGGER;VALUE=DATE-TIME:20261127T090000Z');
  screen.getByText(/calendar rings at 9:00 on the day. Stopgap itself never rings/);
});
