import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { LocalDate, LocalDateTime } from '../../src/domain/time.ts';
import { AtStakeScreen } from '../../src/screens/at-stake/at-stake-screen.tsx';
import { startJob } from '../../src/state/jobs/job-moves.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

test('each sum opens the records it is made of, to the penny', async () => {
  const app = await openApp({ view: window });
  await write(
    app,
    change('customer', asId<'customer'>('ana'), { name: 'Ana' }),
    bill('a', 124_000),
    bill('b', 42_050),
    bill('c', 99, 'EUR'),
  );
  drawScreen(app, <AtStakeScreen />);
  const pounds = (await screen.findByText('£1,660.50')).closest('details');
  const euros = screen.getByText('€0.99', { selector: 'summary b' }).closest('details');
  if (!pounds || !euros) throw new Error('a sum has no list');
  expect(within(pounds).getByText('2 amounts')).toBeTruthy();
  const links = within(pounds).getAllByRole('link', { hidden: true });
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/task/a', '/task/b']);
  expect(links[0]?.textContent).toContain('Ana · waiting since 14 Nov');
  expect(within(euros).getAllByRole('link', { hidden: true })).toHaveLength(1);
});

test('a job’s money opens the job; paid from here is one tap, and so is the way back', async () => {
  const app = await openApp({ view: window });
  const amount = { amount: 84_035, currency: 'GBP', since: null };
  const given = { title: 'Roof', customer: null, due: null, ladder: 'trade', amount } as const;
  const id = await startJob(app, { ...given, rung: 'chase' });
  app.toasts.dismiss();
  const user = drawScreen(app, <AtStakeScreen />);
  await user.click(await screen.findByText('£840.35', { selector: 'summary b' }));
  expect(screen.getByRole('link', { name: /^Roof/ })).toHaveAttribute('href', `/job/${id}`);
  await user.click(screen.getByRole('button', { name: 'It is paid: Roof' }));
  await screen.findByText('No money is waiting.');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('£840.35', { selector: 'summary b' });
});

test('promises by date, and what waits for others', async () => {
  const app = await openApp({ view: window });
  await write(app, promise('wed', '2026-11-25'), promise('today', '2026-11-23'), waits());
  drawScreen(app, <AtStakeScreen />);
  const promises = await screen.findByRole('heading', { name: 'Promises open' });
  const list = within(promises.parentElement as HTMLElement);
  expect(list.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'todaypromised today 16:00',
    'wedpromised Wednesday 16:00',
  ]);
  const waiting = screen.getByRole('heading', { name: 'Waiting for others' });
  expect(waiting.parentElement?.textContent).toContain('for Wolseley · back tomorrow 09:00');
});

test('nothing at stake is said plainly', async () => {
  const app = await openApp({ view: window });
  drawScreen(app, <AtStakeScreen />);
  expect(await screen.findByText('No money is waiting.')).toBeTruthy();
  expect(screen.getByText('No promise is open.')).toBeTruthy();
  expect(screen.getByText('Nothing waits for anybody else.')).toBeTruthy();
});

function bill(id: string, amount: number, currency = 'GBP') {
  return change('task', asId<'task'>(id), {
    title: `Invoice ${id}`,
    kind: 'chase-message',
    customer: asId<'customer'>('ana'),
    money: { amount, currency, since: '2026-11-14' as LocalDate },
  });
}

function promise(title: string, on: string) {
  const due = { is: 'promise', on: on as LocalDate, time: '16:00' } as const;
  return change('task', asId<'task'>(title), {
    title,
    when: { notBefore: null, due, someday: false },
  });
}

function waits() {
  const until = '2026-11-24T09:00' as LocalDateTime;
  return change('task', asId<'task'>('valve'), {
    title: 'Valve',
    status: { is: 'waiting', until, on: 'Wolseley' },
  });
}
