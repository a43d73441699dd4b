/** What the page and the worker say to each other. */

export type ToWorker = { readonly type: 'update-now' };

export const updateNow: ToWorker = { type: 'update-now' };

export function isUpdateNow(data: unknown): data is ToWorker {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'update-now';
}

/** The cache that holds what other apps shared, each under `sharedPath(id)`, until the page took it. */
export const sharedCache = 'stopgap-shared';

export const sharedPrefix = '/shared/';

/** Beside the app where whoever deploys it names a person to ask; see `domain/help-desk.ts`. */
export const helpDeskPath = '/help-desk.json';
