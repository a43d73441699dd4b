import { expect, test } from 'vitest';
import { isUpdateNow, updateNow } from '../../service-worker/messages.ts';

test('the worker hears its own message and no other', () => {
  expect(isUpdateNow(structuredClone(updateNow))).toBe(true);
  for (const other of [undefined, null, 'update-now', {}, { type: 'hello' }, ['update-now']]) {
    expect(isUpdateNow(other)).toBe(false);
  }
});
