/**
 * Safari and its like put a page aside whole, with its connection and whatever transaction
 * runs, none of which goes on there. The next page would wait for it for ever, and nothing
 * could be deleted. So a page that is put aside lets go of both: what ran had told nobody that it was done.
 */
import type { DBCore, DBCoreTransaction, Dexie } from 'dexie';

/** The returned function ends what runs; closing is left to the caller. */
export function followTransactions(db: Dexie): () => void {
  const running = new Set<IDBTransaction>();
  db.use({
    stack: 'dbcore',
    name: 'let-go',
    create: (core: DBCore): DBCore => ({
      ...core,
      transaction: (...asked) => {
        const begun = core.transaction(...asked);
        follow(running, begun);
        return begun;
      },
    }),
  });
  return () => {
    for (const one of running) end(one);
  };
}

function end(one: IDBTransaction): void {
  try {
    one.abort();
  } catch {
    // Its time is over.
  }
}

function follow(running: Set<IDBTransaction>, begun: DBCoreTransaction): void {
  const one = begun as DBCoreTransaction & IDBTransaction;
  running.add(one);
  const over = () => running.delete(one);
  one.addEventListener('complete', over);
  one.addEventListener('abort', over);
}
