/** The engine for the worker, a file of its own; see service-worker/wake.ts. */
import { workerPlatform } from './platform/browser/worker-platform.ts';
import { syncInBackground } from './state/sync/background.ts';

export const runOnce = () => syncInBackground(workerPlatform());
