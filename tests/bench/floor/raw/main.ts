/** As fast as a page can be that keeps its words: no library, fifty rows by index, a strict write. */
import { databaseName, databaseVersion, type FloorRow, shownRows } from '../rows.ts';
import '../worker.ts';

async function main(root: Element): Promise<void> {
  const opening = indexedDB.open(databaseName, databaseVersion);
  opening.onupgradeneeded = () => {
    const table = opening.result.createObjectStore('task', { keyPath: 'id' });
    table.createIndex('lanes', 'lanes', { multiEntry: true });
  };
  const db = await done(opening);
  const lanes = db.transaction('task').objectStore('task').index('lanes');
  const rows: readonly FloorRow[] = await done(
    lanes.getAll(IDBKeyRange.bound('all:', 'all:~'), shownRows),
  );
  const list = document.createElement('ul');
  list.append(...rows.map(itemOf));
  const heading = document.createElement('h1');
  heading.textContent = 'Tasks';
  root.append(heading, fieldFor(db, list), list);
}

function fieldFor(db: IDBDatabase, list: Element): Element {
  const field = document.createElement('input');
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const row = { id: crypto.randomUUID(), title: field.value, lanes: lanesNow() };
    const transaction = db.transaction('task', 'readwrite', { durability: 'strict' });
    transaction.objectStore('task').put(row);
    transaction.oncomplete = () => list.prepend(itemOf(row));
    field.value = '';
  });
  return field;
}

function lanesNow(): string[] {
  const now = Date.now();
  return [`all:0000000000000:${now}`, `fresh:${9_999_999_999_999 - now}`];
}

function itemOf({ title }: FloorRow): Element {
  const item = document.createElement('li');
  item.textContent = title;
  return item;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const root = document.getElementById('app');
if (root) void main(root);
