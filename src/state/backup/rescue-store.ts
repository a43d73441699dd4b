/** A database that is damaged or does not open: what can be read goes out first, and only then may all of it go. */
import { createStore } from 'zustand/vanilla';
import { isVisible, recordOf } from '../../domain/change/merge.ts';
import { isRecordKind, type RecordKind, type RecordTypes } from '../../domain/record/record.ts';
import {
  csvTable,
  csvTables,
  type OutDeck,
  type OutSetting,
} from '../../exchange/out/csv-tables.ts';
import { csvPieces } from '../../exchange/out/csv-write.ts';
import { type HandedOut, isOut, type Out } from '../../platform/platform.ts';
import { countRows } from '../../storage/row-tables.ts';
import { type Salvaged, salvage, takeAway } from '../../storage/salvage.ts';
import type { App } from '../app.ts';
import { packBackup } from './backup-file.ts';

export type RescueState =
  | { readonly is: 'reading' }
  | {
      readonly is: 'found';
      readonly records: number;
      readonly blobs: number;
      readonly lost: number | null;
      readonly torn: number;
      /** The last file that was handed out. */
      readonly out: { readonly how: Out; readonly name: string } | null;
      /**
       * The file that Restore takes; lists hold far from all of it. `given`: somebody else
       * has it, and only the owner can say that it is there.
       */
      readonly file: 'inside' | 'given' | 'safe';
      readonly problem: 'differs' | Exclude<HandedOut, Out> | 'not-taken-away' | null;
    }
  /** `is` there anything at all that could be taken away? */
  | { readonly is: 'nothing'; readonly there: boolean; readonly stuck: boolean };

type Found = Extract<RescueState, { readonly is: 'found' }>;
type Setting = { readonly version: string } & Pick<OutSetting, 'fractionDigits' | 'words'>;

export function createRescueStore(app: App, setting: Setting) {
  const store = createStore<RescueState>(() => ({ is: 'reading' }));
  const { platform } = app.services;
  let found: Salvaged | undefined;

  async function read(): Promise<void> {
    const read = await salvage();
    if (typeof read === 'string' || isEmpty(read)) {
      store.setState({ is: 'nothing', there: read !== 'none', stuck: false }, true);
      return;
    }
    found = read;
    const records = read.tables.reduce((sum, { rows }) => sum + rows.filter(isVisible).length, 0);
    const said = { records, blobs: read.blobs.length, lost: read.lost, torn: read.torn };
    store.setState({ is: 'found', ...said, out: null, file: 'inside', problem: null }, true);
  }

  type Make = (from: Salvaged) => Promise<File | undefined>;

  async function save(make: Make, hasAll: boolean): Promise<void> {
    const before = store.getState();
    if (before.is !== 'found' || !found) return;
    const file = await make(found);
    const handed = file && (await platform.handOutFile(file));
    if (!handed || !isOut(handed))
      return store.setState({ ...before, problem: handed ?? 'differs' }, true);
    const out = { how: handed, name: file.name };
    store.setState(
      { ...before, out, problem: null, ...(hasAll && { file: kept(before, out) }) },
      true,
    );
  }

  /** The owner sees the file where it went. */
  function confirm(): void {
    const state = store.getState();
    if (state.is === 'found' && state.file === 'given')
      store.setState({ ...state, file: 'safe' }, true);
  }

  /** Nothing that can be read is taken away before it was handed out as Restore takes it. */
  async function beginAnew(): Promise<void> {
    const before = store.getState();
    if (before.is === 'reading' || (before.is === 'found' && before.file !== 'safe')) return;
    if (await takeAway()) return platform.reload();
    store.setState(
      before.is === 'found' ? { ...before, problem: 'not-taken-away' } : { ...before, stuck: true },
      true,
    );
  }

  return {
    ...store,
    read,
    /** As Restore takes it. */
    saveBackup: () => save((from) => backupOf(app, from, setting.version), true),
    /** To be read by anybody. */
    saveLists: () => save(async (from) => listsOf(app, from, setting), false),
    confirm,
    beginAnew,
  };
}
export type RescueStore = ReturnType<typeof createRescueStore>;

/** Once it is safe, another one that went astray changes nothing. */
function kept(before: Found, { how }: { readonly how: Out }): Found['file'] {
  return how === 'saved' || before.file === 'safe' ? 'safe' : 'given';
}

function isEmpty({ tables, blobs, lost }: Salvaged): boolean {
  return tables.length === 0 && blobs.length === 0 && lost === 0;
}

/** Read back before it is handed out; `undefined` when it is not the same. */
async function backupOf(
  app: App,
  { tables, blobs, lost, torn }: Salvaged,
  version: string,
): Promise<File | undefined> {
  const { platform } = app.services;
  const head = {
    app: version,
    made: platform.now().instant,
    ...countRows(tables),
    blobs: blobs.length,
    away: 0,
    rescued: { lost, torn },
  };
  const how = { name: nameOf(app, 'stopgap'), passphrase: null };
  const { file, back } = await packBackup(platform, { head, tables, blobs }, how);
  return back && file;
}

function listsOf(app: App, { tables }: Salvaged, { fractionDigits, words }: Setting): File {
  const { localAt } = app.services.platform;
  const { currency } = app.now.getState().business;
  const deck = Object.fromEntries(
    ['task', 'customer', 'visit', 'job', 'note'].map((kind) => [kind, recordsOf(tables, kind)]),
  ) as unknown as OutDeck;
  const text = csvTables.map((name) => {
    const table = csvTable(name, deck, { localAt, currency, fractionDigits, words });
    return [...csvPieces(table)].join('').replace(/^\ufeff/u, '');
  });
  return new File([`\ufeff${text.join('\r\n')}`], nameOf(app, 'csv'), { type: 'text/csv' });
}

function recordsOf(tables: Salvaged['tables'], kind: string): readonly RecordTypes[RecordKind][] {
  const rows = tables.filter(({ table }) => table === kind).flatMap((table) => table.rows);
  return isRecordKind(kind) ? rows.filter(isVisible).map((row) => recordOf(kind, row)) : [];
}

function nameOf({ services }: App, end: string): string {
  return `stopgap-rescued-${services.platform.now().local.slice(0, 10)}.${end}`;
}
