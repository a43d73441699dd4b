/** How a remote reaches a server in tests, and what it asked for. */
import type { HttpPorts } from '../../src/sync/http.ts';

export const realPorts: HttpPorts = {
  fetch: (url, init) => fetch(url, init),
  timeout: (ms) => AbortSignal.timeout(ms),
  now: () => Date.now(),
};

/** An address nobody listens at. */
export const deadOrigin = 'http://127.0.0.1:9';
