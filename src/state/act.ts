/** How every action of the owner reaches the disk: one mutation, a plain word if it could not. */
import { err, ok, type Result } from '../domain/result.ts';
import type { LocalWrites, Mutation } from '../storage/mutate.ts';
import type { StorageError } from '../storage/storage-error.ts';
import { seenWrite } from './catch-up/kept-catch-up.ts';
import { throwLater } from './rethrow.ts';
import type { Services } from './services.ts';

/** The mutation's id is drawn here unless the action must know it beforehand. */
export type Action = Omit<Mutation, 'id'> & { readonly id?: string };
export type Acted = Result<{ readonly mutation: string }, StorageError>;

export type Act = (action: Action) => Promise<Acted>;

/** `broke` is told of a bug in the action itself; its caller goes on as after any write that was not kept. */
export function createAct(
  services: Services,
  failed: (error: StorageError) => void,
  broke: (thrown: unknown) => void = throwLater,
): Act {
  let asked = false;

  async function write(mutation: Mutation): Promise<Result<void, StorageError>> {
    try {
      return await services.write(mutation);
    } catch (thrown) {
      broke(thrown);
      return err({ is: 'aborted' });
    }
  }

  return async (action) => {
    const id = action.id ?? services.platform.newId();
    const { changes, wroteAny } = watched(action.changes);
    await services.opened;
    const written = await write({ ...action, ...withSeen(action, services), changes, id });
    if (!written.ok) {
      failed(written.error);
      return written;
    }
    if (!asked && wroteAny()) {
      asked = true;
      services.platform.noteKept(true);
      void services.platform.persist();
    }
    return ok({ mutation: id });
  };
}

/** With a move it is kept that the owner is here. */
function withSeen(
  { move, local }: Action,
  { platform }: Services,
): Pick<Mutation, 'local'> | undefined {
  if (move === undefined) return undefined;
  const seen = seenWrite(platform.now().instant);
  const joined = (own: LocalWrites = {}) => ({ ...own, grow: { ...own.grow, ...seen } });
  return { local: typeof local === 'function' ? () => joined(local()) : joined(local) };
}

/** What a function decides is known only once the transaction has asked it. */
function watched(changes: Mutation['changes']) {
  let count = typeof changes === 'function' ? 0 : changes.length;
  const wroteAny = () => count > 0;
  if (typeof changes !== 'function') return { changes, wroteAny };
  const decide = async () => {
    const decided = await changes();
    count = decided.length;
    return decided;
  };
  return { changes: decide, wroteAny };
}
