/** As much of the device as the engine needs, where there is neither page nor screen. */
import type { Platform } from '../platform.ts';
import { alone, momentAt, yieldNow } from './browser-platform.ts';

export function workerPlatform(): Pick<
  Platform,
  'now' | 'randomBytes' | 'yieldNow' | 'fetch' | 'alone'
> {
  return {
    now: () => momentAt(Date.now()),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    yieldNow,
    fetch: (url, init) => fetch(url, init),
    alone,
  };
}
