import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createToastStore, type ToastStore, toastMs } from '../../src/state/toast-store.ts';

let toasts: ToastStore;
const text = () => toasts.getState().toast?.text;

beforeEach(() => {
  vi.useFakeTimers();
  toasts = createToastStore();
});
afterEach(() => vi.useRealTimers());

test('a toast goes by itself', () => {
  toasts.show('Kept');
  vi.advanceTimersByTime(toastMs);
  expect(text()).toBeUndefined();
});

test('what broke is said at once, with the way on', () => {
  toasts.show('Kept');
  toasts.offerReload('Broken');
  expect(toasts.getState().toast).toMatchObject({ text: 'Broken', reload: true });
});

test('Undo keeps its time: what broke is said after it, once', () => {
  toasts.show('Done: Ring Ana', 'm1');
  toasts.offerReload('Broken');
  toasts.offerReload('Broken');
  vi.advanceTimersByTime(toastMs - 1);
  expect(text()).toBe('Done: Ring Ana');
  vi.advanceTimersByTime(1);
  expect(text()).toBe('Broken');
  vi.advanceTimersByTime(toastMs);
  expect(text()).toBeUndefined();
});
