/** How every action of the owner reaches the disk: one mutation, a plain word if it could not. */
import type { Result } from '../domain/result.ts';
import type { Mutation } from '../storage/mutate.ts';
import type { StorageError } from '../storage/storage-error.ts';
import type { Services } from './services.ts';

/** The mutation's id is drawn here unless the action must know it beforehand. */
export type Action = Omit<Mutation, 'id'> & { readonly id?: string };
export type Acted = Result<{ readonly mutation: string }, StorageError>;

export type Act = (action: Action) => Promise<Acted>;

export function createAct(services: Services, failed: (error: StorageError) => void): Act {
  let asked = false;
  return async (action) => {
    const id = action.id ?? services.platform.newId();
    await services.opened;
    const written = await services.write({ ...action, id });
    if (!written.ok) {
      failed(written.error);
      return written;
    }
    if (!asked && action.changes.length > 0) {
      asked = true;
      void services.platform.persist();
    }
    return { ok: true, value: { mutation: id } };
  };
}
