import 'fake-indexeddb/auto';
import { act, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/state/app.ts';
import { Sheet } from '../../src/ui/sheet.tsx';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp } from '../support/whole-app.ts';

let app: App;
const reload = vi.fn();

beforeEach(async () => {
  app = await openApp({ platform: { reload } });
});

function Pile() {
  const [sheets, open] = useState<readonly string[]>([]);
  const more = () => open([...sheets, `Sheet ${sheets.length + 1}`]);
  return (
    <>
      <button type="button" onClick={more}>
        Open
      </button>
      {sheets.map((title) => (
        <Sheet key={title} title={title} onClose={() => open(sheets.slice(0, -1))}>
          <p>{title}</p>
        </Sheet>
      ))}
    </>
  );
}

function draw() {
  return drawScreen(app, <Pile />);
}

describe('what is said to the owner', () => {
  test('is said on the screen', async () => {
    draw();
    void act(() => app.toasts.show('Added: Ring Ana'));
    expect(screen.getByRole('status')).toHaveTextContent('Added: Ring Ana');
  });

  test('is said inside the topmost open sheet, and nowhere else', async () => {
    const user = draw();
    await user.click(screen.getByRole('button', { name: 'Open' }));
    const first = await screen.findByRole('dialog', { name: 'Sheet 1' });
    void act(() => app.toasts.show('This phone is full'));
    await within(first).findByText('This phone is full');
    expect(screen.getAllByText('This phone is full')).toHaveLength(1);

    await user.click(screen.getByRole('button', { name: 'Open', hidden: true }));
    const second = await screen.findByRole('dialog', { name: 'Sheet 2' });
    const said = await within(second).findByText('This phone is full');
    // In its head: nothing of the sheet lies under it.
    expect(said.closest('header')).not.toBeNull();
    expect(screen.getAllByText('This phone is full')).toHaveLength(1);

    await user.click(within(second).getByRole('button', { name: 'Close' }));
    await within(first).findByText('This phone is full');
    await user.click(within(first).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await screen.findByText('This phone is full');
  });

  test('stands for as long as another window is in the way', async () => {
    draw();
    void act(() => app.trouble.set({ is: 'blocked' }));
    expect(screen.getByRole('status')).toHaveTextContent('Another tab of Stopgap is in the way');
    void act(() => app.trouble.set({ is: 'none' }));
    await waitFor(() => expect(screen.getByRole('status')).toBeEmptyDOMElement());
  });

  test('offers to load again when something broke', async () => {
    const user = draw();
    void act(() => app.toasts.offerReload(app.words.shell.broke));
    await user.click(screen.getByRole('button', { name: 'Load again' }));
    expect(reload).toHaveBeenCalledOnce();
  });
});
