/** The app's two libraries and nothing of the app. */
import { Dexie, type Table } from 'dexie';
import { render } from 'preact';
import { databaseName, type FloorRow, shownRows } from '../rows.ts';
import '../worker.ts';

async function main(root: Element): Promise<void> {
  const db = new Dexie(databaseName);
  db.version(1).stores({ task: 'id, *lanes' });
  const tasks: Table<FloorRow, string> = db.table('task');
  const rows = await tasks.where('lanes').between('all:', 'all:~').limit(shownRows).toArray();
  render(<List rows={rows} />, root);
}

function List({ rows }: { readonly rows: readonly FloorRow[] }) {
  return (
    <>
      <h1>Tasks</h1>
      <ul>
        {rows.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </>
  );
}

const root = document.getElementById('app');
if (root) void main(root);
