/** The app's two libraries and nothing of the app. */
import { Dexie, type Table } from 'dexie';
import { Fragment, h, render } from 'preact';
import { databaseName, type FloorRow, shownRows } from '../rows.ts';
import '../worker.ts';

async function main(root: Element): Promise<void> {
  const db = new Dexie(databaseName);
  db.version(1).stores({ task: 'id, *lanes' });
  const tasks: Table<FloorRow, string> = db.table('task');
  const rows = await tasks.where('lanes').between('all:', 'all:~').limit(shownRows).toArray();
  const items = rows.map(({ id, title }) => h('li', { key: id }, title));
  render(h(Fragment, null, h('h1', null, 'Tasks'), h('ul', null, items)), root);
}

const root = document.getElementById('app');
if (root) void main(root);
