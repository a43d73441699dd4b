/**
 * A backup is one file: magic, version, flags, then blocks. Each block has a mark,
 * its kind, its length and a checksum of its own, so that a reader finds the next
 * whole one after a damaged place. Payloads are deflated JSON or plain bytes; with a
 * passphrase each is sealed. Numbers are big-endian.
 */
import type { Row } from '../../domain/change/change.ts';
import type { Instant } from '../../domain/time.ts';

export const magic = 'STOPGAP\n';
export const formatVersion = 1;
/** magic, version, flags, two bytes to spare */
export const fileHeadBytes = 12;
export const flags = { locked: 1 } as const;

/** lock: how the passphrase makes the key · head: what is in it · rows: records of one kind · blob: bytes of one attachment · end: all was written */
export const blockKinds = { lock: 1, head: 2, rows: 3, blob: 4, end: 5 } as const;
export type BlockKind = keyof typeof blockKinds;

export type Block = {
  readonly kind: BlockKind;
  /** Its place in the file as it was written, from 0. */
  readonly index: number;
  readonly payload: Uint8Array;
};

/** Rows of one table as they lie in the database, with their stamps. */
export type BackupRows = { readonly table: string; readonly rows: readonly Row[] };
export type BackupBlob = { readonly id: string; readonly bytes: Uint8Array };

export type BackupHead = {
  /** Version of the app that wrote it. */
  readonly app: string;
  readonly made: Instant;
  /** Records of each table, deleted ones not counted. */
  readonly counts: { readonly [table: string]: number };
  readonly rows: number;
  readonly blobs: number;
  /** When the last of the records was changed; 0 for none. */
  readonly newest: Instant;
  /** Photos and memos whose bytes were not on that phone, and so are not in the file. */
  readonly away: number;
  /** Set in a file of what could be read of a damaged database. */
  readonly rescued: Rescued | null;
};

/** What could not be read when the file was written; `lost` is `null` where the number is not known. */
export type Rescued = { readonly lost: number | null; readonly torn: number };

export type BackupContent = {
  readonly head: BackupHead;
  readonly tables: readonly BackupRows[];
  readonly blobs: readonly BackupBlob[];
};

/** What a damaged file no longer holds; `null` where even that cannot be told. */
export type Missing = { readonly rows: number | null; readonly blobs: number | null };

export type ReadBackup = BackupContent & {
  /** `null` when all is there. */
  readonly missing: Missing | null;
  /** Damaged, rescued, or without a list that is kept here: what it does not name may have been there all the same. */
  readonly mayLack: boolean;
};

export type BackupError =
  | { readonly is: 'not-a-backup' }
  /** Written by a newer version of the app. */
  | { readonly is: 'newer'; readonly version: number }
  | { readonly is: 'needs-passphrase' }
  | { readonly is: 'wrong-passphrase' }
  /** Not one whole block is left of it. */
  | { readonly is: 'damaged' };
