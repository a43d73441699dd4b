/** What the app itself opens over the page is heard, whichever way it is opened; nothing else is. */
import { render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { noteAsked, onAsked } from '../../src/platform/browser/asked.ts';

test('a file field opened by a button, and a note, are heard; other taps are not', () => {
  const heard = vi.fn();
  onAsked(heard);
  render(
    <>
      <button type="button">Photo</button>
      <input type="file" hidden aria-label="Photo" />
      <input aria-label="Words" />
    </>,
  );
  screen.getByRole('button', { name: 'Photo' }).click();
  screen.getByLabelText('Words').click();
  expect(heard).not.toHaveBeenCalled();
  screen.getAllByLabelText('Photo').at(-1)?.click();
  expect(heard).toHaveBeenCalledTimes(1);
  noteAsked();
  expect(heard).toHaveBeenCalledTimes(2);
});
