/** What the page and the worker say to each other. */

export type ToWorker = { readonly type: 'update-now' | 'lay-again' };

export const updateNow: ToWorker = { type: 'update-now' };
/** The app's files are gone from the caches, and no install is to come that would lay them. */
export const layAgain: ToWorker = { type: 'lay-again' };

export function isUpdateNow(data: unknown): data is ToWorker {
  return isOf(updateNow, data);
}

export function isLayAgain(data: unknown): data is ToWorker {
  return isOf(layAgain, data);
}

function isOf({ type }: ToWorker, data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === type;
}

/** The worker to its pages: the network is back, or some hours went by. */
export type ToPage = { readonly type: 'sync-now' };

export const syncNow: ToPage = { type: 'sync-now' };

export function isSyncNow(data: unknown): data is ToPage {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'sync-now';
}

/** The tag under which the browser is asked to wake the worker, once and now and then. */
export const syncTag = 'stopgap-sync';

/** The cache that holds what other apps shared, each under `sharedPath(id)`, until the page took it. */
export const sharedCache = 'stopgap-shared';

export const sharedPrefix = '/shared/';

/** Beside the app where whoever deploys it names a person to ask; see `domain/help-desk.ts`. */
export const helpDeskPath = '/help-desk.json';
