import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { AllScreen } from '../../src/screens/all/all-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { getRecord } from '../../src/storage/reads.ts';
import { drawRoutes } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

const berg = asId<'customer'>('berg');
const boiler = asId<'task'>('boiler');
let app: App;

beforeEach(async () => {
  app = await openApp({ view: window });
});

describe('with a few tasks', () => {
  beforeEach(async () => {
    const due = { is: 'promise', on: '2026-11-27' as LocalDate, time: '16:00' } as const;
    await write(
      app,
      change('customer', berg, { name: 'Mrs Berg' }),
      change('task', boiler, {
        title: 'Ring about the boiler',
        kind: 'call',
        customer: berg,
        when: { notBefore: null, someday: false, due },
        money: { amount: 84_000, currency: 'GBP', since: '2026-11-04' as LocalDate },
        created: 1,
      }),
      change('task', asId<'task'>('van'), { title: 'Van oil', created: 2 }),
      change('task', asId<'task'>('rent'), {
        title: 'Pay the rent',
        status: { is: 'waiting', until: null, on: 'the bank' },
      }),
    );
  });

  test('each row says what, for whom, when and how much, and leads to its task', async () => {
    const { user } = show('/all');
    const list = await screen.findByRole('list', { name: 'Tasks' });
    const links = await within(list).findAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      'Call: Ring about the boilerMrs Berg · promised Friday 16:00 · £840 waiting',
      'Task: Van oilTask',
    ]);
    expect(within(list).getAllByRole('listitem')[0]).toHaveAttribute('aria-setsize', '2');
    await user.click(links[0] as HTMLElement);
    expect(app.router.getState().path).toBe('/task/boiler');
  });

  test('a firm without a person goes by its own name', async () => {
    await write(app, change('customer', berg, { name: '', company: 'Berg & Sons' }));
    show('/all');
    expect(await screen.findByText(/^Berg & Sons · promised/)).toBeInTheDocument();
  });

  test('the filters show one list each, by the address', async () => {
    const { user } = show('/all');
    await user.click(await screen.findByRole('radio', { name: 'Waiting' }));
    await screen.findByText('Waiting for the bank');
    expect(app.router.getState().search).toBe('?show=waiting');
    expect(screen.queryByText('Van oil')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Someday' }));
    await screen.findByRole('heading', { name: 'Nothing for someday' });
  });

  test('search looks through every list, and shows the customers found', async () => {
    const { user } = show('/all');
    const field = await screen.findByRole('searchbox', { name: 'Search' });
    await user.type(field, 'berg');
    await screen.findByText('1 task found');
    const people = screen.getByRole('list', { name: 'Customers found' });
    expect(within(people).getByRole('link', { name: 'Mrs Berg' })).toHaveAttribute(
      'href',
      '/customers/berg',
    );
    await user.clear(field);
    await user.type(field, 'RENT');
    expect(await screen.findByRole('link', { name: /Pay the rent/ })).toHaveAttribute(
      'href',
      '/task/rent',
    );
    await user.clear(field);
    await user.type(field, 'qqq');
    await screen.findByRole('heading', { name: 'Nothing found' });
  });

  test('coming back from a task finds the words as they were', async () => {
    const { user } = show('/all');
    await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'van');
    await user.click(await screen.findByRole('link', { name: /Van oil/ }));
    app.router.back();
    const again = await screen.findByRole<HTMLInputElement>('searchbox', { name: 'Search' });
    expect(again.value).toBe('van');
    await screen.findByText('1 task found');
  });

  test('a move done before a restart is undone from Done lately', async () => {
    const done = { is: 'done', at: 5, minutes: null } as const;
    await app.services.write({
      id: 'move',
      changes: [change('task', boiler, { status: done })],
      move: { verb: 'done', title: 'Ring about the boiler' },
    });
    app = await openApp({ view: window, name: app.services.db.name });
    const { user } = show('/all?show=lately');
    const list = await screen.findByRole('list', { name: 'Last moves' });
    const undo = within(list).getByRole('button', { name: 'Undo' });
    expect(undo).toHaveAccessibleDescription('Ring about the boiler');
    await user.click(undo);
    await screen.findByText('Back again: Ring about the boiler');
    expect((await getRecord(app.services.db, 'task', boiler))?.status).toEqual({ is: 'open' });
    await screen.findByRole('heading', { name: 'No moves yet' });
  });
});

test('of a thousand tasks only those on the screen are in the page', async () => {
  await write(
    app,
    ...Array.from({ length: 1000 }, (_, i) =>
      change('task', asId<'task'>(`t${i}`), { title: `Task ${i}`, created: i + 1 }),
    ),
  );
  show('/all');
  await screen.findByText('Task 999');
  const rows = screen.getAllByRole('listitem').filter((row) => row.hasAttribute('aria-posinset'));
  expect(rows.length).toBeLessThan(60);
  expect(rows[0]).toHaveAttribute('aria-setsize', '1000');
  expect(rows.map((row) => row.getAttribute('aria-posinset'))).toEqual(
    rows.map((_, i) => String(i + 1)),
  );
});

test('an empty deck says so kindly', async () => {
  show('/all');
  await screen.findByRole('heading', { name: 'Nothing is open' });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('All');
});

function show(path: string) {
  return drawRoutes(app, path, { all: AllScreen });
}
