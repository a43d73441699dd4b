import { expect, test } from 'vitest';
import { isLayAgain, isUpdateNow, layAgain, updateNow } from '../../service-worker/messages.ts';

test('the worker hears its own message and no other', () => {
  expect(isLayAgain(structuredClone(layAgain))).toBe(true);
  expect(isLayAgain(updateNow) || isUpdateNow(layAgain)).toBe(false);
  expect(isUpdateNow(structuredClone(updateNow))).toBe(true);
  for (const other of [undefined, null, 'update-now', {}, { type: 'hello' }, ['update-now']]) {
    expect(isUpdateNow(other)).toBe(false);
  }
});
