import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { App } from '../../src/state/app.ts';
import { openApp } from '../support/whole-app.ts';

const vcard = new File(['BEGIN:VCARD'], 'ana.vcf');
const table = new File(['name'], 'Customers.csv');
const backup = new File(['x'], 'monday.STOPGAP');

const said = (app: App) => app.toasts.getState().toast?.text;

test.each([
  ['a restore', (app: App) => app.openRestore(backup)],
  ['a join', (app: App) => app.openJoin('https://stopgap.example/#j=a')],
  ['a device being added', (app: App) => app.openAddDevice()],
  ['an import', (app: App) => app.openImport([table])],
])('%s that is open stays; the file waits, is named, and opens after it', async (_what, open) => {
  const app = await openApp();
  open(app);
  const before = app.over.getState();
  app.openFiles([vcard]);
  expect(app.over.getState()).toBe(before);
  expect(said(app)).toBe('ana.vcf waits, and opens when you close this.');
  app.closeSheet();
  expect(app.over.getState()).toEqual({ sheet: 'import', files: [vcard] });
  app.closeSheet();
  expect(app.over.getState()).toEqual({ sheet: null });
});

test('of many each has its turn, a backup as a restore', async () => {
  const app = await openApp();
  app.openFiles([vcard, backup, table]);
  expect(said(app)).toBe('2 files wait, and open one by one when you close this.');
  const shown = [app.over.getState()];
  for (let i = 0; i < 3; i++) {
    app.closeSheet();
    shown.push(app.over.getState());
  }
  expect(shown).toEqual([
    { sheet: 'import', files: [vcard] },
    { sheet: 'restore', from: backup },
    { sheet: 'import', files: [table] },
    { sheet: null },
  ]);
});

test('an import that still asks for a file takes it at once', async () => {
  const app = await openApp();
  app.openImport();
  app.openFiles([table]);
  expect(app.over.getState()).toEqual({ sheet: 'import', files: [table] });
  expect(said(app)).toBeUndefined();
});

test('one that could not be read is named, with what to do; the others open', async () => {
  const app = await openApp();
  app.openFiles([], ['work.ics']);
  expect(app.over.getState().sheet).toBeNull();
  expect(said(app)).toMatch(/^Could not be read: work\.ics\. .*open it again/);
  app.openFiles([vcard], ['week.csv']);
  expect(app.over.getState()).toEqual({ sheet: 'import', files: [vcard] });
  expect(said(app)).toMatch(/week\.csv/);
});
