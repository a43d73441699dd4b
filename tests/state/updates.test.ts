import { beforeEach, expect, test, vi } from 'vitest';
import { createUpdates, type Updates } from '../../src/state/updates.ts';

let isIdle: boolean;
let updates: Updates;
let comes: () => void;
const applyUpdate = vi.fn(() => true);

beforeEach(() => {
  applyUpdate.mockClear();
  isIdle = true;
  updates = createUpdates(() => isIdle);
  updates.attach({
    applyUpdate,
    onUpdateWaiting: (listener) => {
      comes = listener;
    },
  });
});

const swaps = () => applyUpdate.mock.calls.length;

test('at the start it swaps as soon as it comes', () => {
  comes();
  expect(swaps()).toBe(1);
});

test('once the owner has begun it waits until things are put down', () => {
  updates.begun();
  comes();
  updates.retry();
  expect(swaps()).toBe(0);
  updates.settle();
  expect(swaps()).toBe(1);
});

test('what stands in the way when things are put down is waited for', () => {
  updates.begun();
  comes();
  isIdle = false;
  updates.settle();
  expect(swaps()).toBe(0);
  isIdle = true;
  updates.retry();
  expect(swaps()).toBe(1);
});

test.each(['begun', 'unsettle'] as const)('but not once something else was %s', (what) => {
  updates.begun();
  comes();
  isIdle = false;
  updates.settle();
  updates[what]();
  isIdle = true;
  updates.retry();
  expect(swaps()).toBe(0);
});

test('one that comes after things were put down swaps then', () => {
  updates.begun();
  updates.settle();
  comes();
  expect(swaps()).toBe(1);
});
