import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId, type JobId } from '../../src/domain/record/id.ts';
import { isInHand } from '../../src/domain/record/task.ts';
import { JobScreen } from '../../src/screens/job/job-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { type NewJob, startJob } from '../../src/state/jobs/job-moves.ts';
import { allRecords, getRecord } from '../../src/storage/reads.ts';
import { drawRoutes } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

const ana = asId<'customer'>('ana');
let app: App;

beforeEach(async () => {
  app = await openApp({ view: window });
  await write(app, change('customer', ana, { name: 'Ana', addresses: ['1 Sample Street'] }));
});

test('tells where it stands, what comes next, and whose it is', async () => {
  await show({ rung: 'chase' });
  expect(screen.getByRole('link', { name: 'Ana' })).toHaveAttribute('href', '/customers/ana');
  expect(screen.getByText('£840 waiting')).toBeTruthy();
  expect(step('Money due')).toHaveAttribute('aria-current', 'step');
  expect(step('Invoice (passed)')).not.toHaveAttribute('aria-current');
  const next = screen.getByRole('link', { name: /Ask for the money: Roof/ });
  const [task] = await inHand();
  expect(next).toHaveAttribute('href', `/task/${task?.id}`);
  expect(next.textContent).toContain('8 Dec');
});

test('a tap on a rung moves the job and its task; Undo moves both back', async () => {
  const { user, id } = await show({ rung: 'enquiry' });
  await user.click(step('Follow-up'));
  await screen.findByText('Moved: Roof');
  await waitFor(() => expect(step('Follow-up')).toHaveAttribute('aria-current', 'step'));
  expect((await inHand()).map(({ title }) => title)).toEqual(['Ask about the quote: Roof']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await job(id))?.rung).toBe('enquiry'));
  expect((await inHand()).map(({ title }) => title)).toEqual(['Answer: Roof']);
});

test('paid is offered while money is waiting, and stops the chase', async () => {
  const { user, id } = await show({ rung: 'chase' });
  await user.click(screen.getByRole('button', { name: 'It is paid' }));
  await screen.findByText('Paid: Roof');
  expect(await job(id)).toMatchObject({ paid: '2026-11-23' });
  expect((await inHand()).map(({ title }) => title)).toEqual(['Ask for a review: Roof']);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'It is paid' })).toBeNull());
});

test('nothing is billed yet: nothing is to be paid', async () => {
  await show({ rung: 'quote' });
  expect(screen.queryByRole('button', { name: 'It is paid' })).toBeNull();
  expect(screen.queryByText(/waiting$/)).toBeNull();
});

test('closed it has nothing more to do; opened again it has its task', async () => {
  const { user } = await show({ rung: 'follow-up' });
  await user.click(screen.getByRole('button', { name: 'Close it, nothing more will come' }));
  await screen.findByText('Nothing more to do here.');
  expect(screen.getByText(/^Closed/)).toBeTruthy();
  expect(await inHand()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Open it again' }));
  await screen.findByRole('link', { name: /Answer: Roof/ });
  expect(await inHand()).toHaveLength(1);
});

test('its amount is its task’s amount, to the penny', async () => {
  const { user, id } = await show({ rung: 'chase' });
  const field = screen.getByLabelText('Amount, GBP');
  await user.clear(field);
  await user.type(field, '1250.35');
  fireEvent.blur(field);
  await screen.findByText('£1,250.35 waiting');
  expect((await job(id))?.amount?.amount).toBe(125_035);
  expect((await inHand())[0]?.money?.amount).toBe(125_035);
});

test('what is no amount is said, and the old one stays', async () => {
  const { user, id } = await show({ rung: 'chase' });
  const field = screen.getByLabelText('Amount, GBP');
  await user.clear(field);
  await user.type(field, 'a lot');
  fireEvent.blur(field);
  await screen.findByText('That is no amount. Try 840 or 840.50.');
  expect((await job(id))?.amount?.amount).toBe(84_000);
});

test('a visit agreed here is in the calendar, and moves the job on', async () => {
  const { user, id } = await show({ rung: 'visit' });
  expect((await inHand()).map(({ title }) => title)).toEqual(['Agree a day: Roof']);
  fireEvent.input(screen.getByLabelText('When is the next visit?'), {
    target: { value: '2026-12-03T09:30' },
  });
  await user.click(screen.getByRole('button', { name: 'Add the visit' }));
  await screen.findByText('Added: Roof');
  const [visit] = await allRecords(app.services.db, 'visit');
  expect(visit).toMatchObject({ job: id, customer: ana, place: '1 Sample Street' });
  expect(visit?.time.start).toBe(Date.UTC(2026, 11, 3, 9, 30));
  const [task] = await inHand();
  expect(task?.title).toBe('Confirm the visit: Roof');
  expect(task?.when.notBefore).toBe('2026-12-02T09:00');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await allRecords(app.services.db, 'visit')).toEqual([]));
  expect((await inHand()).map(({ title }) => title)).toEqual(['Agree a day: Roof']);
});

test('notes are kept on the job', async () => {
  const { user, id } = await show({ rung: 'quote' });
  await user.type(screen.getByLabelText('What was said or done?'), 'She wants slate');
  await user.click(screen.getByRole('button', { name: 'Keep this note' }));
  await screen.findByText('She wants slate');
  const [note] = await allRecords(app.services.db, 'note');
  expect(note?.about).toEqual({ customer: ana, job: id, task: null });
});

test('deleted, it goes with its task, and Undo brings both back', async () => {
  const { user, id } = await show({ rung: 'chase' });
  const back = vi.spyOn(app.router, 'back').mockReturnValue();
  await user.click(screen.getByRole('button', { name: 'Delete this job' }));
  await screen.findByText('Deleted: Roof');
  expect(back).toHaveBeenCalledOnce();
  expect(await job(id)).toBeUndefined();
  expect(await inHand()).toEqual([]);
  await screen.findByRole('heading', { name: 'This job is no longer here.' });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('heading', { level: 1, name: 'Roof' });
  expect(await inHand()).toHaveLength(1);
});

test('an id that is not here says so', async () => {
  drawRoutes(app, '/job/nobody', { job: JobScreen });
  await screen.findByRole('heading', { name: 'This job is no longer here.' });
});

async function show(set: Pick<NewJob, 'rung'>) {
  const amount = { amount: 84_000, currency: 'GBP', since: null };
  const due = set.rung === 'chase' ? ('2026-12-08' as NewJob['due']) : null;
  const id = await startJob(app, {
    ...{ title: 'Roof', customer: ana, ladder: 'trade', amount, due },
    ...set,
  });
  if (!id) throw new Error('not started');
  app.toasts.dismiss();
  const { user } = drawRoutes(app, `/job/${id}`, { job: JobScreen });
  await screen.findByRole('heading', { level: 1, name: 'Roof' });
  return { user, id };
}

function step(name: string): HTMLElement {
  const stands = screen.getByRole('heading', { name: 'Where it stands' }).parentElement;
  return within(stands as HTMLElement).getByRole('button', { name });
}

function job(id: JobId) {
  return getRecord(app.services.db, 'job', id);
}

async function inHand() {
  return (await allRecords(app.services.db, 'task')).filter(isInHand);
}
