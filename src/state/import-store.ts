/** A file on its way in: read, shown, and only then written, whole or not at all. Loaded with the import sheet. */
import { createStore } from 'zustand/vanilla';
import { buildNameIndex } from '../domain/capture/name-index.ts';
import { ownselves } from '../domain/customer-person.ts';
import type { Existing, Understand } from '../domain/import/plan.ts';
import { understandWith } from '../domain/import/understand-line.ts';
import { err, type Result } from '../domain/result.ts';
import { createDateFinder } from '../exchange/find-dates.ts';
import type { ImportError } from '../exchange/import-error.ts';
import {
  type ImportChoices,
  type ImportContext,
  type ImportPlan,
  readImport,
} from '../exchange/read-import.ts';
import { intlZoneOffset } from '../exchange/zone-offset.ts';
import { existingRecords } from '../storage/existing.ts';
import type { StorageError } from '../storage/storage-error.ts';
import type { App } from './app.ts';
import { throwLater } from './rethrow.ts';

export type Planned = ImportPlan;
export type PlannedColumn = NonNullable<ImportPlan['columns']>[number];

export type ImportProblem = ImportError | { readonly is: 'storage'; readonly error: StorageError };

export type ImportState =
  | { readonly is: 'choose' }
  | { readonly is: 'reading' | 'writing'; readonly name: string; readonly share: number }
  | { readonly is: 'preview'; readonly name: string; readonly plan: ImportPlan }
  | { readonly is: 'problem'; readonly name: string; readonly error: ImportProblem }
  | { readonly is: 'done'; readonly plan: ImportPlan };

type Picked = { readonly name: string; readonly bytes: () => Promise<ArrayBuffer> };

export function createImportStore(app: App) {
  const store = createStore<ImportState>(() => ({ is: 'choose' }));
  const findDates = createDateFinder();
  let stop = new AbortController();
  let picked: Picked | undefined;
  let choices: ImportChoices = {};

  async function pick(source: Picked): Promise<void> {
    picked = source;
    choices = {};
    await plan();
  }

  async function choose(change: ImportChoices): Promise<void> {
    choices = { ...choices, ...change };
    await plan();
  }

  /** The newest choice counts: what an older one still comes to is dropped. */
  async function plan(): Promise<void> {
    if (!picked) return;
    const { name, bytes } = picked;
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    const show = (state: ImportState) => {
      if (!signal.aborted) store.setState(state, true);
    };
    const onProgress = (share: number) => show({ is: 'reading', name, share });
    onProgress(0);
    const job = { name, bytes, choices, signal, findDates, onProgress };
    const planned = await planFile(app, job);
    if (planned.ok) show({ is: 'preview', name, plan: planned.value });
    else show({ is: 'problem', name, error: planned.error });
  }

  /** Everything in one transaction: a kill half way leaves the deck as it was. */
  async function write(): Promise<void> {
    const shown = store.getState();
    if (shown.is !== 'preview') return;
    const { name, plan: planned } = shown;
    const onProgress = (share: number) => store.setState({ is: 'writing', name, share }, true);
    onProgress(0);
    const acted = await app.act({ changes: planned.changes, onProgress });
    store.setState(acted.ok ? { is: 'done', plan: planned } : shown, true);
  }

  function cancel(): void {
    stop.abort();
    store.setState({ is: 'choose' }, true);
  }

  return {
    ...store,
    read: (file: Blob & { readonly name: string }) =>
      pick({ name: file.name, bytes: () => file.arrayBuffer() }),
    /** Pasted lines go the same way as a file. */
    readText: (name: string, text: string) =>
      pick({ name, bytes: async () => new TextEncoder().encode(text).buffer as ArrayBuffer }),
    choose,
    write,
    cancel,
  };
}
export type ImportStore = ReturnType<typeof createImportStore>;

type Job = Picked & {
  readonly choices: ImportChoices;
  readonly signal: AbortSignal;
  readonly findDates: ReturnType<typeof createDateFinder>;
  readonly onProgress: (share: number) => void;
};

/** A file that vanished, a database that does not answer, a bug: each is a problem to show, none is silence. */
async function planFile(app: App, job: Job): Promise<Result<ImportPlan, ImportProblem>> {
  const bytes = await job.bytes().catch(() => undefined);
  if (bytes === undefined) return err({ is: 'not-readable' });
  try {
    const existing = await existingRecords(app.services.db);
    if (!existing.ok) return err({ is: 'storage', error: existing.error });
    return await readImport({ name: job.name, bytes }, contextOf(app, job, existing.value));
  } catch (thrown) {
    throwLater(thrown);
    return err({ is: 'not-readable' });
  }
}

function contextOf(app: App, job: Job, existing: Existing): ImportContext {
  const { platform } = app.services;
  return {
    existing,
    choices: job.choices,
    signal: job.signal,
    now: platform.now().instant,
    zone: platform.timeZone(),
    zoneOffset: intlZoneOffset(),
    currency: app.now.getState().business.currency,
    understandLine: lineReader(app, job, existing.customers),
    yieldNow: platform.yieldNow,
    clock: platform.elapsed,
    onProgress: job.onProgress,
  };
}

function lineReader(
  { services, defaults, now }: App,
  { findDates }: Job,
  customers: Existing['customers'],
): Understand {
  const known = ownselves(customers.filter((one) => !one.deleted));
  return understandWith({
    now: services.platform.now(),
    customers: buildNameIndex(known),
    currency: now.getState().business.currency,
    locale: defaults.country === 'US' ? 'en-US' : 'en-GB',
    findDates,
  });
}
