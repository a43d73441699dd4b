/** Counts what the database is asked for; import 'fake-indexeddb/auto' before it. */
import { vi } from 'vitest';

export type Toll = {
  /** Transactions that may write. */
  readonly moves: number;
  /** Rows put, added or deleted. */
  readonly writes: number;
  /** Times the code waited for the database before it asked for more, in transactions that may write. */
  readonly turns: number;
  /** Transactions that only read. */
  readonly reads: number;
};

const names = ['get', 'getAll', 'count', 'openCursor', 'getAllKeys'] as const;
const writing = ['put', 'add', 'delete'] as const;

type Ask = (...args: unknown[]) => IDBRequest;
type Asked = { [name: string]: Ask };

/** Nothing was asked for in this time: the live reads are through, on a slow machine too. */
const quietMs = 200;

/** What `run` asks for, and what runs again after it, until all is quiet. */
export async function tollOf(run: () => Promise<unknown>): Promise<Toll> {
  const requests: IDBRequest[] = [];
  const waiting = new Set<IDBTransaction>();
  let [turns, writes] = [0, 0];
  const heard = (request: IDBRequest, isWrite: boolean) => {
    requests.push(request);
    const { transaction } = request;
    if (transaction?.mode !== 'readwrite') return;
    if (isWrite) writes += 1;
    if (!waiting.has(transaction)) turns += 1;
    waiting.add(transaction);
    request.addEventListener('success', () => waiting.delete(transaction));
  };
  const stops = [
    ...[...names, ...writing].map((name) => listen(IDBObjectStore.prototype, name, heard)),
    ...names.map((name) => listen(IDBIndex.prototype, name, heard)),
  ];
  await run();
  for (let seen = -1; seen !== requests.length; ) {
    seen = requests.length;
    await new Promise((resolve) => setTimeout(resolve, quietMs));
  }
  for (const stop of stops) stop();
  const all = [...new Set(requests.map(({ transaction }) => transaction))];
  const count = (mode: IDBTransactionMode) => all.filter((one) => one?.mode === mode).length;
  return { moves: count('readwrite'), writes, turns, reads: count('readonly') };
}

function listen(
  prototype: object,
  name: string,
  heard: (request: IDBRequest, isWrite: boolean) => void,
): () => void {
  const asked = prototype as Asked;
  const real = asked[name] as Ask;
  const isWrite = writing.some((one) => one === name);
  const spy = vi.spyOn(asked, name).mockImplementation(function (this: unknown, ...args) {
    const request = real.apply(this, args);
    heard(request, isWrite);
    return request;
  });
  return () => spy.mockRestore();
}
