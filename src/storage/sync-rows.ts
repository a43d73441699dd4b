/** What lies in the tables of sync. Bytes are ArrayBuffers, and lie apart from what is read often. */
import type { Op, Row } from '../domain/change/change.ts';
import type { Stamp } from '../domain/change/stamp.ts';
import type { Json } from '../domain/record/field.ts';

/**
 * new: sealed here, not yet known to lie in the store · stored: sealed here and there ·
 * applied: merged · covered: a snapshot that was merged holds it · raw: of a newer version,
 * its bytes kept until this app can read it · refused: signed by nobody of us.
 */
export type SegmentState = 'new' | 'stored' | 'applied' | 'covered' | 'raw' | 'refused';

export type SegmentRow = {
  readonly name: string;
  /** writer */
  readonly w: string;
  /** its number among the segments of that writer, from 1 */
  readonly n: number;
  readonly state: SegmentState;
  readonly size: number;
  /** when it came to be known here, by this device's clock */
  readonly at: number;
  /** of own ones: how many actions are in it */
  readonly changes?: number;
};

/** The bytes of a segment that this device may have to give again, or could not read yet. */
export type FrameRow = { readonly name: string; readonly bytes: ArrayBuffer };

/** A segment that is known to exist and is not here yet. */
export type MissingRow = {
  readonly name: string;
  readonly w: string;
  readonly n: number;
  readonly since: number;
  /** how often the store did not have it, or had it damaged */
  readonly misses: number;
  /** seen in a list only: dropped when it cannot be had */
  readonly isHint?: true;
};

/** What somebody wrote and somebody else, not knowing of it, wrote over. */
export type LostText = {
  /** `<table>|<record>|<field>|<stamp>` */
  readonly key: string;
  readonly t: string;
  readonly r: string;
  readonly field: string;
  readonly value: Json;
  readonly s: Stamp;
  /** the stamp that won */
  readonly by: Stamp;
  readonly at: number;
};

/** A record of a table this version does not know, under `<table>|<id>`. */
export type ExtRow = { readonly key: string; readonly t: string; readonly row: Row };

/** A change whose stamp no clock can have given, as it came. */
export type QuarantineRow = { readonly key: string; readonly op: Op; readonly from: string };

export type SyncRow = { readonly key: string; readonly value: unknown };

/** What this device knows of one attachment's bytes in the store. */
export type ChunksRow = {
  readonly id: string;
  /** As far as was last seen, all its parts lie there. */
  readonly isStored: boolean;
  /** The `wanted` that was answered last. */
  readonly given: number;
  /** Pieces this device put there: it alone takes them away again. */
  readonly own: readonly OwnChunk[];
};
export type OwnChunk = {
  readonly hash: string;
  /** Since when no record names it, by this device's clock; 0 while one does. */
  readonly freeSince: number;
};

/** An attachment whose bytes somebody asked for here and that are not here yet. */
export type WantRow = {
  readonly id: string;
  readonly since: number;
  /** how often the store did not have them, or had them damaged */
  readonly tries: number;
  /** not to be asked for again by itself before */
  readonly nextAt: number;
};
