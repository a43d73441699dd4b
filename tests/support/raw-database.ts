/**
 * A database as a file and back, by bare IndexedDB: no code of the app takes
 * part, so that what an old version left can be laid down as it was.
 */
type Bytes = { readonly bytes: readonly number[] };
type StoreDump = {
  readonly name: string;
  readonly keyPath: string;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string;
    readonly multiEntry: boolean;
  }[];
  readonly rows: readonly object[];
};
export type DatabaseDump = {
  readonly format: number;
  /** As the browser counts it: ten times Dexie's. */
  readonly version: number;
  readonly stores: readonly StoreDump[];
};

export async function dumpRaw(name: string, format: number): Promise<DatabaseDump> {
  const db = await settled(indexedDB.open(name));
  const names = [...db.objectStoreNames];
  const tx = db.transaction(names, 'readonly');
  const stores = await Promise.all(names.map((store) => dumpStore(tx.objectStore(store))));
  db.close();
  return { format, version: db.version, stores };
}

export async function restoreRaw(name: string, dump: DatabaseDump): Promise<void> {
  const request = indexedDB.open(name, dump.version);
  request.onupgradeneeded = () => {
    for (const { name: store, keyPath, autoIncrement, indexes } of dump.stores) {
      const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
      for (const index of indexes) {
        made.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
      }
    }
  };
  const db = await settled(request);
  const tx = db.transaction(
    dump.stores.map((store) => store.name),
    'readwrite',
  );
  for (const store of dump.stores) {
    for (const row of store.rows) tx.objectStore(store.name).put(withBuffers(row));
  }
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error);
  });
  db.close();
}

async function dumpStore(store: IDBObjectStore): Promise<StoreDump> {
  const indexes = [...store.indexNames].map((name) => {
    const { keyPath, multiEntry } = store.index(name);
    return { name, keyPath: String(keyPath), multiEntry };
  });
  const { name, keyPath, autoIncrement } = store;
  const rows = (await settled(store.getAll())).map(withBytes);
  return { name, keyPath: String(keyPath), autoIncrement, indexes, rows };
}

/** JSON has no bytes: an ArrayBuffer at the top of a row becomes a list of numbers. */
function withBytes(row: object): object {
  return mapValues(row, (value) =>
    value instanceof ArrayBuffer ? { bytes: [...new Uint8Array(value)] } : value,
  );
}

function withBuffers(row: object): object {
  return mapValues(row, (value) => (isBytes(value) ? new Uint8Array(value.bytes).buffer : value));
}

function isBytes(value: unknown): value is Bytes {
  return (
    typeof value === 'object' && value !== null && 'bytes' in value && Array.isArray(value.bytes)
  );
}

function mapValues(row: object, map: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, map(value)]));
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
