import { afterEach, expect, test, vi } from 'vitest';
import { layAgain } from '../../service-worker/messages.ts';
import { isAppKept, keepAppAgain } from '../../src/platform/browser/kept-app.ts';

afterEach(() => vi.unstubAllGlobals());

const cases = [
  ['worker and files', true, true, true],
  ['a worker whose files were deleted', true, false, false],
  ['files that no worker serves', false, true, false],
  ['nothing', false, false, false],
] as const;

test.each(cases)('%s', async (_what, hasWorker, hasPage, isKept) => {
  const told: unknown[] = [];
  const active = hasWorker ? { postMessage: (said: unknown) => told.push(said) } : null;
  const registration = { active } as unknown as ServiceWorkerRegistration;
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => registration } });
  vi.stubGlobal('caches', { match: async () => (hasPage ? new Response('') : undefined) });
  expect(await isAppKept()).toBe(isKept);
  await keepAppAgain(registration);
  expect(told).toEqual(hasWorker && !hasPage ? [layAgain] : []);
});
