/** A file on its way in: read, shown, and only then written, whole or not at all. Loaded with the import sheet. */
import { createStore } from 'zustand/vanilla';
import { buildNameIndex } from '../domain/capture/name-index.ts';
import type { Existing, Understand } from '../domain/import/plan.ts';
import { understandWith } from '../domain/import/understand-line.ts';
import { createDateFinder } from '../exchange/find-dates.ts';
import type { ImportError } from '../exchange/import-error.ts';
import {
  type ImportChoices,
  type ImportFile,
  type ImportPlan,
  readImport,
} from '../exchange/read-import.ts';
import { intlZoneOffset } from '../exchange/zone-offset.ts';
import { existingRecords } from '../storage/existing.ts';
import type { App } from './app.ts';

export type Planned = ImportPlan;
export type PlannedColumn = NonNullable<ImportPlan['columns']>[number];

export type ImportState =
  | { readonly is: 'choose' }
  | { readonly is: 'reading' | 'writing'; readonly name: string; readonly share: number }
  | { readonly is: 'preview'; readonly name: string; readonly plan: ImportPlan }
  | { readonly is: 'problem'; readonly name: string; readonly error: ImportError }
  | { readonly is: 'done'; readonly plan: ImportPlan };

export function createImportStore(app: App) {
  const { services, defaults, now } = app;
  const { platform, db } = services;
  const store = createStore<ImportState>(() => ({ is: 'choose' }));
  const findDates = createDateFinder();
  let stop = new AbortController();
  let file: ImportFile | undefined;
  let choices: ImportChoices = {};

  async function read(picked: Blob & { readonly name: string }): Promise<void> {
    choices = {};
    file = { name: picked.name, bytes: await picked.arrayBuffer() };
    await plan();
  }

  /** Pasted lines go the same way as a file. */
  async function readText(name: string, text: string): Promise<void> {
    choices = {};
    file = { name, bytes: new TextEncoder().encode(text).buffer as ArrayBuffer };
    await plan();
  }

  async function choose(change: ImportChoices): Promise<void> {
    choices = { ...choices, ...change };
    await plan();
  }

  async function plan(): Promise<void> {
    if (!file) return;
    stop.abort();
    stop = new AbortController();
    const { name } = file;
    const { signal } = stop;
    store.setState({ is: 'reading', name, share: 0 }, true);
    const existing = await existingRecords(db);
    const planned = await readImport(file, {
      existing,
      choices,
      signal,
      now: platform.now().instant,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      zoneOffset: intlZoneOffset(),
      currency: now.getState().business.currency,
      understandLine: lineReader(existing.customers),
      yieldNow: nextTask,
      clock: () => performance.now(),
      onProgress: (share) =>
        !signal.aborted && store.setState({ is: 'reading', name, share }, true),
    });
    if (signal.aborted) return;
    if (planned.ok) store.setState({ is: 'preview', name, plan: planned.value }, true);
    else store.setState({ is: 'problem', name, error: planned.error }, true);
  }

  function lineReader(customers: Existing['customers']): Understand {
    const known = customers.filter((one) => !one.deleted && one.mergedInto === null);
    return understandWith({
      now: platform.now(),
      customers: buildNameIndex(known),
      currency: now.getState().business.currency,
      locale: defaults.country === 'US' ? 'en-US' : 'en-GB',
      findDates,
    });
  }

  /** Everything in one transaction: a kill half way leaves the deck as it was. */
  async function write(): Promise<void> {
    const shown = store.getState();
    if (shown.is !== 'preview') return;
    const {
      name,
      plan: { changes },
    } = shown;
    store.setState({ is: 'writing', name, share: 0 }, true);
    const onProgress = (share: number) => store.setState({ is: 'writing', name, share }, true);
    const acted = await app.act({ changes, onProgress });
    store.setState(acted.ok ? { is: 'done', plan: shown.plan } : shown, true);
  }

  function cancel(): void {
    stop.abort();
    store.setState({ is: 'choose' }, true);
  }

  return { ...store, read, readText, choose, write, cancel };
}
export type ImportStore = ReturnType<typeof createImportStore>;

/** Lets input and paint have their turn; a channel is not slowed down as timers are. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
