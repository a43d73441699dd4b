/**
 * Safari and its like put a page aside whole, with its connection and whatever transaction
 * runs, none of which goes on there. The next page would wait for it for ever, and nothing
 * could be deleted. So a page that is put aside lets go of both: what ran had told nobody that it was done.
 */
import type { DBCore, DBCoreTransaction, Dexie } from 'dexie';

export type Running = {
  readonly follow: (begun: IDBTransaction) => void;
  /** Closing is left to the caller. */
  readonly endAll: () => void;
};

export function createRunning(): Running {
  const running = new Set<IDBTransaction>();
  return {
    follow: (begun) => {
      running.add(begun);
      const over = () => running.delete(begun);
      begun.addEventListener('complete', over);
      begun.addEventListener('abort', over);
    },
    endAll: () => {
      for (const one of running) end(one);
    },
  };
}

/** The returned function ends what runs. */
export function followTransactions(db: Dexie): () => void {
  const { follow, endAll } = createRunning();
  db.use({
    stack: 'dbcore',
    name: 'let-go',
    create: (core: DBCore): DBCore => ({
      ...core,
      transaction: (...asked) => {
        const begun = core.transaction(...asked);
        follow(begun as DBCoreTransaction & IDBTransaction);
        return begun;
      },
    }),
  });
  return endAll;
}

function end(one: IDBTransaction): void {
  try {
    one.abort();
  } catch {
    // Its time is over.
  }
}
