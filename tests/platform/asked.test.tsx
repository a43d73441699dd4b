/** What the app itself opens over the page is heard, whichever way it is opened, and its end; nothing else is. */
import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { onAsked, whileAsked } from '../../src/platform/browser/asked.ts';

test('a file field opened by a button, and a question, are heard to begin and to end; other taps are not', async () => {
  const [asked, answered] = [vi.fn(), vi.fn()];
  onAsked(asked, answered);
  render(
    <>
      <button type="button">Photo</button>
      <input type="file" hidden aria-label="Photo" />
      <input aria-label="Words" />
    </>,
  );
  screen.getByRole('button', { name: 'Photo' }).click();
  const words = screen.getByLabelText('Words');
  words.click();
  fireEvent.change(words, { target: { value: 'a' } });
  expect(asked).not.toHaveBeenCalled();
  const [file] = screen.getAllByLabelText('Photo').slice(-1);
  file?.click();
  expect(asked).toHaveBeenCalledTimes(1);
  expect(answered).not.toHaveBeenCalled();
  file?.dispatchEvent(new Event('cancel', { bubbles: true }));
  expect(answered).toHaveBeenCalledTimes(1);
  let end = (_: string): void => undefined;
  const place = whileAsked(() => new Promise<string>((resolve) => (end = resolve)));
  expect(asked).toHaveBeenCalledTimes(2);
  expect(answered).toHaveBeenCalledTimes(1);
  end('place');
  expect(await place).toBe('place');
  expect(answered).toHaveBeenCalledTimes(2);
});
