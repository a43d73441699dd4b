/** Files for other programs: read at one moment, written a piece at a time. Loaded with its sheet. */
import { createStore } from 'zustand/vanilla';
import type { RecordKind } from '../../domain/record/record.ts';
import {
  type CsvTableName,
  csvTable,
  csvTables,
  type OutSetting,
} from '../../exchange/out/csv-tables.ts';
import { csvPieces } from '../../exchange/out/csv-write.ts';
import { jsonPieces } from '../../exchange/out/json-out.ts';
import { makePace } from '../../exchange/pace.ts';
import { vcardsOf } from '../../exchange/vcard-out.ts';
import type { OutFile } from '../../platform/platform.ts';
import { type Exported, readForExport } from '../../storage/export-reads.ts';
import { type StorageError, storageErrorOf } from '../../storage/storage-error.ts';
import { joined } from '../../sync/bytes.ts';
import type { App } from '../app.ts';
import { throwLater } from '../rethrow.ts';
import { icsOfEveryVisit } from '../visits/calendar-out.ts';

export const exportKinds = [...csvTables, 'calendar', 'contacts', 'everything'] as const;
export type ExportKind = (typeof exportKinds)[number];

export type ExportState =
  | { readonly is: 'choose' }
  | { readonly is: 'making'; readonly what: ExportKind }
  /** There is nothing of it to hand out. */
  | { readonly is: 'none'; readonly what: ExportKind }
  | { readonly is: 'done'; readonly name: string; readonly records: number }
  | { readonly is: 'problem'; readonly error: StorageError };

type Setting = { readonly version: string } & Pick<OutSetting, 'fractionDigits' | 'words'>;
type Pieces = { readonly pieces: Iterable<string>; readonly records: number };

export function createExportStore(app: App, setting: Setting) {
  const store = createStore<ExportState>(() => ({ is: 'choose' }));

  async function make(what: ExportKind): Promise<void> {
    if (store.getState().is === 'making') return;
    store.setState({ is: 'making', what }, true);
    store.setState(await handOut(app, what, setting), true);
  }

  return { ...store, make };
}

async function handOut(app: App, what: ExportKind, setting: Setting): Promise<ExportState> {
  const { db, platform } = app.services;
  try {
    const read = await readForExport(db, kindsOf[what]);
    const out = piecesOf(app, what, { read, setting });
    if (out.records === 0) return { is: 'none', what };
    const text = await encoded(app, out);
    const file: OutFile = { name: nameOf(app, what), mime: files[what].mime, text };
    return (await platform.handOut(file))
      ? { is: 'done', name: file.name, records: out.records }
      : { is: 'choose' };
  } catch (thrown) {
    const error = storageErrorOf(thrown);
    if (error.is === 'unavailable') throwLater(thrown);
    return { is: 'problem', error };
  }
}

/** Only what is asked for is read. */
const kindsOf: { readonly [K in ExportKind]?: readonly RecordKind[] } = {
  tasks: ['task', 'customer', 'note'],
  customers: ['customer'],
  visits: ['visit', 'customer'],
  money: ['job', 'task', 'customer'],
  calendar: ['visit', 'customer'],
  contacts: ['customer'],
};

const files = {
  tasks: { end: 'csv', mime: 'text/csv' },
  customers: { end: 'csv', mime: 'text/csv' },
  visits: { end: 'csv', mime: 'text/csv' },
  money: { end: 'csv', mime: 'text/csv' },
  calendar: { end: 'ics', mime: 'text/calendar' },
  contacts: { end: 'vcf', mime: 'text/vcard' },
  everything: { end: 'json', mime: 'application/json' },
} as const satisfies {
  readonly [K in ExportKind]: { readonly end: string; readonly mime: string };
};

type Found = { readonly read: Exported; readonly setting: Setting };

function piecesOf(app: App, what: ExportKind, { read, setting }: Found): Pieces {
  const { platform } = app.services;
  switch (what) {
    case 'everything': {
      const made = platform.now().instant;
      const records = Object.values(read).reduce((sum, list) => sum + list.length, 0);
      return { pieces: jsonPieces({ app: setting.version, made, records: read }), records };
    }
    case 'calendar':
      return {
        pieces: [icsOfEveryVisit(read.visit, read.customer, platform.now().instant)],
        records: read.visit.length,
      };
    case 'contacts': {
      const own = read.customer.filter(({ mergedInto }) => mergedInto === null);
      return { pieces: eachOf(own, (one) => vcardsOf([one])), records: own.length };
    }
    case 'tasks':
    case 'customers':
    case 'visits':
    case 'money':
      return tableOf(app, what, { read, setting });
  }
}

function tableOf(app: App, name: CsvTableName, { read, setting }: Found): Pieces {
  const { localAt } = app.services.platform;
  const { currency } = app.now.getState().business;
  const table = csvTable(name, read, { localAt, currency, ...setting });
  return { pieces: csvPieces(table), records: table.count };
}

/** As bytes, piece by piece: one text of some megabytes would be joined and encoded in one breath. */
async function encoded(
  { services }: App,
  { pieces, records }: Pieces,
): Promise<Uint8Array<ArrayBuffer>> {
  const { yieldNow, elapsed: clock } = services.platform;
  const pace = makePace({ yieldNow, clock }, 0, 1);
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for (const piece of pieces) {
    parts.push(encoder.encode(piece));
    await pace.step(parts.length / records);
  }
  return joined(parts);
}

function nameOf({ services }: App, what: ExportKind): string {
  return `stopgap-${what}-${services.platform.now().local.slice(0, 10)}.${files[what].end}`;
}

function* eachOf<T>(items: readonly T[], piece: (item: T) => string): Generator<string> {
  for (const item of items) yield piece(item);
}
