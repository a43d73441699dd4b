import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId, theBusiness } from '../../src/domain/record/id.ts';
import { isInHand, type Task } from '../../src/domain/record/task.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { JobScreen } from '../../src/screens/job/job-screen.tsx';
import { TaskScreen } from '../../src/screens/task/task-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { createLadderStore } from '../../src/state/jobs/ladder-store.ts';
import { allRecords } from '../../src/storage/reads.ts';
import { drawRoutes } from '../support/draw-screen.tsx';
import { openApp, undoLast, write } from '../support/whole-app.ts';

const ana = asId<'customer'>('ana');
let app: App;

beforeEach(async () => {
  app = await openApp({ view: window });
  await write(app, change('customer', ana, { name: 'Ana' }));
});

test('from a task in two taps: the task becomes the job’s own', async () => {
  await aTask({ title: 'Roof', customer: ana });
  const { user } = drawRoutes(app, '/task/t1', { task: TaskScreen, job: JobScreen });
  await user.click(await screen.findByRole('link', { name: 'Start a job from this' }));
  await user.click(await screen.findByRole('button', { name: 'Start' }));
  await screen.findByRole('heading', { level: 1, name: 'Roof' });
  const [job, ...others] = await allRecords(app.services.db, 'job');
  expect(others).toEqual([]);
  expect(job).toMatchObject({ title: 'Roof', customer: ana, ladder: 'trade', rung: 'enquiry' });
  expect(app.router.getState().path).toBe(`/job/${job?.id}`);
  expect((await inHand()).map(({ title }) => title)).toEqual(['Answer: Roof']);
  await undoLast(app);
  expect((await inHand()).map(({ title }) => title)).toEqual(['Roof']);
});

test('a chase is a bill that is out, due since its day, in its own currency', async () => {
  const money = { amount: 99_05, currency: 'EUR', since: '2026-11-02' as LocalDate };
  await aTask({ title: 'Invoice 12', kind: 'chase-message', money });
  const { user } = await show('?task=t1');
  expect(screen.getByLabelText('Where does it stand?')).toHaveDisplayValue('The bill is out');
  expect(screen.getByLabelText('Amount, EUR (if you know)')).toHaveValue('99.05');
  await user.click(screen.getByRole('button', { name: 'Start' }));
  await screen.findByRole('heading', { level: 1, name: 'Invoice 12' });
  const [job] = await allRecords(app.services.db, 'job');
  expect(job).toMatchObject({
    rung: 'chase',
    amount: { amount: 9905, currency: 'EUR' },
    due: '2026-11-02',
    sent: null,
  });
});

test.each([
  ['plumber', 'Trade work'],
  ['cleaner', 'Cleaning round'],
  ['hairdresser', 'Appointment'],
  ['photographer', 'Photo shoot'],
  ['tandem-pilot', 'Tandem flight'],
  ['other', 'Trade work'],
])('a %s begins with: %s; afterwards with the last one chosen', async (trade, ladder) => {
  await write(app, change('business', theBusiness, { trade }));
  const { user, leave } = await show('?customer=ana');
  expect(chosen('What kind of job?')).toContain(ladder);
  await user.selectOptions(screen.getByLabelText('What kind of job?'), 'sale');
  await user.type(screen.getByLabelText('What is it?'), 'Print');
  await user.click(screen.getByRole('button', { name: 'Start' }));
  await screen.findByRole('heading', { level: 1, name: 'Print' });
  leave();
  await show('?customer=ana');
  expect(chosen('What kind of job?')).toContain('One-off sale');
});

test('what was typed is back after a kill, and gone once it is a job', async () => {
  const { user, leave } = await show('?customer=ana');
  await user.type(screen.getByLabelText('What is it?'), 'Gutter');
  await user.type(screen.getByLabelText(/^Amount/), '120.50');
  await user.selectOptions(screen.getByLabelText('Where does it stand?'), 'follow-up');
  await app.drafts.flush();
  leave();
  const again = await show('?customer=ana');
  await waitFor(() => expect(screen.getByLabelText('What is it?')).toHaveValue('Gutter'));
  expect(screen.getByLabelText(/^Amount/)).toHaveValue('120.50');
  expect(chosen('Where does it stand?')).toBe('The quote is out');
  await again.user.click(screen.getByRole('button', { name: 'Start' }));
  await screen.findByRole('heading', { level: 1, name: 'Gutter' });
  again.leave();
  await show('?customer=ana');
  expect(screen.getByLabelText('What is it?')).toHaveValue('');
  expect(await app.services.db.drafts.toArray()).toEqual([]);
});

test('words for one customer are not another’s', async () => {
  const { user, leave } = await show('?customer=ana');
  await user.type(screen.getByLabelText('What is it?'), 'Gutter');
  await app.drafts.flush();
  leave();
  await show('?customer=bo');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.getByLabelText('What is it?')).toHaveValue('');
});

test('it can stand only where its ladder has a step', async () => {
  await createLadderStore(app, 'trade', 'Steps').remove({ rung: 'quote', id: 'write' });
  const { user } = await show('?customer=ana');
  const standing = screen.getByLabelText('Where does it stand?') as HTMLSelectElement;
  const names = () => [...standing.options].map((option) => option.value);
  expect(names()).toEqual(['enquiry', 'follow-up', 'visit', 'invoice', 'chase']);
  await user.selectOptions(standing, 'chase');
  await user.selectOptions(screen.getByLabelText('What kind of job?'), 'appointment');
  expect(names()).toEqual(['enquiry', 'visit']);
  expect(standing).toHaveValue('enquiry');
  // Said, and no more lost than that: the ladder that has the step brings it back.
  screen.getByText('“Appointment” has no step for “The bill is out”. It starts as shown here.');
  await user.selectOptions(screen.getByLabelText('What kind of job?'), 'trade');
  expect(standing).toHaveValue('chase');
});

test('a hairdresser’s open bill begins where there is a step for money, and is asked for at once', async () => {
  await write(app, change('business', theBusiness, { trade: 'hairdresser' }));
  const money = { amount: 64_00, currency: 'GBP', since: null };
  await aTask({ title: 'Ana owes', kind: 'chase-message', customer: ana, money });
  const { user } = await show('?task=t1&rung=chase');
  expect(chosen('What kind of job?')).toContain('Trade work');
  expect(chosen('Where does it stand?')).toBe('The bill is out');
  expect(chosen('When was it due?')).toBe('It is past that day');
  await user.click(screen.getByRole('button', { name: 'Start' }));
  await screen.findByRole('heading', { level: 1, name: 'Ana owes' });
  const [job] = await allRecords(app.services.db, 'job');
  // The hour of the test is the 23rd.
  expect(job).toMatchObject({ rung: 'chase', due: '2026-11-22', sent: null });
  const [ask] = await inHand();
  expect((ask?.when.notBefore ?? '') < '2026-11-25').toBe(true);
});

test('without a name or with no amount it does not start', async () => {
  const { user } = await show('?customer=ana');
  expect(screen.getByRole('button', { name: 'Start' })).toBeDisabled();
  await user.type(screen.getByLabelText('What is it?'), 'Gutter');
  expect(screen.getByRole('button', { name: 'Start' })).toBeEnabled();
  await user.type(screen.getByLabelText(/^Amount/), 'much');
  expect(screen.getByRole('button', { name: 'Start' })).toBeDisabled();
  expect(screen.getByRole('alert')).toHaveTextContent('That is no amount.');
});

async function show(search: string) {
  const drawn = drawRoutes(app, `/job/new${search}`, { job: JobScreen });
  await screen.findByLabelText('What is it?');
  return drawn;
}

function chosen(label: string): string {
  const { selectedOptions } = screen.getByLabelText(label) as HTMLSelectElement;
  return selectedOptions[0]?.textContent ?? '';
}

async function aTask(set: Partial<Task>): Promise<void> {
  await write(app, change('task', asId<'task'>('t1'), { ...set, created: 1 }));
}

async function inHand() {
  return (await allRecords(app.services.db, 'task')).filter(isInHand);
}
