import 'fake-indexeddb/auto';
import { screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { lazy } from '../../src/screens/lazy.tsx';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp } from '../support/whole-app.ts';

const Part = () => <h1>Here</h1>;

test('a part comes when it is first opened', async () => {
  const Lazy = lazy(async () => Part);
  drawScreen(await openApp(), <Lazy />);
  await screen.findByRole('heading', { name: 'Here' });
});

test('one that does not come is said plainly, and comes at the next try', async () => {
  const load = vi.fn(async () => Part).mockRejectedValueOnce(new TypeError('not fetched'));
  const Lazy = lazy(load);
  const user = drawScreen(await openApp(), <Lazy />);
  expect(await screen.findByRole('alert')).toHaveTextContent('This part did not load.');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('heading', { name: 'Here' });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('one that still does not come is asked for with a new page', async () => {
  const reload = vi.fn();
  const Lazy = lazy<object>(vi.fn().mockRejectedValue(new TypeError('not fetched')));
  const user = drawScreen(await openApp({ platform: { reload } }), <Lazy />);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

test('a preload that does not come harms nothing', async () => {
  const load = vi.fn(async () => Part).mockRejectedValueOnce(new TypeError('not fetched'));
  const Lazy = lazy(load);
  Lazy.preload();
  await vi.waitFor(() => expect(load).toHaveBeenCalled());
  drawScreen(await openApp(), <Lazy />);
  await screen.findByRole('heading', { name: 'Here' });
});
