/** How sync stands, as one quiet line can say it. */
import type { SyncStore } from '../storage/tx.ts';
import type { SyncError } from './ports.ts';

export type SyncStatus =
  | { readonly is: 'off' }
  | { readonly is: 'in-step'; readonly at: number }
  /** `changes` of this device are not out yet; 0 when only others' may be unheard. */
  | { readonly is: 'waiting'; readonly changes: number }
  | {
      readonly is: 'asks';
      readonly why: 'denied' | 'no-base' | 'full' | 'large' | 'update' | 'out';
    };

export type SyncFacts = {
  readonly unsent: number;
  /** When a cycle last came to its end. */
  readonly inStepAt: number | null;
  readonly error: SyncError | null;
  readonly isNewer: boolean;
};

export function statusOf({ unsent, inStepAt, error, isNewer }: SyncFacts): SyncStatus {
  if (error && (error.is === 'denied' || error.is === 'no-base' || error.is === 'full')) {
    return { is: 'asks', why: error.is };
  }
  if (isNewer) return { is: 'asks', why: 'update' };
  if (error === null && unsent === 0 && inStepAt !== null) return { is: 'in-step', at: inStepAt };
  return { is: 'waiting', changes: unsent };
}

/** Bytes come after the records: in step is said only while the bytes can follow. */
export function withBytes(status: SyncStatus, error: SyncError | null): SyncStatus {
  if (status.is !== 'in-step' || error === null) return status;
  if (error.is === 'too-large') return { is: 'asks', why: 'large' };
  return statusOf({ unsent: 0, inStepAt: status.at, isNewer: false, error: asking(error) });
}

/** What passes by itself is tried again with the next cycle, and nothing is said of it. */
function asking(error: SyncError): SyncError | null {
  return error.is === 'denied' || error.is === 'no-base' || error.is === 'full' ? error : null;
}

/** Actions of this device's owner that the store does not have yet. */
export async function unsentChanges(store: SyncStore): Promise<number> {
  return await store.run('read', async (tx) => {
    const journal = await tx.page('ops', { limit: most });
    const sealed = (await tx.page('segments')).filter(({ state }) => state === 'new');
    const inJournal = new Set(journal.map(({ m }) => m)).size;
    return inJournal + sealed.reduce((sum, { changes = 1 }) => sum + changes, 0);
  });
}

/** More need not be told apart. */
const most = 1000;
