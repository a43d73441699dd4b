/**
 * One transaction as the journal, merge and sync see it. Dexie stands behind it in
 * the app, plain maps in the simulation; one contract holds both. Its methods and
 * nothing else may be awaited between the first and the last request.
 */
import type { Row } from '../domain/change/change.ts';
import type { RecordKind } from '../domain/record/record.ts';
import type { LocalDate } from '../domain/time.ts';
import type { BlobRow, KeyRow, MetaRow, OpRow } from './database.ts';
import type { PastRow } from './points.ts';
import type {
  ChunksRow,
  ExtRow,
  FrameRow,
  LostText,
  MissingRow,
  QuarantineRow,
  SegmentRow,
  SyncRow,
  WantRow,
} from './sync-rows.ts';

export type Tables = { readonly [K in RecordKind]: Row } & {
  readonly ops: OpRow;
  readonly meta: MetaRow;
  readonly segments: SegmentRow;
  readonly frames: FrameRow;
  readonly missing: MissingRow;
  readonly history: LostText;
  readonly ext: ExtRow;
  readonly quarantine: QuarantineRow;
  readonly sync: SyncRow;
  readonly chunks: ChunksRow;
  readonly wants: WantRow;
  readonly blobs: BlobRow;
  readonly past: PastRow;
  readonly keys: KeyRow;
};
export type TableName = keyof Tables;
/** Numbers in `ops`, texts everywhere else. */
export type Key = string | number;

export type Tx = {
  /** By the wall clock; absent where earlier days are not kept. */
  readonly today?: (() => LocalDate) | undefined;
  readonly get: <T extends TableName>(table: T, key: Key) => Promise<Tables[T] | undefined>;
  /** In the order of the keys. */
  readonly getMany: <T extends TableName>(
    table: T,
    keys: readonly Key[],
  ) => Promise<readonly (Tables[T] | undefined)[]>;
  /** In the order of the primary key, above `after`. */
  readonly page: <T extends TableName>(
    table: T,
    o?: { readonly after?: Key; readonly limit?: number },
  ) => Promise<readonly Tables[T][]>;
  readonly put: <T extends TableName>(table: T, rows: readonly Tables[T][]) => Promise<void>;
  readonly remove: (table: TableName, keys: readonly Key[]) => Promise<void>;
};

export type SyncStore = {
  /** All of it or nothing; resolves when the transaction is complete. `write` cannot touch records. */
  readonly run: <T>(mode: 'read' | 'write' | 'merge', body: (tx: Tx) => Promise<T>) => Promise<T>;
};

export const syncTables = [
  'segments',
  'frames',
  'missing',
  'history',
  'ext',
  'quarantine',
  'sync',
  'chunks',
  'wants',
  'past',
  'keys',
] as const satisfies readonly TableName[];
