/** Fills the app by its own import, as an owner would, and the floor pages with the same rows. */
import type { Page } from 'playwright-core';
import type { Row } from '../../src/domain/change/change.ts';
import { recordOf } from '../../src/domain/change/merge.ts';
import type { Customer } from '../../src/domain/record/customer.ts';
import type { Task } from '../../src/domain/record/task.ts';
import { tidiedKey } from '../../src/storage/tidy-log.ts';
import { Owner, tuesdayMorning } from '../support/owner.ts';
import { customerTable, taskTable } from './seed-lines.ts';

export type Seeded = {
  readonly rows: readonly Row[];
  readonly tasks: readonly Task[];
  readonly customers: readonly Customer[];
  readonly customerRows: readonly Row[];
  readonly importMs: number;
};

/** From the empty first screen: the customers first, so that tasks can name them. */
export async function importTasks(page: Page): Promise<Seeded> {
  const owner = new Owner(page);
  await owner.tap(owner.button('Bring in contacts'));
  await importFile(page, 'customers.csv', customerTable());
  await owner.tap(owner.button('Bring in contacts'));
  const importMs = await importFile(page, 'tasks.csv', taskTable(tuesdayMorning));
  const rows = (await page.evaluate(allRows, 'task')) as readonly Row[];
  const customers = (await page.evaluate(allRows, 'customer')) as readonly Row[];
  return {
    rows,
    importMs,
    tasks: rows.map((row) => recordOf('task', row)),
    customers: customers.map((row) => recordOf('customer', row)),
    customerRows: customers,
  };
}

/** Milliseconds the writing took. */
async function importFile(page: Page, name: string, table: string): Promise<number> {
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(table) };
  await dialog.locator('input[type=file]').setInputFiles(file);
  const go = dialog.getByRole('button', { name: 'Import', exact: true });
  await go.waitFor({ timeout: 120_000 });
  const before = performance.now();
  await go.click();
  await dialog.getByText('All in.').waitFor({ timeout: 120_000 });
  const took = performance.now() - before;
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return took;
}

/** Into the raw page's own database; it is open there already. */
export async function fillFloor(page: Page, rows: readonly unknown[]): Promise<void> {
  const part = 1000;
  for (let i = 0; i < rows.length; i += part) await page.evaluate(putRows, rows.slice(i, i + part));
  await page.evaluate(putLogInOrder);
}

/** Until the app has had the browser put its log in order; it does so some seconds after a start. */
export async function isTidied(page: Page): Promise<void> {
  const isDone = async () =>
    ((await page.evaluate(allRows, 'meta')) as readonly Kept[]).some(isMark);
  const end = Date.now() + 60_000;
  while (!(await isDone())) {
    if (Date.now() > end) throw new Error('the app did not look after its log');
    await page.waitForTimeout(250);
  }
  await page.waitForTimeout(2000);
}

type Kept = { readonly key: string };
const isMark = ({ key }: Kept) => key === tidiedKey;

/** What was put in, told as it came out of the app. */
export function mixOf({ tasks, customers }: Seeded): string {
  const count = (holds: (task: Task) => boolean) => tasks.filter(holds).length;
  const due = (is: string) => count((task) => task.when.due?.is === is);
  return [
    `${tasks.length} tasks, ${count((task) => task.status.is === 'open')} open`,
    `${customers.length} customers, named by ${count((task) => task.customer !== null)} tasks`,
    `money on ${count((task) => task.money !== null)}`,
    `${due('wish')} wishes, ${due('promise')} promises, ${due('deadline')} deadlines`,
    `${new Set(tasks.map((task) => task.kind)).size} kinds`,
  ].join(' · ');
}

function allRows(table: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('stopgap');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const reading = db.transaction(table).objectStore(table).getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        db.close();
        resolve(reading.result);
      };
    };
  });
}

/** The same for the floor's: neither has a log that the other has not. */
function putLogInOrder(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('beside-the-floor');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      const going = indexedDB.deleteDatabase('beside-the-floor');
      going.onerror = () => reject(going.error);
      going.onsuccess = () => resolve();
    };
  });
}

function putRows(rows: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('floor');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('task', 'readwrite');
      for (const row of rows) transaction.objectStore('task').put(row);
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
